// The places to fill in become buttons that put themselves where the caret stands. Without this file their names are typed.
(() => {
  "use strict";
  const form = document.querySelector("[data-loi-thu]");
  if (!form) return;
  const fields = ["subject", "body"].map((name) => form.elements[name]);
  let last = form.elements.body;
  fields.forEach((field) => field.addEventListener("focus", () => { last = field; }));
  form.querySelector("[data-cach-dung]").textContent = "Máy thay chỗ điền bằng điều thật của từng thư. Bấm vào một chỗ điền để đặt nó vào nơi con trỏ đang đứng.";
  for (const chip of form.querySelectorAll("[data-chen]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "cql-chip";
    button.textContent = chip.dataset.chen;
    button.addEventListener("click", () => {
      last.setRangeText(`{${chip.dataset.chen}}`, last.selectionStart, last.selectionEnd, "end");
      last.dispatchEvent(new Event("input", { bubbles: true }));
      last.dispatchEvent(new Event("change", { bubbles: true }));
      last.focus();
    });
    chip.firstElementChild.replaceWith(button);
  }
})();
