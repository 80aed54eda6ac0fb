/** `constat list [folder]`: the engagements below a folder, a line each. */
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { loadCatalogue } from '../catalogue/load-catalogue.ts';
import { checkFolder, collectDiagnostics } from '../check.ts';
import { countText } from '../diagnostics/count-text.ts';
import { visibleJson, visibleText } from '../diagnostics/visible-text.ts';
import { findEngagements } from '../source/find-engagements.ts';
import type { Sources } from '../source/sources.ts';
import { readFolder } from '../source/read-folder.ts';
import { loadTheme } from '../templates/load-theme.ts';
import { UsageError } from '../usage-error.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import type { Terminal } from './terminal.ts';

/** What is said of an engagement; the rest is absent where engagement.yaml is broken. */
interface Listed {
  readonly path: string;
  readonly client?: string;
  readonly title?: string;
  readonly start?: string;
  readonly end?: string;
  /** Findings, drafts too. */
  readonly findings?: number;
  /** What scanners reported and nobody has looked at. */
  readonly candidates?: number;
  readonly errors: number;
  readonly warnings: number;
}

/** Lists engagements; none is no error. */
export async function runList(
  { folder, json }: { readonly folder: string; readonly json: boolean },
  terminal: Terminal,
): Promise<ExitStatus> {
  const root = resolve(terminal.folder, folder);
  const there = await stat(root).catch(() => undefined);
  if (!there?.isDirectory()) throw new UsageError(`There is no folder ${folder}`);
  const described: Described[] = [];
  for (const path of await findEngagements(root)) {
    described.push(await describe(join(root, path), path));
  }
  if (json) {
    terminal.out(`${visibleJson(described.map(({ listed }) => listed))}\n`);
  } else if (described.length === 0) {
    terminal.err(`There is no engagement below ${folder}
`);
  } else {
    terminal.out(
      described
        .map(
          ({ listed, state }) => `${lineOf(listed, state)}
`,
        )
        .join(''),
    );
  }
  return EXIT.done;
}

interface Described {
  readonly listed: Listed;
  /** Its errors and warnings in words. */
  readonly state: string;
}

async function describe(root: string, path: string): Promise<Described> {
  const folder = await readFolder(root, path);
  const theme = await loadTheme(folder);
  const { catalogue, diagnostics: slips } = await loadCatalogue(folder);
  const { index, diagnostics: found } = checkFolder(folder, { ...theme, catalogue });
  const diagnostics = collectDiagnostics(theme.diagnostics, slips, found);
  const state = countText(diagnostics);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const loud = diagnostics.filter(({ silenced }) => silenced === undefined).length;
  const problems = { errors, warnings: loud - errors };
  if (!index) return { listed: { path, ...problems }, state };
  const { client, title, dates, languages } = index.sources.engagement.data;
  const listed = {
    path,
    client: speak(client.name, languages),
    title: speak(title, languages),
    start: dates.start,
    end: dates.end,
    findings: index.findings.length,
    candidates: countWaiting(index.sources),
    ...problems,
  };
  return { listed, state };
}

/** A text in the engagement's first language, or as it is. */
function speak(
  text: string | Readonly<Record<string, string>>,
  languages: readonly string[],
): string {
  if (typeof text === 'string') return text;
  return text[languages[0] ?? ''] ?? Object.values(text)[0] ?? '';
}

function countWaiting({ candidates }: Sources): number {
  const all = candidates.flatMap(({ data }) => data.candidates);
  return all.filter((candidate) => candidate.state === 'waiting' && !candidate.gone).length;
}

function lineOf(
  { path, client, title, start, end, findings = 0, candidates = 0 }: Listed,
  state: string,
): string {
  const parts = [
    path,
    ...(client === undefined
      ? []
      : [
          `${client}, ${title ?? ''}`,
          `${start ?? ''} to ${end ?? ''}`,
          `${findings} finding${findings === 1 ? '' : 's'}`,
          ...(candidates > 0
            ? [`${candidates} candidate${candidates === 1 ? '' : 's'} waiting`]
            : []),
        ]),
    state,
  ];
  return visibleText(parts.join('  '));
}
