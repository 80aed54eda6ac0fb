/** All targets of the worked example in one build, against the slowest of them built alone. */
import { join } from 'node:path';

import { TARGETS } from '../../src/targets/registry.ts';
import { ROOT } from '../../test/helpers/report.ts';
import { COMMAND } from '../constat-command.ts';
import { measureCommand } from '../measure/measure-command.ts';
import type { Measured } from '../measure/measured.ts';
import { race, renewFolder, type Suite } from '../suite.ts';

/** Targets together and alone. */
export const targetsSuite: Suite = {
  name: 'targets',
  async run(bench) {
    const { work, version } = bench;
    const entry = (id: string, name: string, only: readonly string[]) => {
      const out = join(work, `targets-${id}`);
      return {
        id,
        name,
        tool: 'constat',
        version,
        prepare: () => renewFolder(out, {}),
        run: () =>
          measureCommand({
            program: process.execPath,
            args: [COMMAND, 'build', 'findings', '--out', out, ...only],
            folder: ROOT,
            environment: { XDG_CACHE_HOME: join(out, 'cache') },
          }),
      };
    };
    const alone = TARGETS.map(({ name }) =>
      entry(name, `constat, ${name} alone`, ['--only', name]),
    );
    const all = entry('all', 'constat, all targets', []);
    const { rows, absent, figure } = await race('targets', [all, ...alone], bench);
    const against = (read: (run: Measured) => number): number | null =>
      figure(['all', ...alone.map(({ id }) => id)], (together, ...each) => {
        return read(together) / Math.max(...each.map(read));
      });
    const verdict = {
      what: 'all targets of the worked example',
      of: 'the slowest one alone',
      limit: 1.3,
      unit: '×',
      measured: against(({ wall }) => wall),
      byProcessor: against(({ cpu }) => cpu),
    } as const;
    return { rows, absent, verdicts: [verdict] };
  },
};
