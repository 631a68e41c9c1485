"use strict";
/* No network: what was written stays in this telephone, photographs too, and goes off by itself when the network is back.
   Each keeps the key that its form was given, so that however often it is sent it is taken in once. */

const { all: drafts, keep, forget } = keptDrafts("phan-anh");

const form = document.querySelector("[data-send]");
const board = document.querySelector("[data-drafts]");

const alive = () => reached(form.dataset.alive);

function written() {
  const data = new FormData(form);
  const fields = [...data].filter(([name, value]) => typeof value === "string" && !["csrfmiddlewaretoken", "once", "giu"].includes(name));
  return { once: data.get("once"), at: Date.now(), fields, photos: data.getAll("photos").filter((file) => file.size), problem: "" };
}

/* Only what cannot go off at all is said here; the rest the server says in its own words. */
function missing(draft) {
  const value = Object.fromEntries(draft.fields);
  if (!value.kind) return "Mời ông/bà chọn việc gì (mục 2).";
  if (!value.village && !value.place && !value.latitude) return "Mời ông/bà cho biết ở đâu (mục 3).";
  if (!value.words && !draft.photos.length) return "Mời ông/bà chụp một tấm ảnh hoặc viết vài chữ.";
  return "";
}

async function send(draft) {
  const body = new FormData();
  for (const [name, value] of draft.fields) if (value) body.append(name, value);
  body.append("source", "web");
  for (const file of draft.photos) body.append("photos", file, file.name || "anh.jpg");
  const answer = await fetch(form.dataset.api, { method: "POST", body, credentials: "omit", headers: { "Idempotency-Key": draft.once } });
  const told = await answer.json();
  if (answer.status === 201) return told;
  if (answer.status === 422) {
    draft.problem = (told.errors || []).map((each) => each.text).join(" ") || told.title;
    await keep(draft);
  }
  return null;
}

let arrived = [];
async function show(first = "") {
  const waiting = await drafts();
  const lines = first ? [line(first)] : [];
  for (const receipt of arrived) {
    const link = document.createElement("a");
    link.href = `/phan-anh/viec/${receipt.code}/`;
    link.textContent = receipt.code;
    lines.push(line("Đã gửi việc giữ trong máy. Mã phản ánh: ", link, receipt.secret ? `. Mã bí mật: ${receipt.secret} (chỉ hiện lúc này).` : "."));
  }
  for (const draft of waiting) {
    const when = new Date(draft.at).toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit" });
    const words = draft.problem ? `Việc giữ lúc ${when} chưa gửi được: ${draft.problem} ` : `Một việc giữ lúc ${when} chưa gửi, có mạng sẽ tự gửi. `;
    lines.push(line(words, press("Gửi ngay", () => flush(true)), " ", press("Xóa khỏi máy", async () => { await forget(draft.once); show(); })));
  }
  board.hidden = !lines.length;
  board.className = `cq-notice ${waiting.length ? "cq-notice--warn" : "cq-notice--good"}`;
  board.replaceChildren(...lines);
}

let busy = false;
async function flush(asked = false) {
  if (busy || !(await drafts()).length) return;
  busy = true;
  try {
    if (!(await alive())) return asked && show("Vẫn chưa có mạng.");
    for (const draft of await drafts()) {
      if (draft.problem && !asked) continue;
      const receipt = await send(draft);
      if (!receipt) continue;
      arrived.push(receipt);
      await forget(draft.once);
    }
  } catch {
    /* the network went away again: what was not sent is still here */
  } finally {
    busy = false;
    show();
  }
}

async function leave(event) {
  event.preventDefault();
  if (form.dataset.sent) return;
  form.dataset.sent = "1";
  const draft = written();
  if (!form.dataset.away && (await alive())) {
    if (!missing(draft)) await keep(draft).catch(() => null); /* should the answer be lost on the way, it is not lost here */
    form.submit();
    return;
  }
  delete form.dataset.sent;
  const lacking = missing(draft);
  if (lacking) {
    await show(lacking);
  } else {
    await keep(draft);
    form.elements.once.value = newKey();
    form.reset();
    form.querySelector("[data-shots]")?.replaceChildren();
    await show("Chưa có mạng nên chưa gửi. Việc của ông/bà đã được giữ trong máy này, có mạng sẽ tự gửi; cứ mở lại trang này.");
  }
  board.setAttribute("tabindex", "-1");
  board.focus();
  board.scrollIntoView({ block: "center" });
}

(async () => {
  if (!window.indexedDB) return;
  /* The server answered this form: what was kept in case it would not is no longer needed. */
  const answered = document.querySelector("[data-sent-once]")?.dataset.sentOnce || document.querySelector("form:not([data-send]) input[name=once], [data-send][data-answered] input[name=once]")?.value;
  if (answered) await forget(answered).catch(() => null);
  if (!form || !board) return;
  board.setAttribute("role", "status");
  form.addEventListener("submit", leave);
  window.addEventListener("online", () => flush());
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && flush());
  navigator.serviceWorker?.register(form.dataset.worker).catch(() => null);
  keepTrying(async () => (await drafts()).some((draft) => !draft.problem), form.dataset.alive, flush);
  if (!(await alive())) {
    /* This page comes from the telephone's own shelf: its key and token were everybody's. */
    form.dataset.away = "1";
    form.elements.once.value = newKey();
  }
  await show();
  flush();
})();
