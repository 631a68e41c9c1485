"use strict";
/* What was written without a network stays in this telephone, files too, until it was taken in. One store for each kind of
   form; each draft has the key that its form was given (once), so that however often it is sent it is taken in once. */

const keptDrafts = (name) => {
  const store = (mode) => new Promise((done, fail) => {
    const asked = indexedDB.open(name, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore("drafts", { keyPath: "once" });
    asked.onerror = () => fail(asked.error);
    asked.onsuccess = () => done(asked.result.transaction("drafts", mode).objectStore("drafts"));
  });
  const settled = (asked) => new Promise((done, fail) => {
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => fail(asked.error);
  });
  return {
    all: async () => settled((await store("readonly")).getAll()),
    keep: async (draft) => settled((await store("readwrite")).put(draft)),
    forget: async (once) => settled((await store("readwrite")).delete(once)),
  };
};

const newKey = () => [...crypto.getRandomValues(new Uint8Array(18))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/* Whether the server can be reached: it answers 204 at this address. */
async function reached(address) {
  if (navigator.onLine === false) return false;
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), 5000);
  try {
    return (await fetch(address, { cache: "no-store", signal: giveUp.signal })).status === 204;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/* A slow network is not a dead one, and no event says that it is better: what waits is tried again while the page is open. */
function keepTrying(waits, address, send) {
  setInterval(async () => {
    if (document.visibilityState === "visible" && (await waits()) && (await reached(address))) send();
  }, 10000);
}

function line(...parts) {
  const item = document.createElement("p");
  item.append(...parts);
  return item;
}

function press(words, act) {
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "cq-button cq-button--secondary cq-button--small", textContent: words });
  button.addEventListener("click", act);
  return button;
}
