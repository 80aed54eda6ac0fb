// Shows a page's new text in the place of the old, without loading the page again: style sheets, fonts and the place
// that is read stay. It comes before the page's own scripts, which are run again on the new text.
(() => {
  const ASSETS = 'head script[src], head link[rel="stylesheet"]';
  const OWN = '/__constat/';
  const tellAssets = (page) =>
    [...page.querySelectorAll(ASSETS)]
      .map((one) => one.getAttribute('src') ?? one.getAttribute('href'))
      .join(' ');
  const assets = tellAssets(document);

  // What the page's scripts hear of the window would outlive the text that they hear it for.
  let texts = new AbortController();
  let waitsForLoad = false;
  for (const heard of [window, document]) {
    const listen = heard.addEventListener.bind(heard);
    heard.addEventListener = (type, listener, options) => {
      waitsForLoad ||= /^(?:DOMContentLoaded|load|readystatechange)$/.test(type);
      const chosen = typeof options === 'boolean' ? { capture: options } : options;
      listen(type, listener, { signal: texts.signal, ...chosen });
    };
  }

  const listFolds = () => [...document.querySelectorAll('details')];

  const runAgain = (scripts, done) => {
    const again = scripts.map((script) => {
      const copy = document.createElement('script');
      copy.src = script.getAttribute('src');
      // In the order of the page.
      copy.async = false;
      return copy;
    });
    // A script that may not run twice says so in an error.
    const reload = () => location.reload();
    addEventListener('error', reload);
    again.at(-1).addEventListener('load', () => {
      removeEventListener('error', reload);
      done();
    });
    document.head.append(...again);
    for (const script of again) script.remove();
  };

  /** Shows a page, and gives its mark; undefined where it has to be loaded: its assets are others, or its scripts run once. */
  self.constatRenew = (html) => {
    const next = new DOMParser().parseFromString(html, 'text/html');
    if (waitsForLoad || tellAssets(next) !== assets) return undefined;
    texts.abort();
    texts = new AbortController();
    const place = { left: scrollX, top: scrollY, behavior: 'instant' };
    const settle = () => scrollTo(place);
    const open = listFolds().map((fold) => fold.open);
    document.title = next.title;
    document.body.replaceWith(document.adoptNode(next.body));
    // What was unfolded stays so, as long as there is as much to unfold.
    const folds = listFolds();
    if (folds.length === open.length) folds.forEach((fold, at) => (fold.open = open[at]));
    // The new text has the target that the address names.
    if (location.hash !== '') location.replace(location.hash);
    settle();
    const scripts = [...next.head.querySelectorAll(`script[defer]:not([src^="${OWN}"])`)];
    // They may change heights.
    if (scripts.length > 0) runAgain(scripts, settle);
    return next.querySelector('script[data-mark]')?.dataset.mark;
  };
})();
