// Reloads the page when the site has changed. Loaded only while a site is being written.
(() => {
  let known = null;
  const look = async () => {
    try {
      const answer = await fetch("/_live", { cache: "no-store" });
      const state = answer.ok ? await answer.text() : known;
      if (known !== null && state !== known) {
        location.reload();
        return;
      }
      known = state;
    } catch {
      // The server is starting again: ask once more.
    }
    setTimeout(look, 1000);
  };
  look();
})();
