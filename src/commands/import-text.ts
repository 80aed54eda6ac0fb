/** What an import did → the lines that say so, and what to type next. */
import { visibleText } from '../diagnostics/visible-text.ts';
import type { MergeCounts } from '../importers/merge-candidates.ts';
import type { CandidatesData } from '../schema/candidates.ts';

/** What an import did. */
export interface Imported {
  readonly tool: string;
  /** The file of candidates, and the scanner's own as it is kept, both as typed. */
  readonly file: string;
  readonly raw: string;
  readonly scan: CandidatesData['scan'];
  /** How many of the scanner's checks failed. */
  readonly checks: number;
  readonly candidates: MergeCounts;
  readonly unmapped: readonly string[];
  /** The candidate to begin with. */
  readonly next: { readonly id: string; readonly isMapped: boolean } | undefined;
  readonly categories: readonly string[];
  /** The other file that the candidates came from before. */
  readonly instead?: string;
}

/** How many ids of checks are named. */
const MOST = 12;

/** Writes the summary. */
export function importText(done: Imported, engagement: string): string {
  const { scan, checks, candidates, unmapped, file, raw } = done;
  const { failed, passed, skipped, errors = 0 } = scan;
  const lines = [
    `${scan.file}: ${count(scan.rows, 'result')}: ${failed} failed (${count(checks, 'check')}), ${passed} passed, ${skipped} skipped`,
    ...(errors > 0
      ? [`The scanner itself met ${count(errors, 'error')}: it may not have seen all`]
      : []),
    `Candidates: ${saidOf(candidates)}`,
    ...(unmapped.length > 0 ? [`The catalogue does not name ${nameSome(unmapped)}`] : []),
    ...(done.instead === undefined
      ? []
      : [`They stand in for those of ${done.instead}; to keep both, give each a --name`]),
    file,
    `${raw} (the file itself, ignored by git)`,
    ...nextLine(done, engagement),
  ];
  return lines.map((line) => `${visibleText(line)}\n`).join('');
}

function saidOf({ added, changed, same, gone, removed }: MergeCounts): string {
  const parts = [
    `${added} new`,
    `${changed} updated`,
    `${same} unchanged`,
    ...(gone > 0 ? [`${gone} gone but written on, so kept`] : []),
    ...(removed > 0 ? [`${removed} gone`] : []),
  ];
  return parts.join(', ');
}

function nameSome(ids: readonly string[]): string {
  const rest = ids.length > MOST ? `, and ${ids.length - MOST} more (all are in the file)` : '';
  return `${ids.slice(0, MOST).join(', ')}${rest}`;
}

function nextLine({ next, categories }: Imported, engagement: string): string[] {
  if (!next) return [];
  const where = engagement === 'findings' ? '' : ` --engagement ${quote(engagement)}`;
  const axis = next.isMapped || categories.length < 2 ? '' : ` -c ${categories[0] ?? ''}`;
  return [`Next: read it, then constat new finding --from-candidate ${next.id}${axis}${where}`];
}

/** As a shell reads it. */
function quote(word: string): string {
  return /^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

function count(n: number, thing: string): string {
  return `${n} ${thing}${n === 1 ? '' : 's'}`;
}
