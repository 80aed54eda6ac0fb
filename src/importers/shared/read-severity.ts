/** A scanner's word or score → one of our four severities, or none. */
import { SCAN_SEVERITIES, type ScanSeverity } from '../../schema/candidates.ts';

/** Words of scanners that are none of ours: ScoutSuite and Polaris have two levels, SARIF three. */
const WORDS: Readonly<Record<string, ScanSeverity>> = {
  danger: 'high',
  error: 'high',
  warning: 'medium',
  moderate: 'medium',
  note: 'low',
};

/** Reads a word, whatever its case; UNKNOWN, Informational and the like are none. */
export function readSeverity(said: string | undefined): ScanSeverity | undefined {
  const word = said?.trim().toLowerCase() ?? '';
  const ours = SCAN_SEVERITIES.find((severity) => severity === word);
  return ours ?? (Object.hasOwn(WORDS, word) ? WORDS[word] : undefined);
}

/**
 * Reads a score from 0 to 10 by the bands of CVSS 3 (table 14 of its specification), which Kubescape's `scoreFactor`
 * and SARIF's `security-severity` share.
 */
export function readScore(score: number | undefined): ScanSeverity | undefined {
  if (score === undefined || !(score > 0)) return undefined;
  if (score >= 9) return 'critical';
  if (score >= 7) return 'high';
  return score >= 4 ? 'medium' : 'low';
}
