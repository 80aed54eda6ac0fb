import test from 'ava';
import { diagramVariables } from '../../src/browser/diagram-variables.ts';
import { diagramId, drawDiagrams } from '../../src/browser/draw-diagrams.ts';
import type { Drawing } from '../../src/browser/draw-diagrams.ts';
import { readMermaid } from '../../src/browser/mermaid-package.ts';
import { withBrowser } from './with-browser.ts';

const browser = withBrowser(test);

const STYLE = {
  variables: diagramVariables({ wash: '#F7F5F0', ink: '#1A1D23', accent: '#0B5563' }),
};
const FLOW = 'flowchart LR\n  A["Entrée <b>x</b><br/>deux"] -->|oui| B{Choix}\n  B --> C[(Base)]';
const SOURCES = [
  FLOW,
  'sequenceDiagram\n  U->>T: GET /\n  Note over T: OOMKilled\n  T-->>U: 503',
  'stateDiagram-v2\n  [*] --> Actif\n  Actif --> [*]',
  'gitGraph\n  commit\n  branch x\n  commit',
  'architecture-beta\n  service db(database)[Base]\n  service s(server)[Serveur]\n  db:L -- R:s',
  'gantt\n  dateFormat YYYY-MM-DD\n  section A\n  Un :a1, 2020-03-01, 10d',
];

async function draw(sources: readonly string[]): Promise<Drawing[]> {
  const mermaid = await readMermaid();
  if (mermaid === undefined) throw new Error('mermaid is not installed');
  return drawDiagrams(await browser(), mermaid.script, sources, STYLE);
}

function svgOf(drawing: Drawing | undefined): string {
  if (drawing === undefined || 'error' in drawing) throw new Error(drawing?.error ?? 'nothing');
  return drawing.svg;
}

test('drawings are the same whatever stands before them, and each time', async (t) => {
  const there = await draw(SOURCES);
  const back = await draw(SOURCES.toReversed());
  t.deepEqual(back.toReversed(), there);
  t.true(there.every((drawing) => 'svg' in drawing));
});

test('a drawing is text and shapes that fit any box', async (t) => {
  const [flow] = await draw([FLOW]);
  const svg = svgOf(flow);
  const root = /^<svg[^>]*>/.exec(svg)?.[0] ?? '';
  t.regex(root, /viewBox="[\d. -]+"/);
  t.notRegex(root, / (?:width|height|style)=/);
  t.notRegex(svg, /foreignObject|<script|\son\w+=/i);
  t.true(svg.includes('Entrée') && svg.includes('#0B5563'));
  t.true(svg.includes(`id="${diagramId(FLOW)}"`));
});

test('a source may not reach out nor change its guards', async (t) => {
  const hostile = [
    "%%{init: {'securityLevel': 'loose', 'htmlLabels': true, 'themeCSS': '@import url(https://a.example)'}}%%",
    'flowchart LR',
    '  A["<img src=x onerror=alert(1)>"] --> B',
    '  click A "javascript:alert(1)"',
    '  click B "https://a.example"',
  ].join('\n');
  const [drawing] = await draw([hostile]);
  const svg = svgOf(drawing);
  t.notRegex(svg, /javascript:|<img|@import|href="http|foreignObject/i);
});

test('a source that is wrong says so, and the others are drawn', async (t) => {
  const [bad, good] = await draw(['flowchart LR\n  A --> --> B[', FLOW]);
  t.regex(bad !== undefined && 'error' in bad ? bad.error : '', /Parse error on line 2/);
  t.true(good !== undefined && 'svg' in good);
});

test('a source that breaks its theme breaks no other', async (t) => {
  const broken = `%%{init: {"theme": "dark", "themeVariables": {"primaryColor": "url(https://a.example)"}}}%%\n${FLOW}`;
  const [bad, good] = await draw([broken, FLOW]);
  t.true(bad !== undefined && 'error' in bad);
  t.is(svgOf(good), svgOf((await draw([FLOW]))[0]));
});

test('no source, no browser', async (t) => {
  t.deepEqual(await drawDiagrams(undefined as never, new Uint8Array(), [], STYLE), []);
});
