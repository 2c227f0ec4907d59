// Keeps what is ticked while one goes from page to page, in this tab only. Without this each page's
// ticks are sent by themselves, and more can be added by searching in the basket.
(() => {
  const KEY = "samspel-basket";
  const MOST = 60;
  const form = document.querySelector("form[data-basket]");
  if (form === null) {
    return;
  }
  const boxes = () => [...form.elements].filter((box) => box.name === "f" && box.type === "checkbox");
  const read = () => {
    try {
      return new Set(JSON.parse(sessionStorage.getItem(KEY) ?? "[]"));
    } catch {
      return new Set();
    }
  };
  const write = (chosen) => {
    try {
      sessionStorage.setItem(KEY, JSON.stringify([...chosen].slice(0, MOST)));
    } catch {
      // Without storage the page works as without this script.
    }
  };
  if (form.dataset.basket === "all") {
    // The basket itself: what it shows is what there is.
    write(new Set(boxes().filter((box) => box.checked).map((box) => box.value)));
    return;
  }
  const status = form.querySelector("[data-count]");
  const show = (chosen) => {
    status.textContent = chosen.size === 0 ? "" : status.dataset.count.replace("#", chosen.size);
  };
  const chosen = read();
  for (const box of boxes()) {
    box.checked = chosen.has(box.value);
    box.addEventListener("change", () => {
      if (box.checked) {
        chosen.add(box.value);
      } else {
        chosen.delete(box.value);
      }
      write(chosen);
      show(chosen);
    });
  }
  show(chosen);
  form.addEventListener("submit", () => {
    form.querySelectorAll("input[type=hidden][name=f]").forEach((earlier) => earlier.remove());
    const here = new Set(boxes().map((box) => box.value));
    for (const address of chosen) {
      if (!here.has(address)) {
        const other = document.createElement("input");
        other.type = "hidden";
        other.name = "f";
        other.value = address;
        form.append(other);
      }
    }
  });
})();
