/** A page's source → since when it stands in git, and where to correct it. */
import type { Origin, Report } from '../../report/report.ts';
import { encodePath } from './urls.ts';

/** What a page says of where it comes from. */
export interface Provenance {
  /** Days of the first and last commits, of the source or any of its translations. */
  readonly created?: string;
  readonly updated?: string;
  /** Where the source is edited; absent without a repository's address, and where strangers read. */
  readonly editHref?: string;
}

/** Reads the provenance of a source; undefined when nothing is known. */
export function readProvenance(report: Report, { path }: Origin): Provenance | undefined {
  const dates = listFiles(report, path).flatMap((file) => report.history.dates.get(file) ?? []);
  const created = dates.map(({ first }) => first).sort()[0];
  const updated = dates
    .map(({ last }) => last)
    .sort()
    .at(-1);
  const editHref = editAddress(report, path);
  if (created === undefined && editHref === undefined) return undefined;
  return {
    ...(created === undefined ? {} : { created }),
    ...(updated === undefined || updated === created ? {} : { updated }),
    ...(editHref === undefined ? {} : { editHref }),
  };
}

function listFiles({ languages }: Report, path: string): string[] {
  const stem = path.replace(/\.[^.]+$/, '');
  return [path, ...languages.map((lang) => `${stem}.${lang}.md`)];
}

/** The page of GitHub, or of a server that names its pages as GitLab does, where a file is edited. */
function editAddress({ engagement, history, edition }: Report, path: string): string | undefined {
  const { repository } = engagement.site;
  if (repository === undefined || history.folder === undefined) return undefined;
  if (edition.base === 'public') return undefined;
  const root = repository.replace(/(?:\.git)?\/*$/, '');
  const edit = new URL(root).hostname === 'github.com' ? 'edit' : '-/edit';
  return `${root}/${edit}/HEAD/${encodePath(history.folder + path)}`;
}
