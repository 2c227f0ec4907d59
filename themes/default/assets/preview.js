// Draws the pages of a PDF, a few at a time. Where this cannot run, the text of the file is on the page.
const viewer = document.getElementById("viewer");
const MOST_PAGES = 2000;
const MOST_PIXELS = 12_000_000;
const MOST_WORDS = 8;
const ZOOMS = [0.5, 0.75, 1, 1.5, 2, 3];

// What an address asks for behind its #, as PDF readers have it: page=7&search=some+words
function asked() {
  const given = new URLSearchParams(location.hash.slice(1));
  const words = (given.get("search") ?? "").split(/\s+/).filter((word) => word !== "").slice(0, MOST_WORDS);
  const escaped = words.map((word) => word.replace(/[^\p{L}\p{N}]/gu, "\\$&")).join("|");
  return {
    page: Number.parseInt(given.get("page") ?? "", 10) || 0,
    words: escaped === "" ? null : new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped})(?![\\p{L}\\p{N}])`, "giu"),
  };
}

// Marks words where they stand in one piece of text.
function mark(words, box) {
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    texts.push(walker.currentNode);
  }
  for (const text of texts) {
    for (const found of [...text.data.matchAll(words)].reverse()) {
      const range = document.createRange();
      range.setStart(text, found.index);
      range.setEnd(text, found.index + found[0].length);
      range.surroundContents(document.createElement("mark"));
    }
  }
}

class Viewer {
  constructor(pdfjs, file, first) {
    this.pdfjs = pdfjs;
    this.file = file;
    this.box = viewer.querySelector(".viewer-pages");
    this.where = viewer.querySelector(".viewer-where");
    this.size = first.getViewport({ scale: 1 });
    this.zoom = ZOOMS.indexOf(1);
    this.current = 1;
    this.drawn = new Map();
    this.leaves = Array.from({ length: Math.min(file.numPages, MOST_PAGES) }, (_, i) => {
      const leaf = document.createElement("div");
      leaf.className = "viewer-page";
      leaf.dataset.number = i + 1;
      return leaf;
    });
    this.box.append(...this.leaves);
    this.near = new IntersectionObserver((seen) => this.show(seen), { root: this.box, rootMargin: "100% 0px" });
  }

  start() {
    this.measure();
    this.box.addEventListener("scroll", () => this.settle());
    addEventListener("resize", () => this.again());
    const acts = {
      previous: () => this.turn(-1),
      next: () => this.turn(1),
      smaller: () => this.scale(-1),
      larger: () => this.scale(1),
    };
    for (const button of viewer.querySelectorAll("[data-do]")) {
      button.addEventListener("click", acts[button.dataset.do]);
    }
    this.say(1);
    this.goTo(asked());
    addEventListener("hashchange", () => this.goTo(asked()));
  }

  goTo({ page, words }) {
    this.words = words;
    [...this.drawn.keys()].forEach((leaf) => this.clear(leaf));
    this.leaves.forEach((leaf) => this.near.unobserve(leaf));
    if (page > 0) {
      viewer.scrollIntoView({ block: "start" });
      this.turn(page - this.current);
    }
    this.leaves.forEach((leaf) => this.near.observe(leaf));
  }

  width() {
    return Math.max(120, this.box.clientWidth - 16) * ZOOMS[this.zoom];
  }

  measure() {
    this.drawnWidth = this.width();
    for (const leaf of this.leaves) {
      leaf.style.width = `${this.drawnWidth}px`;
      if (!this.drawn.has(leaf)) {
        leaf.style.height = `${(this.drawnWidth * this.size.height) / this.size.width}px`;
      }
    }
  }

  // Phones change their height while scrolling: only the width matters.
  again() {
    if (Math.abs(this.width() - this.drawnWidth) < 1) {
      return;
    }
    for (const leaf of [...this.drawn.keys()]) {
      this.clear(leaf);
    }
    this.measure();
    this.leaves.forEach((leaf) => this.near.unobserve(leaf));
    this.leaves[this.current - 1].scrollIntoView({ block: "nearest" });
    this.leaves.forEach((leaf) => this.near.observe(leaf));
  }

  show(seen) {
    for (const entry of seen) {
      if (!entry.isIntersecting) {
        this.clear(entry.target);
      } else if (!this.drawn.has(entry.target)) {
        this.draw(entry.target);
      }
    }
  }

  clear(leaf) {
    this.drawn.get(leaf)?.task?.cancel();
    this.drawn.delete(leaf);
    leaf.replaceChildren();
  }

  async draw(leaf) {
    const work = {};
    this.drawn.set(leaf, work);
    try {
      const page = await this.file.getPage(Number(leaf.dataset.number));
      if (this.drawn.get(leaf) !== work) {
        return;
      }
      const scale = this.drawnWidth / page.getViewport({ scale: 1 }).width;
      const viewport = page.getViewport({ scale });
      leaf.style.height = `${viewport.height}px`;
      const area = viewport.width * viewport.height;
      const sharp = Math.min(devicePixelRatio || 1, 2, Math.sqrt(MOST_PIXELS / area));
      const canvas = document.createElement("canvas");
      canvas.setAttribute("aria-hidden", "true");
      canvas.width = Math.floor(viewport.width * sharp);
      canvas.height = Math.floor(viewport.height * sharp);
      const text = document.createElement("div");
      text.className = "viewer-text";
      text.style.setProperty("--total-scale-factor", scale);
      leaf.replaceChildren(canvas, text);
      work.task = page.render({ canvas, viewport, transform: [sharp, 0, 0, sharp, 0, 0] });
      await work.task.promise;
      leaf.dataset.drawn = "yes";
      const layer = new this.pdfjs.TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport });
      await layer.render();
      if (this.words) {
        mark(this.words, text);
      }
    } catch (trouble) {
      if (trouble?.name !== "RenderingCancelledException") {
        leaf.dataset.drawn = "no";
      }
    }
  }

  settle() {
    clearTimeout(this.settling);
    this.settling = setTimeout(() => {
      const middle = this.box.scrollTop + this.box.clientHeight / 3;
      const found = this.leaves.findLastIndex((leaf) => leaf.offsetTop <= middle);
      this.say(Math.max(found, 0) + 1);
    }, 150);
  }

  turn(by) {
    const next = Math.min(Math.max(this.current + by, 1), this.leaves.length);
    this.box.scrollTop = this.leaves[next - 1].offsetTop;
    this.say(next);
  }

  scale(by) {
    this.zoom = Math.min(Math.max(this.zoom + by, 0), ZOOMS.length - 1);
    this.again();
  }

  say(number) {
    this.current = number;
    const text = viewer.dataset.page.replace("%1", number).replace("%2", this.file.numPages);
    if (this.where.textContent !== text) {
      this.where.textContent = text;
    }
  }
}

async function open() {
  const pdfjs = await import(viewer.dataset.library);
  pdfjs.GlobalWorkerOptions.workerSrc = viewer.dataset.worker;
  const file = await pdfjs.getDocument({
    url: viewer.dataset.file,
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    useSystemFonts: true,
    disableAutoFetch: true,
    disableStream: true,
    maxImageSize: 64_000_000,
  }).promise;
  const first = await file.getPage(1);
  viewer.hidden = false;
  document.querySelector(".preview-details")?.removeAttribute("open");
  new Viewer(pdfjs, file, first).start();
}

if (viewer !== null) {
  open().catch(() => {
    viewer.replaceChildren(Object.assign(document.createElement("p"), { textContent: viewer.dataset.failed }));
    viewer.hidden = false;
    document.getElementById(`leaf-${asked().page}`)?.scrollIntoView();
  });
}
