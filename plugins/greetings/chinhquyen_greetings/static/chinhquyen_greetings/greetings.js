// Copies the social text, and looks again while a voice is reading. Without this script the text can be selected, the page reloaded.
(() => {
  for (const button of document.querySelectorAll("[data-copy]")) {
    const text = document.getElementById(button.dataset.copy);
    const told = button.parentElement.querySelector("[data-copied]");
    button.hidden = false;
    button.addEventListener("click", async () => {
      text.select();
      try {
        await navigator.clipboard.writeText(text.value);
        told.textContent = "Đã chép, mời dán vào bài đăng.";
      } catch {
        told.textContent = "Trình duyệt không cho chép. Chữ đã được chọn, mời bấm Ctrl+C.";
      }
    });
  }
  const busy = () => document.querySelector("details.cqa-move[open]");
  if (document.querySelector("[data-waiting]")) {
    setInterval(() => { if (!busy()) location.reload(); }, 4000);
  }
})();
