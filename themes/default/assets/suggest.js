// Offers ways to go on while a search is typed: a combobox with a list, as the ARIA pattern has it.
// Without this the form works as it is.
(() => {
  const SHORTEST = 2;

  window.combobox = combobox;
  for (const input of document.querySelectorAll("input[data-suggest]")) {
    suggest(input);
  }

  function suggest(input) {
    const list = document.createElement("ul");
    const status = document.createElement("p");
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
    combobox({input, list, status}, {
      pause: 150,
      async ask(typed, signal) {
        if (typed.trim().length < SHORTEST) {
          return [];
        }
        const address = input.dataset.suggest + "?q=" + encodeURIComponent(typed);
        const answer = await fetch(address, {signal});
        const [, texts] = await answer.json();
        return texts.map((text) => {
          const option = document.createElement("li");
          option.textContent = text;
          return option;
        });
      },
      say: (count) => count === 0 ? "" : input.dataset.suggestCount.replace("#", count),
      take(option) {
        input.value = option.textContent;
        input.form.requestSubmit();
      },
    });
  }

  // A field with a list of what may be meant. What there is asks "ask", which gives list items; what
  // is said of their number is "say"; what choosing one does is "take"; where it is said that
  // nothing can be asked is "fail".
  function combobox({input, list, status}, {pause, ask, say, take, fail = () => {}}) {
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

    function pick(option) {
      close();
      take(option);
    }

    function show(options) {
      options.forEach((option, i) => {
        option.id = list.id + "-" + i;
        option.setAttribute("role", "option");
        option.addEventListener("mousedown", (event) => {
          event.preventDefault();
          pick(option);
        });
      });
      list.replaceChildren(...options);
      choose(-1);
      list.hidden = options.length === 0;
      input.setAttribute("aria-expanded", String(options.length > 0));
      status.textContent = say(options.length, input.value);
    }

    async function look() {
      const typed = input.value;
      asked.abort();
      asked = new AbortController();
      try {
        const options = await ask(typed, asked.signal);
        if (document.activeElement === input && input.value === typed) {
          show(options);
        }
      } catch (trouble) {
        // Typing goes on without; the next letter asks again.
        if (trouble.name !== "AbortError") {
          close();
          fail(trouble);
        }
      }
    }

    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(look, pause);
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
          pick(list.children[chosen]);
          break;
        default:
          return;
      }
      event.preventDefault();
    });
  }
})();
