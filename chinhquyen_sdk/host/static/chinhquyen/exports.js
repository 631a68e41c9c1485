// Looks again every two seconds while a file is being written; without it the page has a link that does the same.
(function () {
  const place = document.querySelector("[data-exports]");
  if (!place) return;
  let failures = 0;

  function later() {
    if (place.querySelector("[data-unfinished]") && failures < 30) setTimeout(look, 2000);
  }

  async function look() {
    try {
      const answer = await fetch(place.dataset.exports, { headers: { "X-Requested-With": "fetch" } });
      if (!answer.ok) throw new Error(String(answer.status));
      const html = await answer.text();
      // Somebody who stands with the keyboard in the table is not thrown out of it.
      if (!place.contains(document.activeElement)) place.innerHTML = html;
      failures = 0;
    } catch {
      failures += 1;
    }
    later();
  }

  later();
})();
