/** `constat digest`: the day for the client, in ten lines; with `write` it becomes the journal's draft. */
import { writeNewFiles } from '../authoring/write-new-files.ts';
import { newJournal } from '../authoring/new-journal.ts';
import { makeOldReport } from '../compare.ts';
import { makeDigest } from '../digest/make-digest.ts';
import type { DigestFormat } from '../digest/digest-format.ts';
import { printDigest, printLines } from '../digest/print-digest.ts';
import { diffReports } from '../report/changes/diff-reports.ts';
import { makeReport } from '../report/make-report.ts';
import type { Report } from '../report/report.ts';
import { createFormat } from '../templates/format.ts';
import type { Locale } from '../templates/locale.ts';
import { UsageError } from '../usage-error.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { openEngagement, sayErrors, type OpenedEngagement } from './open-engagement.ts';
import type { Terminal } from './terminal.ts';

/** What was typed. */
export interface DigestOptions {
  readonly engagement: string;
  /** A day, `YYYY-MM-DD`, or `yesterday`. */
  readonly since: string;
  readonly lang?: string | undefined;
  readonly edition: string;
  readonly format: DigestFormat;
  readonly write: boolean;
}

/**
 * Prints the day; what came before the first commit counts as nothing.
 *
 * @throws UsageError for a day, a language or an edition that is none, or a day that has its entry already
 */
export async function runDigest(options: DigestOptions, terminal: Terminal): Promise<ExitStatus> {
  const opened = await openEngagement(options, terminal);
  if (!opened) return EXIT.sources;
  const on = terminal.today();
  const since = dayOf(options.since, on);
  const made = makeReport(opened.index, options.edition).report;
  const lang = options.lang ?? made.languages[0] ?? '';
  refuseLanguage(lang, made.languages, options.write);
  const old = await makeOldReport(since, opened.compare);
  if (old.is === 'broken') {
    sayErrors(old.diagnostics, old, terminal);
    return EXIT.sources;
  }
  if (old.is === 'nothing') {
    terminal.err(`All counts as new since ${since}: expected ${old.expected}\n`);
  }
  const report = made.spoken?.get(lang) ?? made;
  const before = old.is === 'made' ? (old.report.spoken?.get(lang) ?? old.report) : emptied(report);
  const locale = wordsOf(opened, lang);
  const digest = makeDigest({
    report,
    changes: diffReports(before, report),
    since,
    on,
    locale,
    format: createFormat(locale, { currency: report.engagement.currency }),
  });
  if (options.write) return writeEntry(printLines(digest), on, { opened, lang, terminal });
  terminal.out(printDigest(digest, options.format));
  return EXIT.done;
}

function refuseLanguage(lang: string, known: readonly string[], write: boolean): void {
  if (!known.includes(lang)) {
    throw new UsageError(`The engagement is not written in ${lang}: expected ${known.join(', ')}`);
  }
  const [first = ''] = known;
  if (!write || lang === first) return;
  throw new UsageError(`The journal is written in ${first} first: leave --lang out`);
}

function wordsOf({ theme }: OpenedEngagement, lang: string): Locale {
  const locale = theme.locales.get(lang) ?? theme.locales.get('en');
  if (!locale) throw new Error('There are no words in English');
  return locale;
}

/** The day's entry is in the engagement's first language, as every source is. */
async function writeEntry(
  body: string,
  date: string,
  scope: { readonly opened: OpenedEngagement; readonly lang: string; readonly terminal: Terminal },
): Promise<ExitStatus> {
  const { opened, lang, terminal } = scope;
  const { index, label, compare } = opened;
  const file = newJournal({ date }, wordsOf(opened, lang));
  if (index.sources.files.has(file.path)) {
    throw new UsageError(`${label}/${file.path} is there already: the day is told in it`);
  }
  await writeNewFiles(compare.git.folder, [{ ...file, text: `${file.text ?? ''}\n${body}` }]);
  terminal.out(`${label}/${file.path}\n`);
  return EXIT.done;
}

function dayOf(since: string, today: string): string {
  if (since !== 'yesterday') {
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(since) && !Number.isNaN(Date.parse(since));
    if (isDay) return since;
    throw new UsageError(`Unexpected day ${since}, expected yesterday or one such as 2026-03-05`);
  }
  const day = new Date(`${today}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

/** The engagement before anything was written in it. */
function emptied(report: Report): Report {
  const none = { checks: [], findings: [], incidents: [], pages: [], journal: [] };
  return { ...report, ...none, categories: [] };
}
