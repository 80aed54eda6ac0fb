/** What `git log` prints → the first and the last day of every file. */

/** The days of a file's first and last commits, as `YYYY-MM-DD` where their author was. */
export interface FileDates {
  readonly first: string;
  readonly last: string;
}

/** Begins a commit in what `git log` is asked for: ASCII's record separator. */
export const COMMIT_MARK = '\u001E';

interface Commit {
  readonly day: string;
  readonly changes: Change[];
}

interface Change {
  /** `A` added, `M` modified, `R` renamed, and git's other letters. */
  readonly kind: string;
  readonly path: string;
  /** The earlier path of a renamed file. */
  readonly from?: string;
}

/**
 * Reads what `git log -z --name-status -M` printed, the newest commit first, each commit as its mark and day.
 *
 * A renamed file keeps the days that it had under its earlier names.
 */
export function parseGitLog(output: string): ReadonlyMap<string, FileDates> {
  const dates = new Map<string, FileDates>();
  // What a path of an older commit is called today; undefined: it was another file.
  const today = new Map<string, string | undefined>();
  for (const { day, changes } of readCommits(output)) {
    const current = changes.map(({ path }) => (today.has(path) ? today.get(path) : path));
    for (const name of current) {
      if (name !== undefined) dates.set(name, { first: day, last: dates.get(name)?.last ?? day });
    }
    for (const { kind, path } of changes) if (kind !== 'M') today.set(path, undefined);
    changes.forEach(({ from }, index) => {
      if (from !== undefined) today.set(from, current[index]);
    });
  }
  return dates;
}

function readCommits(output: string): Commit[] {
  const commits: Commit[] = [];
  const fields = output.split('\0').values();
  for (const field of fields) {
    const status = field.replace(/^\n/, '');
    if (status.startsWith(COMMIT_MARK)) commits.push({ day: status.slice(1), changes: [] });
    else if (status !== '') {
      commits.at(-1)?.changes.push(readChange(status, () => fields.next().value ?? ''));
    }
  }
  return commits;
}

function readChange(status: string, nextPath: () => string): Change {
  const kind = status.charAt(0);
  if (kind !== 'R') return { kind, path: nextPath() };
  const from = nextPath();
  return { kind, path: nextPath(), from };
}
