// Keeps a page up to date while its sources are written: shows it anew when what it shows has changed, and lays what is
// wrong with the sources over it. All that is told of them is text, never markup.
(() => {
  const own = document.currentScript;
  let { mark } = own.dataset;
  const path = decodeURIComponent(location.pathname.slice(1));
  const key = `constat-dev-scroll ${location.pathname}`;

  const kept = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  if (kept !== null) {
    const restore = () => scrollTo({ top: Number(kept), behavior: 'instant' });
    restore();
    addEventListener('load', restore);
  }

  let events;
  const listen = () => {
    events?.close();
    const asked = new URLSearchParams({ path, mark });
    events = new EventSource(`/__constat/events?${asked}`);
    events.onmessage = ({ data }) => {
      const told = JSON.parse(data);
      if (told.page !== undefined) renew(told.page);
      else {
        show(told);
        document.dispatchEvent(new Event('constat-round'));
      }
    };
  };
  const renew = (page) => {
    const shown = self.constatRenew(page);
    if (shown === undefined) {
      sessionStorage.setItem(key, String(scrollY));
      location.reload();
      return;
    }
    mark = shown;
    if (host) document.body.append(host);
  };
  // A browser opens six connections to a server at most: a page that nobody sees gives its own back.
  const follow = () => (document.hidden ? events?.close() : listen());
  document.addEventListener('visibilitychange', follow);
  addEventListener('pagehide', () => events?.close());
  addEventListener('pageshow', ({ persisted }) => persisted && follow());
  follow();

  const make = (name, { text, ...attributes } = {}, ...children) => {
    const element = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes))
      element.setAttribute(attribute, value);
    if (text !== undefined) element.textContent = text;
    element.append(...children);
    return element;
  };

  const item = (one) => {
    const place = one.href
      ? make('a', { text: one.place, href: one.href, class: 'place' })
      : make('span', { text: one.place, class: 'place' });
    return make(
      'li',
      { class: one.severity },
      make('p', { class: 'head' }, place, ' ', make('span', { text: one.rule, class: 'rule' })),
      make('p', { text: one.message, class: 'message' }),
      ...(one.frame ? [make('pre', { text: one.frame, tabindex: '0' })] : []),
      ...(one.hint ? [make('p', { text: one.hint, class: 'hint' })] : []),
    );
  };

  let host;
  let isOpen = false;
  const show = ({ errors, warnings, diagnostics, problem }) => {
    const wasErrors = host?.dataset.errors === 'true';
    const isBroken = errors > 0 || problem !== undefined;
    host?.remove();
    host = undefined;
    if (!isBroken && warnings === 0) return;
    if (isBroken && !wasErrors) isOpen = true;
    if (!isBroken && wasErrors) isOpen = false;
    host = make('constat-dev', { 'data-errors': String(isBroken) });
    const root = host.attachShadow({ mode: 'open' });
    const count = (n, word) => (n > 0 ? [`${n} ${word}${n > 1 ? 's' : ''}`] : []);
    const words =
      [...count(errors, 'error'), ...count(warnings, 'warning')].join(', ') || 'Not made';
    const badge = make('button', {
      text: words,
      type: 'button',
      class: isBroken ? 'badge error' : 'badge',
    });
    const close = make('button', { text: 'Close', type: 'button', class: 'close' });
    const left = errors + warnings - diagnostics.length;
    const panel = make(
      'section',
      { role: 'dialog', 'aria-label': 'Problems of the sources', class: 'panel' },
      make(
        'header',
        {},
        make('h2', { text: words }),
        make('p', {
          text: isBroken
            ? 'The last good pages are shown until the errors are mended.'
            : 'Warnings stop no build.',
        }),
        make('a', { text: 'Report, deck and others', href: '/__constat/' }),
        close,
      ),
      ...(problem === undefined ? [] : [make('p', { text: problem, class: 'problem' })]),
      make('ul', {}, ...diagnostics.map(item)),
      ...(left > 0
        ? [make('p', { text: `${left} more are listed in the terminal.`, class: 'more' })]
        : []),
    );
    const toggle = (open) => {
      isOpen = open;
      panel.hidden = !open;
      badge.hidden = open;
      badge.setAttribute('aria-expanded', String(open));
    };
    badge.addEventListener('click', () => {
      toggle(true);
      close.focus();
    });
    close.addEventListener('click', () => {
      toggle(false);
      badge.focus();
    });
    panel.addEventListener('keydown', ({ key: pressed }) => pressed === 'Escape' && close.click());
    toggle(isOpen);
    root.append(make('link', { rel: 'stylesheet', href: '/__constat/overlay.css' }), badge, panel);
    document.body.append(host);
  };
})();
