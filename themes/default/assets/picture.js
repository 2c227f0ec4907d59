// Sends a picture that is dropped or chosen, and puts it into the text once somebody has said what it
// shows. Without this a page of its own does so.
(() => {
  const LOOK_AGAIN = 500;
  const VERSION = {"Tus-Resumable": "1.0.0"};
  const form = document.getElementById("text");
  const panel = document.getElementById("picture");
  const body = document.getElementById("body");
  const file = document.getElementById("picture-file");
  const alt = document.getElementById("picture-alt");
  const decorative = document.getElementById("picture-decorative");
  const status = panel.querySelector("[role=status]");
  const button = panel.querySelector("[data-insert]");
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
  button.addEventListener("click", async () => {
    if (file.files.length === 0) {
      say(panel.dataset.file, file);
    } else if (!decorative.checked && alt.value.trim() === "") {
      say(panel.dataset.alt, alt);
    } else {
      button.disabled = true;
      say(sending);
      try {
        await insert(await send(file.files[0]));
      } catch (trouble) {
        say(trouble.title ?? failed);
      }
      button.disabled = false;
    }
  });

  function say(text, field) {
    status.textContent = text;
    field?.focus();
  }

  async function ask(path, options = {}) {
    const headers = {"Accept-Language": language, ...VERSION, ...options.headers};
    const answer = await fetch(uploads + path, {...options, headers, cache: "no-store"});
    if (!answer.ok) {
      const type = answer.headers.get("Content-Type") ?? "";
      throw type.includes("problem+json") ? await answer.json() : new Error(String(answer.status));
    }
    return answer;
  }

  // The id of an upload that was found sound.
  async function send(picture) {
    const name = btoa(String.fromCharCode(...new TextEncoder().encode(picture.name)));
    const begun = await ask("", {
      method: "POST",
      headers: {"Upload-Length": String(picture.size), "Upload-Metadata": "filename " + name},
    });
    const id = begun.headers.get("Location").split("/").pop();
    await ask(id, {
      method: "PATCH",
      headers: {"Upload-Offset": "0", "Content-Type": "application/offset+octet-stream"},
      body: picture,
    });
    for (;;) {
      const upload = await (await ask(id)).json();
      if (upload.state === "ready") {
        return id;
      }
      if (upload.state === "refused") {
        await ask(id, {method: "DELETE"});
        throw {title: upload.message};
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
    }
  }

  async function insert(upload) {
    const sent = new URLSearchParams({token: form.elements.namedItem("token").value, do: "put", upload});
    if (decorative.checked) {
      sent.set("decorative", "yes");
    } else {
      sent.set("alt", alt.value);
    }
    const answer = await fetch(put, {method: "POST", body: sent});
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
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
})();
