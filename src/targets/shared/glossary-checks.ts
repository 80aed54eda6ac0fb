/** The report → the words of its deliverables on checks and their levels; none without checks. */
import type { LanguageScope } from './language-scope.ts';
import { say, word } from './language-scope.ts';
import { nameLevel } from './rows.ts';
import { writeTerms, type Term, type TermValue } from './glossary-term.ts';

/** Lists the words on maturity. */
export function listMaturityTerms(scope: LanguageScope): Term[] {
  const { checks } = scope.report;
  if (checks.length === 0) return [];
  return writeTerms(scope, [
    { id: 'check', name: 'things.check.one' },
    { id: 'level', name: 'glossary.names.level', values: listLevels(scope) },
    { id: 'target', name: 'maturity.target' },
    {
      id: 'previous',
      name: 'maturity.previous',
      used: checks.some(({ previous }) => previous !== undefined),
    },
    { id: 'average', name: 'maturity.average' },
    { id: 'coverage', name: 'glossary.names.coverage' },
    ...(['n/a', 'unknown'] as const).map((rating) => ({
      id: rating,
      name: `maturity.levels.${rating}`,
      meanings: [`maturity.levelsHelp.${rating}`, `glossary.terms.${rating}`],
      used: checks.some((check) => check.rating === rating),
    })),
  ]);
}

/** Every level of the scale by the firm's own name, or by ours with its meaning. */
function listLevels(scope: LanguageScope): TermValue[] {
  const { max, labels } = scope.report.engagement.rating;
  return Array.from({ length: max + 1 }, (_, level) => {
    const key = `maturity.levelsHelp.${level}`;
    const place = say(scope, 'maturity.outOf', { n: level, max });
    const meaning =
      !labels && scope.locale.has(key)
        ? word(scope, key)
        : { value: place, lang: scope.lang, fallback: false };
    return {
      name: nameLevel(scope, level),
      meanings: [meaning],
      dots: { rating: level, target: level },
    };
  });
}
