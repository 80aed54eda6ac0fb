/** An engagement written by an enemy → a PDF in which all of it is text, and nothing went out to make it. */
import { setTimeout as wait } from 'node:timers/promises';

import test from 'ava';
import { stringify } from 'yaml';

import { readTexts } from '../../../src/targets/pdf/check/read-texts.ts';
import { linkAnnotations, targetOf } from '../../../src/targets/pdf/finish/mend-links.ts';
import { aimAt, ATTACK_VECTORS } from '../../helpers/attack-vectors.ts';
import { CANARY_WORDS, SECRET, startCanary, writeSecrets } from '../../helpers/canary.ts';
import { testHost } from '../../helpers/context.ts';
import { CLOBBERING_HEADINGS, HOSTILE_BLOCKS, HOSTILE_LINES } from '../../helpers/hostile-texts.ts';
import { printFiles } from '../../helpers/print-files.ts';
import { ticket, tinyEngagement, type TinyFiles } from '../../helpers/tiny.ts';

/** What tries to leave the style sheet, the margins and attributes. */
const ESCAPES = [
  '"; } @import url(%URL%/margin.css); @page { background: url(%URL%/margin.png) } x { content: "',
  '</style><script src="%URL%/margin.js"></script><img src=%URL%/margin2.png>',
  '\\22; } @page { @top-left { content: url(%URL%/escape.png) } }',
  '" style="background: url(%URL%/attribute.png)" x="',
];

const MARKDOWN = [
  '![a picture](%URL%/markdown.png)',
  '![a file](%PICTURE%)',
  '![up](../../../../../../etc/hostname)',
  '[script](javascript:alert(1)) [file](%TEXT%) [data](data:text/html,x) [share](//server/share)',
  '[tab](java&#9;script:alert(1)) [back](\\\\\\\\server\\\\share) [percent](#%zz) [empty]() [mail](mailto:a@example.com)',
  '[reference][r] <javascript:alert(1)> <%TEXT%>\n\n[r]: vbscript:x "title"',
  '```mermaid\nflowchart LR\n  A["<img src=%URL%/mermaid.png>"] --> B\n  click A href "javascript:alert(1)"\n  style A fill:url(%URL%/fill.png)\n```',
  '```mermaid\n%%{init: {"securityLevel": "loose", "themeCSS": "@import url(%URL%/theme.css)"}}%%\nflowchart LR\n  A --> B\n```',
  '```html\n<img src="%URL%/code.png"><script>fetch("%URL%/code")</script>\n```',
  ':::internal\n<img src="%URL%/directive.png">\n:::',
];

function writeFiles(aim: (text: string) => string): TinyFiles {
  const lines = [...HOSTILE_LINES, ...ESCAPES].map(aim);
  const vectors = Object.values(ATTACK_VECTORS).map(aim);
  const bodies = [
    ...vectors,
    ...HOSTILE_BLOCKS,
    ...MARKDOWN.map(aim),
    ...CLOBBERING_HEADINGS.map((heading) => `### ${heading}`),
  ].join('\n\n');
  const tickets = lines.map((line, index): [string, string] => [
    `security/SEC-${String(index + 1).padStart(2, '0')}-x.md`,
    ticket(
      { title: line, impact: line, owner: line, resources: [line], references: [line] },
      `Inert.\n\n${line}\n\n## How\n\n${index === 0 ? bodies : line}\n\nThe end of it.`,
    ),
  ]);
  const line = (index: number): string => lines.at(-1 - index) ?? '';
  return {
    'engagement.yaml': tinyEngagement({
      title: line(0),
      client: { name: line(1) },
      auditor: { name: line(2) },
      version: line(3),
      categories: [
        { id: 'security', code: 'SEC', title: line(0), verdict: line(1) },
        { id: 'availability', code: 'AVA', title: line(2) },
      ],
      messages: lines.slice(0, 3),
      verdict: line(1),
    }),
    'checks.yaml': stringify(
      lines.map((one, index) => ({
        id: `check-${String(index)}`,
        category: 'security',
        title: one,
        rating: 1,
        note: one,
      })),
    ),
    ...Object.fromEntries(tickets),
  };
}

test('all that an enemy writes is text in the PDF', async (t) => {
  const [canary, secrets] = [await startCanary(), await writeSecrets()];
  t.teardown(() => secrets.remove());
  t.teardown(() => canary.close());
  const files = writeFiles((text) => aimAt({ ...secrets, port: canary.port }, text));
  // No jail around the browser: it could reach the canary, if anything let it.
  const host = testHost({ PATH: '/nowhere' });
  const { printed } = await printFiles(files, ['en'], host);
  await wait(500);
  t.deepEqual([canary.connections(), canary.requests], [0, []]);
  for (const { file, failed } of printed) {
    t.deepEqual(failed, []);
    const text = readTexts(file)
      .map(({ letters }) => letters)
      .join('\n');
    for (const words of ['Inert.', 'The end of it.', '</title><script>', '@import']) {
      t.true(text.includes(words), words);
    }
    t.false(text.includes(SECRET));
    t.false(text.includes(CANARY_WORDS));
    const targets = linkAnnotations(file).map((link) => targetOf(file, link));
    t.true(targets.includes('mailto:a@example.com'));
    t.deepEqual(
      targets.filter((target) => !/^(?:https?:\/\/[^/\\]|mailto:|#.)/.test(target)),
      [],
    );
  }
});
