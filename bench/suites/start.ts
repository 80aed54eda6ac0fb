/** What it costs to start the command, over starting Node with nothing to do. */
import { COMMAND } from '../constat-command.ts';
import { measureCommand } from '../measure/measure-command.ts';
import type { Measured } from '../measure/measured.ts';
import { race, type Suite } from '../suite.ts';

/** A start is short and its time wavers: for each round of the others it has this many. */
const TIMES = 7;

/** Start. */
export const startSuite: Suite = {
  name: 'start',
  async run({ work, version, rounds, say }) {
    const node = (...args: readonly string[]) =>
      measureCommand({ program: process.execPath, args, folder: work });
    const entries = [
      {
        id: 'version',
        name: 'constat --version',
        tool: 'constat',
        version,
        run: () => node(COMMAND, '--version'),
      },
      {
        id: 'node',
        name: 'node -e 0',
        tool: 'Node',
        version: process.version,
        run: () => node('-e', '0'),
      },
    ];
    const { rows, absent, figure } = await race('start', entries, { rounds: rounds * TIMES, say });
    const over = (read: (run: Measured) => number): number | null =>
      figure(['version', 'node'], (ours, bare) => (read(ours) - read(bare)) * 1000);
    const verdict = {
      what: 'start: `constat --version`',
      of: 'over `node -e 0`',
      limit: 100,
      unit: 'ms',
      measured: over(({ wall }) => wall),
      byProcessor: over(({ cpu }) => cpu),
    } as const;
    return { rows, absent, verdicts: [verdict] };
  },
};
