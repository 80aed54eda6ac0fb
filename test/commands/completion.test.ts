/** The scripts as a shell runs them: in a real bash, with the real command. */
import { execFile, execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import test from 'ava';

import { TARGETS } from '../../src/targets/registry.ts';
import { ROOT } from '../helpers/report.ts';
import { readTree } from '../helpers/temporary.ts';
import { copyEngagement, runConstat } from './command-line.ts';

/** Fills what bash fills at a Tab, for each line of words that a unit separator ends, and prints each answer on a line. */
const TAB = `
constat() { "$NODE" "$CLI" "$@"; }
eval "$(constat completion bash)"
complete -p constat
while IFS=$'\\x1f' read -r -a COMP_WORDS <&3; do
  unset 'COMP_WORDS[-1]'
  COMP_CWORD=$(( \${#COMP_WORDS[@]} - 1 ))
  _constat
  printf '%s\\n' "\${COMPREPLY[*]}"
done 3< "$WORDS"
`;

test('bash completes commands, options, names and ids, and evaluates nothing', async (t) => {
  const bash = await promisify(execFile)('bash', ['--version']).catch(() => undefined);
  if (!bash || process.platform === 'win32') {
    t.log('SKIPPED: there is no bash');
    t.pass();
    return;
  }
  const folder = await copyEngagement(t, 'findings');
  await mkdir(join(folder, 'findings/security'), { recursive: true });
  await writeFile(join(folder, 'findings/security/SEC-66-$(touch pwned).md'), '# x\n');
  const lines: readonly (readonly [readonly string[], RegExp])[] = [
    [['bu'], /^build$/],
    [['build', '--only', ''], new RegExp(`^${TARGETS.map(({ name }) => name).join(' ')}$`)],
    [['build', '--edition', ''], /^client internal public/],
    [['build', '--lang', 'fr,'], /^fr,en$/],
    [['explain', 'finding/pri'], /^finding\/priority$/],
    [['new', 'finding', '--from', 'sec-network'], /^sec-network-policies$/],
    [['new', 'finding', '-c', ''], /^security availability deployment monitoring training$/],
    [['new', 'incident', 'x', '--severity', ''], /^sev1 sev2 sev3 sev4$/],
    [['split', 'SEC-6'], /^SEC-66$/],
    [['split', 'INC'], /^INC-01 INC-02$/],
    [['$(touch pwned)', '`touch pwned`', ''], /^$/],
  ];
  const words = join(folder, 'words');
  await writeFile(
    words,
    lines.map(([typed]) => `${['constat', ...typed, 'end'].join('\u001f')}\n`).join(''),
  );
  const environment = {
    ...process.env,
    NODE: process.execPath,
    CLI: join(ROOT, 'src/cli.ts'),
    WORDS: words,
    npm_lifecycle_event: '',
  };
  const said = execFileSync('bash', ['--norc', '-c', TAB], {
    cwd: folder,
    env: environment,
    encoding: 'utf8',
  });
  const [how, ...answers] = said.split('\n');
  t.is(how, 'complete -o default -F _constat constat');
  for (const [at, [typed, expected]] of lines.entries()) {
    t.regex(answers[at] ?? '', expected, typed.join(' '));
  }
  t.false(Object.keys(await readTree(folder)).includes('pwned'));
});

test('each shell has its script, and no other has', async (t) => {
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { status, out } = await runConstat(['completion', shell]);
    t.is(status, 0);
    t.regex(out, /constat complete|complete --/);
    t.notRegex(out, /\beval "\$\{?request/);
  }
  const { status, err } = await runConstat(['completion', 'tcsh']);
  t.is(status, 2);
  t.regex(err, /Allowed choices are bash, zsh, fish/);
});

test('where there is no engagement, a Tab is silent', async (t) => {
  const folder = await copyEngagement(t, 'test/golden/least');
  const run = (...words: readonly string[]) =>
    runConstat(['complete', '--', ...words, '--engagement', 'nowhere', ''], { folder });
  t.deepEqual(await run('split'), { status: 0, out: '', err: '' });
});
