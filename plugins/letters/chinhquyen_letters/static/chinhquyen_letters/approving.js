/* Keys for approving: d goes to the yes (Enter gives it), s puts off, t opens the remark. Switched off with the other keys
   of the office (WCAG 2.1.4); they never act while somebody types. Without this script every button is reached by Tab. */
(() => {
  "use strict";
  const page = document.querySelector("[data-approving]");
  if (!page) return;
  const hint = page.querySelector("[data-keys-hint]");
  const toggle = page.querySelector("[data-keys-on]");
  const KEPT = "chinhquyen.keys";
  hint.hidden = false;
  try { toggle.checked = localStorage.getItem(KEPT) !== "off"; } catch { toggle.checked = true; }
  toggle.addEventListener("change", () => {
    try { localStorage.setItem(KEPT, toggle.checked ? "on" : "off"); } catch { /* a browser that keeps nothing still works */ }
  });
  const typing = (target) => target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName) && target.type !== "checkbox";
  window.addEventListener("keydown", (event) => {
    if (!toggle.checked || event.ctrlKey || event.altKey || event.metaKey || event.isComposing || typing(event.target)) return;
    const wanted = { d: "d", s: "s", t: "t" }[event.key];
    const found = wanted && page.querySelector(`[data-key="${wanted}"]`);
    if (!found) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (wanted === "d") { found.focus(); return; } // a yes takes two keys
    found.click();
    found.closest("details[open]")?.querySelector("textarea")?.focus();
  }, true);
})();
