/** Diagrams as a reader's browser sees them: both modes, paper, and sources that mean harm. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

import test from 'ava';
import fc from 'fast-check';
import type { Page } from 'puppeteer';

import { diagramVariables } from '../../../src/browser/diagram-variables.ts';
import { drawDiagrams } from '../../../src/browser/draw-diagrams.ts';
import { readMermaid } from '../../../src/browser/mermaid-package.ts';
import {
  makeInlineDiagrams,
  type InlineDiagrams,
} from '../../../src/targets/site/inline-diagrams.ts';
import { shrinkCss } from '../../../src/targets/site/read-css.ts';
import { writeStyleSheet } from '../../../src/targets/site/style-sheet.ts';
import { site } from '../../../src/targets/site/target.ts';
import { templateText } from '../../../src/templates/read-templates.ts';
import { readTheme } from '../../../src/templates/theme.ts';
import { withBrowser } from '../../browser/with-browser.ts';
import { checkLinks, validatePages } from '../../helpers/check-site.ts';
import { contextOf } from '../../helpers/context.ts';
import { elementsOf } from '../../helpers/html.ts';
import { BUILT_IN } from '../../helpers/templates.ts';

const browser = withBrowser(test);

const THEME = readTheme(templateText(BUILT_IN, 'theme.yaml'));
const WORDS = new Map([
  ['en', { alt: 'Diagram', source: 'Source', openLarge: 'Open large', internal: 'x' }],
]);
const PLACE = { lang: 'en', siteRoot: '../', before: 0 };

const SOURCES = {
  flowchart: `flowchart LR
    accTitle: The platform & more
    accDescr: Users reach a balancer.
    A["In <b>x</b>"] -->|yes| B{Choice}
    subgraph one [Group]
      B --> C[(Store)]
      B -.-> D([Round])
    end
    C ==> E[[Sub]]
    E --x F((f))
    classDef bad fill:#fdd,stroke:#900,color:#600
    classDef black fill:#333
    class C bad
    class D black
    style E fill:lightgreen,stroke:#060
    style one fill:#eef
    linkStyle 0 stroke:#c00,color:#c00`,
  sequence: `sequenceDiagram
    actor U as User
    participant T as Proxy
    U->>+T: GET /
    alt fine
      T-->>U: 200
    else not
      T--xU: 503
    end
    Note over U,T: killed
    rect rgb(255, 230, 230)
      T-)-T: again
    end`,
  state: `stateDiagram-v2
    [*] --> Up
    Up --> Down: killed
    state Down {
      [*] --> Seen
    }
    note right of Up: calm
    classDef bad fill:#fdd,color:#600
    class Up bad`,
  class: `classDiagram
    class Finding {
      +String id
      +check() bool
    }
    Finding "1" --> "*" Check : about
    Finding <|-- Special
    note for Finding "a note"
    style Check fill:#246,color:#fff`,
  er: `erDiagram
    FINDING ||--o{ ACTION : has
    FINDING {
      string id PK
    }`,
  gantt: `gantt
    title Plan
    dateFormat YYYY-MM-DD
    section A
    One :done, a1, 2020-03-01, 10d
    Two :active, a2, after a1, 8d
    section B
    Three :crit, a3, 2020-03-05, 12d
    Mark :milestone, m1, 2020-03-20, 0d`,
} as const;

const INIT = `%%{init: {"securityLevel": "loose", "htmlLabels": true, "theme": "dark", "themeCSS": ".node rect { fill: url(https://a.example/x); background: url(https://a.example); } .node text { fill: red; }"}}%%`;
const CHAIN = Array.from(
  { length: 150 },
  (_, index) => `n${String(index)} --> n${String(index + 1)}`,
);
const HOSTILE = [
  `${INIT}\nflowchart LR\n  A --> B\n  click A "javascript:alert(1)"\n  click B "https://a.example"`,
  'flowchart LR\n  A["<img src=x onerror=alert(1)>"] --> B["</text></svg><script>alert(1)</script>"]\n  click A call alert()',
  'flowchart LR\n  A["a</title><style>*{display:none}</style>"]\n  style A fill:red,stroke:expression,font-family:x',
  'flowchart LR\n  accTitle: </title><script>alert(1)</script>\n  accDescr: "><img src=x onerror=alert(1)>\n  A --> B',
  `flowchart LR\n${CHAIN.join('\n')}`,
];

/** Everything, drawn once: a browser is slow to start. */
const drawings = (async (): Promise<Map<string, string>> => {
  const mermaid = await readMermaid();
  if (!mermaid) throw new Error('mermaid is not installed');
  const path = import.meta.resolve('@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf');
  const font = await readFile(fileURLToPath(path));
  const style = { variables: diagramVariables(THEME.colors.light), font };
  const sources = [...Object.values(SOURCES), ...HOSTILE];
  const drawn = await drawDiagrams(await browser(), mermaid.script, sources, style);
  return new Map(
    drawn.flatMap((one, index) => ('svg' in one ? [[sources[index] ?? '', one.svg]] : [])),
  );
})();

async function drawingsOf(sources: readonly string[]): Promise<Map<string, string>> {
  return new Map([...(await drawings)].filter(([source]) => sources.includes(source)));
}

async function makeAll(
  sources: readonly string[] = Object.values(SOURCES),
): Promise<InlineDiagrams> {
  return makeInlineDiagrams(await drawingsOf(sources), THEME, WORDS);
}

function htmlOf(diagrams: InlineDiagrams, source: string, before = 0): string {
  return diagrams.write(source, { ...PLACE, before }) ?? '';
}

async function openPage(diagrams: InlineDiagrams, width: number): Promise<Page> {
  const css = writeStyleSheet(THEME, BUILT_IN, { words: WORDS, more: diagrams.css });
  const figures = Object.entries(SOURCES).map(
    ([kind, source]) => `<figure class="diagram" id="${kind}">${htmlOf(diagrams, source)}</figure>`,
  );
  const page = await (await browser()).newPage();
  await page.setViewport({ width, height: 6000 });
  await page.setContent(
    `<!doctype html><html lang="en"><head><title>x</title><style>${css}</style></head><body>${figures.join('')}</body></html>`,
  );
  return page;
}

interface Pair {
  readonly text: string;
  readonly fill: string;
  readonly ground: string;
  readonly contrast: number;
}

/** Finds what is painted below the middle of each text, and how far from it the letters are. Runs in the page. */
function measurePairs(selector: string): Pair[] {
  type Color = [red: number, green: number, blue: number, alpha: number];
  const read = (color: string): Color => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = color.match(/[\d.]+/g)?.map(Number) ?? [];
    return [red, green, blue, alpha];
  };
  const light = (color: Color): number => {
    const [red = 0, green = 0, blue = 0] = color.map((part) =>
      part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  };
  const opacityOf = (element: Element): number => {
    let opacity = Number(getComputedStyle(element).fillOpacity);
    for (let one: Element | null = element; one && one.tagName !== 'svg'; one = one.parentElement)
      opacity *= Number(getComputedStyle(one).opacity);
    return opacity;
  };
  const lay = (below: Color, element: Element): Color => {
    const { fill } = getComputedStyle(element);
    if (fill === 'none') return below;
    const color = read(fill);
    const alpha = color[3] * opacityOf(element);
    const mix = (part: 0 | 1 | 2): number => color[part] * alpha + below[part] * (1 - alpha);
    return [mix(0), mix(1), mix(2), 1];
  };
  const root = document.querySelector(selector);
  const walker = document.createTreeWalker(root ?? document, NodeFilter.SHOW_TEXT);
  const pairs: Pair[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = node.parentElement;
    if (!parent?.closest('text') || !node.textContent?.trim()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const { left, top, width, height } = range.getBoundingClientRect();
    const shapes = document
      .elementsFromPoint(left + width / 2, top + height / 2)
      .filter(({ tagName }) => /^(?:rect|path|polygon|circle|ellipse)$/.test(tagName));
    const paper = read(getComputedStyle(document.body).backgroundColor);
    const ground = shapes.toReversed().reduce(lay, paper);
    const { fill } = getComputedStyle(parent);
    const quotient = light(read(fill)) / light(ground);
    const contrast = Math.max(quotient, 1 / quotient);
    pairs.push({ text: node.textContent, fill, ground: ground.join(' '), contrast });
  }
  return pairs;
}

/** Lists what a page must not take from a drawing. */
function findHarm(html: string): string[] {
  return elementsOf(html).flatMap(({ tagName, properties }) => [
    ...(/^(?:style|script|foreignObject|iframe|img|image|animate|set)$/i.test(tagName)
      ? [`<${tagName}>`]
      : []),
    ...Object.entries(properties).flatMap(([name, value]) => {
      const text = String(value);
      const isOwnLink = tagName === 'a' && /^\.\.\/diagrams\/[0-9a-f]{12}\.svg$/.test(text);
      const leads = /^(?:href|xLinkHref|src)$/i.test(name) && !text.startsWith('#') && !isOwnLink;
      const loads = /url\(\s*(?!#)|javascript:|https?:/i.test(text);
      return /^on|^style$|^data/i.test(name) || leads || loads
        ? [`${tagName} ${name}=${text}`]
        : [];
    }),
  ]);
}

test.serial(
  'a diagram is shapes with classes of the site: no style, no script, no double id, no dead reference',
  async (t) => {
    const diagrams = await makeAll();
    const rules = new Set(
      [...diagrams.css.matchAll(/^\.(d[0-9a-f]{7})\{/gm)].map(([, name]) => name),
    );
    const html = Object.values(SOURCES).flatMap((source) => [
      htmlOf(diagrams, source),
      htmlOf(diagrams, source, 1),
    ]);
    t.true(
      html.every((figure) => figure.includes('<svg')),
      'all kinds are drawn',
    );
    t.deepEqual(html.flatMap(findHarm), []);
    const elements = html.flatMap(elementsOf);
    const ids = elements.flatMap(({ properties: { id } }) => (typeof id === 'string' ? [id] : []));
    t.deepEqual([...new Set(ids)], ids);
    const named = [...html.join('').matchAll(/url\(#([^)]+)\)|aria-\w+="([^"]+)"/g)].map(
      ([, reference, name]) => reference ?? name ?? '',
    );
    t.true(named.length > 20);
    t.deepEqual(
      named.filter((id) => !ids.includes(id)),
      [],
    );
    const classes = elements.flatMap(({ properties: { className } }) =>
      Array.isArray(className) ? className.filter((name) => /^d[0-9a-f]{7}$/.test(name)) : [],
    );
    t.deepEqual(
      [...new Set(classes)].filter((name) => !rules.has(name)),
      [],
    );
    t.deepEqual(
      [...rules].filter((name) => !classes.includes(name ?? '')),
      [],
      'no rule without use',
    );
  },
);

test.serial('a diagram has its name, description, source and a way to see it large', async (t) => {
  const diagrams = await makeAll([SOURCES.flowchart, SOURCES.er]);
  const html = htmlOf(diagrams, SOURCES.flowchart);
  t.regex(
    html,
    /<svg [^>]*role="img" aria-labelledby="(\S+)-title" aria-describedby="\1-description"/,
  );
  t.regex(
    html,
    /<title id="\S+">The platform &#x26; more<\/title><desc id="\S+">Users reach a balancer\.<\/desc>/,
  );
  t.regex(html, /<div class="diagram-view" role="group" tabindex="0"/);
  const address = /<a href="\.\.\/(diagrams\/[0-9a-f]{12}\.svg)">Open large/.exec(html)?.[1] ?? '';
  t.true(diagrams.artifacts.some(({ path }) => path === `site/${address}`));
  t.regex(
    html,
    /<details><summary>Source<\/summary><pre class="code" tabindex="0"><code>flowchart LR/,
  );
  t.regex(htmlOf(diagrams, SOURCES.er), /<title id="\S+">Diagram<\/title></);
  t.is(diagrams.write('never drawn', PLACE), undefined);
});

test.serial(
  'letters reach 4.5:1 on what they stand on in both modes, which differ; paper is light',
  async (t) => {
    const page = await openPage(await makeAll(), 1400);
    const measured = new Map<string, Pair[]>();
    for (const mode of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: mode }]);
      for (const kind of Object.keys(SOURCES)) {
        const pairs = await page.evaluate(measurePairs, `#${kind} svg`);
        t.true(pairs.length > 2, kind);
        for (const pair of pairs)
          t.true(pair.contrast >= 4.5, `${kind} ${mode} ${JSON.stringify(pair)}`);
        measured.set(`${kind} ${mode}`, pairs);
      }
    }
    for (const kind of Object.keys(SOURCES)) {
      const [light = [], dark = []] = ['light', 'dark'].map((mode) =>
        measured.get(`${kind} ${mode}`),
      );
      t.false(
        light.some(
          ({ fill, ground }, index) => dark[index]?.fill === fill && dark[index].ground === ground,
        ),
      );
    }
    await page.emulateMediaType('print');
    t.deepEqual(
      await page.evaluate(measurePairs, '#flowchart svg'),
      measured.get('flowchart light'),
    );
    await page.close();
  },
);

test.serial(
  'the colours of authors stay as they are in the light, and have twins in the dark',
  async (t) => {
    const page = await openPage(await makeAll(), 1400);
    const fills = async (): Promise<string[]> =>
      page.$$eval('#flowchart svg :is(rect, path, polygon)', (shapes) =>
        shapes.map((shape) => getComputedStyle(shape).fill),
      );
    const authored = [
      'rgb(255, 221, 221)',
      'rgb(51, 51, 51)',
      'rgb(144, 238, 144)',
      'rgb(238, 238, 255)',
    ];
    const light = await fills();
    t.deepEqual(
      authored.filter((color) => !light.includes(color)),
      [],
    );
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    const dark = await fills();
    t.deepEqual(
      authored.filter((color) => dark.includes(color)),
      [],
    );
    await page.close();
  },
);

test.serial(
  'a narrow page scrolls a wide diagram inside itself, with letters that can be read',
  async (t) => {
    const page = await openPage(await makeAll(), 320);
    const seen = await page.evaluate(() => {
      const view = document.querySelector('#flowchart .diagram-view');
      const letters = document.querySelector('#flowchart svg text')?.getBoundingClientRect();
      return {
        over: document.documentElement.scrollWidth - innerWidth,
        scrolls: view !== null && view.scrollWidth > view.clientWidth,
        focusable: view instanceof HTMLElement && view.tabIndex === 0,
        height: letters?.height ?? 0,
      };
    });
    t.true(seen.over <= 0);
    t.true(seen.scrolls && seen.focusable);
    t.true(seen.height >= 10, String(seen.height));
    await page.close();
  },
);

test.serial(
  'the same drawings give the same bytes, and a class does not depend on the others',
  async (t) => {
    const drawn = await drawingsOf(Object.values(SOURCES));
    const one = makeInlineDiagrams(drawn, THEME, WORDS);
    const other = makeInlineDiagrams(new Map([...drawn].reverse()), THEME, WORDS);
    const alone = makeInlineDiagrams(new Map([...drawn].slice(0, 1)), THEME, WORDS);
    t.is(one.css, other.css);
    t.is(htmlOf(one, SOURCES.flowchart), htmlOf(other, SOURCES.flowchart));
    t.is(htmlOf(one, SOURCES.flowchart), htmlOf(alone, SOURCES.flowchart));
  },
);

test.serial('sources that mean harm do none', async (t) => {
  const diagrams = await makeAll(HOSTILE);
  const html = HOSTILE.map((source) => htmlOf(diagrams, source));
  t.true(
    html.every((figure) => figure.includes('<svg')),
    'all are drawn',
  );
  t.deepEqual(html.flatMap(findHarm), []);
  t.notRegex(diagrams.css, /url\(|@import|expression|[<>\\]|a\.example/);
  const page = await (await browser()).newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('dialog', (dialog) => asked.push(dialog.message()));
  await page.setContent(`<style>${diagrams.css}</style>${html.join('')}`);
  t.deepEqual(
    asked.filter((url) => !/^(?:about|data):/.test(url)),
    [],
  );
  await page.close();
});

test.serial('whatever is taken for a drawing, nothing of it runs, loads or styles', (t) => {
  const pieces = [
    ...[
      '<g>',
      '</g>',
      '<rect width="9" height="9" ',
      '/>',
      '>',
      '<a href="',
      '">',
      '<script>',
      '</script>',
    ],
    ...[
      '<style>',
      '</style>',
      '.a{fill:red}',
      '#x rect{fill:url(//a.example)}',
      '@import "x";',
      'class="a" ',
    ],
    ...[
      'style="fill:red;background:url(//a.example)" ',
      'onload="alert(1)" ',
      '<foreignObject>',
      '</foreignObject>',
    ],
    ...[
      '<img src=x onerror=alert(1)>',
      '<text>',
      '</text>',
      'javascript:alert(1)',
      '<use href="//a.example#x"/>',
    ],
    ...[
      '<title>',
      '</title>',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<math>',
      '<animate attributeName="href" ',
      '</svg>',
    ],
    ...[
      'fill="url(//a.example)" ',
      'marker-end="url(#m)" ',
      '<marker id="m">',
      '</marker>',
      '"',
      "'",
      '{',
      '}',
      '\\',
    ],
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (parts) => {
      const text = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${parts.join('')}</svg>`;
      const diagrams = makeInlineDiagrams(new Map([['x', text]]), THEME, WORDS);
      const html = diagrams.write('x', PLACE) ?? '';
      return findHarm(html).length === 0 && !/url\(|@|[<>\\]/.test(diagrams.css);
    }),
    { numRuns: 400 },
  );
  t.pass();
});

test.serial('the style sheet without its white space means what its files say', async (t) => {
  const page = await (await browser()).newPage();
  const readBack = async (css: string): Promise<string[]> =>
    page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      return [...sheet.cssRules].map((rule) => rule.cssText);
    }, css);
  const files = [...BUILT_IN.keys()].filter((path) => /^site\/styles\/.*\.css$/.test(path));
  t.true(files.length > 10);
  for (const path of files) {
    const css = templateText(BUILT_IN, path);
    t.deepEqual(await readBack(shrinkCss(css)), await readBack(css), path);
  }
  await page.close();
});

test.serial(
  'pages of the example with diagrams are valid, lead somewhere, and keep the style sheet small',
  async (t) => {
    const context = await contextOf('findings', { browser: true, languages: ['fr'] });
    t.teardown(() => context.close());
    const artifacts = await site.render(context);
    t.deepEqual(checkLinks(artifacts), []);
    const drawn = artifacts.filter(
      ({ path, bytes }) => path.endsWith('.html') && Buffer.from(bytes).includes('class="diagram"'),
    );
    t.true(drawn.length > 4, 'a page of every kind, and the one that holds them all');
    t.deepEqual(await validatePages(drawn), []);
    const css = artifacts.find(({ path }) => /\/site\.[^/]*\.css$/.test(path));
    t.true(gzipSync(css?.bytes ?? '').length <= 10_000);
  },
);
