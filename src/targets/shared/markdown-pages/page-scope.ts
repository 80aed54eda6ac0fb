/** A language's scope → what Markdown pages read besides: the ids that texts name, the words of levels, texts as nodes. */
import type { PhrasingContent } from 'mdast';

import { splitAtIds, type KnownIds } from '../../../markdown/reference.ts';
import { typography } from '../../../markdown/typography.ts';
import type { Check } from '../../../report/report.ts';
import type { Spoken, Text } from '../../../report/text.ts';
import { dotsLabel } from '../../../templates/dots.ts';
import { knownIds } from '../../create-context.ts';
import { say, speakIn, type LanguageScope } from '../language-scope.ts';
import { collapse, linkThing, makeEmphasis, makeLine } from './nodes.ts';

/** What the makers of pages read. */
export interface PageScope extends LanguageScope {
  /** Path of the first page. */
  readonly home: string;
  readonly ids: KnownIds;
  /** Words for the levels from 0; empty where there are none. */
  readonly levels: readonly string[];
}

/** Makes the scope of one tree of pages. */
export function createPageScope(scope: LanguageScope, home: string): PageScope {
  const { max, labels } = scope.report.engagement.rating;
  const levels = Array.from({ length: max + 1 }, (_, level) => {
    const own = labels?.[String(level)];
    if (own) return typography(speakIn(scope, own).value, speakIn(scope, own).lang);
    return max === 3 ? say(scope, `maturity.levels.${level}`) : '';
  });
  return { ...scope, home, ids: knownIds(scope.report), levels };
}

/** Writes a text of the report: bare ids are links, another language than the page's is named. */
export function tell(scope: PageScope, text: Text | Spoken | undefined): PhrasingContent[] {
  if (!text) return [];
  const spoken = speakEither(scope, text);
  const pieces = splitAtIds(typography(collapse(spoken.value), spoken.lang), scope.ids);
  const line = pieces.map((piece) => {
    if ('text' in piece) return piece.text;
    return piece.reference ? linkThing(piece.reference, piece.name) : piece.name;
  });
  return makeLine(...line, nameLanguage(scope, spoken));
}

/** Writes a text where no link may stand: in a link's own words, in headings. */
export function tellPlain(scope: PageScope, text: Text | Spoken): string {
  const { value, lang } = speakEither(scope, text);
  return typography(collapse(value).trim(), lang);
}

/** Says in which language a text is when it is not the page's. */
export function nameLanguage(scope: PageScope, text: Text | Spoken): PhrasingContent[] {
  const { lang, value } = speakEither(scope, text);
  if (lang === scope.lang || value === '') return [];
  return makeLine(' ', makeEmphasis(`(${say(scope, `languages.${lang}`)})`));
}

/** One of the deliverable's counted words. */
export function sayCount(
  { locale }: PageScope,
  key: string,
  n: number,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return typography(locale.plural(key, n, params), locale.lang);
}

/** Draws a rating in characters, `●●○`; nothing for what is not rated. */
export function drawDots(scope: PageScope, rating: Check['rating']): string {
  if (typeof rating !== 'number') return '';
  const { max } = scope.report.engagement.rating;
  return '●'.repeat(rating) + '○'.repeat(Math.max(0, max - rating));
}

/** Says a rating in a sentence with its dots: "●●○ 2 of 3: Managed". */
export function sayRating(scope: PageScope, check: Check): string {
  const { max } = scope.report.engagement.rating;
  const label = dotsLabel(check, { locale: scope.locale, rating: { max, labels: scope.levels } });
  return `${drawDots(scope, check.rating)} ${label}`.trim();
}

/** Says a rating in a cell: "●●○ 2/3 Managed". */
export function sayLevel(scope: PageScope, rating: Check['rating']): string {
  if (typeof rating !== 'number') return say(scope, `maturity.levels.${rating}`);
  const { max } = scope.report.engagement.rating;
  return `${drawDots(scope, rating)} ${rating}/${max} ${scope.levels[rating] ?? ''}`.trim();
}

function speakEither(scope: PageScope, text: Text | Spoken): Spoken {
  return typeof text['fallback'] === 'boolean' ? (text as Spoken) : speakIn(scope, text as Text);
}
