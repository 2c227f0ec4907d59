// Keeps what is written as it is typed, shows the page as readers would get it, and puts marks
// around words. Without this the buttons keep it, and marks are typed.
(() => {
  const WAIT = 1500;
  const PATIENCE = 4000;
  const form = document.getElementById("text");
  const body = document.getElementById("body");
  const saved = document.getElementById("saved");
  const proof = document.getElementById("proof");
  let timer = 0;
  let saving = Promise.resolve();
  let underWay = 0;
  let leaving = false;
  let elsewhere = false;

  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(keep, WAIT);
  });

  function keep() {
    underWay += 1;
    saving = saving.then(save).finally(() => {
      underWay -= 1;
    });
  }

  // What was typed since a save began would look like another window's. The button waits for its
  // answer, but not for one that does not come.
  form.addEventListener("submit", async (event) => {
    clearTimeout(timer);
    if (underWay === 0) {
      return;
    }
    event.preventDefault();
    if (!leaving) {
      leaving = true;
      await Promise.race([saving, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
      underWay = 0;
      form.requestSubmit(event.submitter);
    }
  });

  async function save() {
    if (elsewhere) {
      return;
    }
    const sent = new URLSearchParams(new FormData(form));
    sent.set("do", "save");
    // That two texts say the same is said with a button.
    sent.delete("compared");
    try {
      const answer = await fetch(form.action, {method: "POST", body: sent});
      if (answer.status === 409) {
        elsewhere = true;
        saved.textContent = form.dataset.elsewhere;
        return;
      }
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (answer.status === 403) {
        signedIn(page.querySelector("[name=token]")?.value ?? "");
        return;
      }
      const fresh = page.querySelector("#text [name=revision]");
      if (!answer.ok || fresh === null) {
        throw new Error(String(answer.status));
      }
      form.elements.namedItem("revision").value = fresh.value;
      const time = new Date().toLocaleTimeString(document.documentElement.lang, {timeStyle: "short"});
      saved.textContent = form.dataset.saved.replace("…", time);
      proof.contentWindow.location.replace(proof.src);
    } catch {
      saved.textContent = form.dataset.unsaved;
    }
  }

  // Whoever has signed in again in another tab goes on under the token of that session.
  function signedIn(token) {
    const field = form.elements.namedItem("token");
    if (token === "") {
      saved.replaceChildren(document.getElementById("signed-out").content.cloneNode(true));
    } else {
      saved.textContent = form.dataset.unsaved;
      if (token !== field.value) {
        field.value = token;
        keep();
      }
    }
  }

  const tools = form.querySelector(".tools");
  tools.hidden = false;
  tools.addEventListener("click", (event) => {
    const tool = event.target.closest("button");
    if (tool === null) {
      return;
    }
    const {around, before, link, panel} = tool.dataset;
    if (panel) {
      toggle(document.getElementById(panel));
      return;
    }
    const start = body.selectionStart;
    const chosen = body.value.slice(start, body.selectionEnd);
    body.focus();
    if (around) {
      insert(around + chosen + around);
    } else if (before) {
      body.selectionStart = body.value.lastIndexOf("\n", start - 1) + 1;
      insert(body.value.slice(body.selectionStart, body.selectionEnd)
        .split("\n").map((line) => before + line).join("\n"));
    } else {
      insert("[" + chosen + "](" + link + ")");
    }
  });

  document.getElementById("plain-tools").hidden = true;
  for (const panel of form.querySelectorAll(".panel")) {
    // What is typed in a panel is no part of the text.
    panel.addEventListener("input", (event) => event.stopPropagation());
    panel.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        toggle(panel);
      } else if (event.key === "Enter" && event.target.matches("input")) {
        event.preventDefault();
      }
    });
    panel.querySelector("[data-close]").addEventListener("click", () => toggle(panel));
  }
  form.addEventListener("show", (event) => toggle(event.target, true));
  form.addEventListener("put", (event) => {
    toggle(event.target, false);
    insert(event.detail);
  });

  // One panel at a time.
  function toggle(panel, open = panel.hidden) {
    for (const each of form.querySelectorAll(".panel")) {
      const isOpen = each === panel && open;
      const button = tools.querySelector("[data-panel=" + each.id + "]");
      each.hidden = !isOpen;
      button.setAttribute("aria-expanded", String(isOpen));
    }
    (open ? panel.querySelector("input") : body).focus();
  }

  // So that it can be undone as typing can.
  function insert(text) {
    if (!document.execCommand("insertText", false, text)) {
      body.setRangeText(text, body.selectionStart, body.selectionEnd, "end");
      body.dispatchEvent(new Event("input", {bubbles: true}));
    }
  }
})();
