// Sends files piece by piece (tus 1.0.0), so that a lost line, a pause or a reload costs nothing.
// Without this the form sends them in one go.
(() => {
  const AT_ONCE = 3;
  const PIECE = 4 * 1024 * 1024;
  const PATIENCE = [1000, 3000, 5000, 10000, 20000, 30000];
  const LOOK_AGAIN = 700;
  const VERSION = {"Tus-Resumable": "1.0.0"};

  for (const form of document.querySelectorAll("form[data-uploads]")) {
    uploader(form);
  }

  function uploader(form) {
    const base = form.dataset.uploads;
    const input = form.querySelector("input[type=file]");
    const said = form.querySelector("[data-said]");
    const list = form.parentNode.querySelector("[data-upload-list]");
    const texts = form.dataset;
    const language = document.documentElement.lang;
    const jobs = [];
    const known = fetchList();

    form.classList.add("live");
    form.querySelector("button[type=submit]").hidden = true;
    input.addEventListener("change", () => {
      add([...input.files]); // the list empties with the field
      input.value = "";
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    for (const name of ["dragenter", "dragover"]) {
      form.addEventListener(name, (event) => {
        event.preventDefault();
        form.classList.add("over");
      });
    }
    for (const name of ["dragleave", "drop"]) {
      form.addEventListener(name, () => form.classList.remove("over"));
    }
    form.addEventListener("drop", (event) => {
      event.preventDefault();
      add([...event.dataTransfer.files]);
    });
    addEventListener("online", () => jobs.filter((job) => job.state === "lost").forEach(wake));

    function say(text) {
      said.textContent = text;
    }

    async function ask(path, options = {}) {
      const headers = {"Accept-Language": language, ...VERSION, ...options.headers};
      return fetch(base + path, {...options, headers, cache: "no-store"});
    }

    // What has been sent before: shown, and gone on with when the same file is chosen again.
    async function fetchList() {
      try {
        const answer = await ask("");
        const uploads = answer.ok ? await answer.json() : [];
        list.replaceChildren();
        return uploads.map((upload) => {
          const job = newJob(upload.name, upload.size);
          job.id = upload.id;
          job.sent = upload.received;
          show(job, upload.state, upload.state === "arriving" ? texts.again : upload.message);
          if (upload.state === "checking") {
            look(job);
          }
          return job;
        });
      } catch {
        return [];
      }
    }

    async function add(files) {
      const before = await known;
      for (const file of files) {
        const broken = before.find((job) => job.state === "arriving" && !job.file
          && job.name === file.name.normalize("NFC") && job.size === file.size
          && localStorage.getItem(memory(job)) === String(file.lastModified));
        const job = broken ?? newJob(file.name, file.size);
        job.file = file;
        show(job, "waiting", texts.waiting);
      }
      next();
    }

    // When a file was changed last is all that is remembered here.
    function memory(job) {
      return "samspel-upload-" + job.id;
    }

    function newJob(name, size) {
      const item = document.createElement("li");
      const title = paragraph("upload-name", name);
      const state = paragraph("upload-state", "");
      const bar = document.createElement("progress");
      const hold = button(texts.pause, name);
      const remove = button(texts.remove, name);
      const job = {name, size, item, state: "", text: state, bar, hold, id: "", sent: 0, tries: 0};
      bar.max = size || 1;
      bar.setAttribute("aria-label", name);
      hold.addEventListener("click", () => (isRunning(job) ? pause(job) : wake(job)));
      remove.addEventListener("click", () => discard(job));
      item.append(title, state, bar, hold, remove);
      list.append(item);
      jobs.push(job);
      return job;
    }

    function paragraph(name, text) {
      const made = document.createElement("p");
      made.className = name;
      made.textContent = text;
      return made;
    }

    function button(text, name) {
      const made = document.createElement("button");
      made.type = "button";
      made.className = "button quiet";
      label(made, text, name);
      return made;
    }

    function label(made, text, name) {
      made.textContent = text;
      made.setAttribute("aria-label", text + " " + name);
    }

    function isRunning(job) {
      return job.state === "sending" || job.state === "waiting" || job.state === "lost";
    }

    function show(job, state, text) {
      const news = job.state !== state && job.state !== "";
      job.state = state;
      job.item.className = "upload-file " + state;
      job.text.textContent = text;
      job.bar.value = job.sent;
      job.bar.hidden = state === "ready" || state === "refused" || state === "failed";
      job.hold.hidden = !(isRunning(job) || state === "paused");
      label(job.hold, state === "paused" ? texts.resume : texts.pause, job.name);
      if (news && state !== "waiting") {
        say(job.name + ": " + text);
      }
    }

    function progress(job, sent) {
      job.bar.value = sent;
      job.text.textContent = texts.arriving + " " + Math.floor((100 * sent) / job.size) + " %";
    }

    function next() {
      const busy = jobs.filter((job) => job.state === "sending").length;
      jobs.filter((job) => job.state === "waiting").slice(0, Math.max(0, AT_ONCE - busy))
        .forEach(send);
    }

    function wake(job) {
      clearTimeout(job.timer);
      show(job, "waiting", texts.waiting);
      next();
    }

    function pause(job) {
      clearTimeout(job.timer);
      show(job, "paused", texts.paused);
      job.request?.abort();
      next();
    }

    async function discard(job) {
      pause(job);
      if (job.id) {
        await ask(job.id, {method: "DELETE"}).catch(() => {});
        localStorage.removeItem(memory(job));
      }
      jobs.splice(jobs.indexOf(job), 1);
      job.item.remove();
      input.focus();
      next();
    }

    async function send(job) {
      show(job, "sending", texts.arriving);
      try {
        job.sent = job.id ? await offset(job) : await create(job);
        while (job.state === "sending" && job.sent < job.size) {
          job.sent = await piece(job);
          job.tries = 0;
        }
        if (job.state === "sending") {
          localStorage.removeItem(memory(job));
          show(job, "checking", texts.checking);
          look(job);
        }
      } catch (trouble) {
        trip(job, trouble);
      }
      next();
    }

    // Trouble with a text of the server's is final; any other is the line's.
    function trip(job, trouble) {
      if (job.state !== "sending") {
        return;
      }
      if (trouble.title) {
        show(job, "refused", trouble.title);
      } else if (job.tries < PATIENCE.length) {
        show(job, "lost", texts.lost);
        job.timer = setTimeout(() => wake(job), PATIENCE[job.tries++]);
      } else {
        job.tries = 0;
        show(job, "paused", texts.failed);
      }
    }

    async function create(job) {
      const bytes = new TextEncoder().encode(job.name);
      const name = btoa(String.fromCharCode(...bytes));
      const headers = {"Upload-Length": String(job.size), "Upload-Metadata": "filename " + name};
      const answer = await ask("", {method: "POST", headers});
      await demand(answer);
      job.id = answer.headers.get("Location").split("/").pop();
      localStorage.setItem(memory(job), String(job.file.lastModified));
      return 0;
    }

    async function offset(job) {
      const answer = await ask(job.id, {method: "HEAD"});
      if (answer.status === 404) {
        return create(job);
      }
      await demand(answer);
      return Number(answer.headers.get("Upload-Offset"));
    }

    async function demand(answer) {
      if (!answer.ok) {
        const type = answer.headers.get("Content-Type") ?? "";
        throw type.includes("problem+json") && answer.status !== 503
          ? await answer.json() : new Error(String(answer.status));
      }
    }

    function piece(job) {
      return new Promise((resolve, reject) => {
        const request = new XMLHttpRequest();
        const start = job.sent;
        job.request = request;
        request.open("PATCH", base + job.id);
        request.setRequestHeader("Tus-Resumable", VERSION["Tus-Resumable"]);
        request.setRequestHeader("Upload-Offset", String(start));
        request.setRequestHeader("Content-Type", "application/offset+octet-stream");
        request.setRequestHeader("Accept-Language", language);
        request.upload.onprogress = (event) => {
          if (job.state === "sending") {
            progress(job, start + event.loaded);
          }
        };
        request.onerror = request.onabort = () => reject(new Error("line"));
        request.onload = () => {
          if (request.status === 204) {
            resolve(Number(request.getResponseHeader("Upload-Offset")));
          } else if (request.status === 507) {
            reject(JSON.parse(request.responseText));
          } else {
            reject(new Error(String(request.status)));
          }
        };
        request.send(job.file.slice(start, start + PIECE));
      });
    }

    async function look(job) {
      try {
        const answer = await ask(job.id);
        const upload = answer.ok ? await answer.json() : {state: "failed", message: texts.failed};
        if (upload.state === "checking") {
          setTimeout(() => look(job), LOOK_AGAIN);
          return;
        }
        job.sent = job.size;
        show(job, upload.state, upload.message);
        form.dispatchEvent(new CustomEvent("uploaded", {bubbles: true, detail: upload}));
      } catch {
        setTimeout(() => look(job), PATIENCE[2]);
      }
    }
  }
})();
