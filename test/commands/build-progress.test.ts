/** What a build shows while it goes on: a list on a terminal, lines in a pipe, nothing when quiet. */
import { join } from 'node:path';

import test, { type ExecutionContext } from 'ava';

import { lineProgress } from '../../src/progress/line-progress.ts';
import { writeFiles } from '../helpers/temporary.ts';
import { copyEngagement, runConstat } from './command-line.ts';
import { missingTerminal, runAtTerminal } from './pseudo-terminal.ts';

const LEAST = 'test/golden/least';
const DATA = ['build', '--only', 'data'] as const;
const ESCAPE = '\u001b';
const missing = missingTerminal();

function isSkipped(t: ExecutionContext): boolean {
  if (missing === undefined) return false;
  t.log(`SKIPPED: ${missing}`);
  t.pass();
  return true;
}

test('lines say each step once it has ended, and how long it took, whatever goes on beside it', async (t) => {
  const times = [0, 1000, 1000, 1500, 2800, 3000];
  let text = '';
  const progress = lineProgress({
    clock: () => times.shift() ?? NaN,
    write: (line) => (text += line),
  });
  progress.begin('sources')();
  progress.begin('data');
  const end = progress.begin('site');
  end();
  end();
  await progress.end('failed');
  t.is(text, '  sources   1.0 s\n  site      1.3 s\n  data      2.0 s  stopped\n');
});

test('in a pipe: plain lines on stderr, the result on stdout; nothing when quiet', async (t) => {
  const folder = await copyEngagement(t, LEAST);
  const { out, err } = await runConstat(DATA, { folder });
  t.regex(err, /^ {2}sources +\d+\.\d s\n {2}drawings .*\n {2}data .*\n {2}output .*\n$/);
  t.regex(out, /^ +[\d.]+ k?B {2}output\/client\/data\/findings\.json\n1 file, .* in \d+\.\d s\n$/);
  t.false((out + err).includes(ESCAPE));
  const quiet = await runConstat([...DATA, '--quiet'], { folder });
  t.deepEqual(quiet, { status: 0, out: '', err: '' });
});

test('on a terminal: a list that stays, and the cursor given back', async (t) => {
  if (isSkipped(t)) return;
  const folder = await copyEngagement(t, LEAST);
  const { status, text } = await runAtTerminal(DATA, { folder });
  t.is(status, 0, text);
  // oxlint-disable-next-line no-control-regex
  const shown = text.replaceAll(/\u001b\[[0-9;?]*[A-Za-z]/g, '');
  t.regex(
    shown,
    /✔ sources {2}\d+\.\d s\n✔ drawings {2}.*\n✔ data {2}.*\n✔ output {2}.*\n +[\d.]+ k?B {2}output/,
  );
  t.true(text.lastIndexOf(`${ESCAPE}[?25h`) > text.lastIndexOf(`${ESCAPE}[?25l`));
  const quiet = await runAtTerminal([...DATA, '--quiet'], { folder });
  t.deepEqual(quiet, { status: 0, text: '' });
});

test('NO_COLOR is honoured there too', async (t) => {
  if (isSkipped(t)) return;
  const folder = await copyEngagement(t, LEAST);
  const { text } = await runAtTerminal(DATA, { folder, environment: { NO_COLOR: '1' } });
  t.regex(text, /✔ output/);
  // oxlint-disable-next-line no-control-regex
  t.notRegex(text, /\u001b\[[\d;]*m/);
});

test('a build that fails says at which step, and leaves the terminal as it was', async (t) => {
  if (isSkipped(t)) return;
  const folder = await copyEngagement(t, LEAST);
  await writeFiles(folder, { 'output/client/thesis.txt': 'mine' });
  const refused = await runAtTerminal(DATA, { folder });
  t.is(refused.status, 4, refused.text);
  t.regex(refused.text, /✖.* output\n/);
  await writeFiles(join(folder, 'findings'), { 'x.md': 'x' });
  const broken = await runAtTerminal(DATA, { folder });
  t.is(broken.status, 1, broken.text);
  t.regex(broken.text, /✖.* sources\n/);
  t.regex(broken.text, /source\/unknown-file/);
  for (const { text } of [refused, broken]) {
    t.true(text.lastIndexOf(`${ESCAPE}[?25h`) > text.lastIndexOf(`${ESCAPE}[?25l`));
  }
});
