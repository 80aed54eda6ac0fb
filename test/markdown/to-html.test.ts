import test from 'ava';

import { createHighlighter } from '../../src/markdown/highlight.ts';
import { parseMarkdown } from '../../src/markdown/parse-markdown.ts';
import { redactTree } from '../../src/markdown/redaction.ts';
import { toHtml, toInlineHtml } from '../../src/markdown/to-html.ts';
import { elementsOf, htmlOf, OPTIONS, PLACEMENT, wordsOf } from '../helpers/html.ts';
import { front, tinyReport, type TinyFiles } from '../helpers/tiny.ts';

/** Markdown, and its HTML. */
const WRITTEN: readonly (readonly [string, string])[] = [
  ['~~a~~ **b** *c* `d`', '<p><del>a</del> <strong>b</strong> <em>c</em> <code>d</code></p>'],
  ['a  \nb', '<p>a<br>\nb</p>'],
  ['***', '<hr>'],
  ['3. a\n4. b', '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'],
  ['> a', '<blockquote>\n<p>a</p>\n</blockquote>'],
  ['[a](https://x.example/ "t")', '<p><a href="https://x.example/">a</a></p>'],
  [
    'https://x.example/a_b_c',
    '<p><a href="https://x.example/a_b_c">https://x.example/a_b_c</a></p>',
  ],
  [
    '```yaml\na: 1\n```',
    '<pre class="code" data-language="yaml" tabindex="0"><code>a: 1</code></pre>',
  ],
  ['```\na <b>\n```', '<pre class="code" tabindex="0"><code>a &#x3C;b></code></pre>'],
  ['    a', '<pre class="code" tabindex="0"><code>a</code></pre>'],
  ['[a][missing]', '<p>[a][missing]</p>'],
  ['a & b < c', '<p>a &#x26; b &#x3C; c</p>'],
];

for (const [markdown, expected] of WRITTEN) {
  test(`HTML of ${JSON.stringify(markdown)}`, (t) => {
    t.is(htmlOf(markdown), expected);
  });
}

for (const kind of ['note', 'tip', 'important', 'warning', 'caution']) {
  test(`GitHub’s alert ${kind}`, (t) => {
    const title = kind.charAt(0).toUpperCase() + kind.slice(1);
    const expected = `<div class="alert alert-${kind}"><p class="alert-title">${title}</p>\n<p>Read\nthis</p>\n</div>`;
    t.is(htmlOf(`> [!${kind.toUpperCase()}]\n> Read\n> this`), expected);
    t.is(htmlOf(`> [!${kind}]\n> Read\n> this`), expected, 'in any case, as GitHub does');
  });
}

test('an alert holds any block; a marker with words beside it is a quotation', (t) => {
  const names = elementsOf(htmlOf('> [!TIP]\n>\n> - a\n>\n> ```\n> b\n> ```')).map(
    ({ tagName }) => tagName,
  );
  t.deepEqual(names, ['div', 'p', 'ul', 'li', 'pre', 'code']);
  for (const markdown of ['> [!WARNING] a', '> [!OTHER]\n> a', '[!NOTE]', '> a\n> [!NOTE]']) {
    t.false(htmlOf(markdown).includes('alert'), markdown);
  }
});

test('tables stand in a frame that scrolls and has a name', (t) => {
  const [frame, table] = elementsOf(htmlOf('| a | b |\n|:--|--:|\n| 1 | `x|y` |'));
  t.like(frame, {
    tagName: 'div',
    properties: { className: ['table'], role: 'group', tabIndex: 0, ariaLabel: 'Table' },
  });
  t.is(table?.tagName, 'table');
  const html = htmlOf('| a | b |\n|:--|--:|\n| 1 | 2 |');
  t.true(html.includes('<th class="align-left">a</th>'));
  t.true(html.includes('<td class="align-right">2</td>'));
});

test('tasks are boxes that have a name and cannot be ticked', (t) => {
  const boxes = elementsOf(htmlOf('- [x] a\n- [ ] b\n- c')).filter(
    ({ tagName }) => tagName === 'input',
  );
  t.deepEqual(
    boxes.map(({ properties }) => properties),
    [
      { type: 'checkbox', checked: true, disabled: true, ariaLabel: 'done' },
      { type: 'checkbox', disabled: true, ariaLabel: 'to do' },
    ],
  );
});

test('footnotes lead there and back, under ids of their own', (t) => {
  const html = htmlOf('a[^x] b[^x].\n\n[^x]: Note.', { prefix: 'SEC-01--' });
  const elements = elementsOf(html);
  const ids = new Set(elements.flatMap(({ properties }) => properties['id'] ?? []));
  const targets = elements.flatMap(({ properties }) =>
    typeof properties['href'] === 'string' ? [properties['href']] : [],
  );
  t.is(targets.length, 4);
  for (const target of targets) t.true(ids.has(target.slice(1)), target);
  for (const id of ids) t.true(id.startsWith('SEC-01--'), id);
  const described = elements.flatMap(({ properties }) => properties['ariaDescribedBy'] ?? []);
  for (const id of described) t.true(ids.has(id));
  t.true(wordsOf(html).includes('Notes'));
});

test('two bodies with footnotes and headings share a page without sharing an id', (t) => {
  const files: TinyFiles = {
    'pages/a.md': front({ title: 'A' }, 'a[^1]\n\n## Same\n\nb\n\n[^1]: n'),
    'pages/b.md': front({ title: 'B' }, 'a[^1]\n\n## Top\n\n### Same\n\nb\n\n[^1]: n'),
  };
  const html = tinyReport(files).pages.map(({ id, bodies }) => {
    const { summary = [], sections = [] } = bodies['en'] ?? {};
    const nodes = [...summary, ...sections.flatMap(({ content }) => content)];
    return toHtml(nodes, { ...OPTIONS, prefix: `${id}--` });
  });
  const ids = elementsOf(html.join(''))
    .map(({ properties }) => properties['id'])
    .filter(Boolean);
  t.true(ids.length >= 5);
  t.is(new Set(ids).size, ids.length);
});

test('the highest heading is written at the depth that is asked for, the others below it', (t) => {
  const levels = (markdown: string, depth?: number): string =>
    elementsOf(htmlOf(markdown, depth === undefined ? {} : { depth }))
      .map(({ tagName }) => tagName)
      .join(' ');
  t.is(levels('# a\n\n## b\n\n#### c'), 'h1 h2 h4');
  t.is(levels('# a\n\n## b\n\n#### c', 3), 'h3 h4 h6');
  t.is(levels('### a\n\n#### b', 2), 'h2 h3');
  t.is(levels('# a\n\n###### b', 4), 'h4 h6', 'never below h6');
  t.is(levels('#### a\n\n> ## b', 3), 'h5 blockquote h3');
  t.is(levels('no heading', 3), 'p');
});

/** The HTML of a page in a report with files beside it. */
function pageHtml(markdown: string, changes: Partial<typeof OPTIONS> = {}): string {
  const { pages } = tinyReport({
    'security/SEC-01.md': front(
      { title: 'One', priority: 1, status: 'proposed', cost: 0 },
      'x\n\n## How\n\ny',
    ),
    'pages/map.png': new Uint8Array([1]),
    'pages/log.txt': 'log\n',
    'pages/p.md': front({ title: 'P' }, markdown),
  });
  return toHtml(pages[0]?.bodies['en']?.summary ?? [], { ...OPTIONS, ...changes });
}

test('a picture alone is a figure, its title the caption; in a sentence it stays there', (t) => {
  t.is(
    pageHtml('![Map of it](map.png "The map")'),
    '<figure><img src="files/pages/map.png" alt="Map of it" width="30" height="20"><figcaption>The map</figcaption></figure>',
  );
  t.is(
    pageHtml('![A](map.png)'),
    '<figure><img src="files/pages/map.png" alt="A" width="30" height="20"></figure>',
  );
  t.is(
    pageHtml('See ![A](map.png) there'),
    '<p>See <img src="files/pages/map.png" alt="A" width="30" height="20"> there</p>',
  );
});

test('a picture that a target does not place is its alternative text', (t) => {
  const placement = { ...PLACEMENT, image: () => undefined };
  t.is(pageHtml('See ![the map](map.png).', { placement }), '<p>See the map.</p>');
});

test('links lead where the target puts things, and keep their words where it puts them nowhere', (t) => {
  t.is(
    pageHtml('[a](../security/SEC-01.md#how)'),
    '<p><a href="finding/SEC-01.html#recommendation">a</a></p>',
  );
  t.is(pageHtml('SEC-01'), '<p><a href="finding/SEC-01.html" class="id">SEC-01</a></p>');
  t.is(pageHtml('[log](log.txt)'), '<p><a href="files/pages/log.txt">log</a></p>');
  const placement = { ...PLACEMENT, href: () => undefined, image: () => undefined };
  t.is(
    pageHtml('[a](../security/SEC-01.md) SEC-01', { placement }),
    '<p><span>a</span> <span>SEC-01</span></p>',
  );
  t.is(pageHtml('[log](log.txt)', { placement }), '<p><span>log</span></p>');
});

test('code is coloured by classes, without a style and without losing a character', async (t) => {
  const highlight = await createHighlighter(['yaml', 'bash', 'yaml', 'nonsense']);
  const code = 'a: "b" # c\nd: 1\n\n<e>&f';
  const html = htmlOf(`\`\`\`yaml\n${code}\n\`\`\``, { highlight });
  const classes = elementsOf(html).flatMap(({ properties }) => properties['className'] ?? []);
  for (const name of ['tok-string', 'tok-comment', 'tok-constant'])
    t.true(classes.includes(name), name);
  t.true(
    classes.every((name) => /^(?:code|tok-[a-z]+)$/.test(name)),
    classes.join(' '),
  );
  t.false(html.includes('style'));
  t.is(wordsOf(html), code);
});

test('code of a language that nobody knows is shown as it is', async (t) => {
  const highlight = await createHighlighter(['nonsense']);
  const html =
    '<pre class="code" data-language="nonsense" tabindex="0"><code>a &#x3C;b></code></pre>';
  t.is(htmlOf('```nonsense\na <b>\n```', { highlight }), html);
  t.is((await createHighlighter([]))('a', 'yaml'), undefined);
});

test('a picture opens alone where the deliverable wants it, and never inside a link', (t) => {
  const placement = { ...PLACEMENT, openLarge: 'Open' };
  const open = '<a href="files/pages/map.png" class="picture" aria-label="Open – A"><img ';
  t.true(pageHtml('![A](map.png "The map")', { placement }).startsWith(`<figure>${open}`));
  t.true(pageHtml('See ![A](map.png) there', { placement }).startsWith(`<p>See ${open}`));
  const linked = pageHtml('[**![A](map.png)**](https://a.example)', { placement });
  t.is(linked.match(/<a /g)?.length, 1);
  t.notRegex(pageHtml('![A](map.png)'), /<a /);
});

test('a diagram is what the target draws, else code', (t) => {
  const placement = {
    ...PLACEMENT,
    diagram: (source: string) => (source === 'A-->B' ? '<svg></svg>' : undefined),
  };
  t.is(
    htmlOf('```mermaid\nA-->B\n```', { placement }),
    '<figure class="diagram"><svg></svg></figure>',
  );
  t.true(
    htmlOf('```mermaid\nC\n```', { placement }).startsWith(
      '<pre class="code" data-language="mermaid"',
    ),
  );
  t.true(htmlOf('```text\nA-->B\n```', { placement }).startsWith('<pre'), 'only mermaid is drawn');
});

/** The HTML of what other editions than the internal one show. */
function redacted(markdown: string): string {
  const { root } = parseMarkdown(markdown);
  redactTree(root);
  return toHtml(root.children, OPTIONS);
}

const BARRED = '<span class="redaction" role="img" aria-label="Redacted">█████</span>';

test('a redaction is a bar that says so, whatever it hides; an internal block is gone', (t) => {
  t.is(redacted('a :redact[b] c'), `<p>a ${BARRED} c</p>`);
  t.is(redacted(':redact[a *b* `c` [d](https://x.example/)]'), `<p>${BARRED}</p>`);
  t.is(
    redacted('`a` **:redact[b]**:redact[c]'),
    `<p><code>a</code> <strong>${BARRED}</strong>${BARRED}</p>`,
  );
  t.is(redacted('a\n\n:::internal\nb\n:::\n\nc'), '<p>a</p>\n<p>c</p>');
});

test('the internal edition shows both, marked', (t) => {
  t.is(htmlOf('a :redact[b] c'), '<p>a <mark>b</mark> c</p>');
  t.is(htmlOf(':::internal\na\n:::'), '<div class="internal"><p>a</p></div>');
});

test('one paragraph may stand without its element', (t) => {
  const inline = (markdown: string): string =>
    toInlineHtml(parseMarkdown(markdown).root.children, OPTIONS);
  t.is(inline('a *b*'), 'a <em>b</em>');
  t.is(inline('a\n\nb'), '<p>a</p>\n<p>b</p>');
  t.is(inline('- a'), '<ul>\n<li>a</li>\n</ul>');
});

test('typography is that of the body’s language, and never in code', (t) => {
  t.is(wordsOf(htmlOf('Vu : `a : b` !', { lang: 'fr' })), 'Vu\u00A0: a : b\u202F!');
  t.is(wordsOf(htmlOf('Seen: `a : b`!', { lang: 'en' })), 'Seen: a : b!');
});

test('prose is not changed by being written', (t) => {
  const { root } = parseMarkdown(
    '# a\n\n> [!NOTE]\n> b\n\n| c |\n|---|\n| :redact[d] |\n\n![e](f.png)',
  );
  const before = structuredClone(root);
  toHtml(root.children, { ...OPTIONS, depth: 3, prefix: 'p--' });
  t.deepEqual(root, before);
});
