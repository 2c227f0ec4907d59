// Finds what to link to while one types: a combobox (suggest.js) filled from the page that does the
// same without a script.
(() => {
  const panel = document.getElementById("finder");
  const body = document.getElementById("body");
  const input = panel.querySelector("input");
  const list = panel.querySelector("[role=listbox]");
  const status = panel.querySelector("[role=status]");
  const signedOut = document.getElementById("signed-out");
  let count = "";

  combobox({input, list, status}, {
    pause: 200,
    async ask(typed, signal) {
      count = "";
      if (typed.trim() === "") {
        return [];
      }
      const address = panel.dataset.find + "?q=" + encodeURIComponent(typed);
      const answer = await fetch(address, {signal});
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (answer.redirected || !answer.ok) {
        throw {signedOut: answer.redirected};
      }
      count = page.getElementById("count").textContent;
      return [...page.querySelectorAll("#found > li")].map(option);
    },
    say: () => count,
    take,
    // Whoever has no session is sent to sign in; the text stays where it is.
    fail: (trouble) => status.replaceChildren(
      trouble.signedOut ? signedOut.content.cloneNode(true) : panel.dataset.failed),
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
