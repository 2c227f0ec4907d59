// Copies the address of a page. Without this the address can be copied by hand.
(() => {
  const said = document.getElementById("copied");
  for (const button of document.querySelectorAll("button[data-copy]")) {
    button.hidden = !navigator.clipboard;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset.copy);
      said.textContent = button.dataset.copied;
      button.firstChild.textContent = button.dataset.copied;
    });
  }
})();
