/** The pages as Markdown: whole, linked, inert whatever was typed, and saying what the report says. */
import test from 'ava';
import fc from 'fast-check';
import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

import { makeReport } from '../../../src/report/make-report.ts';
import type { Report } from '../../../src/report/report.ts';
import { createScope } from '../../../src/targets/shared/language-scope.ts';
import {
  listMarkdownPages,
  type MarkdownPage,
} from '../../../src/targets/shared/markdown-pages/list-markdown-pages.ts';
import {
  makeHeading,
  makeParagraph,
  makeTable,
} from '../../../src/targets/shared/markdown-pages/nodes.ts';
import { relativeAddress } from '../../../src/targets/shared/markdown-pages/page-paths.ts';
import { writeMarkdown } from '../../../src/targets/shared/markdown-pages/write-markdown.ts';
import { createFormat } from '../../../src/templates/format.ts';
import { readLocales } from '../../../src/templates/read-locales.ts';
import { readBuiltInTemplates } from '../../../src/templates/read-templates.ts';
import { checkMarkdown, readMarkdown } from '../../helpers/check-markdown.ts';
import { indexOf, reportOf } from '../../helpers/report.ts';
import { ANSWER, front, ticket, tinyEngagement, tinyReport } from '../../helpers/tiny.ts';

const LOCALES = readLocales([await readBuiltInTemplates()]);

const example = reportOf('findings');

/** The engagements that are looked at in every edition, each read once. */
const INDEXES = new Map(
  ['findings', 'test/engagements/second', 'test/golden/small'].map((name) => [name, indexOf(name)]),
);

function pagesOf(report: Report, lang = 'en'): MarkdownPage[] {
  const locale = LOCALES.get(lang);
  if (!locale) throw new Error(lang);
  const format = createFormat(locale, { currency: report.engagement.currency });
  return listMarkdownPages(createScope(report, { locale, format }), {
    home: 'index.md',
    files: 'files/',
  });
}

const made = new WeakMap<Report, Map<string, Map<string, string>>>();

/** The pages, and the files beside them; those of a report are made once a language. */
function filesOf(report: Report, lang = 'en'): Map<string, string> {
  const known = made.get(report) ?? new Map<string, Map<string, string>>();
  const files = known.get(lang) ?? makeFiles(report, lang);
  made.set(report, known.set(lang, files));
  return files;
}

function makeFiles(report: Report, lang: string): Map<string, string> {
  const assets = [...report.assets.keys()].map((path): [string, string] => [`files/${path}`, '']);
  const pages = pagesOf(report, lang).map(({ path, markdown }): [string, string] => [
    path,
    markdown,
  ]);
  return new Map([...assets, ...pages]);
}

function pageOf(report: Report, path: string, lang?: string): string {
  const text = filesOf(report, lang).get(path);
  if (text === undefined) throw new Error(`No page ${path}`);
  return text;
}

for (const [engagement, index] of INDEXES) {
  for (const edition of ['public', 'client', 'internal'] as const) {
    test(`every link of ${engagement} in the edition ${edition} leads somewhere`, async (t) => {
      const { report } = makeReport(await index, edition);
      for (const lang of report.languages) {
        const files = filesOf(report, lang);
        t.deepEqual(checkMarkdown(files), [], lang);
        for (const { id } of [...report.findings, ...report.incidents]) {
          const folder = id.startsWith('INC-') ? 'incidents' : 'findings';
          t.true(files.has(`${folder}/${id}.md`), id);
          t.true(files.get('index.md')?.includes(`(${folder}/${id}.md)`), id);
        }
      }
    });
  }
}

test('all languages have the same pages, each once', async (t) => {
  const report = await example;
  const [french, english] = ['fr', 'en'].map((lang) =>
    pagesOf(report, lang).map(({ path }) => path),
  );
  t.deepEqual(french, english);
  t.is(new Set(french).size, french?.length ?? 0);
});

test('the same report gives the same text', async (t) => {
  const report = await example;
  t.deepEqual(pagesOf(report, 'fr'), pagesOf(report, 'fr'));
});

test('a page is called by its heading', async (t) => {
  for (const { title, markdown } of pagesOf(await reportOf('test/engagements/second'))) {
    t.is(toString(readMarkdown(markdown).children[0]), title);
  }
});

test('totals are the report’s own', async (t) => {
  const report = await example;
  const { counts, toDo } = report.totals;
  const home = pageOf(report, 'index.md');
  t.true(home.includes(`| To do | ${toDo.tickets.length} recommendations |`));
  t.true(pageOf(report, 'findings.md').includes(`\n${counts.recommendations} recommendations`));
  for (const { title, maturity } of report.categories) {
    t.true(home.includes(`${maturity.atTarget} of ${maturity.applicable} at target`), title['en']);
  }
});

test('every recommendation stands on the board once', async (t) => {
  const report = await example;
  const links: string[] = [];
  visit(readMarkdown(pageOf(report, 'board.md')), 'link', ({ url }) => {
    if (url.startsWith('findings/')) links.push(url);
  });
  const ids = report.categories.flatMap(({ recommendations }) => recommendations);
  t.deepEqual(links.sort(), ids.map((id) => `findings/${id}.md`).sort());
});

test('every block of code of a body is on its page as written', async (t) => {
  const report = await example;
  for (const lang of report.languages) {
    const files = filesOf(report, lang);
    for (const { id, bodies } of report.findings) {
      const written = bodies[lang]?.sections.flatMap(({ content }) => content) ?? [];
      const read = readMarkdown(files.get(`findings/${id}.md`) ?? '');
      t.deepEqual(codeOf(read), codeOf({ type: 'root', children: written }), `${id} in ${lang}`);
    }
  }
});

function codeOf(root: Root): string[] {
  const found: string[] = [];
  visit(root, 'code', ({ lang, value }) => void found.push(`${lang ?? ''}\n${value}`));
  return found;
}

const ARTICLE = `In short, see SEC-02, [how](#recommendation) and [elsewhere](SEC-02-b.md#risk).

![A *map*](map.png "The map | of it")

## How

> [!WARNING]
> Mind the step.

\`\`\`mermaid
flowchart LR
  a[One<br>two] --> b
\`\`\`

Said once[^note] at :redact[10.0.0.7], [here](map.png).

[^note]: In a note.

:::internal
Only for us.
:::

## Risk

None[^note], [see](https://x.example/?a=1&b=2 "title").
`;

const TWO = {
  'security/SEC-01-a.md': ticket({ depends: ['SEC-02'] }, ARTICLE),
  'security/SEC-02-b.md': ticket({}, 'Second.\n\n## Risk\n\nHigh.\n\n## How\n\nSo.'),
  'security/map.png': new Uint8Array([1]),
};

test('links are relative, to headings as they are emitted; pictures show their captions', (t) => {
  const page = pageOf(tinyReport(TWO), 'findings/SEC-01.md');
  t.true(page.includes('see [SEC-02](SEC-02.md), [how](#how-to-do-it)'), page);
  t.true(page.includes('[elsewhere](SEC-02.md#risk-if-nothing-is-done)'));
  t.true(page.includes('![A map](../files/security/map.png)\n\n*The map | of it*\n'));
  t.true(page.includes('[here](../files/security/map.png)'));
  t.true(page.includes('[see](https://x.example/?a=1\\&b=2)'));
});

test('alerts, diagrams and footnotes stay, the notes once', (t) => {
  const page = pageOf(tinyReport(TWO), 'findings/SEC-01.md');
  t.true(page.includes('> [!WARNING]\n> Mind the step.\n'), page);
  t.true(page.includes('```mermaid\nflowchart LR\n  a[One<br>two] --> b\n```'));
  t.is(page.split('[^note]: In a note.').length, 2);
  t.is(page.split('[^note]').length, 4);
});

test('what is redacted is a bar, what is internal is absent; the internal edition shows both without a directive', (t) => {
  const page = pageOf(tinyReport(TWO), 'findings/SEC-01.md');
  t.true(page.includes('at █████, [here]'));
  t.notRegex(page, /10\.0\.0\.7|Only for us|redact|:::/);
  const internal = pageOf(tinyReport(TWO, 'internal'), 'findings/SEC-01.md');
  t.true(internal.includes('at **10.0.0.7**, [here]'));
  t.true(internal.includes('> **Internal edition only**\n>\n> Only for us.'));
  t.true(internal.includes('> [!CAUTION]\n> INTERNAL'));
  t.notRegex(internal, /redact|:::/);
});

test('a page that stands in for a missing translation says so, and texts name their language', (t) => {
  const report = tinyReport({
    'engagement.yaml': tinyEngagement({ languages: ['fr', 'en'] }),
    'security/SEC-01-a.md': ticket({ title: 'Fermer' }, 'Vu.\n\n## Risque\n\nGrand.'),
  });
  const page = pageOf(report, 'findings/SEC-01.md', 'en');
  t.true(page.includes('# SEC-01 – Fermer\n'));
  t.true(page.includes('> [!NOTE]\n> Not translated: original version (French).'));
  t.true(page.includes('\n## Risque\n'), 'a body in another language keeps its own headings');
  t.true(
    pageOf(report, 'findings.md', 'en').includes(
      '[SEC-01 – Fermer](findings/SEC-01.md) *(French)*',
    ),
  );
  t.notRegex(pageOf(report, 'findings/SEC-01.md', 'fr'), /NOTE/);
});

test('a draft says that it is not finished, where it is shown', (t) => {
  const files = { 'security/SEC-01-a.md': front({ title: 'A', priority: 1, status: 'draft' }) };
  t.true(
    pageOf(tinyReport(files, 'internal'), 'findings/SEC-01.md').includes('> [!WARNING]\n> Draft'),
  );
  t.false(filesOf(tinyReport(files)).has('findings/SEC-01.md'));
});

/** What somebody who wants to leave the text would write. */
const HOSTILE: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<!-- -->',
  '[x](javascript:alert(1))',
  '![x](https://evil.example/pixel.png)',
  '[x]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '&lt;script&gt; &#60;b&#62;',
  'a | b || c \\| d',
  '# not a title',
  '- not a list',
  '1. not a list',
  '> [!WARNING] not an alert',
  '[!WARNING]',
  '``` not code `either` ``',
  '~~~ not code',
  '*a* **b** _c_ __d__ ~~e~~',
  '[^1] [^1]: note',
  '=== --- *** ___',
  '| a |\n| - |',
  'https://evil.example and www.evil.example, me@evil.example',
  '$a$ $$b$$ \\(c\\)',
  '\\',
  'line\n\n# after\n\n<b>x</b>',
];

test('hostile texts are words everywhere', (t) => {
  for (const text of HOSTILE) {
    const report = tinyReport({
      'engagement.yaml': tinyEngagement({
        title: text,
        client: { name: text, description: text },
        auditor: { name: text, website: 'https://a.example/' },
        verdict: text,
        messages: [text],
        scope: { in: [text], out: [text], limits: [text] },
        team: [{ role: text, side: 'client', name: text }],
        decisions: [{ id: 'D1', ask: text, who: text, findings: ['SEC-01'], otherwise: text }],
        rating: { max: 3, labels: { '1': text } },
      }),
      'checks.yaml': `- ${JSON.stringify({ id: 'c', category: 'security', title: text, rating: 1, note: text })}\n`,
      'security/SEC-01-a.md': ticket({
        title: text,
        owner: text,
        impact: text,
        status: 'deferred',
        validation: { ...ANSWER, note: text },
        checks: ['c'],
        resources: [text],
        references: [text],
        faq: [{ q: text, a: text }],
      }),
      'incidents/INC-01-a.md': front({
        title: text,
        status: 'reviewed',
        timezone: 'Europe/Paris',
        timeline: [{ at: '2026-01-01T00:00Z', phase: 'impact', text, evidence: text }],
        causes: { root: text, factors: [{ text, role: 'prevent' }] },
      }),
      'journal/2026-03-02.md': front({ title: text, decided: [text], attendance: [text] }),
    });
    const files = filesOf(report);
    t.deepEqual(checkMarkdown(files), [], text);
    const plain = text.replaceAll(/\s+/g, ' ');
    const shape = (path: string): string => shapeOf(readMarkdown(files.get(path) ?? ''));
    for (const path of files.keys()) {
      t.notRegex(shape(path), / (?:definition|footnote\w+|code|delete|image) /, `${path}: ${text}`);
    }
    t.true(
      toString(readMarkdown(files.get('findings/SEC-01.md') ?? '')).includes(curl(plain)),
      text,
    );
  }
});

/** The types of a tree's nodes, in order. */
function shapeOf(root: Root): string {
  const types: string[] = [];
  visit(root, ({ type }) => void types.push(type));
  return `${types.join(' ')} `;
}

/** As the typographer writes it in English. */
function curl(text: string): string {
  return text.replaceAll("'", '’');
}

test('hostile bodies hold no HTML and no other scheme', (t) => {
  for (const text of [
    ...HOSTILE,
    '```"><script>\nx\n```',
    '# <img src=x>',
    '<b>x</b>\n\n<i>',
    '[a\n[b](data:x)',
    'x[^n]\n\n[^n]: <script>alert(1)</script>',
    'x[^"><script>]\n\n[^"><script>]: y',
    '- <script>alert(1)</script>',
  ]) {
    const report = tinyReport({ 'security/SEC-01-a.md': ticket({}, text) });
    t.deepEqual(checkMarkdown(filesOf(report)), [], text);
  }
});

const SPECIAL = [
  ...Array.from('<>[]()|`#*_~!\\&;:-+=.1aé $@"\'{}/^%,\t\n'),
  'http://',
  'www.',
  '&lt;',
  '[^a]',
];

const ONLY_WORDS =
  /^(?:(?:root|heading|paragraph|table|tableRow|tableCell|blockquote|text|link) )+$/;

test('an address of mail between angle brackets comes back as words', (t) => {
  const text = 'a<^@1> `';
  const read = readMarkdown(writeMarkdown({ type: 'root', children: [makeParagraph(text)] }));
  t.is(toString(read), text);
  t.regex(shapeOf(read), ONLY_WORDS);
  t.notRegex(shapeOf(read), /link/);
});

test('any words come back as words, in a title, a paragraph, a list of cells', (t) => {
  const words = fc
    .array(fc.constantFrom(...SPECIAL), { maxLength: 14 })
    .map((all) => all.join(''))
    .filter((text) => text.trim() !== '');
  fc.assert(
    fc.property(words, words, (first, second) => {
      const [a = '', b = ''] = [first, second].map((text) =>
        text.replaceAll(/[\t\n ]+/g, ' ').trim(),
      );
      const root: Root = {
        type: 'root',
        children: [
          makeHeading(2, a),
          makeParagraph(a, b),
          makeTable([a, 'x'], [[b, a]]),
          { type: 'blockquote', children: [makeParagraph(b)] },
        ],
      };
      const read = readMarkdown(writeMarkdown(root));
      const said: string[] = [];
      visit(read, (node) => {
        if (['heading', 'paragraph', 'tableCell'].includes(node.type)) said.push(toString(node));
        // A bare address becomes a link to itself wherever Markdown is read; nothing else may.
        if (node.type === 'link') t.regex(node.url, /^(?:https?:\/\/|mailto:)/);
      });
      t.deepEqual(said, [a, a + b, a, 'x', b, a, b]);
      t.regex(shapeOf(read), ONLY_WORDS);
    }),
    { numRuns: 1500 },
  );
});

test('addresses lead from file to file', (t) => {
  t.is(relativeAddress('index.md', 'findings/SEC-01.md'), 'findings/SEC-01.md');
  t.is(relativeAddress('findings/SEC-01.md', 'findings/SEC-02.md'), 'SEC-02.md');
  t.is(relativeAddress('findings/SEC-01.md', 'index.md'), '../index.md');
  t.is(relativeAddress('findings/SEC-01.md', '../files/a b(1).png'), '../../files/a%20b(1).png');
});

test('board, roadmap and finding tell what a ticket would have done about an incident', async (t) => {
  const report = await example;
  for (const path of ['board.md', 'roadmap.md']) {
    const line = pageOf(report, path)
      .split('\n')
      .find((one) => one.includes('(findings/AVA-01.md)'));
    t.regex(line ?? '', /would have prevented \[INC-01\]\(incidents\/INC-01\.md\)/, path);
  }
  t.regex(pageOf(report, 'findings/AVA-01.md'), /INC-01\.md\) – would have prevented INC-01/);
});

test('an incident’s actions are listed by what they attack, each with its effort and cost', async (t) => {
  const lines = pageOf(await example, 'incidents/INC-01.md').split('\n');
  const at = lines.findIndex((line) => line.startsWith('| **Prevent**'));
  t.regex(lines[at] ?? '', /\| The cause \| \d+ (?:done|to do)/);
  t.regex(lines[at + 1] ?? '', /findings\/[A-Z]+-\d+\.md\).*\sd \|/);
  t.true(lines.some((line) => /^\| \*\*Detect\*\* \|.*\| Detection \|/.test(line)));
});

test('an impact of nought is a figure, and one that nobody knows is said', async (t) => {
  const page = pageOf(await example, 'incidents/INC-01.md');
  t.regex(page, /\| Data lost \| 0\u00A0records \|/);
  t.regex(page, /\| Matches missed \| Unknown \|/);
});
