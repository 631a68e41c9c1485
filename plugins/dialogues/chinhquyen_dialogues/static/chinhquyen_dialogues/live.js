"use strict";
/* The list in the hall comes anew by itself; when the network is away, what was there stays. Without this the page reloads. */
const list = document.querySelector("[data-live]");
const lost = document.querySelector("[data-lost]");

async function renew() {
  try {
    const answer = await fetch(location.href, { headers: { "X-Requested-With": "fetch" }, cache: "no-store" });
    if (!answer.ok) throw new Error(String(answer.status));
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-live]");
    if (fresh && fresh.innerHTML !== list.innerHTML) list.replaceChildren(...fresh.childNodes);
    if (lost) lost.hidden = true;
  } catch {
    if (lost) lost.hidden = false;
  }
}

if (list) setInterval(() => document.visibilityState === "visible" && renew(), 8000);
