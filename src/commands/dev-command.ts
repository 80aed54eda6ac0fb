/** `constat dev`: serves the site as it is written; says where, and what every save came to. */
import type { Host } from '../browser/host.ts';
import { startDev } from '../dev/dev.ts';
import type { Round } from '../dev/rounds.ts';
import { printDiagnostics } from '../diagnostics/reporters.ts';
import type { EditionId } from '../report/edition.ts';
import { UsageError } from '../usage-error.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { findEngagement } from './find-engagement.ts';
import { sourceTexts } from './source-texts.ts';
import type { Terminal } from './terminal.ts';

/** What was typed. */
export interface DevOptions {
  readonly engagement: string;
  readonly port: string;
  readonly edition: EditionId;
  readonly languages: readonly string[];
  readonly editor: string;
  readonly browser?: string | undefined;
}

/** Bytes of the token that only the server's own page knows. */
const TOKEN_BYTES = 18;

/** Serves until the user ends it; that is how it is done, and no failure. */
export async function runDev(
  options: DevOptions,
  terminal: Terminal,
  host: Host,
): Promise<ExitStatus> {
  const port = readPort(options.port);
  const editor = readEditor(options.editor);
  const { folder, label } = await findEngagement(options.engagement, terminal);
  const ended = terminal.untilEnded();
  const say = (line: string): void => {
    terminal.err(`${line}\n`);
  };
  const told = createTeller(label, terminal);
  const running = await startDev(
    {
      folder,
      label,
      edition: options.edition,
      languages: options.languages,
      port,
      editor,
      token: Buffer.from(terminal.random(TOKEN_BYTES)).toString('base64url'),
      clock: terminal.clock,
      say,
      told,
    },
    {
      host: { ...host, endsItself: true },
      browser: { configured: options.browser, folder: terminal.folder },
      begin: () => () => undefined,
    },
  );
  if (port !== 0 && running.port !== port) say(`Port ${String(port)} is taken`);
  terminal.out(
    `Site    ${running.site}\nOthers  ${running.desk}\nEdition ${options.edition}; Ctrl-C ends\n`,
  );
  await ended;
  await running.close();
  return EXIT.done;
}

/** Says what a round came to: a line, and the diagnostics where they are others than before. */
function createTeller(label: string, terminal: Terminal) {
  let before = '';
  return (round: Round, paths: readonly string[], milliseconds: number): void => {
    const { diagnostics, folder, fresh, problem } = round;
    const now = JSON.stringify(diagnostics);
    if (now !== before && diagnostics.length > 0) {
      const scope = { label, texts: sourceTexts(folder), color: terminal.color.err };
      terminal.err(printDiagnostics('pretty', diagnostics, scope));
    } else if (now !== before && before !== '') terminal.err('No problem is left\n');
    before = now;
    const what = namePaths(paths);
    const outcome = fresh ? '' : '; the last good pages stay';
    terminal.err(`${what}: ${milliseconds.toFixed(0)} ms${outcome}\n`);
    if (problem !== undefined) terminal.err(`The site could not be made: ${problem}\n`);
  };
}

function namePaths([first, ...others]: readonly string[]): string {
  if (first === undefined) return 'All read';
  return others.length > 0 ? `${first} and ${String(others.length)} more` : first;
}

function readPort(typed: string): number {
  const port = /^\d{1,5}$/.test(typed) ? Number(typed) : NaN;
  if (port <= 65_535) return port;
  throw new UsageError(`Unexpected port ${typed}, expected a number up to 65535; 0 takes any`);
}

/** An editor's address may not run anything in the page that shows it. */
function readEditor(typed: string): string | undefined {
  if (typed === 'none') return undefined;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(typed)?.[1]?.toLowerCase();
  const isUnsafe = scheme === undefined || ['javascript', 'data', 'vbscript'].includes(scheme);
  if (!isUnsafe && typed.includes('{file}')) return typed;
  throw new UsageError(
    `Unexpected editor ${typed}, expected an address with {file}, such as vscode://file{file}:{line}:{column}, or none`,
  );
}
