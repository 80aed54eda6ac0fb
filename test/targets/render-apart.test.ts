/** Targets made in a thread of their own: the files and the losses that would be made here. */
import { isDeepStrictEqual } from 'node:util';

import test, { type ExecutionContext } from 'ava';

import { createContext, type ContextParts } from '../../src/targets/create-context.ts';
import { TARGETS } from '../../src/targets/registry.ts';
import { renderApart } from '../../src/targets/render-apart.ts';
import type { Artifact } from '../../src/targets/target.ts';
import { chooseTargets } from '../../src/targets/render-targets.ts';
import { loadTheme } from '../../src/templates/load-theme.ts';
import { hostWithoutBrowser } from '../helpers/context.ts';
import { makeReport } from '../../src/report/make-report.ts';
import { indexOf, ROOT } from '../helpers/report.ts';
import { comparedReport } from '../helpers/tiny-baseline.ts';
import { makeTiny, ticket, tinyEngagement, tinyFolder, type TinyFiles } from '../helpers/tiny.ts';

const APART = TARGETS.filter((entry) => entry.apart).map(({ name }) => name);

async function partsOf(findings: number, changes: object = {}, more: TinyFiles = {}) {
  const files: Record<string, string | Uint8Array> = {
    'engagement.yaml': tinyEngagement({ ...changes }),
    ...more,
  };
  for (let at = 1; at <= findings; at++)
    files[`security/SEC-${String(at).padStart(2, '0')}-key.md`] = ticket({ title: `Key ${at}` });
  const { report } = makeTiny(files);
  return {
    report,
    theme: await loadTheme(tinyFolder(files)),
    request: { languages: [] },
    world: {
      host: hostWithoutBrowser(),
      browser: { folder: ROOT },
      begin: () => () => undefined,
    },
  } satisfies ContextParts;
}

/** Node's own class of bytes is told apart from the one that arrives from a thread. */
function plain(artifacts: readonly Artifact[]): Artifact[] {
  return artifacts.map(({ bytes, ...rest }) => ({ ...rest, bytes: new Uint8Array(bytes) }));
}

async function checkSame(t: ExecutionContext, parts: ContextParts): Promise<string[]> {
  const apart = renderApart(TARGETS, parts);
  t.deepEqual([...apart.rendered.keys()], APART);
  const rules: string[] = [];
  for (const { name, load } of chooseTargets(APART)) {
    const context = await createContext(parts);
    const here = await (await load()).render(context);
    const { artifacts, diagnostics } = (await apart.rendered.get(name)) ?? t.fail();
    t.true(isDeepStrictEqual(plain(artifacts), plain(here)), name);
    t.deepEqual(diagnostics, context.diagnostics());
    rules.push(...diagnostics.map(({ rule }) => rule));
  }
  await apart.close();
  return rules;
}

test('what is made apart asks for nothing that a thread is not given', (t) => {
  for (const entry of chooseTargets(APART)) {
    const { takes, after, needsBrowser, showsDiagrams } = entry;
    t.deepEqual([takes, after, needsBrowser, showsDiagrams], Array(4).fill(undefined), entry.name);
  }
});

test('the same files and the same losses', async (t) => {
  t.true(APART.length > 0);
  t.deepEqual(await checkSame(t, await partsOf(12)), []);
  const broken = { deck: { template: 'firm.pptx' } };
  const lost = await partsOf(10, broken, { 'firm.pptx': 'no presentation' });
  t.deepEqual(await checkSame(t, lost), ['deck/template']);
});

test('a short report, and one that nobody draws beside, is made here', async (t) => {
  const short = await partsOf(9);
  const long = await partsOf(10);
  const cases = [renderApart(TARGETS, short), renderApart(chooseTargets(APART), long)];
  for (const { rendered, close } of cases) {
    t.is(rendered.size, 0);
    await close();
  }
});

test('a report is plain data, whatever its edition and whatever it is compared with', async (t) => {
  const reports = [comparedReport({ title: { fr: 'l’audit', en: 'the audit' } })];
  const index = await indexOf('test/golden/small');
  for (const edition of ['internal', 'client', 'public'])
    reports.push(makeReport(index, edition).report);
  t.true(reports.some(({ spoken }) => spoken !== undefined));
  for (const report of reports.flatMap((one) => [one, ...(one.spoken?.values() ?? [])])) {
    const { assets, spoken: _, ...rest } = report;
    t.true(isDeepStrictEqual(structuredClone(rest), rest));
    for (const [path, { bytes, ...asset }] of structuredClone(assets)) {
      const { bytes: own, ...known } = assets.get(path) ?? t.fail();
      t.deepEqual(asset, known);
      t.deepEqual(Buffer.from(bytes), Buffer.from(own));
    }
  }
});

test('what fails there fails here, for each that waits; what is ended ends', async (t) => {
  const parts = await partsOf(10);
  const report = { ...parts.report, engagement: undefined } as unknown as ContextParts['report'];
  const failing = renderApart(TARGETS, { ...parts, report });
  for (const rendered of failing.rendered.values())
    await t.throwsAsync(rendered, { any: true, message: /undefined/ });
  await failing.close();

  const ended = renderApart(TARGETS, parts);
  await ended.close();
  for (const rendered of ended.rendered.values())
    await t.throwsAsync(rendered, { message: /ended before it answered/ });
});
