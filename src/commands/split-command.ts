/** `constat split <id>`: a finding of a list goes into a file of its own. */
import { splitFinding } from '../authoring/split-finding.ts';
import { suggest } from '../source/validate.ts';
import { UsageError } from '../usage-error.ts';
import { changeEngagement } from './change-engagement.ts';
import type { ExitStatus } from './exit-status.ts';
import type { Terminal } from './terminal.ts';

/**
 * Splits a finding off.
 *
 * @throws UsageError when there is no such finding, or it has a file of its own
 */
export function runSplit(id: string, engagement: string, terminal: Terminal): Promise<ExitStatus> {
  return changeEngagement(engagement, terminal, ({ index }) => {
    const known = index.findings.map((finding) => finding.id);
    const finding = index.findings.find((one) => one.id === id);
    if (!finding) {
      const { hint = `expected one of ${known.join(', ')}` } = suggest(id, known);
      throw new UsageError(`There is no finding ${id}: ${hint}`);
    }
    const files = splitFinding(finding, index);
    if (files) return files;
    throw new UsageError(`${id} has a file of its own: ${finding.record.file}`);
  });
}
