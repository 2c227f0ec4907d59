// Finds what to link to while one types: a combobox with a list, as the ARIA pattern has it, filled
// from the page that does the same without a script.
(() => {
  const PAUSE = 200;
  const panel = document.getElementById("finder");
  const body = document.getElementById("body");
  const input = panel.querySelector("input");
  const list = panel.querySelector("[role=listbox]");
  const status = panel.querySelector("[role=status]");
  let chosen = -1;
  let timer = 0;
  let asked = new AbortController();

  function close() {
    list.hidden = true;
    choose(-1);
    input.setAttribute("aria-expanded", "false");
  }

  function choose(index) {
    chosen = index;
    [...list.children].forEach((option, i) =>
      option.setAttribute("aria-selected", String(i === index)));
    if (index < 0) {
      input.removeAttribute("aria-activedescendant");
    } else {
      input.setAttribute("aria-activedescendant", list.children[index].id);
      list.children[index].scrollIntoView({block: "nearest"});
    }
  }

  // Around the words that are chosen in the text; else with the title of what it leads to.
  function take(option) {
    const words = body.value.slice(body.selectionStart, body.selectionEnd).trim();
    const text = words || option.dataset.title.replace(/[\\`*_[\]{}<>&~^$|!#]/g, "\\$&");
    const detail = "[" + text + "](" + option.dataset.address + ")";
    input.value = "";
    status.textContent = "";
    close();
    panel.dispatchEvent(new CustomEvent("put", {bubbles: true, detail}));
  }

  function show(found) {
    list.replaceChildren(...found.map((item, i) => {
      const option = document.createElement("li");
      option.id = list.id + "-" + i;
      option.setAttribute("role", "option");
      option.dataset.address = item.dataset.address;
      option.dataset.title = item.dataset.title;
      option.append(...item.querySelectorAll("p"));
      option.addEventListener("mousedown", (event) => {
        event.preventDefault();
        take(option);
      });
      return option;
    }));
    choose(-1);
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(found.length > 0));
    status.textContent = found.length === 0
      ? panel.dataset.none
      : panel.dataset.count.replace("#", found.length);
  }

  async function ask() {
    const typed = input.value;
    asked.abort();
    asked = new AbortController();
    if (typed.trim() === "") {
      close();
      status.textContent = "";
      return;
    }
    try {
      const address = panel.dataset.find + "?q=" + encodeURIComponent(typed);
      const answer = await fetch(address, {signal: asked.signal});
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (answer.ok && input.value === typed) {
        show([...page.querySelectorAll("#found > li")]);
      }
    } catch {
      // The next letter asks again.
    }
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    const count = list.children.length;
    if (event.isComposing || list.hidden || count === 0) {
      return;
    }
    switch (event.key) {
      case "ArrowDown":
        choose(chosen + 1 < count ? chosen + 1 : 0);
        break;
      case "ArrowUp":
        choose(chosen > 0 ? chosen - 1 : count - 1);
        break;
      case "Escape":
        close();
        event.stopPropagation();
        break;
      case "Enter":
        if (chosen < 0) {
          return;
        }
        take(list.children[chosen]);
        break;
      default:
        return;
    }
    event.preventDefault();
  });
})();
