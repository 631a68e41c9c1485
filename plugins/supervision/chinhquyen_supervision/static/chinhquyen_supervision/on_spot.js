"use strict";
/* On the spot: what is filled in is kept in this telephone at every tap, goes off when there is a network, and is taken in once.
   The place is told only when the box is ticked; the time is that of the first tap. */

const spots = keptDrafts("hien-truong");
const form = document.querySelector("form[data-spot]");
const here = document.querySelector("[data-spot]");
const board = document.querySelector("[data-kept]");
const MOST = 8;
const LARGEST = 1600;
const own = ["csrfmiddlewaretoken", "once", "photos"];

async function shrink(file) {
  if (file.size < 300000 || !window.createImageBitmap) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, LARGEST / Math.max(picture.width, picture.height));
    const canvas = Object.assign(document.createElement("canvas"), { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) });
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.8));
    return blob && blob.size < file.size ? new File([blob], file.name.replace(/\.\w+$/, "") + ".jpg", { type: "image/jpeg" }) : file;
  } catch {
    return file;
  }
}

let photos = [];
let sending = false;

function written(ready) {
  const fields = [...new FormData(form)].filter(([name, value]) => typeof value === "string" && !own.includes(name));
  return { once: form.elements.once.value, spot: form.dataset.spot, token: form.dataset.token, page: location.pathname, title: document.querySelector("h1").textContent, at: Date.now(), fields, photos, ready, problem: "" };
}

async function remember(ready = false) {
  if (!form.elements.visited_at.value) form.elements.visited_at.value = new Date().toISOString();
  await spots.keep(written(ready)).catch(() => null);
}

async function send(draft) {
  const body = new FormData();
  body.append("token", draft.token);
  for (const [name, value] of draft.fields) if (value) body.append(name, value);
  for (const file of draft.photos) body.append("photos", file, file.name || "anh.jpg");
  const answer = await fetch(here.dataset.api, { method: "POST", body, credentials: "omit", headers: { "Idempotency-Key": draft.once } });
  if (answer.status === 201) return true;
  if ([404, 409, 422].includes(answer.status)) {
    const told = await answer.json().catch(() => ({}));
    draft.problem = (told.errors || []).map((each) => each.text).join(" ") || told.detail || told.title || "Đường dẫn không dùng được nữa, mời gọi Mặt trận.";
    await spots.keep(draft);
  }
  return false;
}

async function show(first = "") {
  const waiting = (await spots.all()).filter((draft) => draft.ready);
  const lines = first ? [line(first)] : [];
  for (const draft of waiting) {
    const words = draft.problem ? `“${draft.title}” chưa gửi được: ${draft.problem} ` : `“${draft.title}” đã giữ trong máy, có mạng sẽ tự gửi. `;
    lines.push(line(words, press("Gửi ngay", () => flush(true)), " ", press("Xóa khỏi máy", async () => { await spots.forget(draft.once); show(); })));
  }
  board.hidden = !lines.length;
  board.className = `cq-notice ${waiting.length ? "cq-notice--warn" : "cq-notice--good"}`;
  board.replaceChildren(...lines);
}

async function flush(asked = false) {
  const waiting = (await spots.all()).filter((draft) => draft.ready && (asked || !draft.problem));
  if (sending || !waiting.length) return show();
  sending = true;
  let gone = 0;
  try {
    if (!(await reached(here.dataset.alive))) return await show(asked ? "Vẫn chưa có mạng." : "");
    for (const draft of waiting) {
      if (!(await send(draft))) continue;
      await spots.forget(draft.once);
      navigator.serviceWorker?.controller?.postMessage({ forget: draft.page });
      gone += 1;
    }
  } catch {
    /* the network went away again: what was not sent is still here */
  } finally {
    sending = false;
  }
  if (gone && form) return location.reload();
  return show(gone ? "Đã gửi kết quả giữ trong máy. Cảm ơn ông/bà." : "");
}

async function leave(event) {
  event.preventDefault();
  if (!form.elements.summary.value.trim()) {
    await show("Mời ông/bà kể lại vài chữ (mục 3) rồi gửi.");
    form.elements.summary.focus();
    return;
  }
  await remember(true);
  await flush(true);
  if (board.hidden) return;
  board.setAttribute("tabindex", "-1");
  board.focus();
  board.scrollIntoView({ block: "center" });
}

async function again() {
  const draft = (await spots.all()).find((each) => each.spot === form.dataset.spot);
  if (!draft) return;
  form.elements.once.value = draft.once;
  photos = draft.photos;
  for (const [name, value] of draft.fields) {
    const field = form.elements[name];
    if (field) field.value = value;
  }
  told();
}

function told() {
  form.querySelector("[data-photo-note]").textContent = photos.length ? `Đã giữ ${photos.length} ảnh.` : "";
}

function place() {
  const part = form.querySelector("[data-where]");
  if (!part || !navigator.geolocation) return;
  part.hidden = false;
  const note = part.querySelector("[data-where-note]");
  const set = (latitude, longitude, words) => {
    form.elements.latitude.value = latitude;
    form.elements.longitude.value = longitude;
    note.textContent = words;
    remember();
  };
  part.querySelector("[data-consent]").addEventListener("change", (event) => {
    if (!event.target.checked) return set("", "", "Không ghi vị trí.");
    note.textContent = "Đang tìm vị trí…";
    return navigator.geolocation.getCurrentPosition(
      ({ coords }) => set(coords.latitude.toFixed(6), coords.longitude.toFixed(6), "Đã ghi vị trí."),
      () => { event.target.checked = false; set("", "", "Máy chưa cho biết vị trí; không sao, cứ ghi tiếp."); },
      { enableHighAccuracy: true, timeout: 15000, maximumAge: 60000 },
    );
  });
}

async function keepPage() {
  if (!navigator.serviceWorker) return;
  await navigator.serviceWorker.register(form.dataset.worker);
  const worker = await navigator.serviceWorker.ready;
  worker.active.postMessage({ keep: location.pathname });
}

(async () => {
  if (!window.indexedDB || !here || !board) return;
  board.setAttribute("role", "status");
  window.addEventListener("online", () => flush());
  keepTrying(async () => (await spots.all()).some((draft) => draft.ready && !draft.problem), here.dataset.alive, flush);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && flush());
  if (!form) {
    for (const draft of await spots.all()) if (draft.spot === here.dataset.spot) await spots.forget(draft.once);
    return flush();
  }
  form.elements.once.value = newKey(); /* the page may come from the telephone's own shelf: its key was everybody's */
  await again().catch(() => null);
  form.addEventListener("submit", leave);
  form.addEventListener("input", (event) => event.target.type !== "file" && remember());
  form.querySelector("[data-photos]").addEventListener("change", async (event) => {
    const chosen = await Promise.all([...event.target.files].map(shrink));
    photos = [...photos, ...chosen].slice(0, MOST);
    event.target.value = "";
    told();
    await remember();
  });
  place();
  keepPage().catch(() => null);
  flush();
})();
