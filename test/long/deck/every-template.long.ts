/**
 * The worked example in both languages and an engagement that no deck wants, on our template and on three others, and
 * the second engagement on ours:
 * sound packages, nothing for Microsoft's SDK to say, no text beyond its box, the report's ids, ratings, priorities.
 */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import test from 'ava';

import { contextOfFiles } from '../../helpers/context.ts';
import { ROOT } from '../../helpers/report.ts';
import type { TinyFiles } from '../../helpers/tiny.ts';
import { checkTruth } from '../../targets/deck/check-truth.ts';
import { MISSING, titleOfDrawn } from '../../targets/deck/draw-pages.ts';
import { findOverflows } from '../../targets/deck/find-overflows.ts';
import { makeDeck } from '../../targets/deck/make-deck.ts';
import { renderDecks } from '../../targets/deck/render-decks.ts';
import { stressEngagement } from '../../targets/deck/stress-engagement.ts';
import { STRESS } from '../../targets/deck/stress-slides.ts';
import { THREE_TEMPLATES } from '../../targets/deck/three-templates.ts';

/** What came of one engagement on one template: read by the tests below, each of its own concern. */
interface Made {
  readonly name: string;
  readonly decks: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  readonly lies: readonly string[];
}

async function filesOf(engagement: string): Promise<TinyFiles> {
  const folder = join(ROOT, engagement);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const read = files.map(async ({ parentPath, name }): Promise<[string, Uint8Array]> => {
    const path = join(parentPath, name);
    return [path.slice(folder.length + 1), await readFile(path)];
  });
  return Object.fromEntries(await Promise.all(read));
}

/** The example, its template named by one more line of engagement.yaml. */
async function exampleOn(template: string | undefined): Promise<TinyFiles> {
  const files = await filesOf('findings');
  const engagement = new TextDecoder().decode(files['engagement.yaml'] as Uint8Array);
  const line = template === undefined ? '' : `\ndeck: { template: ${template} }\n`;
  return { ...files, 'engagement.yaml': engagement + line };
}

async function make(name: string, files: TinyFiles): Promise<Made> {
  const context = await contextOfFiles(files);
  const decks = await renderDecks(context);
  const errors = context.diagnostics().filter(({ severity }) => severity === 'error');
  const lies = decks.flatMap(({ path, bytes }) =>
    checkTruth(bytes, context.report, path.split('.')[1] ?? ''),
  );
  await context.close();
  return { name, decks, lies: [...errors.map(({ message }) => message), ...lies] };
}

const made: Made[] = [
  await make('the second engagement', await filesOf('test/engagements/second')),
];
for (const [template, bytes] of [[undefined, undefined], ...Object.entries(THREE_TEMPLATES)]) {
  const own = template === undefined ? {} : { [template]: bytes };
  const on = template ?? 'our template';
  made.push(
    await make(`the example on ${on}`, { ...(await exampleOn(template)), ...own } as TinyFiles),
    await make(`the stress on ${on}`, {
      ...stressEngagement(template === undefined ? undefined : { template }),
      ...own,
    } as TinyFiles),
  );
  const slides = await makeDeck(STRESS, bytes ? { template: bytes } : {});
  const path = 'slides.pptx';
  made.push({ name: `slides on ${on}`, decks: [{ path, bytes: slides.bytes }], lies: [] });
}

const draw = MISSING.length === 0 ? test.serial : test.serial.skip;

for (const { name, decks, lies } of made) {
  test.serial(`${name}: the report's ids, ratings and priorities`, (t) => {
    t.deepEqual(lies, []);
  });

  test.serial(`${name}: the SDK finds nothing`, async (t) => {
    const { default: validate } = await import('@ooxml-tools/validate');
    for (const { path, bytes } of decks) {
      const found = await validate(new Uint8Array(bytes), 'pptx', 'Microsoft365');
      const said = found.map((one) => `${one.path.partUri} ${one.path.xpath}: ${one.description}`);
      t.deepEqual(said, [], path);
    }
  });

  draw(titleOfDrawn(`${name}: no text leaves its box`), async (t) => {
    for (const { path, bytes } of decks) t.deepEqual(await findOverflows(bytes), [], path);
  });
}
