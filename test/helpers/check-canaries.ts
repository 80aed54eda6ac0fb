/** The tests of planted canaries: with or without a browser they are the same. */
import type { ExecutionContext, TestFn } from 'ava';

import { collectHidden } from '../../src/guard/collect-hidden.ts';
import { collectSecrecy } from '../../src/guard/collect-secrecy.ts';
import { guardArtifacts } from '../../src/guard/guard-artifacts.ts';
import { readFile } from '../../src/guard/read-file.ts';
import { createWordIndex, findHidden } from '../../src/guard/word-index.ts';
import { EDITIONS } from '../../src/report/edition.ts';
import { loadTextReaders } from '../../src/targets/registry.ts';
import { fold, canariesIn } from './produced-bytes.ts';
import { plantCanaries, type Canary } from './planted-canaries.ts';
import { renderEdition } from './render-edition.ts';
import { tinyIndex } from './tiny.ts';

/** How much is planted, and how it is made. */
export interface CanaryScope {
  readonly browser: boolean;
  /** Copies of every place. */
  readonly copies: number;
}

/** Declares the tests. */
export function testCanaries(test: TestFn, scope: CanaryScope): void {
  const { files, canaries } = plantCanaries(scope.copies);
  const index = tinyIndex(files);
  const rendered = new Map<string, ReturnType<typeof renderEdition>>();
  /** Makes an edition once for all tests. */
  const render = (edition: string): ReturnType<typeof renderEdition> => {
    const made = rendered.get(edition) ?? renderEdition(index, edition, scope);
    rendered.set(edition, made);
    return made;
  };

  test('some seventy canaries are planted in each copy, no two alike', (t) => {
    t.true(canaries.length >= 67 * scope.copies, String(canaries.length));
    t.is(new Set(canaries.map(({ word }) => word)).size, canaries.length);
  });

  for (const edition of EDITIONS) {
    test(`the ${edition} edition tells the canaries that it may, and no other, in every byte`, async (t) => {
      const { report, artifacts } = await render(edition);
      const texts = await Promise.all(artifacts.map(canariesIn));
      for (const { word, place, widest } of canaries) {
        const where = artifacts.filter((_, at) => texts[at]?.has(word)).map(({ path }) => path);
        if (mayTell(edition, widest)) t.true(where.length > 0, `${place} (${word}) is nowhere`);
        else t.deepEqual(where, [], `${place} (${word})`);
      }
      const readers = await loadTextReaders();
      const secrecy = await collectSecrecy(index, report);
      t.deepEqual(await guardArtifacts(artifacts, { ...secrecy, readers }), []);
    });
  }

  test('the guard alone finds what a build without the filter would tell the public', async (t) => {
    await checkGuard(t, 'public');
  });

  test('the guard alone finds what a build without the filter would tell the client', async (t) => {
    await checkGuard(t, 'client');
  });

  async function checkGuard(t: ExecutionContext, edition: 'client' | 'public'): Promise<void> {
    const { artifacts } = await render('internal');
    const { report } = await render(edition);
    const readers = await loadTextReaders();
    const raw = Object.entries(files).flatMap(([path, bytes]) =>
      typeof bytes === 'string' ? [] : [{ path, bytes }],
    );
    const all = [...artifacts, ...raw];
    const wanted = createWordIndex(collectHidden(index, report));
    const texts = all.flatMap(({ path, bytes, ...rest }) =>
      readFile(path, ('readable' in rest ? rest.readable : undefined) ?? bytes, readers),
    );
    const isTold = ({ widest, isName }: Canary): boolean =>
      !mayTell(edition, widest) && (widest !== 'nobody' || (isName && edition === 'public'));
    for (const { word, place } of canaries.filter(isTold)) {
      const holding = texts.filter(({ text }) => fold(text).includes(word));
      t.true(holding.length > 0, `${place} (${word}) is told`);
      t.true(
        holding.some(({ text }) => findHidden(wanted, text).length > 0),
        `${place} (${word}) is found`,
      );
    }
    const leaks = await guardArtifacts(all, { index: wanted, forbid: [], readers });
    t.true(leaks.length > 0);
    for (const { hint } of leaks)
      t.false(
        canaries.some(({ word }) => hint.includes(word)),
        hint,
      );
  }
}

const RANK = ['nobody', 'internal', 'client', 'public'] as const;

function mayTell(edition: (typeof EDITIONS)[number], widest: Canary['widest']): boolean {
  return RANK.indexOf(widest) >= RANK.indexOf(edition);
}
