// Asks for the numbers every five seconds. When the network drops the last ones stay, with a clear sign; when it is
// back they go on by themselves. Nothing is reloaded: a page that reloads without a network is an empty screen.
(() => {
  const at = (id) => document.getElementById(id);
  const address = document.body.dataset.numbers;
  const every = 5000;
  let known = at("gio").textContent;

  const show = (state) => {
    const called = state.called.join(" · ") || "–";
    if (at("moi").textContent !== called) at("moi").textContent = called;
    at("sap-toi").replaceChildren(
      ...(state.next.length ? state.next : ["–"]).map((number) => {
        const item = document.createElement("li");
        item.textContent = number;
        return item;
      }),
    );
    at("dang-cho").textContent = state.waiting;
    at("gio").textContent = known = state.time;
    at("mat-mang").hidden = true;
  };

  const ask = async () => {
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), 4000);
    try {
      const answer = await fetch(address, { cache: "no-store", signal: patience.signal });
      if (!answer.ok) throw new Error(answer.status);
      show(await answer.json());
    } catch {
      at("luc").textContent = known;
      at("mat-mang").hidden = false;
    } finally {
      clearTimeout(timer);
      setTimeout(ask, every);
    }
  };
  setTimeout(ask, every);
})();
