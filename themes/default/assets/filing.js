// When a file has arrived, the form that gives it a place is fetched anew. Without this the page is
// loaded anew after each form, and shows it by itself.
(() => {
  const waiting = document.getElementById("waiting");

  document.addEventListener("uploaded", refresh);
  document.addEventListener("discarded", refresh);

  async function refresh() {
    try {
      const answer = await fetch(location.pathname, {cache: "no-store"});
      if (answer.ok && !waiting.contains(document.activeElement)) {
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        waiting.replaceChildren(...page.getElementById("waiting").childNodes);
      }
    } catch {
      // The line is lost: the next file, or loading the page anew, does it.
    }
  }
})();
