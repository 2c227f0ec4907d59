// Sends a picture that is dropped or chosen, and puts it into the text once somebody has said what it
// shows. Without this a page of its own does so.
(() => {
  const LOOK_AGAIN = 500;
  const MOST_LOOKS = 240;
  const VERSION = {"Tus-Resumable": "1.0.0"};
  const form = document.getElementById("text");
  const panel = document.getElementById("picture");
  const body = document.getElementById("body");
  const file = document.getElementById("picture-file");
  const alt = document.getElementById("picture-alt");
  const decorative = document.getElementById("picture-decorative");
  const status = panel.querySelector("[role=status]");
  const button = panel.querySelector("[data-insert]");
  const signedOut = document.getElementById("signed-out");
  const {uploads, put, sending, failed} = panel.dataset;
  const language = document.documentElement.lang;

  body.addEventListener("dragover", (event) => {
    if (event.dataTransfer.types.includes("Files")) {
      event.preventDefault();
    }
  });
  body.addEventListener("drop", (event) => {
    if (event.dataTransfer.files.length > 0) {
      event.preventDefault();
      file.files = event.dataTransfer.files;
      panel.dispatchEvent(new CustomEvent("show", {bubbles: true}));
      alt.focus();
    }
  });
  decorative.addEventListener("change", () => {
    alt.disabled = decorative.checked;
  });
  // A button that is switched off would lose the focus: it stays, and does nothing meanwhile.
  button.addEventListener("click", async () => {
    if (button.getAttribute("aria-disabled") === "true") {
      return;
    }
    const picture = file.files[0];
    if (picture === undefined) {
      say(panel.dataset.file, file);
    } else if (picture.size > Number(panel.dataset.most) * 1024 * 1024) {
      say(panel.dataset.large, file);
    } else if (!decorative.checked && alt.value.trim() === "") {
      say(panel.dataset.alt, alt);
    } else {
      button.setAttribute("aria-disabled", "true");
      say(sending);
      try {
        await send(picture);
      } catch (trouble) {
        say(trouble.signedOut ? signedOut.content.cloneNode(true) : trouble.title ?? failed);
      }
      button.removeAttribute("aria-disabled");
    }
  });

  function say(what, field) {
    status.replaceChildren(what);
    field?.focus();
  }

  async function ask(path, options = {}) {
    const headers = {"Accept-Language": language, ...VERSION, ...options.headers};
    const answer = await fetch(uploads + path, {...options, headers, cache: "no-store"});
    if (answer.status === 401) {
      throw {signedOut: true};
    }
    if (!answer.ok) {
      const type = answer.headers.get("Content-Type") ?? "";
      throw type.includes("problem+json") ? await answer.json() : new Error(String(answer.status));
    }
    return answer;
  }

  async function send(picture) {
    const name = btoa(String.fromCharCode(...new TextEncoder().encode(picture.name)));
    const begun = await ask("", {
      method: "POST",
      headers: {"Upload-Length": String(picture.size), "Upload-Metadata": "filename " + name},
    });
    const id = begun.headers.get("Location").split("/").pop();
    try {
      await ask(id, {
        method: "PATCH",
        headers: {"Upload-Offset": "0", "Content-Type": "application/offset+octet-stream"},
        body: picture,
      });
      await found(id);
      await insert(id);
    } catch (trouble) {
      // Trying again sends it anew.
      ask(id, {method: "DELETE"}).catch(() => {});
      throw trouble;
    }
  }

  // Done when it was found sound; not for ever.
  async function found(id) {
    for (let look = 0; look < MOST_LOOKS; look++) {
      const upload = await (await ask(id)).json();
      if (upload.state === "ready") {
        return;
      }
      if (upload.state === "refused") {
        throw {title: upload.message};
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
    }
    throw {title: failed};
  }

  async function insert(upload) {
    const page = await post(upload, true);
    const markdown = page.getElementById("markdown");
    if (markdown === null) {
      throw {title: page.querySelector(".mistakes li")?.textContent};
    }
    file.value = "";
    alt.value = "";
    alt.disabled = false;
    decorative.checked = false;
    say("");
    panel.dispatchEvent(new CustomEvent("put", {bubbles: true, detail: markdown.value}));
  }

  // Whoever has signed in again in another tab goes on under the token of that session.
  async function post(upload, again) {
    const token = form.elements.namedItem("token");
    const sent = new URLSearchParams({token: token.value, do: "put", upload});
    if (decorative.checked) {
      sent.set("decorative", "yes");
    } else {
      sent.set("alt", alt.value);
    }
    const answer = await fetch(put, {method: "POST", body: sent});
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (answer.status !== 403) {
      return page;
    }
    const fresh = page.querySelector("[name=token]")?.value ?? "";
    if (fresh === "") {
      throw {signedOut: true};
    }
    token.value = fresh;
    return again ? post(upload, false) : page;
  }
})();
