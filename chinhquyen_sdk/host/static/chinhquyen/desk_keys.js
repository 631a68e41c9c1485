/* Keys for officers' lists: j/k move the focus from row to row, so that a screen reader says where one is. Without this
   script every row is reached by Tab. Keys can be switched off (WCAG 2.1.4) and never act while somebody types. */
(() => {
  "use strict";
  const desk = document.querySelector("[data-desk-keys]");
  if (!desk) return;
  const dialog = desk.querySelector("[data-keys]");
  const opener = desk.querySelector("[data-keys-open]");
  const toggle = desk.querySelector("[data-keys-on]");
  const KEPT = "chinhquyen.keys";
  const remembered = () => { try { return localStorage.getItem(KEPT) !== "off"; } catch { return true; } };
  let on = remembered();

  const links = () => [...desk.querySelectorAll("[data-row] [data-open]")];
  const current = () => document.activeElement?.closest("[data-row]");

  const move = (by) => {
    const all = links();
    if (!all.length) return;
    const at = all.findIndex((link) => link.closest("[data-row]") === current());
    const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by));
    all[next].focus();
    all[next].closest("[data-row]").scrollIntoView({ block: "nearest" });
  };

  const acts = {
    j: () => move(1),
    k: () => move(-1),
    n: () => current()?.querySelector(".cqa-go")?.click(),
    "/": () => { const find = desk.querySelector("[data-find]"); find?.focus(); find?.select(); },
    "?": () => dialog?.showModal(),
  };

  const typing = (target) => target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName) && target.type !== "checkbox";

  // In the capture phase: the admin has its own "/" and "?", on these pages ours come first.
  window.addEventListener("keydown", (event) => {
    if (!on || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (typing(event.target) || dialog?.open) return;
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    act();
  }, true);

  if (dialog && opener) {
    opener.hidden = false;
    opener.addEventListener("click", () => dialog.showModal());
  }
  if (toggle) {
    toggle.checked = on;
    toggle.addEventListener("change", () => {
      on = toggle.checked;
      try { localStorage.setItem(KEPT, on ? "on" : "off"); } catch { /* a browser that keeps nothing still works */ }
    });
  }
})();
