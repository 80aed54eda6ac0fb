// The desk: each deliverable with its button, and what came of it the last time. All that is told is text.
(() => {
  const { token } = document.documentElement.dataset;
  const room = document.querySelector('#targets');
  const make = (name, { text, ...attributes } = {}, ...children) => {
    const element = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes))
      element.setAttribute(attribute, value);
    if (text !== undefined) element.textContent = text;
    element.append(...children);
    return element;
  };
  const sizeOf = (bytes) =>
    bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;

  const showFile = ({ path, bytes, href }) =>
    make('li', {}, make('a', { text: path, href }), ` ${sizeOf(bytes)}`);

  const showPage = ({ title, remarks, src }, place) =>
    make(
      'li',
      {},
      make(
        'figure',
        {},
        make('a', { href: src }, make('img', { src, alt: title, loading: 'lazy' })),
        make(
          'figcaption',
          { text: `${place + 1}. ${title}` },
          ...remarks.map((text) => make('span', { text, class: 'remark' })),
        ),
      ),
    );

  const showDocument = ({ name, pages }) => [
    make('h3', { text: `${name}: ${pages.length} slides` }),
    make('p', {
      text: 'Words, tables, shapes and pictures where they are placed, in the sizes of the file. The template’s own art and native charts are drawn by PowerPoint alone.',
      class: 'status',
    }),
    make('ol', { class: 'pages' }, ...pages.map(showPage)),
  ];

  const showDrawn = ({ milliseconds, said, stale, files, documents }) => {
    const time = `Drawn in ${(milliseconds / 1000).toFixed(1)} s.`;
    const pdf = files.find(({ path }) => path.endsWith('.pdf'));
    return [
      make(
        'p',
        { text: time, class: 'status' },
        ' ',
        make('span', {
          text: 'The sources have changed since.',
          class: 'stale',
          ...(stale ? {} : { hidden: '' }),
        }),
      ),
      ...(said.length > 0
        ? [make('ul', { class: 'said' }, ...said.map((text) => make('li', { text })))]
        : []),
      make('ul', { class: 'files' }, ...files.map(showFile)),
      ...(pdf ? [make('iframe', { src: pdf.href, title: pdf.path })] : []),
      ...documents.flatMap(showDocument),
    ];
  };

  const showTarget = ({ name, summary, needsBrowser, drawn }) => {
    const button = make('button', { text: drawn ? 'Redraw' : 'Draw', type: 'button' });
    const outcome = make('div', {}, ...(drawn ? showDrawn(drawn) : []));
    button.addEventListener('click', async () => {
      button.disabled = true;
      outcome.replaceChildren(make('p', { text: 'Being drawn …', class: 'status' }));
      try {
        const answer = await fetch(`/__constat/draw/${name}`, {
          method: 'POST',
          headers: { 'X-Constat-Token': token },
        });
        if (!answer.ok) throw new Error(await answer.text());
        outcome.replaceChildren(...showDrawn(await answer.json()));
      } catch (error) {
        outcome.replaceChildren(make('ul', { class: 'said' }, make('li', { text: error.message })));
      }
      button.textContent = 'Redraw';
      button.disabled = false;
    });
    const words = needsBrowser ? `${summary} (needs a browser)` : summary;
    return make(
      'section',
      { class: 'target', 'aria-label': name, id: name },
      make('div', { class: 'top' }, make('h2', { text: name }), make('p', { text: words }), button),
      outcome,
    );
  };

  const start = async () => {
    const { label, edition, targets } = await (await fetch('/__constat/state')).json();
    document.querySelector('#about').textContent = `${label}, edition ${edition}`;
    room.replaceChildren(...targets.map(showTarget));
  };
  // Told by the script that keeps pages up to date: what was drawn may be of older sources by now.
  document.addEventListener('constat-round', async () => {
    const { targets } = await (await fetch('/__constat/state')).json();
    for (const { name, drawn } of targets) {
      const label = document.querySelector(`#${name} .stale`);
      if (label && drawn) label.hidden = !drawn.stale;
    }
  });
  void start();
})();
