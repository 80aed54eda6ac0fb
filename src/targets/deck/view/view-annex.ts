/** The annex's last pages: how to read the levels and priorities, words, and answers that teams may want. */
import type { Text } from '../../../report/text.ts';
import { listGlossary } from '../../shared/glossary-terms.ts';
import type { DeckScope } from './deck-scope.ts';

/** One level of the scale, drawn by its own dots. */
interface Level {
  readonly rating: number;
  readonly target: number;
  /** The firm's own word; absent: ours. */
  readonly own?: Text;
}

/** The levels and the priorities. */
export function viewScale({ report }: DeckScope) {
  const { max, labels } = report.engagement.rating;
  const levels = Array.from({ length: max + 1 }, (_, rating): Level => {
    const own = labels?.[String(rating)];
    return { rating, target: rating, ...(own && { own }) };
  });
  // Our own words are those of a scale of four levels.
  return { levels, ours: max === 3 && labels === undefined, priorities: [1, 2, 3] };
}

/** The questions that findings answer beforehand. */
export function viewFaq({ report, site }: DeckScope) {
  const rows = report.findings.flatMap((finding) =>
    finding.faq.map(({ q, a }) => ({
      finding,
      q,
      a,
      site: site({ kind: 'finding', id: finding.id }),
    })),
  );
  return rows.length > 0 ? { rows, count: rows.length } : undefined;
}

/** What the scale explains already: the glossary of the slides leaves it out. */
const EXPLAINED = new Set(['level', 'priority']);

/** The words of this deck with their meanings, a row each. */
export function viewGlossary(scope: DeckScope) {
  const rows = listGlossary(scope).flatMap(({ title, terms }) =>
    terms
      .filter(({ id }) => !EXPLAINED.has(id))
      .map(({ name, meanings, values }) => ({ theme: title, name, meanings, values })),
  );
  return rows.length > 0 ? { rows, count: rows.length } : undefined;
}
