/** The HTML of templates becomes typed slides: this is the language that theme authors write. */
import test from 'ava';

import {
  parseDeck,
  readFoot,
  readSlides,
} from '../../../src/targets/deck/read-slides/read-slides.ts';
import type { Block, Paragraph, SlideSpec } from '../../../src/targets/deck/slide-spec.ts';
import { textOf } from '../../../src/targets/deck/slide-spec.ts';

const lost: string[] = [];
const read = (html: string): SlideSpec[] =>
  readSlides(parseDeck(html), 'fr', {
    picture: (src) =>
      src === 'a.png' ? { bytes: new Uint8Array(), format: 'png', width: 2, height: 1 } : undefined,
    lose: (message) => void lost.push(message),
  });
const body = (html: string): readonly Block[] =>
  read(`<section data-layout="content"><h1>T</h1>${html}</section>`)[0]?.slots.get('body') ?? [];
const paragraphs = (html: string): Paragraph[] =>
  body(html).flatMap((block) => (block.type === 'text' ? block.paragraphs : []));

test('a section is a slide, with its title, slots, notes and part', (t) => {
  const [slide] = read(`
    <p data-deck="foot">Foot  line</p>
    <section data-layout="two" id="one" data-part="Part">
      <p class="kicker">Above</p>
      <h1>A <em>title</em> with <a href="#x">SEC-01</a></h1>
      <ul data-slot="left"><li>Left</li></ul>
      <div data-slot="right"><p>Right</p></div>
      <footer>Below</footer>
      <aside class="notes"><p>Say this.</p><ul><li>And this</li></ul></aside>
    </section>`);
  t.is(slide?.id, 'one');
  t.is(slide?.part, 'Part');
  t.is(textOf(slide?.title ?? []), 'A title with SEC-01');
  t.false(
    slide?.title.some(({ link }) => link !== undefined),
    'no link in a title',
  );
  t.deepEqual([...(slide?.slots.keys() ?? [])], ['kicker', 'left', 'right', 'source']);
  t.deepEqual(
    slide?.notes.map(({ runs, marker }) => [textOf(runs), marker]),
    [
      ['Say this.', 'none'],
      ['And this', 'bullet'],
    ],
  );
  t.is(readFoot(parseDeck('<p data-deck="foot"> Foot  line </p>')), 'Foot line');
});

test('runs carry language, weight, links, marks; blanks collapse as in a browser', (t) => {
  const [first] = paragraphs(
    '<p>\n  Un <strong>mot</strong>  <span lang="en">word</span> <code>kubectl</code> <a href="https://a.b">out</a>\n <span class="badge p1">P1</span> 3\u202F500</p>',
  );
  t.is(textOf(first?.runs ?? []), 'Un mot word kubectl out \u00A0P1\u00A0 3\u202F500');
  const find = (text: string) => first?.runs.find((run) => run.text.trim() === text);
  t.true(find('mot')?.bold);
  t.is(find('word')?.lang, 'en-GB');
  t.is(first?.runs[0]?.lang, 'fr-FR');
  t.true(find('kubectl')?.code);
  t.deepEqual(find('out')?.link, { url: 'https://a.b' });
  t.is(first?.runs.find(({ badge }) => badge)?.badge, 'p1');
});

test('a link of another scheme is no link', (t) => {
  const [first] = paragraphs('<p><a href="javascript:alert(1)">x</a></p>');
  t.is(first?.runs[0]?.link, undefined);
});

test('lists nest, count from their start, and keep their items', (t) => {
  const list = paragraphs(
    '<ol start="3"><li>a<ul><li>b</li></ul></li><li class="lead">c</li></ol>',
  );
  t.deepEqual(
    list.map(({ runs, level, marker, ordinal, role }) => [
      textOf(runs),
      level,
      marker,
      ordinal,
      role,
    ]),
    [
      ['a', 0, 'number', 3, 'body'],
      ['b', 1, 'bullet', undefined, 'body'],
      ['c', 0, 'number', 4, 'lead'],
    ],
  );
});

test('terms, headings, quotes, alerts and forced lines become paragraphs', (t) => {
  const told = paragraphs(
    '<h2>H</h2><dl><dt>T</dt><dd>D</dd></dl><blockquote><p>Q</p></blockquote><aside class="alert"><p class="alert-title">A</p><p>x<br>y</p></aside>',
  );
  t.deepEqual(
    told.map(({ runs, role }) => [textOf(runs), role]),
    [
      ['H', 'heading'],
      ['T', 'small'],
      ['D', 'body'],
      ['Q', 'body'],
      ['A', 'body'],
      ['x', 'body'],
      ['y', 'body'],
    ],
  );
  t.is(told[3]?.runs[0]?.tone, 'soft');
});

test('a table has its header, shares, most rows, dots and alternative', (t) => {
  const [block] = body(`
    <div class="table"><table data-rows="8" aria-label="Grid"><colgroup><col data-share="3"><col data-share="1"></colgroup>
      <thead><tr><th>Check</th><th>Level</th></tr></thead>
      <tbody><tr><td>Network</td><td data-align="right"><svg class="dots" role="img" aria-label="1 of 3"><circle class="dot-on"/><circle class="dot-aim"/><circle class="dot-off"/></svg> 1 of 3</td></tr></tbody>
    </table></div>`);
  if (block?.type !== 'table') return t.fail('no table');
  t.is(block.alt, 'Grid');
  t.deepEqual(block.shares, [3, 1]);
  t.is(block.most, 8);
  t.is(block.head.length, 2);
  const level = block.rows[0]?.[1];
  t.deepEqual(level?.dots, { rating: 1, max: 3, target: 2, alt: '1 of 3' });
  t.is(level?.align, 'right');
  t.is(textOf(level?.paragraphs[0]?.runs ?? []), '1 of 3');
});

test('code keeps its lines, figures their picture and caption', (t) => {
  const blocks = body(
    '<pre class="code"><code>a\n  <span class="tok-keyword">b</span>\n</code></pre><figure><img src="a.png" alt="A"><figcaption>C</figcaption></figure><p><img src="gone.avif" alt="B"></p>',
  );
  t.deepEqual(
    blocks.map(({ type }) => type),
    ['code', 'picture', 'text'],
  );
  t.deepEqual(blocks[0]?.type === 'code' && blocks[0].lines, ['a', '  b']);
  t.true(lost.some((message) => message.includes('gone.avif')));
});

test('a chart reads its series from a table', (t) => {
  const [block] = body(
    '<figure data-chart="radar" data-max="3" aria-label="R"><table><thead><tr><th></th><th data-tone="soft">Target</th></tr></thead><tbody><tr><th>Sec</th><td data-value="1.5">1,5</td></tr></tbody></table></figure>',
  );
  t.deepEqual(block, {
    type: 'chart',
    kind: 'radar',
    labels: ['Sec'],
    series: [{ name: 'Target', tone: 'soft', values: [1.5] }],
    max: 3,
    alt: 'R',
    lang: 'fr-FR',
  });
});

test('data-sentences keeps the first sentences, without the colon that announced more', (t) => {
  const told = paragraphs(
    '<div data-sentences="1"><p>Un. Deux.</p><p>Écrire les règles\u00A0:</p></div>',
  );
  t.deepEqual(
    told.map(({ runs }) => textOf(runs)),
    ['Un.', 'Écrire les règles'],
  );
});

test('defects of a template are said', (t) => {
  t.throws(() => read('<section data-layout="content"><p>x</p></section>'), { message: /no h1/ });
  t.throws(() => read('<section data-layout="nowhere"><h1>x</h1></section>'), {
    message: /nowhere/,
  });
  t.throws(
    () => read('<section data-layout="content"><h1>x</h1><p data-slot="left">y</p></section>'),
    {
      message: /no slot left/,
    },
  );
  const twice = '<section data-layout="content" id="a"><h1>x</h1></section>';
  t.throws(() => read(twice + twice), { message: /Two slides/ });
});

test('a figure of shapes reads its lists: nested ones hang from what holds them', (t) => {
  const [block, ...others] = body(
    '<figure data-shapes="tree" aria-label="Why"><ul><li data-tone="accent"><p>One <span class="soft">(a)</span></p><ul><li>Two</li></ul></li><li><h2>Head</h2><p>Three</p></li></ul></figure>',
  );
  t.deepEqual(others, []);
  if (block?.type !== 'shapes') return t.fail();
  t.deepEqual([block.form, block.alt], ['tree', 'Why']);
  t.deepEqual(
    block.boxes.map(({ level, tone, paragraphs: own }) => [
      level,
      tone,
      own.map(({ runs }) => textOf(runs)),
    ]),
    [
      [0, 'accent', ['One (a)']],
      [1, undefined, ['Two']],
      [0, undefined, ['Head', 'Three']],
    ],
  );
  t.is(block.boxes[2]?.paragraphs[0]?.role, 'heading');
});

test('shapes of no known form are a defect of the template', (t) => {
  t.throws(() => body('<figure data-shapes="star"><ul><li>x</li></ul></figure>'), {
    message: /star/,
  });
  t.deepEqual(body('<figure data-shapes="chain"><ol></ol></figure>'), []);
});
