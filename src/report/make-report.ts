/** Sources and an edition → the report: linked, counted, filtered, ordered, frozen. */
import { posix } from 'node:path';

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceIndex } from '../source/index-sources.ts';
import { NO_HISTORY, type History } from '../source/history.ts';
import { defined } from './defined.ts';
import { freezeDeep } from './freeze.ts';
import { addEffects } from './incident-effect.ts';
import { findHiddenReferences } from './hidden-references.ts';
import { collectAssets } from './collect-assets.ts';
import { makeCategories } from './make-categories.ts';
import { makeChecks } from './make-checks.ts';
import { makeEngagement } from './make-engagement.ts';
import { makeFindings, orderFindings } from './make-findings.ts';
import { makeIncidents } from './make-incidents.ts';
import { createProse } from './prose.ts';
import { reportDate } from './report-date.ts';
import type { JournalEntry, Page, Question, Report } from './report.ts';
import { totalReport } from './totals.ts';
import { findEdition, type Edition, type EditionId, type KnownEdition } from './edition.ts';
import { openEngagement, SOMEBODY } from './public-engagement.ts';
import { replaceInReport } from './replace-in-report.ts';
import { createReplacer, type Replacer } from './replace-names.ts';
import { createVisibility, type Visibility } from './visibility.ts';

/** A report, with what the edition had to take away from what prose names. */
export interface MadeReport {
  readonly report: Report;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Makes the report of one edition; the index must be free of errors.
 *
 * @param pictures what stands for pictures whose pixels are changed (`settlePictures`), by path
 * @throws Error when there is no such edition
 */
export function makeReport(
  index: SourceIndex,
  edition: EditionId,
  history: History = NO_HISTORY,
  pictures: ReadonlyMap<string, Uint8Array> = new Map(),
): MadeReport {
  const { sources } = index;
  const found = findEdition(sources.engagement.data, edition);
  if (!found) throw new Error(`There is no edition ${edition}`);
  const diagnostics: Diagnostic[] = [];
  const data = openEngagement(sources.engagement.data, found);
  const replacer = createEditionReplacer(found, sources.engagement, diagnostics);
  const visibility = createVisibility(index, found);
  const prose = createProse(index, visibility, (diagnostic) => diagnostics.push(diagnostic));
  const resolveId = createResolveId(index, visibility);
  const categoryIds = data.categories.map(({ id }) => id);
  const shownFindings = orderFindings(
    index.findings.filter(({ record }) => visibility.shows(record)),
    categoryIds,
  );
  const linked = linkIncidents(index, shownFindings, { prose, resolveId, visibility });
  const shownChecks = index.checks.filter(({ record }) => visibility.shows(record));
  const date = reportDate(index, { engagement: data, shows: visibility.shows });
  const findings = makeFindings(shownFindings, {
    prose,
    resolveId,
    checks: new Set(shownChecks.map(({ id }) => id)),
    incidents: linked,
    date,
  });
  const incidents = addEffects(linked, findings);
  const checks = makeChecks(shownChecks, { prose, findings, engagement: data });
  const engagement = makeEngagement({ data, locate: sources.engagement.locate }, prose, findings);
  const rest = {
    incidents,
    pages: makePages(index, prose, visibility),
    journal: makeJournal(index, prose, visibility),
    questions: makeQuestions(index, prose, visibility),
  };
  const report: Report = {
    edition: {
      id: edition,
      base: found.base,
      ...defined({ notice: prose.optional(found.notice) }),
    },
    languages: data.languages,
    date,
    digest: sources.digest,
    engagement: withShownTrigger(engagement, resolveId),
    categories: toldCategories(
      makeCategories(data.categories, { prose, findings, checks }),
      found.base,
    ),
    checks,
    findings,
    ...rest,
    history: {
      ...defined({ folder: history.folder }),
      dates: shownDates(history, index, visibility),
    },
    totals: totalReport(findings, checks, engagement.capacity),
    assets: collectAssets(
      index,
      [...prose.shown, ...namedAssets(engagement, incidents, sources.assets)],
      { edition, pictures, replacer, seesAll: visibility.seesAll },
    ),
  };
  diagnostics.push(...findHiddenReferences(index, visibility));
  return { report: freezeDeep(speakNames(report, replacer)), diagnostics };
}

/** To strangers an axis with nothing in it would say that nothing was found: it goes, unless all are so. */
function toldCategories(
  categories: Report['categories'],
  base: KnownEdition,
): Report['categories'] {
  if (base !== 'public') return categories;
  const told = categories.filter(
    ({ checks, recommendations, strengths }) =>
      checks.length + recommendations.length + strengths.length > 0,
  );
  return told.length > 0 ? told : categories;
}

/** What an edition for strangers replaces holds the client's name, whatever the author forgot. */
function createEditionReplacer(
  edition: Edition,
  { data, locate }: SourceIndex['sources']['engagement'],
  diagnostics: Diagnostic[],
): Replacer {
  const { name } = data.client;
  const told = createReplacer(edition.replace, data.languages);
  const isNamed = Object.hasOwn(edition.replace, name) || told.touches(name);
  if (edition.base !== 'public' || isNamed) return told;
  const written = edition.line.find((one) => data.editions?.[one] !== undefined);
  diagnostics.push({
    rule: 'edition/client-name',
    severity: 'warning',
    message: `Missing what stands for the client’s name in the edition ${edition.id}, expected it under replace`,
    hint: `${Object.values(SOMEBODY).join(' / ')} stand for it; to show the name, let it stand for itself`,
    ...(written === undefined ? locate(['client', 'name']) : locate(['editions', written], 'key')),
  });
  return createReplacer({ ...edition.replace, [name]: SOMEBODY }, data.languages);
}

/** Replaces names, once more for each language that has another word for what is written once for all. */
function speakNames(report: Report, replacer: Replacer): Report {
  const [first = '', ...others] = report.languages;
  const made = replaceInReport(report, replacer, first);
  if (replacer.names.length === 0 || others.length === 0) return made;
  const spoken = others.map((lang) => [lang, replaceInReport(report, replacer, lang)] as const);
  return { ...made, spoken: new Map(spoken) };
}

/** The days of files that the edition shows: when a hidden one was written is a trace of it. */
function shownDates(
  { dates }: History,
  { sources }: SourceIndex,
  { shows }: Visibility,
): History['dates'] {
  const { findings, incidents, pages, journal } = sources;
  const hidden = [...findings, ...incidents, ...pages, ...journal].filter(
    (record) => !shows(record) && !record.file.endsWith('findings.yaml'),
  );
  const stems = hidden.map(({ file }) => file.replace(/\.(?:md|ya?ml)$/, '.'));
  return new Map([...dates].filter(([path]) => !stems.some((stem) => path.startsWith(stem))));
}

function linkIncidents(
  index: SourceIndex,
  findings: SourceIndex['findings'],
  {
    prose,
    resolveId,
    visibility,
  }: {
    readonly prose: ReturnType<typeof createProse>;
    readonly resolveId: (name: string) => string | undefined;
    readonly visibility: Visibility;
  },
): ReturnType<typeof makeIncidents> {
  return makeIncidents(
    index.incidents.filter(({ record }) => visibility.shows(record)),
    {
      prose,
      resolveId,
      citing: (incident) =>
        findings
          .filter(({ record }) => record.data.incidents?.includes(incident))
          .map(({ id }) => id),
    },
  );
}

function createResolveId(
  index: SourceIndex,
  visibility: Visibility,
): (name: string) => string | undefined {
  return (name) => {
    const reference = index.ids.byName.get(name);
    return reference && !visibility.hiddenNames.has(reference.id) ? reference.id : undefined;
  };
}

function withShownTrigger(
  engagement: Report['engagement'],
  resolveId: (name: string) => string | undefined,
): Report['engagement'] {
  const { trigger, ...others } = engagement;
  const shown = trigger === undefined ? undefined : resolveId(trigger);
  return { ...others, ...defined({ trigger: shown }) };
}

function namedAssets(
  engagement: Report['engagement'],
  incidents: Report['incidents'],
  assets: ReadonlySet<string>,
): string[] {
  const logos = [engagement.client.logo, engagement.auditor.logo, engagement.deck.template];
  const evidence = incidents.flatMap(({ timeline, source }) =>
    timeline.map((event) => evidencePath(event.evidence, source.path)),
  );
  return [...logos, ...evidence].filter(
    (path) => path !== undefined && assets.has(path),
  ) as string[];
}

/** A timeline's evidence is a path relative to its incident's file. */
export function evidencePath(evidence: string | undefined, file: string): string | undefined {
  if (evidence === undefined || /^[a-z]+:/i.test(evidence)) return undefined;
  return posix.join(posix.dirname(file), evidence);
}

function makePages(
  index: SourceIndex,
  prose: ReturnType<typeof createProse>,
  visibility: Visibility,
): Page[] {
  return index.sources.pages
    .filter((record) => visibility.shows(record))
    .map((record) => ({
      id: record.stem,
      title: prose.text(record.data.title),
      order: record.data.order ?? Number.MAX_SAFE_INTEGER,
      bodies: prose.bodies(record),
      source: { path: record.file, line: 1 },
    }))
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

function makeJournal(
  index: SourceIndex,
  prose: ReturnType<typeof createProse>,
  visibility: Visibility,
): JournalEntry[] {
  return index.sources.journal
    .filter((record) => visibility.shows(record))
    .map((record) => ({
      date: record.stem,
      title: prose.text(record.data.title),
      attendance: prose.list(record.data.attendance),
      decided: prose.list(record.data.decided),
      bodies: prose.bodies(record),
      source: { path: record.file, line: 1 },
      ...defined({ workshop: record.data.workshop }),
    }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

function makeQuestions(
  index: SourceIndex,
  prose: ReturnType<typeof createProse>,
  visibility: Visibility,
): Question[] {
  return index.sources.questions.filter(visibility.shows).map(({ data }) => ({
    id: data.id,
    kind: data.kind,
    what: prose.text(data.what),
    ...defined({
      to: prose.optional(data.to),
      asked: data.asked,
      got: data.got,
      answer: prose.optional(data.answer),
    }),
  }));
}
