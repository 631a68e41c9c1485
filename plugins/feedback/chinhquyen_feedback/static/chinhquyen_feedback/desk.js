"use strict";
/* Hands stay on the keyboard: Ctrl + Enter writes it down, and the next one begins at the kind. */
const form = document.querySelector("[data-keys]");
if (form) {
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); form.requestSubmit(); }
  });
  const wrong = document.querySelector("#can-sua");
  (wrong || form.elements.kind).focus();
}
