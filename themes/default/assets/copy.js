// Copies a text of the page when asked, and says so. Without this the text can still be selected.
(() => {
  if (!navigator.clipboard) {
    return;
  }
  for (const button of document.querySelectorAll("button[data-copy]")) {
    const text = document.getElementById(button.dataset.copy);
    const status = button.parentElement.querySelector("[role=status]");
    if (text === null || status === null) {
      continue;
    }
    button.hidden = false;
    button.addEventListener("click", async () => {
      status.textContent = "";
      try {
        await navigator.clipboard.writeText(text.textContent.trim());
        status.textContent = button.dataset.copied;
      } catch {
        getSelection().selectAllChildren(text);
      }
    });
  }
})();
