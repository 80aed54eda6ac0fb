/** Every payload, in every place of an engagement, through every target: nothing runs, nothing leaves, nothing is read. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import test from 'ava';

import { readTexts } from '../../../src/targets/pdf/check/read-texts.ts';
import { parseFile } from '../../../src/targets/pdf/objects/parse-file.ts';
import { renderTargets, type MadeArtifact } from '../../../src/targets/render-targets.ts';
import { createContext } from '../../../src/targets/create-context.ts';
import { loadTheme } from '../../../src/templates/load-theme.ts';
import { aimAt } from '../../helpers/attack-vectors.ts';
import { CANARY_WORDS, SECRET, startCanary, writeSecrets } from '../../helpers/canary.ts';
import { testHost } from '../../helpers/context.ts';
import { CORPUS, HOSTILE_WORDS } from '../../helpers/hostile-corpus/corpus.ts';
import { hostileEngagement } from '../../helpers/hostile-engagement.ts';
import { findOutwardParts } from '../../helpers/outward-parts.ts';
import { withReader } from '../../helpers/reader.ts';
import { ROOT } from '../../helpers/report.ts';
import { serveFolder } from '../../helpers/serve-folder.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';
import { tinyFolder, tinyReport } from '../../helpers/tiny.ts';

const reader = withReader(test);

/** Documents that a browser opens by themselves. */
const OPENED = /\.(?:x?html?|svg|xml|txt|md|json)$/i;

test('all of the corpus, in all targets and in a browser', async (t) => {
  t.timeout(1_500_000);
  const [canary, secrets] = [await startCanary(), await writeSecrets()];
  t.teardown(() => secrets.remove());
  t.teardown(() => canary.close());
  const parts = {
    words: HOSTILE_WORDS,
    drawings: CORPUS['svg'] ?? [],
    aim: (payload: string) => aimAt({ ...secrets, port: canary.port }, payload),
  };
  const { files, refused } = hostileEngagement(parts);
  t.log(
    `${String(HOSTILE_WORDS.length)} payloads as words, ${String(refused)} bodies refused by the check`,
  );

  // No jail around the browser: it could reach the canary, if anything let it.
  const host = testHost({ PATH: '/nowhere' });
  const world = { host, browser: { folder: ROOT }, begin: () => () => undefined };
  const theme = await loadTheme(tinyFolder({}));
  const context = await createContext({
    report: tinyReport(files),
    theme,
    request: { languages: [] },
    world,
  });
  t.teardown(() => context.close());
  const artifacts = await renderTargets(context, []);
  await wait(500);
  t.deepEqual(
    [canary.connections(), canary.requests],
    [0, []],
    'nothing was asked for while rendering',
  );

  t.deepEqual(findOutwardParts(artifacts), []);
  for (const { path, bytes } of artifacts) {
    const text = path.endsWith('.pdf') ? pdfText(bytes) : Buffer.from(bytes).toString('utf8');
    t.false(text.includes(SECRET), path);
    t.false(text.includes(CANARY_WORDS), path);
  }

  const folder = await temporaryFolder(t);
  for (const { path, bytes } of artifacts) await writeBelow(folder, path, bytes);
  const opened = artifacts.filter(isOpened).map(({ path }) => path.slice('site/'.length));
  t.log(`${String(opened.length)} documents of the site are opened`);
  const server = await serveFolder(join(folder, 'site'), '/');
  t.teardown(() => server.close());
  const { page, problems, go, close } = await reader({ root: server.root });
  for (const path of opened) {
    await go(path.split('/').map(encodeURIComponent).join('/'));
    await page.evaluate(touchAll);
  }
  await wait(500);
  t.deepEqual(problems, []);
  await close();
  t.deepEqual([canary.connections(), canary.requests], [0, []], 'nothing left while reading');
});

function isOpened({ path }: MadeArtifact): boolean {
  return path.startsWith('site/') && OPENED.test(path);
}

function pdfText(bytes: Uint8Array): string {
  return readTexts(parseFile(bytes))
    .map(({ letters }) => letters)
    .join('\n');
}

async function writeBelow(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), bytes);
}

/** Does to a page what a curious reader would do. */
function touchAll(): void {
  for (const one of document.querySelectorAll('*')) {
    for (const kind of ['mouseover', 'focus', 'error', 'load', 'toggle', 'begin']) {
      one.dispatchEvent(new Event(kind, { bubbles: kind === 'mouseover' }));
    }
  }
  for (const link of document.querySelectorAll('a')) {
    const address = link.getAttribute('href') ?? link.getAttribute('xlink:href') ?? '';
    if (/^\s*(?:javascript|data|vbscript|file)\s*:/i.test(address))
      console.error(`leads to ${address}`);
  }
  if ('pwned' in window) console.error('ran');
}
