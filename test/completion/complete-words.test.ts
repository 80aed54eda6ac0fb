/** What may stand next, of a small tree of commands. */
import test from 'ava';
import { Command, Option } from 'commander';

import { completeWords, type ValueSource } from '../../src/completion/complete-words.ts';

function tree(): Command {
  const program = new Command('x').helpCommand(false);
  program
    .command('make')
    .description('makes')
    .argument('[place]')
    .option('--only <parts>', 'parts')
    .addOption(new Option('-f, --format <format>', 'format').choices(['json', 'text']))
    .option('--quiet', 'says nothing');
  program.command('hidden', { hidden: true });
  const group = program.command('new').helpCommand(false);
  group.command('finding').argument('<title>').option('-c, --category <id>', 'category');
  program.command('decide').argument('<ids...>');
  return program;
}

const source: ValueSource = (name, path) => {
  if (name === '--only') {
    return Promise.resolve({ candidates: [{ value: 'site' }, { value: 'pdf' }], isList: true });
  }
  if (name === 'ids') return Promise.resolve({ candidates: [{ value: 'SEC-01' }] });
  if (`${path} ${name}` === 'new finding --category') {
    return Promise.resolve({ candidates: [{ value: 'security' }] });
  }
  return Promise.resolve(undefined);
};

for (const [words, expected] of [
  [[''], ['make', 'new', 'decide']],
  [['m'], ['make']],
  [['make', ''], [':file']],
  [
    ['make', '--'],
    ['--only', '--format', '--quiet', '--help'],
  ],
  [['make', '--quiet', '--q'], []],
  [
    ['make', '--only', ''],
    ['site', 'pdf'],
  ],
  [['make', '--only', 'site,'], ['site,pdf']],
  [['make', '--only=p'], ['--only=pdf']],
  [['make', '--only', '=', 'p'], ['pdf']],
  [
    ['make', '--only', '='],
    ['site', 'pdf'],
  ],
  [['make', '--quiet='], []],
  [
    ['make', '-f', ''],
    ['json', 'text'],
  ],
  [['make', '--', '--'], [':file']],
  [['make', 'here', ''], []],
  [['new', ''], ['finding']],
  [['new', 'finding', '-c', 's'], ['security']],
  [['new', 'finding', '-c', 'security', ''], [':file']],
  [['decide', 'SEC-02', 'SEC'], ['SEC-01']],
  [['nothing', 'of', 'this'], []],
  [[], ['make', 'new', 'decide']],
] as const) {
  test(`x ${JSON.stringify(words)}`, async (t) => {
    const { candidates, isFile } = await completeWords(tree(), words, source);
    t.deepEqual([...candidates.map(({ value }) => value), ...(isFile ? [':file'] : [])], expected);
  });
}
