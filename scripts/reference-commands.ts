/** The command line → docs/reference/commands.md. */
import type { Argument, Command, Option } from 'commander';

import type { Host } from '../src/browser/host.ts';
import { createProgram } from '../src/commands/program.ts';
import type { Terminal } from '../src/commands/terminal.ts';
import { anchor, code, GENERATED, table } from './markdown-table.ts';

/** Writes the page: a list of the commands, then each with its arguments and options. */
export function printCommands(): string {
  // Nothing runs: only what the commands say of themselves is read.
  const terminal = { out: () => undefined, err: () => undefined } as unknown as Terminal;
  const program = createProgram(terminal, {} as Host, () => undefined);
  const commands = program.commands.flatMap((command) => leavesOf(command, 'constat'));
  const list = commands.map(({ name, command }) => [
    `[${code(name)}](${anchor(name)})`,
    command.description(),
  ]);
  return [
    GENERATED,
    `# Commands\n\n${program.description()} \`constat --help\` lists the exit statuses; \`constat <command> --help\` tells what stands here.`,
    table(['command', 'does'], list),
    ...commands.map(({ name, command }) => printCommand(name, command)),
  ].join('\n\n');
}

interface NamedCommand {
  readonly name: string;
  readonly command: Command;
}

/** A command that only holds others gives place to them. */
function leavesOf(command: Command, above: string): NamedCommand[] {
  const name = `${above} ${command.name()}`;
  if (command.commands.length === 0) return [{ name, command }];
  return command.commands.flatMap((below) => leavesOf(below, name));
}

function printCommand(name: string, command: Command): string {
  const words = command.registeredArguments.map((argument) => {
    const word = `${argument.name()}${argument.variadic ? '…' : ''}`;
    return argument.required ? `<${word}>` : `[${word}]`;
  });
  const options = command.options.filter(({ hidden }) => !hidden);
  const rows = [...command.registeredArguments.map(rowOfArgument), ...options.map(rowOfOption)];
  const usage = [name, ...words, ...(options.length > 0 ? ['[options]'] : [])].join(' ');
  const description = command.description();
  return [
    `## ${name}`,
    `${description.charAt(0).toUpperCase()}${description.slice(1)}.`,
    `\`\`\`sh\n${usage}\n\`\`\``,
    ...(rows.length > 0 ? [table(['', 'what it is', 'default'], rows)] : []),
  ].join('\n\n');
}

function rowOfArgument(argument: Argument): string[] {
  const { description, argChoices } = argument;
  return [code(argument.name()), say(description, argChoices), showDefault(argument.defaultValue)];
}

function rowOfOption(option: Option): string[] {
  const { flags, description, argChoices } = option;
  return [code(flags), say(description, argChoices), showDefault(option.defaultValue)];
}

function say(description: string, choices: readonly string[] | undefined): string {
  return choices ? `${description}: ${choices.map(code).join(', ')}` : description;
}

function showDefault(value: unknown): string {
  const isSaid = (typeof value === 'string' && value !== '') || typeof value === 'number';
  return isSaid ? code(String(value)) : '';
}
