"use strict";
/* Keeps the form so that it opens without a network. Nothing that anybody typed or was shown is kept here. */
const SHELF = "phan-anh-1";
const FORM = "{% url "feedback:send" %}";
const ASSETS = [{% for asset in assets %}"{{ asset|escapejs }}", {% endfor %}];

/* Asked for without cookies: what is kept is everybody's page, not somebody's. */
async function keep(address) {
  const answer = await fetch(address, { credentials: "omit", cache: "no-store" });
  if (!answer.ok) return;
  const shelf = await caches.open(SHELF);
  await shelf.put(address, answer.clone());
  if (address !== FORM) return;
  const words = await answer.text();
  const needed = [...words.matchAll(/(?:href|src)="(\/static\/[^"]+)"/g)].map((found) => found[1]);
  await Promise.allSettled(needed.map((each) => shelf.add(each)));
}

self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(Promise.allSettled([FORM, ...ASSETS].map(keep)));
});

self.addEventListener("activate", (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith("phan-anh-") && name !== SHELF) await caches.delete(name);
  await self.clients.claim();
})()));

self.addEventListener("fetch", (event) => {
  const address = new URL(event.request.url);
  if (event.request.method !== "GET" || address.origin !== location.origin) return;
  const isForm = event.request.mode === "navigate" && address.pathname === FORM;
  if (!isForm && !address.pathname.startsWith("/static/")) return;
  event.respondWith((async () => {
    try {
      const answer = await fetch(event.request);
      if (isForm && answer.ok) event.waitUntil(keep(FORM).catch(() => null));
      return answer;
    } catch (away) {
      const kept = await (await caches.open(SHELF)).match(isForm ? FORM : event.request);
      if (kept) return kept;
      throw away;
    }
  })());
});
