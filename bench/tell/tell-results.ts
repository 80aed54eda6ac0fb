/** Results → Markdown: what must be reached and what was measured; all rows; who is missing. */
import { table } from '../../scripts/markdown-table.ts';
import { isMet, type Results, type Row, type Verdict } from '../results.ts';
import { sayDay, sayFigure, sayMemory, sayRounds, saySeconds } from './say-figures.ts';

/** For a reader who wants to know whether it is quick: machine, date, and the table of what must be reached. */
export function tellVerdicts(results: Results): string {
  return `${tellMachine(results)}\n\n${verdictTable(results.verdicts)}`;
}

/** For one who wants all: also every row with its version, its processor's time and its memory. */
export function tellAll(results: Results): string {
  const suites = [...new Set(results.rows.map(({ suite }) => suite))];
  const tables = suites.map((suite) => {
    const rows = results.rows.filter((row) => row.suite === suite);
    return `**${suite}**\n\n${rowTable(rows)}`;
  });
  const absent = results.absent.map(({ suite, name, why }) => `- ${suite}: ${name}: ${why}`);
  const missing = absent.length > 0 ? [`Left out:\n\n${absent.join('\n')}`] : [];
  return [tellVerdicts(results), ...tables, ...missing].join('\n\n');
}

function tellMachine({ date, machine, rounds, version }: Results): string {
  const facts = machine.map((line) => line.replaceAll(/\s+/g, ' ')).join('; ');
  return `constat ${version}, ${sayDay(date)}, ${sayRounds(rounds)}. ${facts}.`;
}

function verdictTable(verdicts: readonly Verdict[]): string {
  const rows = verdicts.map((verdict) => {
    const { what, of, limit, unit, measured, byProcessor } = verdict;
    const met = isMet(verdict);
    return [
      what,
      `≤ ${limit} ${unit} ${of}`,
      measured === null ? 'not measured' : sayFigure(measured, unit),
      byProcessor === undefined || byProcessor === null ? '–' : sayFigure(byProcessor, unit),
      met === undefined ? '–' : met ? 'yes' : '**no**',
    ];
  });
  return table(['what', 'must reach', 'measured', 'by CPU', 'met'], rows);
}

function rowTable(rows: readonly Row[]): string {
  const cells = rows.map(({ name, tool, version, note, median }) => [
    tool === 'constat' ? `**${name}**` : `${name} ${version}`,
    note ?? '',
    saySeconds(median.wall),
    saySeconds(median.cpu),
    sayMemory(median.memory),
  ]);
  return table(['', 'what it does', 'time', 'CPU', 'peak memory'], cells);
}
