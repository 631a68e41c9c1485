"use strict";
/* Photographs are made small before they travel: a minute on 3G becomes some seconds. Every page works without this. */

const LARGEST = 1600;

async function shrink(file) {
  if (file.size < 300000 || !window.createImageBitmap) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, LARGEST / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.8));
    if (!blob || blob.size > file.size) return file;
    return new File([blob], file.name.replace(/\.\w+$/, "") + ".jpg", { type: "image/jpeg" });
  } catch {
    return file; /* the server looks at it and says what is wrong */
  }
}

function draw(file) {
  return new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.readAsDataURL(file);
  });
}

function photographs(form) {
  const inputs = [...form.querySelectorAll("[data-photo]")];
  const list = form.querySelector("[data-shots]");
  const note = form.querySelector("[data-shot-note]");
  if (!inputs.length || !window.DataTransfer) return;
  form.classList.add("cq-fb-ready");
  let kept = [];
  /* One input carries them all; what was chosen twice by two buttons is sent once. */
  const carry = () => {
    const box = new DataTransfer();
    kept.forEach((file) => box.items.add(file));
    inputs[1].files = box.files;
    inputs[0].value = "";
    note.textContent = kept.length ? `Đã có ${kept.length} ảnh.` : "";
  };
  const show = async () => {
    const items = await Promise.all(kept.map(async (file, place) => {
      const item = document.createElement("li");
      const image = new Image();
      image.src = await draw(file);
      image.alt = `Ảnh ${place + 1}`;
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = `Bỏ ảnh ${place + 1}`;
      button.addEventListener("click", () => { kept = kept.filter((each) => each !== file); carry(); show(); inputs[1].focus(); });
      item.append(image, button);
      return item;
    }));
    list.replaceChildren(...items);
  };
  inputs.forEach((input) => input.addEventListener("change", async () => {
    const chosen = input === inputs[1] ? [...input.files].filter((file) => !kept.includes(file)) : [...input.files];
    if (!chosen.length) return;
    note.textContent = "Đang thu nhỏ ảnh…";
    const small = await Promise.all(chosen.map(shrink));
    kept = [...kept, ...small].slice(0, 4);
    carry();
    show();
  }));
}

/* A second tap while the first is on its way; the server would take it in once anyway. */
for (const form of document.querySelectorAll("form[method=post]")) {
  if (form.dataset.send === undefined) {
    form.addEventListener("submit", (event) => {
      if (form.dataset.sent) event.preventDefault();
      form.dataset.sent = "1";
    });
  }
  window.addEventListener("pageshow", () => delete form.dataset.sent);
}
for (const form of document.querySelectorAll("[data-send]")) photographs(form);
