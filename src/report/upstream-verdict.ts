/** The version that ran and the versions of a defect → whether what ran was affected. */

/** What can be said; `cannotTell` is an answer. */
export type Verdict = 'affected' | 'notAffected' | 'cannotTell';

/** Why nothing can be said: a version that is not written, or that has no place in an order. */
export interface Doubt {
  readonly key: 'version' | 'introduced' | 'fixed';
  readonly reason: 'missing' | 'incomparable' | 'disordered';
}

/** The versions as written; `version` is the one that ran. */
export interface Versions {
  readonly version?: string | undefined;
  readonly introduced?: string | undefined;
  readonly fixed?: string | undefined;
}

/** A verdict, and where it is `cannotTell`, why. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly doubt?: Doubt;
}

/**
 * Judges whether a version lies from `introduced`, included, to `fixed`, excluded.
 *
 * A defect without `fixed` is not mended yet. From `fixed` on, a version is not affected wherever the defect began.
 */
export function judgeVersion(versions: Versions): Judgement {
  const { version, introduced, fixed } = versions;
  const odd = (['version', 'introduced', 'fixed'] as const).find((key) => {
    const written = versions[key];
    return written !== undefined && parseVersion(written) === undefined;
  });
  if (version === undefined) return doubt('version', 'missing');
  if (odd) return doubt(odd, 'incomparable');
  if (introduced !== undefined && fixed !== undefined && !isBefore(introduced, fixed)) {
    return doubt('fixed', 'disordered');
  }
  if (fixed !== undefined && !isBefore(version, fixed)) return { verdict: 'notAffected' };
  if (introduced === undefined) return doubt('introduced', 'missing');
  return { verdict: isBefore(version, introduced) ? 'notAffected' : 'affected' };
}

function doubt(key: Doubt['key'], reason: Doubt['reason']): Judgement {
  return { verdict: 'cannotTell', doubt: { key, reason } };
}

interface Version {
  readonly numbers: readonly number[];
  /** What stands after a hyphen: a release that is none yet. */
  readonly before: readonly string[];
}

/** Reads `2.1.7`, `v2.1.7`, `2.1.0-rc.2` and `2.1.7+build`; undefined for a name, a hash or a date of its own kind. */
function parseVersion(written: string): Version | undefined {
  const match = /^v?(\d{1,8}(?:\.\d{1,8}){0,5})(?:-([\dA-Za-z.-]+))?(?:\+[\dA-Za-z.-]+)?$/.exec(
    written.trim(),
  );
  if (!match) return undefined;
  return {
    numbers: (match[1] ?? '').split('.').map(Number),
    before: match[2]?.split('.') ?? [],
  };
}

/** Tells whether one version comes before another, in the order of https://semver.org/#spec-item-11; missing numbers are 0. */
function isBefore(one: string, other: string): boolean {
  const [a, b] = [parseVersion(one), parseVersion(other)];
  return a !== undefined && b !== undefined && compareVersions(a, b) < 0;
}

function compareVersions(a: Version, b: Version): number {
  const length = Math.max(a.numbers.length, b.numbers.length);
  for (let at = 0; at < length; at += 1) {
    const difference = (a.numbers[at] ?? 0) - (b.numbers[at] ?? 0);
    if (difference !== 0) return difference;
  }
  if (a.before.length === 0 || b.before.length === 0) return b.before.length - a.before.length;
  for (const [at, part] of a.before.entries()) {
    const other = b.before[at];
    if (other === undefined) return 1;
    const difference = comparePart(part, other);
    if (difference !== 0) return difference;
  }
  return a.before.length - b.before.length;
}

/** Numbers are compared as numbers, and come before words. */
function comparePart(a: string, b: string): number {
  const [first, second] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  if (first && second) return Number(a) - Number(b);
  if (first !== second) return first ? -1 : 1;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
