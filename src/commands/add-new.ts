/** The command line of `constat new`: a subcommand for each thing that may be made. */
import type { Command } from 'commander';

import { ENGAGEMENT } from './engagement-argument.ts';
import type { ExitStatus } from './exit-status.ts';
import type { NewRequest } from './new-command.ts';
import type { Terminal } from './terminal.ts';

/** Adds the command and its subcommands. */
export function addNew(
  program: Command,
  terminal: Terminal,
  finish: (status: ExitStatus) => void,
): void {
  const group = program
    .command('new')
    .description('write the next file of an engagement, with the next id')
    .helpCommand(false);
  const run = async (request: NewRequest, { engagement }: Common): Promise<void> => {
    const { runNew } = await import('./new-command.ts');
    finish(await runNew(request, engagement, terminal));
  };
  const add = (name: string, summary: string): Command =>
    group
      .command(name)
      .description(summary)
      .option('--engagement <folder>', ENGAGEMENT, 'findings');

  add('finding', 'a draft ticket: its facts, its title, its sections to fill')
    .argument(
      '[title]',
      'the recommendation, as an action; needless with --from and --from-candidate',
    )
    .option('--from <check>', 'a check of the catalogue: all is written but what was observed')
    .option('--from-candidate <id>', 'what a scanner reported (constat import): kube-bench/5.3.2')
    .option('-c, --category <id>', 'the category’s id or code; needless where there is one only')
    .option('-p, --priority <1-3>', '1 first, 3 last')
    .option('-e, --effort <days>', 'person-days: 2d, 2-3d, 2d + 0.5d/month')
    .option('--cost <amount>', 'before tax: 0, 1200 + 40/month, "?"')
    .option('--severity <level>', 'critical, high, medium or low')
    .option('--kind <kind>', 'finding, improvement or strength', 'finding')
    .option('--owner <role>', 'who carries it out')
    .option('--checks <ids>', 'the checks that it raises, separated by commas', splitIds, [])
    .action((title: string | undefined, options: Common & Facts) =>
      run({ is: 'finding', title, ...options }, options),
    );
  add('incident', 'a draft of a root-cause page, its timeline to fill')
    .argument('<title>', 'what happened, and when')
    .option('--severity <level>', 'sev1, the gravest, to sev4')
    .option('--timezone <zone>', 'where its times are read', 'Europe/Paris')
    .action((title: string, options: Common & { severity?: string; timezone: string }) =>
      run({ is: 'incident', title, ...options }, options),
    );
  add('page', 'a free page, after those that are there')
    .argument('<title>', 'its title')
    .action((title: string, options: Common) => run({ is: 'page', title }, options));
  add('check', 'one more check of the maturity grid')
    .argument('<title>', 'what is assessed')
    .option('-c, --category <id>', 'the category’s id or code; needless where there is one only')
    .option('--id <id>', 'its id; made of the title where none is given')
    .option('--rating <level>', 'from 0, n/a or unknown', 'unknown')
    .option('--target <level>', 'the level aimed at')
    .action((title: string, options: Common & CheckArguments) =>
      run({ is: 'check', title, ...options }, options),
    );
  add('journal', 'a day of the journal')
    .argument('[date]', 'YYYY-MM-DD; today where none is given')
    .option('--title <title>', 'the day in a few words')
    .option('--workshop <workshop>', 'kickoff, team or restitution')
    .action((date: string | undefined, options: Common & { title?: string; workshop?: string }) =>
      run({ is: 'journal', date: date ?? terminal.today(), ...options }, options),
    );
}

interface Common {
  readonly engagement: string;
}

interface Facts {
  readonly from?: string;
  readonly fromCandidate?: string;
  readonly category?: string;
  readonly kind: string;
  readonly priority?: string;
  readonly severity?: string;
  readonly effort?: string;
  readonly cost?: string;
  readonly owner?: string;
  readonly checks: readonly string[];
}

interface CheckArguments {
  readonly category?: string;
  readonly id?: string;
  readonly rating: string;
  readonly target?: string;
}

function splitIds(value: string): string[] {
  return value
    .split(',')
    .map((id) => id.trim())
    .filter(Boolean);
}
