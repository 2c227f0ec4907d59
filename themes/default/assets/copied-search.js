// Searches a copy of the site in the browser. Nordic words have many endings: what begins alike is found too.
(() => {
  const script = document.currentScript;
  const { root, language } = script.dataset;
  const asked = new URLSearchParams(location.search).get('q')?.trim() ?? '';
  const MOST = 100;
  const SNIPPET = 200;

  const fold = (token) =>
    token.update((text) => text.toLowerCase().replaceAll('æ', 'ä').replaceAll('ø', 'ö').normalize('NFC'));
  lunr.Pipeline.registerFunction(fold, 'fold');

  function index(documents) {
    lunr.tokenizer.separator = /[^\p{L}\p{N}]/u;
    return lunr(function () {
      this.pipeline.reset();
      this.pipeline.add(fold);
      this.searchPipeline.reset();
      this.ref('at');
      this.field('title', { boost: 10 });
      this.field('about', { boost: 3 });
      this.field('text');
      documents.forEach(([, title, its, about, text], at) =>
        this.add({ at, title, about, text }, { boost: its === language ? 3 : 1 }));
    });
  }

  function found(documents) {
    const words = lunr.tokenizer(asked).map((token) => fold(token).toString()).filter(Boolean);
    return index(documents)
      .query((query) => {
        for (const word of words) {
          query.term(word, { boost: 10 });
          query.term(word, { boost: 3, wildcard: lunr.Query.wildcard.TRAILING });
          if (word.length > 5) {
            query.term(word.slice(0, -2), { wildcard: lunr.Query.wildcard.TRAILING });
            query.term(word, { editDistance: 1 });
          }
        }
      })
      .slice(0, MOST)
      .map(({ ref }) => documents[ref]);
  }

  function snippet(text) {
    const at = text.toLowerCase().indexOf(asked.toLowerCase().split(/\s+/)[0]);
    const from = Math.max(0, at - SNIPPET / 2);
    return (from > 0 ? '… ' : '') + text.slice(from, from + SNIPPET) + ' …';
  }

  function element(name, text, attributes = {}) {
    const made = Object.assign(document.createElement(name), attributes);
    made.textContent = text;
    return made;
  }

  function item([file, title, its, about, text]) {
    const hit = element('li', '', { className: 'hit' });
    const heading = element('h3', '', { lang: its });
    heading.append(element('a', title, { href: root + file }));
    hit.append(heading);
    if (its && its !== language) {
      const meta = element('ul', '', { className: 'meta' });
      meta.append(element('li', script.getAttribute('data-in-' + its), { className: 'foreign' }));
      hit.append(meta);
    }
    hit.append(element('p', about || snippet(text), { className: 'snippet', lang: its }));
    return hit;
  }

  function show() {
    const hits = found(window.samspelDocuments);
    const said = hits.length === 0 ? 'none' : hits.length === 1 ? 'one' : 'count';
    const section = element('section', '');
    const heading = element('h2', '', { className: 'count-line' });
    heading.append(element('span', script.dataset[said].replace('%1', hits.length), { role: 'status' }));
    const list = element('ol', '', { className: 'hits' });
    list.append(...hits.map(item));
    section.append(heading, list);
    document.querySelector('main').append(section);
    document.title = asked + ' – ' + document.title;
  }

  if (asked) {
    for (const input of document.querySelectorAll('main input[name=q]')) {
      input.value = asked;
    }
    show();
  }
})();
