/** What outlives a round: the browser, the colours of code, the drawings; each is made once, and kept. */
import { browserSession, type BrowserSession } from '../browser/browser-session.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createHighlighter, type Highlighter } from '../markdown/highlight.ts';
import type { ContextTools } from '../targets/create-context.ts';
import { drawAll, type DrawScope } from '../targets/draw-all.ts';
import type { World } from '../world.ts';

/** The tools of a server; its browser starts when a drawing or a target first needs it. */
export interface Workshop extends ContextTools {
  readonly session: BrowserSession;
  /** Draws what pages lack, and tells whether any of it came out. */
  drawMissing(): Promise<boolean>;
}

/** Opens the tools. */
export function openWorkshop(world: World): Workshop {
  const session = browserSession(world.host, world.browser);
  const drawings = rememberDrawings();
  return { session, highlighter: rememberHighlighter(), ...drawings };
}

function rememberHighlighter(): typeof createHighlighter {
  let known: { names: string; made: Promise<Highlighter> } | undefined;
  return (languages) => {
    const names = [...languages].sort().join(' ');
    if (known?.names !== names) known = { names, made: createHighlighter(names.split(' ')) };
    return known.made;
  };
}

/** Drawings come later: a page shows the code in the meantime, and is told when they are there. */
function rememberDrawings(): Pick<Workshop, 'draw' | 'drawMissing'> {
  const drawn = new Map<string, string>();
  const failed = new Map<string, Diagnostic>();
  const missing = new Map<string, { readonly file: string; readonly scope: DrawScope }>();
  let shown: ReadonlyMap<string, string> = new Map();
  let colors = '';
  return {
    draw(sources, scope) {
      const wanted = JSON.stringify(scope.colors);
      if (wanted !== colors) for (const map of [drawn, failed, missing]) map.clear();
      colors = wanted;
      for (const [source, file] of sources) {
        const problem = failed.get(source);
        if (problem) scope.diagnose({ ...problem, file });
        else if (!drawn.has(source)) missing.set(source, { file, scope });
      }
      const now = new Map([...sources.keys()].flatMap((source) => pairOf(drawn, source)));
      const isSame =
        now.size === shown.size && [...now].every(([source, svg]) => shown.get(source) === svg);
      // The same map where nothing changed, so that whoever made something of it need not again.
      if (!isSame) shown = now;
      return Promise.resolve(shown);
    },
    async drawMissing() {
      const [first] = missing.values();
      if (!first) return false;
      const asked = new Map([...missing].map(([source, { file }]) => [source, file]));
      missing.clear();
      const round = colors;
      for (const [source, file] of asked) {
        const said: Diagnostic[] = [];
        const scope = { ...first.scope, diagnose: (one: Diagnostic) => said.push(one) };
        const made = await drawAll(new Map([[source, file]]), scope);
        if (round !== colors) return true;
        const svg = made.get(source);
        const [problem] = said;
        if (svg !== undefined) drawn.set(source, svg);
        else if (problem) failed.set(source, problem);
      }
      return true;
    },
  };
}

function pairOf(drawn: ReadonlyMap<string, string>, source: string): [string, string][] {
  const svg = drawn.get(source);
  return svg === undefined ? [] : [[source, svg]];
}
