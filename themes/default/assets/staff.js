// Shows and hides a password, and keeps a form from being sent twice. Without this both still work:
// the password stays hidden, and the portal takes a second form for what it is.
(() => {
  for (const button of document.querySelectorAll("button[data-reveal]")) {
    const field = document.getElementById(button.dataset.reveal);
    const show = button.textContent;
    button.hidden = false;
    button.addEventListener("click", () => {
      const reveal = field.type === "password";
      field.type = reveal ? "text" : "password";
      button.textContent = reveal ? button.dataset.hide : show;
      button.setAttribute("aria-pressed", String(reveal));
    });
  }
  const firstMistake = document.querySelector(".mistakes a");
  if (firstMistake !== null) {
    firstMistake.focus();
  }
  // A form whose own script holds it back has not been sent.
  const sent = new WeakSet();
  document.addEventListener("submit", (event) => {
    if (event.defaultPrevented || event.target.method !== "post") {
      return;
    }
    if (sent.has(event.target)) {
      event.preventDefault();
    }
    sent.add(event.target);
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) {
      location.reload();
    }
  });
})();
