// Finds what to link to while one types: a combobox (suggest.js) filled from the page that does the
// same without a script.
(() => {
  const panel = document.getElementById("finder");
  const body = document.getElementById("body");
  const input = panel.querySelector("input");
  const list = panel.querySelector("[role=listbox]");
  const status = panel.querySelector("[role=status]");

  combobox({input, list, status}, {
    pause: 200,
    async ask(typed, signal) {
      if (typed.trim() === "") {
        return [];
      }
      const address = panel.dataset.find + "?q=" + encodeURIComponent(typed);
      const answer = await fetch(address, {signal});
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      return [...page.querySelectorAll("#found > li")].map(option);
    },
    say(count, typed) {
      const text = count === 0 ? panel.dataset.none : panel.dataset.count.replace("#", count);
      return typed.trim() === "" ? "" : text;
    },
    take,
  });

  function option(item) {
    const option = document.createElement("li");
    option.dataset.address = item.dataset.address;
    option.dataset.title = item.dataset.title;
    option.append(...item.querySelectorAll("p"));
    return option;
  }

  // Around the words that are chosen in the text; else with the title of what it leads to.
  function take(option) {
    const words = body.value.slice(body.selectionStart, body.selectionEnd).trim();
    const text = words || option.dataset.title.replace(/[\\`*_[\]{}<>&~^$|!#]/g, "\\$&");
    const detail = "[" + text + "](" + option.dataset.address + ")";
    input.value = "";
    status.textContent = "";
    panel.dispatchEvent(new CustomEvent("put", {bubbles: true, detail}));
  }
})();
