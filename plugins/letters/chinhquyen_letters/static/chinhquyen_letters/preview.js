// The letter beside the form, drawn by the server while one types. Without this file the button "Xem thử" does the same.
(() => {
  const form = document.querySelector("[data-xem-thu]");
  const shown = form && document.getElementById(form.dataset.xemThu);
  if (!shown) return;
  let waiting, last = 0;
  const draw = async () => {
    const mine = ++last;
    const typed = new FormData(form);
    typed.set("xem", "1");
    try {
      const answer = await fetch(form.action, { method: "POST", body: typed, headers: { "X-Chi-Ban-Xem": "1" } });
      if (answer.ok && mine === last) shown.innerHTML = await answer.text();
    } catch { /* off the net: the form is still there */ }
  };
  form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(draw, 600); });
})();
