/** Drawings are made once: an earlier build's are taken where everything that they are made of is the same. */
import { join } from 'node:path';

import test from 'ava';

import { openKeptValues } from '../../src/cache/kept-values.ts';
import { drawAll, type DrawScope } from '../../src/targets/draw-all.ts';
import { withBrowser } from '../browser/with-browser.ts';
import { temporaryFolder } from '../helpers/temporary.ts';

const browser = withBrowser(test);

const FLOW = 'flowchart LR\n  a[Traefik] --> b[Service]';
const OTHER = 'flowchart TD\n  c[Backup] --> d[Bucket]';
const BROKEN = 'flowchart LR\n  a[ -->';
const COLORS = { ink: '#111111', accent: '#004488' };

interface Asked {
  readonly drawings: ReadonlyMap<string, string>;
  /** Sources that the browser was asked for; what was said. */
  readonly starts: number;
  readonly said: readonly string[];
}

/** Draws as one build does, with what earlier ones kept in a file. */
async function drawOnce(
  file: string | undefined,
  sources: readonly string[],
  change: Partial<DrawScope> = {},
): Promise<Asked> {
  const kept = file === undefined ? undefined : openKeptValues(file, 'stamp');
  let starts = 0;
  const said: string[] = [];
  const running = { browser: await browser(), version: '1.2.3.4', notes: [] };
  const drawings = await drawAll(new Map(sources.map((source) => [source, 'a.md'])), {
    browser: () => {
      starts += 1;
      return Promise.resolve({ ...running, isLost: () => false, close: () => Promise.resolve() });
    },
    version: () => Promise.resolve('1.2.3.4'),
    kept,
    colors: COLORS,
    diagnose: ({ message }) => said.push(message),
    ...change,
  });
  await kept?.close();
  return { drawings, starts, said };
}

test('what was drawn before needs no browser, in the order of the report', async (t) => {
  const file = join(await temporaryFolder(t), 'kept');
  const first = await drawOnce(file, [FLOW]);
  t.is(first.starts, 1);
  t.regex(first.drawings.get(FLOW) ?? '', /^<svg[^]*Traefik/);
  const again = await drawOnce(file, [FLOW]);
  t.deepEqual(again, { ...first, starts: 0 });
  const more = await drawOnce(file, [OTHER, FLOW]);
  t.is(more.starts, 1);
  t.deepEqual([...more.drawings.keys()], [OTHER, FLOW]);
  const unkept = await drawOnce(undefined, [OTHER, FLOW]);
  t.deepEqual([...more.drawings], [...unkept.drawings]);
});

test('another browser or other colours draw anew', async (t) => {
  const file = join(await temporaryFolder(t), 'kept');
  await drawOnce(file, [FLOW]);
  const changes: Partial<DrawScope>[] = [
    { version: () => Promise.resolve('1.2.3.5') },
    { version: () => Promise.resolve(undefined) },
    { colors: { ...COLORS, accent: '#aa0000' } },
  ];
  for (const change of changes) t.is((await drawOnce(file, [FLOW], change)).starts, 1);
});

test('what cannot be drawn is said each time, and what was drawn before stays', async (t) => {
  const file = join(await temporaryFolder(t), 'kept');
  for (const _ of [1, 2]) {
    const { drawings, said } = await drawOnce(file, [FLOW, BROKEN]);
    t.deepEqual([...drawings.keys()], [FLOW]);
    t.is(said.length, 1);
  }
  const { drawings, said } = await drawOnce(file, [FLOW, OTHER], {
    browser: () => Promise.resolve(undefined),
  });
  t.deepEqual([...drawings.keys()], [FLOW]);
  t.regex(said.join('\n'), /there is no browser$/);
});
