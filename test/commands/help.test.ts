/** Help is read at 80 columns, shows every command in its place, and its examples are right. */
import type { Command } from 'commander';
import test from 'ava';

import { createProgram } from '../../src/commands/program.ts';
import { HELP_PAGES } from '../../src/commands/help-pages.ts';

const WORLD = {
  environment: {},
  platform: 'linux',
  architecture: 'x64',
  root: false,
  cache: '/',
  temporary: '/',
};
const program = createProgram(
  {
    folder: '/',
    environment: {},
    clock: () => 0,
    today: () => '2027-01-04',
    random: () => new Uint8Array(),
    untilEnded: () => Promise.resolve(),
    out: () => undefined,
    err: () => undefined,
    color: { out: false, err: false },
  },
  WORLD,
  () => undefined,
);

function everyCommand(command: Command): Command[] {
  return [command, ...command.commands.flatMap(everyCommand)];
}

function pathOf(command: Command): string {
  return `${command.parent ? pathOf(command.parent) : ''} ${command.name()}`.trim();
}

/** The help of a command, with what stands at its foot. */
function helpOf(command: Command): string {
  let text = '';
  command.configureOutput({ writeOut: (part) => (text += part) });
  command.outputHelp();
  return text;
}

for (const command of everyCommand(program)) {
  test(`help of ${pathOf(command)} fits 80 columns, and says no default that goes without saying`, (t) => {
    const text = helpOf(command);
    for (const line of text.split('\n')) t.true(Array.from(line).length <= 80, line);
    t.notRegex(text, /default: (?:false|\[\])/);
  });
}

test('every command has a page, and stands in the order of the pages', (t) => {
  const shown = program
    .createHelp()
    .visibleCommands(program)
    .map((one) => one.name());
  t.deepEqual(
    shown,
    Object.keys(HELP_PAGES).filter((name) => shown.includes(name)),
  );
  const text = helpOf(program);
  const places = shown.map((name) => text.search(new RegExp(`^  ${name}\\b`, 'm')));
  t.true(places.every((place) => place > 0));
  t.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
  t.notRegex(text, /^ {2}complete\b/m);
});

test('each example is a command line that its command takes', (t) => {
  for (const [name, { examples }] of Object.entries(HELP_PAGES)) {
    const command = program.commands.find((one) => one.name() === name);
    if (!command) continue;
    t.true(examples.length > 0, name);
    for (const [line] of examples) {
      const [first, second, third] = line.split(' ');
      if (first !== 'constat' || second !== name) continue;
      const inner = command.commands.find((one) => one.name() === third) ?? command;
      const known = inner.options.flatMap(({ short, long }) => [short, long]);
      for (const [option] of line.matchAll(/(?<= )--?[a-z][a-z-]*/g)) {
        t.true(known.includes(option), `${line}: ${option}`);
      }
    }
  }
});

test('help says the exit statuses and what of the environment counts', (t) => {
  const text = helpOf(program);
  for (const status of [0, 1, 2, 3, 4, 70]) t.regex(text, new RegExp(`^  ${status} +\\S`, 'm'));
  t.regex(text, /NO_COLOR[^]*PUPPETEER_EXECUTABLE_PATH[^]*CONSTAT_CACHE[^]*SOURCE_DATE_EPOCH/);
});
