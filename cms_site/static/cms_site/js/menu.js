// On a phone the menu starts closed; without this script it stays open and everything can be reached.
(() => {
  const menu = document.querySelector(".cq-menu");
  const narrow = matchMedia("(max-width: 43rem)");
  const fit = () => { menu.open = !narrow.matches; };
  narrow.addEventListener("change", fit);
  fit();
})();
