/** Things of the report → the ids of the slides that show them: what links lead to. */
import type { Reference } from '../../../markdown/reference.ts';
import type { DeckScope } from './deck-scope.ts';

/** Id of the slide of a category. */
export const categorySlide = (id: string): string => `category-${id}`;
/** Id of the annex's table of a category's other tickets. */
export const ticketsSlide = (category: string): string => `tickets-${category}`;
/** Id of the annex's grid of a category. */
export const gridSlide = (category: string): string => `grid-${category}`;
/** Id of the annex's timeline of an incident. */
export const timelineSlide = (incident: string): string => `timeline-${incident}`;
/** Id of the annex's chain of whys of an incident. */
export const whysSlide = (incident: string): string => `whys-${incident}`;
/** Id of the annex's tree of factors of an incident. */
export const factorsSlide = (incident: string): string => `factors-${incident}`;
/** Id of the slide of the strengths. */
export const STRENGTHS_SLIDE = 'strengths';

/** Says where a reference leads in the deck; undefined for what it does not show. */
export function slideOf(reference: Reference, scope: DeckScope): string | undefined {
  const { kind, id } = reference;
  switch (kind) {
    case 'finding': {
      const finding = scope.findings.get(id);
      if (!finding) return undefined;
      if (finding.kind === 'strength') return STRENGTHS_SLIDE;
      return scope.shown.has(id) ? id : ticketsSlide(finding.category);
    }
    case 'incident':
      if (scope.told?.id === id) return id;
      return scope.report.incidents.some((item) => item.id === id) ? timelineSlide(id) : undefined;
    case 'category':
      return scope.categories.has(id) ? categorySlide(id) : undefined;
    case 'check': {
      const check = scope.checks.get(id);
      return check && gridSlide(check.category);
    }
    default:
      return undefined;
  }
}
