/** The site of half as many findings, as many, and twice as many: whether time and memory grow along a line. */
import { join } from 'node:path';

import { workplaceOf } from '../constat-command.ts';
import { oneLanguage } from '../content/engagement-files.ts';
import type { Measured } from '../measure/measured.ts';
import { race, type Suite } from '../suite.ts';

/** Growth. */
export const growthSuite: Suite = {
  name: 'growth',
  async run(bench) {
    const { findings, work, version } = bench;
    const sizes = [findings / 2, findings, findings * 2];
    const entries = sizes.map((size) => {
      const place = workplaceOf(join(work, `growth-${size}`), oneLanguage(size));
      return {
        id: `growth-${size}`,
        name: `constat, ${size} findings`,
        tool: 'constat',
        version,
        prepare: place.renew,
        run: () => place.build('--only', 'site'),
      };
    });
    const { rows, absent, figure } = await race('growth', entries, bench);
    const deviation = (read: (run: Measured) => number): number | null =>
      figure(
        entries.map(({ id }) => id),
        (...runs) => deviationFromLine(runs.map(read)),
      );
    const verdict = (name: string, read: (run: Measured) => number) =>
      ({
        what: `growth, ${sizes.join(' → ')} findings: ${name}`,
        of: 'above the line through the first two',
        limit: 10,
        unit: '%',
        measured: deviation(read),
      }) as const;
    return {
      rows,
      absent,
      verdicts: [
        { ...verdict('time', ({ wall }) => wall), byProcessor: deviation(({ cpu }) => cpu) },
        verdict('memory', ({ memory = NaN }) => memory),
      ],
    };
  },
};

/**
 * Figures for half the size, the size and twice the size → by how many percent the last lies above the straight line
 * through the first two; negative below it, as where a fixed cost is shared by more.
 */
export function deviationFromLine([
  half = NaN,
  whole = NaN,
  twice = NaN,
]: readonly number[]): number {
  const expected = whole + 2 * (whole - half);
  return (twice / expected - 1) * 100;
}
