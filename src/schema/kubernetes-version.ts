/** Kubernetes versions and ranges of them as authors write them → numbers that compare. */
import * as z from 'zod';

/** A minor version of Kubernetes; patches remove nothing. */
export interface KubernetesVersion {
  readonly major: number;
  readonly minor: number;
}

/** The versions from one on, and below another; each end may be open. */
export interface KubernetesRange {
  readonly from?: KubernetesVersion;
  readonly below?: KubernetesVersion;
}

const VERSION = String.raw`v?(\d{1,3})\.(\d{1,3})`;

/** Reads `1.25`, `v1.25.3`, `1.15.9-gke.24`; undefined for anything else. */
export function parseKubernetesVersion(text: string): KubernetesVersion | undefined {
  const match = new RegExp(String.raw`^${VERSION}(?:\.\d.*)?$`).exec(text.trim());
  return match ? { major: Number(match[1]), minor: Number(match[2]) } : undefined;
}

/** Reads `>=1.22`, `<1.25`, `>=1.22 <1.25`; undefined for anything else, or a range that holds nothing. */
export function parseKubernetesRange(text: string): KubernetesRange | undefined {
  const [, from, below] = /^(?:>=\s*(\S+))?\s*(?:<\s*(\S+))?$/.exec(text.trim()) ?? [];
  const range = {
    ...(from === undefined ? {} : { from: parseKubernetesVersion(from) }),
    ...(below === undefined ? {} : { below: parseKubernetesVersion(below) }),
  };
  const ends = Object.values(range);
  if (ends.length === 0 || ends.includes(undefined)) return undefined;
  const found = range as KubernetesRange;
  if (found.from && found.below && isAtLeast(found.from, found.below)) return undefined;
  return found;
}

/** Tells whether a version is another one or later. */
export function isAtLeast(version: KubernetesVersion, other: KubernetesVersion): boolean {
  return version.major === other.major ? version.minor >= other.minor : version.major > other.major;
}

/** Tells whether a range, all versions when absent, holds a version; an unknown one is later than all. */
export function isInRange(
  version: KubernetesVersion | undefined,
  range: KubernetesRange | undefined,
): boolean {
  if (!range) return true;
  if (!version) return range.below === undefined;
  const isBelow = range.below === undefined || !isAtLeast(version, range.below);
  return isBelow && (range.from === undefined || isAtLeast(version, range.from));
}

/** A range as authors write it. */
export const kubernetesRange = z
  .string()
  .refine((value) => parseKubernetesRange(value) !== undefined)
  .describe('The versions of Kubernetes that it concerns; absent: all')
  .meta({ expected: 'a range of versions, as ">=1.22", "<1.25" or ">=1.22 <1.25"' });
