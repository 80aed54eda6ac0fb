/**
 * Small engagements, and what their reports say, edition by edition, as text that people review.
 *
 * `CONSTAT_GOLDEN=write npx ava test/golden/golden.test.ts` writes them anew: read the difference before you keep it.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { RootContent } from 'mdast';
import test from 'ava';
import { visit } from 'unist-util-visit';
import { stringify } from 'yaml';

import { checkFolder } from '../../src/check.ts';
import { plainNodes } from '../../src/markdown/plain-prose.ts';
import { makeReport, type MadeReport } from '../../src/report/make-report.ts';
import type { Bodies, Finding, Incident, Report, Sums } from '../../src/report/report.ts';
import { EDITIONS } from '../../src/report/edition.ts';
import { readFolder } from '../../src/source/read-folder.ts';
import { loadTheme } from '../../src/templates/load-theme.ts';
import type { Text } from '../../src/report/text.ts';

/** A text on one line: `fr: Oui | en: Yes`. */
function line(text: Text | undefined): string | undefined {
  return (
    text &&
    Object.entries(text)
      .map(([lang, value]) => `${lang}: ${value}`)
      .join(' | ')
  );
}

/** Where the links of some nodes lead. */
function linksOf(children: readonly RootContent[]): string[] {
  const found: string[] = [];
  visit({ type: 'root', children: [...children] }, 'link', ({ url, data }) => {
    const { kind = '', id = '', fragment } = data?.reference ?? {};
    found.push(kind ? `${kind} ${id}${fragment ? `#${fragment}` : ''}` : url);
  });
  return found;
}

function outlineOf(bodies: Bodies): object {
  return Object.fromEntries(
    Object.entries(bodies).map(([lang, { summary, sections }]) => {
      const parts = [{ id: 'summary', content: summary }, ...sections];
      const written = parts.map(({ id, content }) => {
        const links = linksOf(content);
        const suffix = links.length > 0 ? ` → ${links.join(', ')}` : '';
        return `${id}: ${plainNodes(content).replaceAll('\n', ' / ')}${suffix}`;
      });
      return [lang, written];
    }),
  );
}

function outlineFinding(finding: Finding): object {
  const { id, kind, status, priority, title, effort, cost, checks, depends, blocks, incidents } =
    finding;
  const flags = (['planned', 'overdue', 'quickWin'] as const).filter((flag) => finding[flag]);
  return {
    [id]: [kind, status, ...(priority ? [`P${priority}`] : []), ...flags].join(', '),
    title: line(title),
    impact: line(finding.impact),
    figures: effort && cost && figures({ effort, cost }),
    links: Object.entries({ checks, depends, blocks, incidents })
      .filter(([, ids]) => ids.length > 0)
      .map(([name, ids]) => `${name} ${ids.join(' ')}`),
    body: outlineOf(finding.bodies),
  };
}

function figures({ effort, cost }: Pick<Sums, 'effort' | 'cost'>): string {
  const days = `${effort.min}–${effort.max} d + ${effort.monthly.min}–${effort.monthly.max} d/month`;
  const money = `${cost.once} + ${cost.monthly}/month − ${cost.saving}/month`;
  return `${days}; ${money}${cost.unknown ? '; to be costed' : ''}`;
}

function outlineIncident({ id, title, timeline, metrics, findings, bodies }: Incident): object {
  return {
    [id]: line(title),
    timeline: timeline.map(({ at, phase, text }) => `${at} ${phase} ${line(text) ?? ''}`),
    durations: metrics.durations.map(
      ({ id: name, minutes, missing }) => `${name} ${minutes ?? `misses ${missing ?? ''}`}`,
    ),
    budget:
      metrics.budget && `${metrics.budget.minutes} min, burnt × ${metrics.budget.multiple ?? '?'}`,
    findings,
    body: outlineOf(bodies),
  };
}

/** Writes what matters of a report as text. */
function dump({ report, diagnostics }: MadeReport): string {
  const { engagement, totals } = report;
  const outline = {
    title: line(engagement.title),
    date: report.date,
    trigger: engagement.trigger,
    verdict: line(engagement.verdict),
    decisions: engagement.decisions.map(
      ({ id, findings, answer, sums }) =>
        `${id}: ${findings.join(' ')}; ${line(answer) ?? 'open'}; ${sums ? figures(sums) : 'no sums'}`,
    ),
    categories: report.categories.map(outlineCategory),
    checks: report.checks.map(
      ({ id, rating, target, previous, findings }) =>
        `${id}: ${rating} of ${target}${previous === undefined ? '' : `, was ${previous}`}${findings.length > 0 ? `, raised by ${findings.join(' ')}` : ''}`,
    ),
    findings: report.findings.map(outlineFinding),
    incidents: report.incidents.map(outlineIncident),
    pages: report.pages.map(({ id, title, bodies }) => ({
      [id]: line(title),
      body: outlineOf(bodies),
    })),
    journal: report.journal.map(({ date, title, decided, bodies }) => ({
      [date]: line(title),
      decided: decided.map(line),
      body: outlineOf(bodies),
    })),
    totals: {
      counts: JSON.stringify(totals.counts),
      toDo: `${totals.toDo.tickets.join(' ')}: ${figures(totals.toDo)}`,
      achieved: `${totals.achieved.tickets.join(' ')}: ${figures(totals.achieved)}`,
      apart: `deferred ${totals.deferred.join(' ') || '–'}; rejected ${totals.rejected.join(' ') || '–'}; accepted ${totals.acceptedRisk.join(' ') || '–'}`,
      weeks: totals.weeks && `${totals.weeks.min}–${totals.weeks.max}`,
    },
    assets: [...report.assets.keys()],
    said: diagnostics.map(
      ({ file, line: at, column, rule, message }) => `${file}:${at}:${column} ${rule} ${message}`,
    ),
  };
  return stringify(JSON.parse(JSON.stringify(outline)), { lineWidth: 0 });
}

function outlineCategory({ id, maturity, counts }: Report['categories'][number]): string {
  const { average, averageTarget, rated, applicable, atTarget } = maturity;
  return `${id}: average ${average ?? '–'} for ${averageTarget ?? '–'}, ${rated} of ${applicable} rated, ${atTarget} at target; ${counts.recommendations} recommendations, ${counts.strengths} strengths, ${counts.quickWins} quick wins`;
}

for (const name of ['least', 'small']) {
  const folder = join(import.meta.dirname, name);

  test(`the sources of ${name} are sound`, async (t) => {
    const source = await readFolder(folder, name);
    const { diagnostics } = checkFolder(source, await loadTheme(source));
    t.deepEqual(
      diagnostics.filter(({ severity }) => severity === 'error'),
      [],
    );
  });

  for (const edition of EDITIONS) {
    test(`the ${edition} edition of ${name}`, async (t) => {
      const source = await readFolder(folder, name);
      const { index } = checkFolder(source, await loadTheme(source));
      if (!index) throw new Error('the sources are sound');
      const found = dump(makeReport(index, edition));
      const file = join(import.meta.dirname, `${name}.${edition}.txt`);
      if (process.env['CONSTAT_GOLDEN'] === 'write') await writeFile(file, found);
      t.is(found, await readFile(file, 'utf8'));
    });
  }
}
