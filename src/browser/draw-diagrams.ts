/** Mermaid sources → SVG drawings, or what is wrong with a source. */
import { createHash } from 'node:crypto';
import type { Browser, Page } from 'puppeteer';
import type { GuardedPage } from './guard-page.ts';
import { openGuarded } from './guard-page.ts';
import { sanitiseSvg } from './sanitise-svg.ts';

/** A drawing with a `viewBox` and no size of its own, or the first line of what mermaid says. */
export type Drawing = { readonly svg: string } | { readonly error: string };

/** How diagrams look. */
export type DiagramStyle = {
  /** Mermaid's theme variables by name (`primaryColor`, `lineColor`…), for its theme `base`. */
  readonly variables: Readonly<Record<string, string>>;
  /**
   * The font that texts are measured with, under the name Arial; without it the machine's own Arial
   * or what stands for it, and drawings may differ between machines.
   */
  readonly font?: Uint8Array | undefined;
};

const ORIGIN = 'https://diagrams.invalid/';
const SOURCE = ORIGIN.slice(0, -1);
const FONT = 'Arial, "Liberation Sans", Arimo, Helvetica, sans-serif';

const POLICY = [
  "default-src 'none'",
  `script-src ${SOURCE}/mermaid.js`,
  "style-src 'unsafe-inline'",
  `font-src ${SOURCE}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "connect-src 'none'",
  "worker-src 'none'",
].join('; ');

/**
 * Draws each source in one page that reaches nothing; the result has the same order. Drawings do not
 * depend on each other: ids come from the source, and mermaid starts afresh for each.
 */
export async function drawDiagrams(
  browser: Browser,
  script: Uint8Array,
  sources: readonly string[],
  style: DiagramStyle,
): Promise<Drawing[]> {
  if (sources.length === 0) return [];
  const opened = await openPage(browser, script, style.font);
  try {
    const drawings: Drawing[] = [];
    for (const source of sources) drawings.push(await draw(opened.page, source, style));
    return drawings;
  } finally {
    await opened.close();
  }
}

/** The id of a diagram's root element: the same for the same source, in any document. */
export function diagramId(source: string): string {
  return `diagram-${createHash('sha256').update(source).digest('hex').slice(0, 10)}`;
}

function openPage(
  browser: Browser,
  script: Uint8Array,
  font: Uint8Array | undefined,
): Promise<GuardedPage> {
  const face = "<style>@font-face { font-family: Arial; src: url('/arial.ttf'); }</style>";
  const files = new Map([['mermaid.js', script]]);
  if (font !== undefined) files.set('arial.ttf', font);
  const html = [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Diagrams</title>',
    font === undefined ? '' : face,
    '</head><body><script src="/mermaid.js"></script></body></html>',
  ].join('');
  return openGuarded(browser, { html, files, origin: ORIGIN, policy: POLICY, scripts: true });
}

async function draw(page: Page, source: string, style: DiagramStyle): Promise<Drawing> {
  const id = diagramId(source);
  const drawn = await page.evaluate(runMermaid, {
    id,
    source,
    config: configFor(id, source, style),
  });
  if ('error' in drawn) return { error: drawn.error.split('\n')[0] ?? '' };
  const clean = sanitiseSvg(drawn.svg);
  return 'svg' in clean ? { svg: settleIcons(clean.svg, id) } : { error: clean.problem };
}

// The library of icons names them by the time of day.
function settleIcons(svg: string, id: string): string {
  const names = new Map<string, string>();
  return svg.replace(/\bIconifyId[0-9a-z]+/g, (name) => {
    if (!names.has(name)) names.set(name, `${id}-icon-${names.size + 1}`);
    return names.get(name) ?? name;
  });
}

function configFor(id: string, source: string, style: DiagramStyle): Record<string, unknown> {
  const fitted = { useMaxWidth: false };
  return {
    startOnLoad: false,
    securityLevel: 'strict',
    // Labels in HTML would need a browser to be seen; they must be text in PowerPoint and PDF too.
    htmlLabels: false,
    theme: 'base',
    look: 'classic',
    // The line of the day of the build would change the bytes every day.
    themeCSS: '.today { display: none; }',
    themeVariables: { ...style.variables, fontFamily: FONT, fontSize: '14px' },
    fontFamily: FONT,
    deterministicIds: true,
    deterministicIDSeed: id,
    handDrawnSeed: 1,
    suppressErrorRendering: true,
    // Close together: on paper a wide drawing is made smaller, and its texts with it.
    flowchart: {
      ...fitted,
      htmlLabels: false,
      wrappingWidth: labelWidth(source),
      minNodeWidth: 0,
      nodeSpacing: 28,
      rankSpacing: 22,
      padding: 7,
    },
    class: { ...fitted, htmlLabels: false },
    state: fitted,
    sequence: fitted,
    er: fitted,
    gantt: fitted,
    journey: fitted,
    timeline: fitted,
    mindmap: fitted,
    gitGraph: fitted,
    c4: fitted,
    // Sources may not change how they are guarded (`%%{init: …}%%`).
    secure: ['secure', 'securityLevel', 'startOnLoad', 'htmlLabels', 'maxTextSize', 'maxEdges'],
  };
}

type Request = { id: string; source: string; config: Record<string, unknown> };

// Runs in the page. Some layouts and names are random: the chance is the same each time.
async function runMermaid({
  id,
  source,
  config,
}: Request): Promise<{ svg: string } | { error: string }> {
  type Mermaid = {
    initialize: (config: Record<string, unknown>) => void;
    render: (id: string, source: string) => Promise<{ svg: string }>;
    mermaidAPI: { globalReset: () => void };
  };
  const { mermaid } = globalThis as unknown as { mermaid: Mermaid };
  let state = parseInt(id.slice(-8), 16);
  const random = (): number => {
    // A linear congruential generator (Numerical Recipes' constants): even enough to lay out a graph.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  Object.assign(Math, { random });
  await Promise.all([...document.fonts].map((font) => font.load().catch(() => undefined)));
  try {
    mermaid.initialize(config);
    const { svg } = await mermaid.render(id, source);
    // What the HTML parser allows and XML does not (`<br>`, `&nbsp;`) is gone once it is a tree.
    const root = new DOMParser().parseFromString(svg, 'text/html').querySelector('svg');
    return root === null
      ? { error: 'no drawing' }
      : { svg: new XMLSerializer().serializeToString(root) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  } finally {
    // What a source says of itself (`%%{init: …}%%`) would outlive it, and a wrong colour fail all after it.
    mermaid.mermaidAPI.globalReset();
    for (const element of document.querySelectorAll('body > :not(script)')) element.remove();
  }
}

/** Pixels in which labels wrap: as few as the longest word allows, for mermaid cuts a word that is longer. */
function labelWidth(source: string): number {
  const words = source.split(/[\s"'’`[\](){}<>|]+/);
  return Math.min(MERMAIDS_OWN_WIDTH, Math.max(112, ...words.map(wordWidth)));
}

const MERMAIDS_OWN_WIDTH = 200;

/** A word's width in pixels at 14 px, about: capitals and wide letters are half as wide again. */
function wordWidth(word: string): number {
  const wide = word.match(/[\p{Lu}mw@%]/gu)?.length ?? 0;
  return wide * 10 + (word.length - wide) * 6.9;
}
