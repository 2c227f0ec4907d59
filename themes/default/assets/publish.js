// Keeps what is typed about a report, and fills in what its files say about themselves. Without
// this the buttons of the form do both.
(() => {
  const WAIT = 1500;
  const form = document.getElementById("report");
  const saved = document.getElementById("saved");
  let timer = 0;
  let saving = Promise.resolve();

  form.addEventListener("input", later);
  form.addEventListener("change", later);
  document.addEventListener("uploaded", () => {
    saving = saving.then(save);
  });
  document.addEventListener("discarded", () => {
    saving = saving.then(save);
  });
  for (const button of form.querySelectorAll("button[value^='copy.']")) {
    button.addEventListener("click", copy);
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(() => {
      saving = saving.then(save);
    }, WAIT);
  }

  // The server answers with the page as it would show it now.
  async function save() {
    const body = new URLSearchParams(new FormData(form));
    body.set("do", "save");
    try {
      const answer = await fetch(form.action, {method: "POST", body});
      if (!answer.ok || !answer.url.includes("/staff/publish/")) {
        throw new Error(String(answer.status));
      }
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      fill(page);
      const time = new Date().toLocaleTimeString(document.documentElement.lang, {timeStyle: "short"});
      saved.textContent = form.dataset.saved.replace("…", time);
    } catch {
      saved.textContent = form.dataset.unsaved;
    }
  }

  function fill(page) {
    for (const fresh of page.querySelectorAll("#report [name]")) {
      const mine = form.elements.namedItem(fresh.name);
      if (fresh.name === "seen") {
        mine.value = fresh.value;
      } else if (mine instanceof HTMLElement && mine !== document.activeElement
          && mine.value === "" && fresh.value !== "" && mine.matches("input, textarea")) {
        mine.value = fresh.value;
        mine.closest("details.part")?.setAttribute("open", "");
        mark(mine);
      }
    }
    const files = document.getElementById("files");
    if (!files.contains(document.activeElement)) {
      files.replaceChildren(...page.getElementById("files").childNodes);
    }
  }

  function mark(field) {
    const id = field.id + "-hint";
    let hint = document.getElementById(id);
    if (hint === null) {
      hint = document.createElement("p");
      hint.className = "hint";
      hint.id = id;
      field.before(hint);
      field.setAttribute("aria-describedby", id);
    }
    const text = document.createElement("span");
    text.className = "suggested";
    text.textContent = form.dataset.suggested;
    hint.replaceChildren(text);
  }

  function copy(event) {
    event.preventDefault();
    const to = event.target.value.slice("copy.".length);
    const from = document.getElementById("from." + to).value;
    for (const name of ["title", "description", "text", "tags"]) {
      document.getElementById(name + "." + to).value
        = document.getElementById(name + "." + from).value;
    }
    document.getElementById("title." + to).focus();
    later();
  }
})();
