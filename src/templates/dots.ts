/** A check's rating → its dots as SVG with a text alternative: reached filled, not reached hollow, aimed at ringed. */
import { typography } from '../markdown/typography.ts';
import type { Check } from '../report/report.ts';
import { escapeHtml } from './escape-html.ts';
import type { TemplateScope } from './templates.ts';

const STEP = 16;
const RADIUS = 5.5;

/** Draws the dots of a check; sized in `em` by the style sheet, coloured by classes. */
export function drawDots(
  check: Pick<Check, 'rating' | 'target' | 'previous'>,
  scope: Pick<TemplateScope, 'rating' | 'locale'>,
): string {
  const label = escapeHtml(dotsLabel(check, scope));
  if (typeof check.rating !== 'number') {
    const key = `maturity.levelsShort.${check.rating}`;
    return `<span class="dots-none" role="img" aria-label="${label}" title="${label}">${escapeHtml(scope.locale.t(key))}</span>`;
  }
  const { rating } = check;
  const circles = Array.from({ length: scope.rating.max }, (_, index) => {
    const level = index + 1;
    const state = level <= rating ? 'dot-on' : level <= check.target ? 'dot-aim' : 'dot-off';
    return `<circle class="${state}" cx="${index * STEP + STEP / 2}" cy="8" r="${RADIUS}"/>`;
  });
  const width = scope.rating.max * STEP;
  return `<svg class="dots" role="img" aria-label="${label}" viewBox="0 0 ${width} 16" width="${width}" height="16">${circles.join('')}</svg>`;
}

/** Says a rating in words: "2 of 3: Managed", with the target where it is not reached, without a label where none is given. */
export function dotsLabel(
  { rating, target }: Pick<Check, 'rating' | 'target'>,
  scope: Pick<TemplateScope, 'rating' | 'locale'>,
): string {
  const { locale } = scope;
  if (typeof rating !== 'number') return locale.t(`maturity.levels.${rating}`);
  const label = scope.rating.labels[rating] ?? '';
  const params = { n: rating, max: scope.rating.max, label, target };
  const isAimed = rating < target;
  if (label === '') {
    const keys = ['maturity.outOf', ...(isAimed ? ['maturity.aimedAt'] : [])];
    return typography(keys.map((key) => locale.t(key, params)).join(', '), locale.lang);
  }
  return typography(
    locale.t(isAimed ? 'maturity.dotsAimed' : 'maturity.dots', params),
    locale.lang,
  );
}
