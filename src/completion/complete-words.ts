/** What is typed so far and the tree of commands → what may stand next. */
import type { Argument, Command, Option } from 'commander';

/** One word that may stand there. */
export interface Candidate {
  readonly value: string;
  readonly description?: string;
}

/** What an option or an argument takes. */
export interface Values {
  readonly candidates: readonly Candidate[];
  /** True where several may be given, separated by commas. */
  readonly isList?: boolean;
}

/**
 * Knows what names take that commander does not know itself: `--only`, `id`.
 *
 * The path is that of the command, `new finding`; undefined where any file may be meant.
 */
export type ValueSource = (name: string, path: string) => Promise<Values | undefined>;

/** What may stand next; `isFile` where a path may. */
export interface Completion {
  readonly candidates: readonly Candidate[];
  readonly isFile: boolean;
}

/**
 * Completes the last word.
 *
 * @param words what follows the program's name; the last is the one that is being typed, perhaps empty. Bash gives an `=`
 * as a word of its own
 */
export async function completeWords(
  program: Command,
  words: readonly string[],
  source: ValueSource,
): Promise<Completion> {
  const typed = words.filter((word, at) => word !== '=' || at === 0);
  const last = words.at(-1) === '=' ? '' : (words.at(-1) ?? '');
  const before = words.at(-1) === '=' ? typed : typed.slice(0, -1);
  const state = walk(program, before);
  const take = (taker: Option | Argument, word: string): Promise<Completion> =>
    takeValues(taker, { word, source, path: state.path });
  if (state.waiting) return take(state.waiting, last);
  if (!state.isOver && /^--[^=]*=/.test(last)) return takeAssigned(state.command, last, take);
  if (!state.isOver && last.startsWith('-')) return takeOptions(state.command, last, before);
  const commands = state.taken === 0 ? takeCommands(state.command, last) : [];
  const { registeredArguments: known } = state.command;
  const argument = known[state.taken] ?? (known.at(-1)?.variadic ? known.at(-1) : undefined);
  if (!argument) return { candidates: commands, isFile: false };
  const { candidates, isFile } = await take(argument, last);
  return { candidates: [...commands, ...candidates], isFile };
}

/** A word that holds an option and the beginning of its value: `--only=si`. */
async function takeAssigned(
  command: Command,
  word: string,
  take: (taker: Option, word: string) => Promise<Completion>,
): Promise<Completion> {
  const at = word.indexOf('=');
  const option = findOption(command, word.slice(0, at));
  if (!option || option.isBoolean()) return { candidates: [], isFile: false };
  const { candidates, isFile } = await take(option, word.slice(at + 1));
  return { candidates: withStart(candidates, word.slice(0, at + 1)), isFile };
}

interface State {
  readonly command: Command;
  readonly path: string;
  /** An option that has not got its value yet. */
  readonly waiting: Option | undefined;
  /** How many arguments stand there. */
  readonly taken: number;
  /** True after `--`: no option follows. */
  readonly isOver: boolean;
}

function walk(program: Command, words: readonly string[]): State {
  let state: State = { command: program, path: '', waiting: undefined, taken: 0, isOver: false };
  for (const word of words) state = step(state, word);
  return state;
}

function step(state: State, word: string): State {
  const { command, waiting, taken, isOver, path } = state;
  if (waiting) return { ...state, waiting: undefined };
  if (!isOver && word === '--') return { ...state, isOver: true };
  if (!isOver && word.startsWith('-')) {
    const option = findOption(command, word);
    return { ...state, waiting: option?.isBoolean() ? undefined : option };
  }
  const next = taken === 0 ? command.commands.find((one) => one.name() === word) : undefined;
  if (!next) return { ...state, taken: taken + 1 };
  return { ...state, command: next, path: `${path} ${word}`.trim() };
}

function findOption(command: Command, word: string): Option | undefined {
  return command.options.find(({ short, long }) => word === short || word === long);
}

async function takeValues(
  taker: Option | Argument,
  { word, source, path }: { word: string; source: ValueSource; path: string },
): Promise<Completion> {
  const name = 'long' in taker ? (taker.long ?? '') : taker.name();
  const choices = taker.argChoices?.map((value): Candidate => ({ value }));
  const values = choices ? { candidates: choices } : await source(name, path);
  if (!values) return { candidates: [], isFile: true };
  const start = values.isList ? word.slice(0, word.lastIndexOf(',') + 1) : '';
  const named = start.split(',');
  const free = values.candidates.filter(({ value }) => !named.includes(value));
  return { candidates: beginning(withStart(free, start), word), isFile: false };
}

function takeCommands(command: Command, word: string): Candidate[] {
  const visible = command.createHelp().visibleCommands(command);
  return beginning(
    visible.map((one) => ({ value: one.name(), description: one.description() })),
    word,
  );
}

/** Options that stand there already are not offered again. */
function takeOptions(command: Command, word: string, before: readonly string[]): Completion {
  const options = command.createHelp().visibleOptions(command);
  const free = options.filter(({ long }) => !before.includes(long ?? ''));
  const named = free.map(({ long, short, description }) => ({
    value: long ?? short ?? '',
    description,
  }));
  return { candidates: beginning(named, word), isFile: false };
}

function beginning(candidates: readonly Candidate[], word: string): Candidate[] {
  return candidates.filter(({ value }) => value.startsWith(word));
}

function withStart(candidates: readonly Candidate[], start: string): Candidate[] {
  return candidates.map((one) => ({ ...one, value: start + one.value }));
}
