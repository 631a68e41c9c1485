// Starts Wagtail's widgets by the marks that strict_admin puts where Wagtail writes inline scripts.
(() => {
  const MARK = "template[data-start]";

  const start = (mark) => {
    const { start: name, arguments: given, new: isClass } = mark.dataset;
    const made = name.split(".").reduce((at, part) => at && at[part], window);
    if (!made) return;
    mark.remove();
    const values = JSON.parse(given);
    if (isClass === undefined) made(...values);
    else new made(...values);
  };
  const startAll = (root) => {
    if (root.matches && root.matches(MARK)) start(root);
    else if (root.querySelectorAll) root.querySelectorAll(MARK).forEach(start);
  };

  document.addEventListener("DOMContentLoaded", () => {
    startAll(document);
    // Rows of inline panels, modals and refreshed lists come later.
    new MutationObserver((changes) => {
      changes.forEach((change) => change.addedNodes.forEach(startAll));
    }).observe(document.body, { childList: true, subtree: true });
  });
})();
