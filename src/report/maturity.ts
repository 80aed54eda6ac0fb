/** Checks → the figures of maturity: `n/a` and `unknown` never count as 0, and coverage is said. */
import type { Check, Maturity, Rating } from './report.ts';

/** Computes a set's figures; an average is the mean of the rated checks, one decimal, half up. */
export function measureMaturity(
  checks: readonly Pick<Check, 'rating' | 'target' | 'previous'>[],
): Maturity {
  const applicable = checks.filter(({ rating }) => rating !== 'n/a');
  const rated = checks.filter(({ rating }) => isLevel(rating));
  const average = meanOf(rated.map(({ rating }) => rating));
  const averageTarget = meanOf(rated.map(({ target }) => target));
  const averagePrevious = meanOf(checks.map(({ previous }) => previous));
  return {
    applicable: applicable.length,
    rated: rated.length,
    atTarget: rated.filter(({ rating, target }) => isLevel(rating) && rating >= target).length,
    ...(average === undefined ? {} : { average }),
    ...(averageTarget === undefined ? {} : { averageTarget }),
    ...(averagePrevious === undefined ? {} : { averagePrevious }),
  };
}

/** Rounds to one decimal, half up, without the errors of binary fractions. */
export function roundHalfUp(value: number): number {
  return Math.floor(value * 10 + 0.5 + 1e-9) / 10;
}

function meanOf(ratings: readonly (Rating | undefined)[]): number | undefined {
  const levels = ratings.filter((rating) => isLevel(rating));
  if (levels.length === 0) return undefined;
  return roundHalfUp(levels.reduce((sum, level) => sum + level, 0) / levels.length);
}

function isLevel(rating: Rating | undefined): rating is number {
  return typeof rating === 'number';
}
