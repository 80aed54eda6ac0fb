/** The texts of a candidate that an import writes → a fingerprint, by which it knows whether a hand changed them since. */
import { createHash } from 'node:crypto';

import type { CandidateData } from '../schema/candidates.ts';

/** The keys that an import writes, and that a person may want to say better. */
export const TEXT_KEYS = ['check', 'title', 'severity', 'remediation', 'url'] as const;

/** Twelve hexadecimal digits of the SHA-256 of the texts. */
export function fingerprintOf(
  candidate: Partial<Pick<CandidateData, (typeof TEXT_KEYS)[number]>>,
): string {
  const said = TEXT_KEYS.map((key) => candidate[key]?.trim() ?? null);
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 12);
}
