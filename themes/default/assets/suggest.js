// Offers ways to go on while a search is typed: a combobox with a list, as the ARIA pattern has it.
// Without this the form works as it is.
(() => {
  const PAUSE = 150;
  const SHORTEST = 2;

  for (const input of document.querySelectorAll("input[data-suggest]")) {
    combobox(input);
  }

  function combobox(input) {
    const list = document.createElement("ul");
    const status = document.createElement("p");
    let chosen = -1;
    let typed = input.value;
    let timer = 0;
    let asked = new AbortController();

    list.id = input.id + "-suggestions";
    list.className = "suggestions";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", input.dataset.suggestLabel);
    status.className = "hidden";
    status.setAttribute("role", "status");
    input.after(list, status);
    input.autocomplete = "off";
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", list.id);

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

    function take(option) {
      input.value = option.textContent;
      close();
      input.form.requestSubmit();
    }

    function show(texts) {
      list.replaceChildren(...texts.map((text, i) => {
        const option = document.createElement("li");
        option.id = list.id + "-" + i;
        option.setAttribute("role", "option");
        option.textContent = text;
        option.addEventListener("mousedown", (event) => {
          event.preventDefault();
          take(option);
        });
        return option;
      }));
      choose(-1);
      list.hidden = texts.length === 0;
      input.setAttribute("aria-expanded", String(texts.length > 0));
      status.textContent = texts.length === 0
        ? ""
        : input.dataset.suggestCount.replace("#", texts.length);
    }

    async function ask() {
      typed = input.value;
      asked.abort();
      asked = new AbortController();
      if (typed.trim().length < SHORTEST) {
        show([]);
        return;
      }
      try {
        const address = input.dataset.suggest + "?q=" + encodeURIComponent(typed);
        const answer = await fetch(address, {signal: asked.signal});
        if (answer.ok) {
          const [, texts] = await answer.json();
          if (document.activeElement === input && input.value === typed) {
            show(texts);
          }
        }
      } catch {
        // Typing goes on without suggestions.
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
  }
})();
