"use strict";
/* Keeps each visit's page that was opened, so that it opens again without a network. Only pages of this folder. */
const SHELF = "hien-truong-1";
const FOLDER = new URL("./", self.location).pathname;
const ASSETS = [{% for asset in assets %}"{{ asset|escapejs }}", {% endfor %}];

async function keep(address) {
  const answer = await fetch(address, { credentials: "omit", cache: "no-store" });
  if (!answer.ok) return;
  const shelf = await caches.open(SHELF);
  await shelf.put(address, answer.clone());
  const words = await answer.text();
  const needed = [...words.matchAll(/(?:href|src)="(\/static\/[^"]+)"/g)].map((found) => found[1]);
  await Promise.allSettled(needed.map((each) => shelf.add(each)));
}

self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(caches.open(SHELF).then((shelf) => Promise.allSettled(ASSETS.map((each) => shelf.add(each)))));
});

self.addEventListener("activate", (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith("hien-truong-") && name !== SHELF) await caches.delete(name);
  await self.clients.claim();
})()));

self.addEventListener("message", (event) => {
  if (event.data && event.data.keep) event.waitUntil(keep(new URL(event.data.keep, self.location).pathname).catch(() => null));
  if (event.data && event.data.forget) event.waitUntil(caches.open(SHELF).then((shelf) => shelf.delete(new URL(event.data.forget, self.location).pathname)));
});

self.addEventListener("fetch", (event) => {
  const address = new URL(event.request.url);
  if (event.request.method !== "GET" || address.origin !== location.origin) return;
  const isPage = event.request.mode === "navigate" && address.pathname.startsWith(FOLDER);
  if (!isPage && !address.pathname.startsWith("/static/")) return;
  event.respondWith((async () => {
    try {
      return await fetch(event.request);
    } catch (away) {
      const kept = await (await caches.open(SHELF)).match(isPage ? address.pathname : event.request);
      if (kept) return kept;
      throw away;
    }
  })());
});
