"use strict";
/* Small comforts; every page works without them. */

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

/* A second tap on "send" while the first is on its way. The server would take it in once anyway. */
for (const form of document.querySelectorAll("form[data-once]")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "1";
  });
  window.addEventListener("pageshow", () => delete form.dataset.sent);
}

/* Chosen files go up at once, so that a lost page loses nothing. */
for (const form of document.querySelectorAll("form[data-uploads]")) {
  const input = form.querySelector("input[type=file]");
  const upload = form.querySelector("[data-upload]");
  if (!input || !upload) continue;
  upload.hidden = true;
  input.addEventListener("change", () => {
    if (!input.files.length) return;
    form.querySelector("[data-uploading]").hidden = false;
    form.requestSubmit(upload);
  });
}

/* A call comes in, the phone locks, the tab is closed: what was typed is kept with the draft. */
for (const form of document.querySelectorAll("form[data-typed]")) {
  const before = new URLSearchParams(new FormData(form)).toString();
  form.addEventListener("submit", () => (form.dataset.sent = "1"));
  document.addEventListener("visibilitychange", () => {
    const data = new FormData(form);
    if (document.visibilityState !== "hidden" || form.dataset.sent) return;
    if (new URLSearchParams(data).toString() !== before) navigator.sendBeacon(form.dataset.typed, data);
  });
}

/* How much room is left, told only when it gets short. */
for (const area of document.querySelectorAll("textarea[data-most]")) {
  const most = Number(area.dataset.most);
  const note = document.createElement("p");
  note.className = "cq-hint";
  note.setAttribute("role", "status");
  area.after(note);
  area.addEventListener("input", () => {
    const left = most - area.value.length;
    note.textContent = left > most / 10 ? "" : left >= 0 ? `Còn viết được ${left} chữ cái.` : `Dài quá ${-left} chữ cái.`;
  });
  /* A whole book: the server would not even read it, so it stays here. */
  area.form.addEventListener("submit", (event) => {
    if (area.value.length < most * 50) return;
    event.preventDefault();
    delete area.form.dataset.sent;
    area.focus();
  });
}
