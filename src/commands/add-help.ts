/** A tree of commands → the same with help worth reading: groups, order, examples. */
import { Help, type Command, type Option } from 'commander';

import { HELP_FOOT, HELP_PAGES, type HelpPage } from './help-pages.ts';

const NO_PAGE: HelpPage = { group: 'Others:', examples: [] };
const ORDER = Object.keys(HELP_PAGES);

/** Adds what help-pages says; a command that has no page stands last. */
export function addHelp(program: Command): void {
  const plain = new Help();
  program.addHelpText('after', HELP_FOOT).configureHelp({
    visibleCommands: (command) => {
      const shown = plain.visibleCommands(command);
      return command === program ? shown.toSorted((a, b) => placeOf(a) - placeOf(b)) : shown;
    },
    // Groups stand in the order of their commands as shown.
    groupItems: (_all, visible, groupOf) => plain.groupItems(visible, visible, groupOf),
    subcommandTerm: (command) => {
      const words = command.registeredArguments.map((one) =>
        one.required ? `<${one.name()}>` : `[${one.name()}]`,
      );
      return [command.name(), ...words].join(' ');
    },
    optionDescription: (option) =>
      isNothing(option) ? option.description : plain.optionDescription(option),
  });
  for (const command of program.commands) {
    command.copyInheritedSettings(program);
    const { group, examples } = HELP_PAGES[command.name()] ?? NO_PAGE;
    command.helpGroup(group).addHelpText('after', examplesText(examples));
    for (const below of command.commands) {
      below.copyInheritedSettings(program);
      const start = `constat ${command.name()} ${below.name()} `;
      const own = examples.filter(([line]) => `${line} `.startsWith(start));
      below.addHelpText('after', examplesText(own));
    }
  }
}

function placeOf(command: Command): number {
  const place = ORDER.indexOf(command.name());
  return place < 0 ? ORDER.length : place;
}

/** A default that goes without saying. */
function isNothing({ defaultValue }: Option): boolean {
  const value: unknown = defaultValue;
  return value === false || (Array.isArray(value) && value.length === 0);
}

/** Each example stands above what it does, so that neither is broken on a narrow terminal. */
function examplesText(examples: HelpPage['examples']): string {
  if (examples.length === 0) return '';
  const lines = examples.flatMap(([line, does]) => [`  ${line}`, `      ${does}`]);
  return `\nExamples:\n${lines.join('\n')}`;
}
