/** `constat dev`: a save → the reloaded page, as `bench/dev.ts` measures it in a browser. */
import { join } from 'node:path';

import { measureCommand } from '../measure/measure-command.ts';
import type { Suite } from '../suite.ts';

const SCRIPT = join(import.meta.dirname, '../dev.ts');

/** Saves. */
export const devSuite: Suite = {
  name: 'dev',
  async run({ findings, work, say }) {
    say(`dev  20 saves of ${findings} findings: some minutes`);
    const what = `\`dev\`: save to reloaded page, ${findings} findings`;
    const verdict = { what, of: 'median of 20', limit: 200, unit: 'ms' } as const;
    try {
      const args = [SCRIPT, String(findings)];
      const { out } = await measureCommand({ program: process.execPath, args, folder: work });
      const measured = medianOf(out, findings);
      say(`dev  ${measured} ms`);
      return { rows: [], absent: [], verdicts: [{ ...verdict, measured }] };
    } catch (error) {
      const why = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error);
      say(`dev  FAILED: ${why}`);
      const absent = [{ suite: 'dev', name: 'constat dev', why }] as const;
      return { rows: [], absent, verdicts: [{ ...verdict, measured: null }] };
    }
  },
};

/** The row of a table that begins with the number of findings; the median follows it. */
function medianOf(out: string, findings: number): number {
  const median = new RegExp(`^\\| *${findings} *\\| *([\\d.]+) *\\|`, 'm').exec(out)?.[1];
  if (median === undefined) throw new Error('bench/dev.ts printed no row of its table');
  return Number(median);
}
