/** Charts are native, and what they hold is what the report says. */
import test from 'ava';

import { sumHorizons } from '../../../../src/report/sum-horizons.ts';
import { readChartsOf, readSlidesOf } from '../read-deck.ts';
import { EXAMPLE, SECOND } from './made-decks.ts';

const MINUTES_A_DAY = 24 * 60;

for (const [made, lang] of [
  [EXAMPLE, 'fr'],
  [EXAMPLE, 'en'],
  [SECOND, 'en'],
] as const) {
  const name = `${made.engagement}, ${lang}`;

  test(`${name}: every chart has its words, in its language, and a workbook`, (t) => {
    const bytes = made.deck(lang);
    const charts = readChartsOf(bytes);
    const slides = readSlidesOf(bytes);
    t.is(charts.length, 4);
    const frames = slides.flatMap(({ xml }) =>
      (xml.match(/<p:graphicFrame>.*?<\/p:graphicFrame>/gs) ?? []).filter((one) =>
        one.includes('c:chart'),
      ),
    );
    t.is(frames.length, 4);
    for (const frame of frames) t.regex(frame, / descr="[^"]{40,}"/);
    for (const { xml } of charts) {
      t.regex(xml, new RegExp(`<c:lang val="${lang === 'fr' ? 'fr-FR' : 'en-GB'}"/>`));
      t.regex(xml, /<c:externalData /);
    }
  });

  test(`${name}: stages, averages, counts and efforts are the report's`, (t) => {
    const { report } = made.context;
    const [stages, maturity, counts, matrix] = readChartsOf(made.deck(lang));

    const outage = report.incidents[0]?.metrics.durations.find(({ id }) => id === 'impactDuration');
    const known = /^(?:Latence|Latent|Consolidation)$/;
    const minutes = stages?.series
      .filter((one) => !known.test(one.name))
      .reduce((sum, { values }) => sum + (values.get(0) ?? 0) * MINUTES_A_DAY, 0);
    t.is(Math.round(minutes ?? 0), outage?.minutes ?? -1);

    const rated = report.categories.filter((one) => one.maturity.average !== undefined);
    t.deepEqual(
      maturity?.series.map(({ values }) => [...values.values()]),
      [
        rated.map((one) => one.maturity.averageTarget ?? NaN),
        rated.map((one) => one.maturity.average ?? NaN),
      ],
    );

    const counted = report.categories.filter((one) => one.counts.recommendations > 0);
    t.deepEqual(
      counts?.series.map(({ values }) => [...values.values()]),
      ([1, 2, 3] as const).map((at) => counted.map((one): number => one.counts.byPriority[at])),
    );

    const drawn = (matrix?.series ?? []).flatMap(({ along, values, labels }) =>
      [...values].flatMap(
        ([at, priority]) =>
          (labels.get(at) ?? '')
            .match(/[A-Z]+-\d+/g)
            ?.map((id) => `${id} P${priority} ${along.get(at)}`) ?? [],
      ),
    );
    const expected = report.findings
      .filter(({ id }) => report.totals.toDo.tickets.includes(id))
      .flatMap(({ id, priority, effort }) =>
        effort && effort.max > 0 ? [`${id} P${priority} ${(effort.min + effort.max) / 2}`] : [],
      );
    t.deepEqual(drawn.toSorted(), expected.toSorted());
  });
}

test('the roadmap’s horizons add up to the plan, and end when it does', (t) => {
  const { report } = EXAMPLE.context;
  const horizons = sumHorizons(report);
  const total = horizons.reduce((sum, { sums }) => sum + sums.effort.max, 0);
  t.is(total, report.totals.toDo.effort.max);
  t.deepEqual(horizons.at(-1)?.ends, report.totals.weeks);
  t.deepEqual(
    horizons.flatMap(({ sums }) => sums.tickets).toSorted(),
    [...report.totals.toDo.tickets].toSorted(),
  );
});
