import test from 'ava';
import fc from 'fast-check';

import { BAR } from '../../src/markdown/redaction.ts';
import { elementsOf, findDangers, htmlOf, wordsOf } from '../helpers/html.ts';
import { front, tinyReport } from '../helpers/tiny.ts';
import { toHtml } from '../../src/markdown/to-html.ts';
import { OPTIONS } from '../helpers/html.ts';

/** What somebody who wants to run code in a client's browser would write. */
const HOSTILE: readonly string[] = [
  // elements
  '<script>alert(1)</script>',
  '<SCRIPT SRC=https://evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  'text <script>alert(1)</script> text',
  '<style>@import url(https://evil.example/x.css)</style>',
  '<iframe src="https://evil.example/"></iframe>',
  '<object data="data:text/html,<script>alert(1)</script>"></object>',
  '<embed src="javascript:alert(1)">',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<link rel="stylesheet" href="https://evil.example/x.css">',
  '<form action="https://evil.example/"><button>Go</button></form>',
  '<template><script>alert(1)</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<textarea><img src=x onerror=alert(1)></textarea>',
  '<!-- --!><img src=x onerror=alert(1)> -->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?xml version="1.0"?><script>alert(1)</script>',
  '<!DOCTYPE html><script>alert(1)</script>',
  '</p></div></body><script>alert(1)</script>',
  '<marquee onstart=alert(1)>x</marquee>',
  '<portal src="https://evil.example/">',
  // handlers
  '<img src=x onerror=alert(1)>',
  '<img src="x` `<script>alert(1)</script>"` `>',
  '<body onload=alert(1)>',
  '<a href="#" onclick="alert(1)">x</a>',
  '<details open ontoggle=alert(1)>x</details>',
  '<input autofocus onfocus=alert(1)>',
  '<video><source onerror="alert(1)"></video>',
  '<div style="background:url(javascript:alert(1))">x</div>',
  '<p>a</p>\n\n<p onmouseover=alert(1)>b</p>',
  // SVG and MathML
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<svg><foreignObject><iframe src="javascript:alert(1)"></iframe></foreignObject></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  '![x](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+)',
  // schemes
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](javascript&colon;alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](&#x6A;&#x61;vascript:alert(1))',
  '[x](java&#10;script:alert(1))',
  '[x](java&Tab;script:alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](%6Aavascript:alert(1))',
  '[x](<javascript:alert(1)>)',
  '[x](<java\tscript:alert(1)>)',
  '[x](javascript:alert\\(1\\) "title")',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[x](file:///etc/passwd)',
  '[x](blob:https://evil.example/1)',
  '[x](tel:123)',
  '[x](//evil.example/)',
  '[x](/\\evil.example/)',
  '[x](\\\\evil.example\\share)',
  '[x](https:evil.example)',
  '[x][y]\n\n[y]: javascript:alert(1)',
  '[x]\n\n[x]: <javascript:alert(1)> "t"',
  '<javascript:alert(1)>',
  '<data:text/html,x>',
  '![x](javascript:alert(1))',
  '![x](https://evil.example/pixel.png)',
  '![x](//evil.example/pixel.png)',
  '![x][y]\n\n[y]: https://evil.example/pixel.png',
  // breaking out of attributes and labels
  '[x](https://x.example/"onmouseover="alert(1))',
  '[x](<https://x.example/" onmouseover="alert(1)>)',
  '[x](https://x.example/ "a\\" onmouseover=\\"alert(1)")',
  '![a" onerror="alert(1)](b.png)',
  '![a](b.png "c\\"><script>alert(1)</script>")',
  '<https://x.example/"onmouseover=alert(1)>',
  'https://x.example/"><script>alert(1)</script>',
  'www.x.example/"onmouseover=alert(1)',
  '[[[[x](javascript:alert(1))](javascript:alert(2))](javascript:alert(3))',
  '[a [b](javascript:alert(1)) c](https://x.example/)',
  '![[x](javascript:alert(1))](javascript:alert(2))',
  '[![x](javascript:alert(1))](javascript:alert(2))',
  '[<script>alert(1)</script>](https://x.example/)',
  // other blocks
  '```"><script>alert(1)</script>\nx\n```',
  '```html\n<script>alert(1)</script>\n```',
  '    <script>alert(1)</script>',
  '`<script>alert(1)</script>`',
  '```mermaid\nclick A javascript:alert(1)\n```',
  '| <script>alert(1)</script> | [x](javascript:alert(1)) |\n|---|---|\n| <img src=x onerror=alert(1)> | y |',
  '> [!WARNING]<script>alert(1)</script>\n> <script>alert(1)</script>',
  '> [!"><script>alert(1)</script>]\n> x',
  'x[^"><script>]\n\n[^"><script>]: <script>alert(1)</script>',
  '# <img src=x onerror=alert(1)>',
  '- [x] <input onfocus=alert(1) autofocus>',
  ':a[<script>alert(1)</script>]{onclick="alert(1)" style="x" href="javascript:alert(1)"}',
  '::img{src=x onerror=alert(1)}',
  ':::internal{onclick=alert(1)}\nx\n:::',
  ':redact[<script>alert(1)</script>]',
  // entities and odd characters
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '\\<script>alert(1)\\</script>',
  '＜script＞alert(1)＜/script＞',
  '\u0000<script>alert(1)</script>',
  '<img src=x\u2028onerror=alert(1)>',
  `${BAR}<script>alert(1)</script>`,
];

test('there are many', (t) => {
  t.true(HOSTILE.length >= 60);
  t.is(new Set(HOSTILE).size, HOSTILE.length);
});

for (const [index, markdown] of HOSTILE.entries()) {
  test(`${index}: nothing runs or loads of ${JSON.stringify(markdown)}`, (t) => {
    const html = htmlOf(markdown);
    t.deepEqual(findDangers(html), [], html);
    t.false(/<script/i.test(html), html);
    t.deepEqual(findDangers(htmlOf(markdown, { lang: 'fr', depth: 3, prefix: 'SEC-01--' })), []);
  });
}

test('the same is true of a body that went through the report', (t) => {
  const files = Object.fromEntries(
    HOSTILE.map((markdown, index) => [
      `pages/p${index}.md`,
      front({ title: 'P' }, `Text.\n\n${markdown}`),
    ]),
  );
  for (const edition of ['internal', 'client'] as const) {
    const { pages } = tinyReport(dropBroken(files), edition);
    t.true(pages.length >= 60);
    for (const { id, bodies } of pages) {
      const { summary = [], sections = [] } = bodies['en'] ?? {};
      const html = toHtml([...summary, ...sections.flatMap(({ content }) => content)], OPTIONS);
      t.deepEqual(findDangers(html), [], `${files[`pages/${id}.md`] ?? ''}\n${html}`);
    }
  }
});

/** Leaves out what the sources' own check refuses before any report is made. */
function dropBroken(files: Record<string, string>): Record<string, string> {
  const sound = Object.entries(files).filter(([path, text]) => {
    try {
      tinyReport({ [path]: text });
      return true;
    } catch {
      return false;
    }
  });
  return Object.fromEntries(sound);
}

test('raw HTML is shown as it was written', (t) => {
  t.is(wordsOf(htmlOf('a <b onclick="x()">bold</b> word')), 'a <b onclick="x()">bold</b> word');
  t.is(wordsOf(htmlOf('<div>\n<p>x</p>\n</div>')), '<div>\n<p>x</p>\n</div>');
});

test('http, https and mailto are links, in any case', (t) => {
  for (const url of [
    'http://x.example/',
    'https://x.example/?a=1&b=2#c',
    'HTTPS://x.example/',
    'mailto:a@x.example',
  ]) {
    const [link] = elementsOf(htmlOf(`[x](${url})`)).filter(({ tagName }) => tagName === 'a');
    t.is(link?.properties['href'], url.replace('HTTPS', 'https'));
  }
});

/** Pieces that attacks are made of, in any order. */
const shards = fc.array(
  fc.oneof(
    fc.constantFrom(
      ...[
        '<',
        '>',
        '"',
        "'",
        '`',
        '[',
        ']',
        '(',
        ')',
        '!',
        '\\',
        '\n',
        '\n\n',
        ' ',
        '|',
        '&',
        '#',
        '*',
        '_',
        ':',
        '::',
        ':::',
      ],
      ...[
        '<script>',
        '</script>',
        '<img src=x onerror=a>',
        'javascript:',
        'data:text/html,',
        'https://x.example/',
        'onclick=a',
      ],
      ...[
        '](',
        '![',
        '[^1]',
        '[^1]: ',
        '> [!NOTE]',
        '```',
        '~~~',
        '- [ ] ',
        '|---|',
        ':redact[',
        ':::internal\n',
        'SEC-01',
        '&lt;',
        '&#106;',
      ],
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
  ),
  { maxLength: 24 },
);

test('property: no order of such pieces brings danger', (t) => {
  fc.assert(
    fc.property(shards, (pieces) => {
      const html = htmlOf(pieces.join(''), { prefix: 'p--' });
      t.deepEqual(findDangers(html), [], html);
    }),
    { numRuns: 1500 },
  );
});
