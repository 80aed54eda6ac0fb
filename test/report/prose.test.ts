import type { Link, Nodes, Root } from 'mdast';
import test from 'ava';
import { visit } from 'unist-util-visit';

import { plainNodes } from '../../src/markdown/plain-prose.ts';
import { firstSentence } from '../../src/report/first-sentence.ts';
import type { Body, Report } from '../../src/report/report.ts';
import { speakBody } from '../../src/report/speak-body.ts';
import { speak } from '../../src/report/text.ts';
import { parseMarkdown } from '../../src/markdown/parse-markdown.ts';
import {
  byId,
  front,
  ticket,
  tinyEngagement,
  tinyReport,
  type TinyFiles,
} from '../helpers/tiny.ts';

const BILINGUAL = tinyEngagement({
  title: { fr: 'Un audit', en: 'An audit' },
  languages: ['fr', 'en'],
});

/** Makes a report of two languages, French first. */
function bilingual(files: TinyFiles): Report {
  return tinyReport({ 'engagement.yaml': BILINGUAL, ...files });
}

/** All nodes of a body. */
function nodesOf(body: Body | undefined): Root['children'] {
  if (!body) throw new Error('a body was written');
  return [...body.summary, ...body.sections.flatMap(({ content }) => content)];
}

/** Where the links of a body lead: address, file or thing. */
function linksOf(body: Body | undefined): string[] {
  const found: Link[] = [];
  visit({ type: 'root', children: nodesOf(body) } as Root, 'link', (link) => {
    found.push(link);
  });
  return found.map(({ url, data }) => {
    const { kind, id, fragment } = data?.reference ?? {};
    if (kind) return [kind, id, ...(fragment ? [fragment] : [])].join(' ');
    return data?.asset ? `asset ${data.asset}` : url;
  });
}

/** The body of a page with links, beside one of each thing to link to. */
function pageBody(markdown: string): Body | undefined {
  const { pages } = tinyReport({
    'security/SEC-01-keys.md': ticket(
      { aliases: ['SEC-1', 'KEY'] },
      'Seen.\n\n## How\n\nDo.\n\n### Step one\n\nx',
    ),
    'security/SEC-02.yaml':
      'title: Two\npriority: 2\nstatus: proposed\ncost: 0\nimpact: x\nbody: |\n  ## Cost\n\n  Little.\n',
    'security/log.txt': 'log\n',
    'incidents/INC-01.md': front(
      { title: 'Out', status: 'closed', timezone: 'UTC' },
      'x\n\n## Why & how\n\ny',
    ),
    'journal/2026-03-02.md': front({ title: 'Day' }, 'x'),
    'pages/other.md': front({ title: 'Other' }, 'x'),
    'pages/page.md': front({ title: 'Page' }, markdown),
  });
  return byId(pages, 'page').bodies['en'];
}

const LINKS: readonly (readonly [string, readonly string[]])[] = [
  ['[a](../security/SEC-01-keys.md)', ['finding SEC-01']],
  ['[a](../security/SEC-01-keys.md#how)', ['finding SEC-01 recommendation']],
  ['[a](../security/SEC-01-keys.md#recommendation)', ['finding SEC-01 recommendation']],
  ['[a](../security/SEC-01-keys.md#step-one)', ['finding SEC-01 step-one']],
  ['[a](../security/SEC-02.yaml#cost)', ['finding SEC-02 cost']],
  ['[a](../incidents/INC-01.md#why--how)', ['incident INC-01 why--how']],
  ['[a](../journal/2026-03-02.md)', ['journal 2026-03-02']],
  ['[a](other.md)', ['page other']],
  ['[a](./other.md)', ['page other']],
  ['[a](../security/log.txt)', ['asset security/log.txt']],
  ['[a](https://x.example/#y)', ['https://x.example/#y']],
  ['[a](mailto:a@x.example)', ['mailto:a@x.example']],
  ['[a][b]\n\n[b]: other.md', ['page other']],
  [
    'See SEC-01, SEC-1, KEY and INC-01.',
    ['finding SEC-01', 'finding SEC-01', 'finding SEC-01', 'incident INC-01'],
  ],
  [
    '(SEC-01) “SEC-01” SEC-01’s **SEC-01** SEC-01: SEC-01/SEC-02',
    [...Array<string>(6).fill('finding SEC-01'), 'finding SEC-02'],
  ],
  ['`SEC-01` xSEC-01 SEC-01x SEC-01-b _SEC-01 #SEC-01 /SEC-01 @SEC-01', []],
  ['UTF-8, SHA-256, CVE-2026-1, RFC-9110', []],
  ['```\nSEC-01\n```\n\n<https://x.example/SEC-01>', ['https://x.example/SEC-01']],
  ['[see SEC-01](other.md)', ['page other']],
  ['https://x.example/SEC-01', ['https://x.example/SEC-01']],
  ['| a |\n|---|\n| SEC-01 |', ['finding SEC-01']],
  ['## About SEC-01\n\nx', []],
];

for (const [markdown, expected] of LINKS) {
  test(`links of ${JSON.stringify(markdown)}`, (t) => {
    t.deepEqual(linksOf(pageBody(markdown)), expected);
  });
}

test('a bare id keeps the words around it', (t) => {
  t.is(
    plainNodes(nodesOf(pageBody('Do SEC-01, then *SEC-02*; not SEC-01b.'))),
    'Do SEC-01, then SEC-02; not SEC-01b.',
  );
});

test('pictures and files of a body are among the assets, with the size of pictures', (t) => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>';
  const { assets } = tinyReport({
    'security/SEC-01.md': ticket(
      {},
      '![A](map.svg) [log](log.txt)\n\n## How\n\n![B](../assets/b.png)',
    ),
    'security/map.svg': svg,
    'security/log.txt': 'log\n',
    'security/unused.png': new Uint8Array([1]),
    'assets/b.png': new Uint8Array([1]),
  });
  t.deepEqual([...assets.keys()], ['assets/b.png', 'security/log.txt', 'security/map.svg']);
  t.like(assets.get('security/map.svg'), { width: 30, height: 20 });
  t.false('width' in (assets.get('assets/b.png') ?? {}));
});

test('a text is a string in the default language, or a map', (t) => {
  const { findings } = bilingual({
    'security/SEC-01.md': ticket({ title: 'Fermer', impact: { fr: 'Mieux', en: 'Better' } }),
  });
  t.deepEqual(findings[0]?.title, { fr: 'Fermer' });
  t.deepEqual(findings[0]?.impact, { fr: 'Mieux', en: 'Better' });
});

test('a text that is missing falls back to the default language, and says so', (t) => {
  const languages = ['fr', 'en'];
  t.deepEqual(speak({ fr: 'Oui', en: 'Yes' }, 'en', languages), {
    value: 'Yes',
    lang: 'en',
    fallback: false,
  });
  t.deepEqual(speak({ fr: 'Oui' }, 'en', languages), { value: 'Oui', lang: 'fr', fallback: true });
  t.deepEqual(speak({ en: 'Yes' }, 'fr', languages), { value: 'Yes', lang: 'en', fallback: true });
  t.deepEqual(speak({ fr: 'Oui' }, 'fr', languages), { value: 'Oui', lang: 'fr', fallback: false });
  t.deepEqual(speak({}, 'en', languages), { value: '', lang: 'fr', fallback: true });
  t.deepEqual(speak({ en: 'Yes' }, 'en', []), { value: 'Yes', lang: 'en', fallback: false });
});

test('a translation gives its texts and its body; each keeps its language', (t) => {
  const { findings } = bilingual({
    'security/SEC-01.md': ticket({ title: 'Fermer' }, 'Vu.\n\n## Mise en œuvre\n\nFaire.'),
    'security/SEC-01.en.md': front({ title: 'Close' }, 'Seen.\n\n## How to do it\n\nDo.'),
    'security/SEC-02.md': ticket({ title: 'Ouvrir' }, 'Vu.'),
  });
  const [one, two] = [byId(findings, 'SEC-01'), byId(findings, 'SEC-02')];
  t.deepEqual(one.title, { fr: 'Fermer', en: 'Close' });
  t.is(speakBody(one.bodies, 'en', ['fr', 'en'])?.lang, 'en');
  t.deepEqual(
    one.bodies['en']?.sections.map(({ id, heading }) => [id, heading]),
    [['recommendation', 'How to do it']],
  );
  const fallback = speakBody(two.bodies, 'en', ['fr', 'en']);
  t.is(fallback?.lang, 'fr');
  t.is(speakBody({}, 'en', ['fr', 'en']), undefined);
});

test('the H1 of each body is the title in its language', (t) => {
  const bare = { priority: 1, status: 'proposed', cost: 0 };
  const { findings } = bilingual({
    'security/SEC-01.md': front(
      bare,
      '# Fermer\n\nVu.\n\n## Impact\n\nMieux. Bien.\n\n## Comment\n\nx',
    ),
    'security/SEC-01.en.md': front(
      {},
      '# Close\n\nSeen.\n\n## Impact\n\nBetter. Well.\n\n## How\n\nx',
    ),
  });
  t.deepEqual(findings[0]?.title, { fr: 'Fermer', en: 'Close' });
  t.deepEqual(findings[0]?.impact, { fr: 'Mieux.', en: 'Better.' });
});

test('a link leads to the same section, whatever the language of either text', (t) => {
  const { pages } = bilingual({
    'security/SEC-01.md': ticket({}, 'Vu.\n\n## Mise en œuvre\n\nx\n\n## Le détail\n\ny'),
    'security/SEC-01.en.md': front(
      { title: 'Close' },
      'Seen.\n\n## How to do it\n\nx\n\n## The detail\n\ny',
    ),
    'pages/p.md': front(
      { title: 'P' },
      '[a](../security/SEC-01.md#mise-en-œuvre) [b](../security/SEC-01.md#le-détail) [c](../security/SEC-01.en.md#the-detail)',
    ),
    'pages/p.en.md': front(
      { title: 'P' },
      '[a](../security/SEC-01.en.md#how-to-do-it) [b](../security/SEC-01.en.md#the-detail) [c](../security/SEC-01.md#le-détail)',
    ),
  });
  t.deepEqual(linksOf(pages[0]?.bodies['fr']), [
    'finding SEC-01 recommendation',
    'finding SEC-01 le-détail',
    'finding SEC-01 le-détail',
  ]);
  t.deepEqual(linksOf(pages[0]?.bodies['en']), [
    'finding SEC-01 recommendation',
    'finding SEC-01 the-detail',
    'finding SEC-01 the-detail',
  ]);
});

/** The body of a finding. */
function findingBody(markdown: string): Body | undefined {
  return tinyReport({ 'security/SEC-01.md': ticket({}, markdown) }).findings[0]?.bodies['en'];
}

/** The sections of a finding, or of a body: id, known section, heading. */
function sectionsOf(markdown: string, body = findingBody(markdown)): (string | undefined)[][] {
  return (body?.sections ?? []).map(({ id, known, heading }) => [id, known, heading]);
}

test('sections begin at the highest headings; known ones have their id, others GitHub’s slug', (t) => {
  t.deepEqual(
    sectionsOf(
      'Start.\n\n## Risks\n\na\n\n### Detail\n\nb\n\n## What & why?\n\nc\n\n## Impact\n\nd\n\n## Impact\n\ne',
    ),
    [
      ['risk', 'risk', 'Risks'],
      ['what--why', undefined, 'What & why?'],
      ['impact', 'impact', 'Impact'],
      ['impact-1', undefined, 'Impact'],
    ],
  );
  t.deepEqual(sectionsOf('### COÛTS\n\na\n\n#### Lower\n\nb'), [['cost', 'cost', 'COÛTS']]);
  t.deepEqual(sectionsOf('No heading.'), []);
});

test('only a finding has known sections: elsewhere a heading is what its author wrote', (t) => {
  const markdown = '## Impact\n\na\n\n## Steps\n\nb\n\n## References\n\nc';
  t.deepEqual(sectionsOf(markdown, pageBody(markdown)), [
    ['impact', undefined, 'Impact'],
    ['steps', undefined, 'Steps'],
    ['references', undefined, 'References'],
  ]);
  const { incidents } = tinyReport({
    'incidents/INC-01.md': front({ title: 'Out', status: 'closed', timezone: 'UTC' }, markdown),
    'pages/p.md': front({ title: 'P' }, '[a](../incidents/INC-01.md#steps)'),
  });
  t.is(incidents[0]?.bodies['en']?.sections[1]?.known, undefined);
});

test('headings below the sections carry their ids too', (t) => {
  const body = findingBody('## How\n\n### Step one\n\nx\n\n### Step one\n\n> #### In a quote');
  const ids: unknown[] = [];
  visit({ type: 'root', children: nodesOf(body) } as Root, 'heading', (heading) => {
    ids.push(heading.data?.hProperties?.['id']);
  });
  t.deepEqual(ids, ['step-one', 'step-one-1', 'in-a-quote']);
});

test('what stands before the first section is the summary', (t) => {
  const body = pageBody('One.\n\n- two\n\n## How\n\nThree.');
  t.is(plainNodes(body?.summary ?? []), 'One.\ntwo');
  t.is(plainNodes(body?.sections[0]?.content ?? []), 'Three.');
});

/** The footnotes that stand in a list of blocks. */
function notesIn(nodes: readonly Nodes[] | undefined): string[] {
  return (nodes ?? []).flatMap((node) =>
    node.type === 'footnoteDefinition' ? [node.identifier] : [],
  );
}

test('footnotes follow the section that cites them, those of a footnote too', (t) => {
  const body = pageBody(
    'Sum[^s].\n\n## How\n\nDo[^a] and[^both].\n\n## Cost\n\nPay[^both].\n\n## Risk\n\nNone.\n\n[^s]: S\n[^a]: A, as[^deep]\n[^deep]: Deep, as[^a]\n[^both]: B\n[^unused]: U',
  );
  t.deepEqual(notesIn(body?.summary), ['s']);
  t.deepEqual(
    body?.sections.map(({ content }) => notesIn(content)),
    [['a', 'deep', 'both'], ['both'], []],
  );
});

test('an address defined once is where it is used', (t) => {
  const body = pageBody(
    '[one][x] ![two][y]\n\n## How\n\n[three][x] [four][none]\n\n[x]: https://x.example/\n[y]: ../security/log.txt',
  );
  t.deepEqual(linksOf(body), ['https://x.example/', 'https://x.example/']);
  t.is(plainNodes(body?.sections[0]?.content ?? []), 'three [four][none]');
});

for (const [markdown, expected] of [
  ['One sentence. Two.', 'One sentence.'],
  ['No point at the end', 'No point at the end'],
  ['Takes 3.5 days, i.e. little. Then more.', 'Takes 3.5 days, i.e. little.'],
  ['**Bold** and `code.x`: all of it! Then.', 'Bold and code.x: all of it!'],
  ['- a list\n\nThe paragraph. More.', 'The paragraph.'],
  ['```\ncode\n```', undefined],
  ['Over\ntwo lines. More.', 'Over two lines.'],
] as const) {
  test(`first sentence of ${JSON.stringify(markdown)}`, (t) => {
    t.is(firstSentence(parseMarkdown(markdown).root.children), expected);
  });
}
