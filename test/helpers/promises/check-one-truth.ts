/** All targets' files of one report → the same facts in each, read back from the files themselves. */
import type { ExecutionContext } from 'ava';

import { TARGETS } from '../../../src/targets/registry.ts';
import { renderTargets } from '../../../src/targets/render-targets.ts';
import type { BuildContext } from '../../../src/targets/create-context.ts';
import { dotsLabel } from '../../../src/templates/dots.ts';
import { effortText } from '../../../src/templates/figures-text.ts';
import { plain, type Facts, type ReadFacts } from './facts.ts';

/**
 * Renders every target of the registry and reads each one's facts back. How, is said beside the target's tests,
 * in `test/targets/<name>/read-facts.ts`: a target that says it nowhere fails.
 */
export async function checkOneTruth(
  t: ExecutionContext,
  context: BuildContext,
  say = '',
): Promise<void> {
  const artifacts = await renderTargets(context, []);
  for (const [index, lang] of context.languages.entries()) {
    const { expected, day } = factsOfReport(context, lang);
    const asked = { lang, isFirst: index === 0, artifacts, expected, day };
    for (const { name } of TARGETS) {
      const { readFacts } = (await import(`../../targets/${name}/read-facts.ts`)) as {
        readFacts: ReadFacts;
      };
      const told = await readFacts(asked);
      for (const [fact, found] of Object.entries(told)) {
        t.deepEqual(found, expected[fact as keyof Facts], `${say}${fact} of ${name} in ${lang}`);
      }
    }
  }
}

/** What the report says, as it is printed in a language. */
function factsOfReport(
  { report, templates: bind }: BuildContext,
  lang: string,
): { readonly expected: Facts; readonly day: (iso: string) => string } {
  const { locale, format } = bind(lang, {
    href: () => '',
    image: () => undefined,
    diagram: () => undefined,
  });
  const { max, labels } = report.engagement.rating;
  const words = Array.from(
    { length: max + 1 },
    (_, level) =>
      labels?.[String(level)]?.[lang] ?? (max === 3 ? locale.t(`maturity.levels.${level}`) : ''),
  );
  const day = (iso: string): string => plain(format.date(iso));
  const told = report.findings.filter(
    ({ kind, status }) => kind !== 'strength' && status !== 'draft',
  );
  const { toDo } = report.totals;
  const expected: Facts = {
    priorities: Object.fromEntries(told.map(({ id, priority }) => [id, priority ?? 0])),
    ratings: report.checks
      .filter(({ rating }) => typeof rating === 'number')
      .map((check) => plain(dotsLabel(check, { rating: { max, labels: words }, locale })))
      .sort(),
    sentences: [
      // Where nothing is left to do, no deliverable has to count it.
      ...(toDo.effort.max > 0 ? [effortText(toDo.effort, 'prose', { locale, format })] : []),
      ...report.categories
        .filter(({ maturity }) => maturity.rated > 0)
        .map(({ maturity: { atTarget, applicable } }) =>
          locale.t('maturity.atTarget', { n: atTarget, total: applicable }),
        ),
    ].map(plain),
    dues: Object.fromEntries(told.flatMap(({ id, due }) => (due ? [[id, day(due)]] : []))),
  };
  return { expected, day };
}
