/** Every target by name: the one place that knows them all. */
import type { Report } from '../report/report.ts';
import type { Target } from './target.ts';

/** What a target may be asked for besides the whole report. */
export type TargetOption = 'select' | 'password';

/** A line of the registry: what help and options need, and how to load the rest only when it is used. */
export interface TargetEntry {
  readonly name: string;
  /** Targets whose files it lists; what of them is built is made first. */
  readonly after?: readonly string[];
  /** Options of the command that it alone heeds: a part of the report, a password. */
  readonly takes?: readonly TargetOption[];
  /** Why it cannot protect the files of a report that must open for anybody, for ever. */
  readonly refusesPassword?: (report: Report) => string | undefined;
  /** A browser makes its files: it starts before anything else does. */
  readonly needsBrowser?: boolean;
  /** Its files show diagrams as drawings: where no target does, none is drawn. */
  readonly showsDiagrams?: true;
  /** It needs the report and the theme alone, for seconds: it may be made in another thread. */
  readonly apart?: true;
  /** True for what a server shows page by page while the sources are written. */
  readonly previews?: true;
  /** The folder of its files that may be published as they are, for a server of pages. */
  readonly published?: string;
  readonly load: () => Promise<Target>;
}

/** The target whose files come back with answers. */
export const BOARD_FILES = 'board';

/** The targets, in the order in which they are made. */
export const TARGETS: readonly TargetEntry[] = [
  { name: 'data', load: async () => (await import('./data/target.ts')).data },
  {
    name: 'pdf',
    takes: ['select', 'password'],
    refusesPassword: ({ engagement }) =>
      engagement.pdfa &&
      'A PDF/A has no password: take report.pdfa out of engagement.yaml, or give none',
    needsBrowser: true,
    showsDiagrams: true,
    load: async () => (await import('./pdf/target.ts')).pdf,
  },
  { name: 'deck', apart: true, load: async () => (await import('./deck/target.ts')).deck },
  { name: 'docs', load: async () => (await import('./docs/target.ts')).docs },
  { name: BOARD_FILES, apart: true, load: async () => (await import('./board/target.ts')).board },
  {
    name: 'site',
    after: ['pdf', 'deck'],
    takes: ['password'],
    showsDiagrams: true,
    previews: true,
    published: 'site',
    load: async () => (await import('./site/target.ts')).site,
  },
];

export type {
  DescribedKind,
  DescribedLayout,
  TemplateDescription,
} from './deck/template/describe-template.ts';
export type { MatchedBy } from './deck/template/match-layout.ts';

/** Loads what describes a firm's template to its owner, for the one target that stands on a template. */
export async function loadTemplateReader() {
  return (await import('./deck/template/describe-template.ts')).describeTemplate;
}

/** Loads what reads the texts of files that only their own target knows how to read, by their first bytes. */
export async function loadTextReaders() {
  const { readPdf } = await import('./pdf/readable-texts.ts');
  return new Map([['%PDF-', readPdf]]);
}
