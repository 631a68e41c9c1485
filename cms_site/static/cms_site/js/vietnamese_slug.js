// Wagtail makes a page's address from its title in the browser and keeps Vietnamese marks, or drops the letters.
// Before it does, take the marks off: "Đường Nguyễn Huệ" becomes "Duong Nguyen Hue".
(() => {
  const plain = (text) => text.normalize("NFD").replace(/\p{Mn}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D");
  const strip = ({ detail }) => {
    if (detail && typeof detail.value === "string") detail.value = plain(detail.value);
  };
  for (const name of ["w-sync:check", "w-sync:apply"]) document.addEventListener(name, strip, true);
  document.addEventListener("blur", ({ target }) => {
    if (target.matches?.("input[data-controller~='w-slug']")) target.value = plain(target.value);
  }, true);
})();
