/** The report → its annexes: the journal, how to read the report, the sign-off. */
import type { Report } from '../../../report/report.ts';
import { bodyPrefix } from '../anchors.ts';
import { composeBody } from '../../shared/compose-body.ts';
import { say, type LanguageScope } from '../../shared/language-scope.ts';
import type { ChapterDraft } from './chapters.ts';
import { makeFindingRow } from '../../shared/rows.ts';

/** The words for what the client answered. */
const OUTCOMES: Readonly<Record<string, string>> = {
  accepted: 'control.accepted',
  'with-reserves': 'control.acceptedWithReserves',
  refused: 'control.refused',
};

/** The annexes that have something to show, in order. */
export function viewAnnexes(scope: LanguageScope): ChapterDraft[] {
  const { report } = scope;
  return [
    ...(report.journal.length > 0 ? [viewJournal(scope)] : []),
    ...(report.findings.length + report.incidents.length > 0 ? [viewReading(scope)] : []),
    ...(report.totals.counts.recommendations > 0 ? [viewSignOff(scope)] : []),
  ];
}

function annex(
  scope: LanguageScope,
  draft: Pick<ChapterDraft, 'kind' | 'anchor' | 'view'> & { readonly key: string },
): ChapterDraft {
  const { key, ...rest } = draft;
  const title = { value: say(scope, key), lang: scope.lang, fallback: false };
  return { ...rest, title, entries: [], annex: true };
}

function viewJournal(scope: LanguageScope): ChapterDraft {
  const days = scope.report.journal.map((entry) => ({
    entry,
    anchor: `journal-${entry.date}`,
    prefix: bodyPrefix({ kind: 'journal', id: entry.date }),
    body: composeBody(scope, entry.bodies),
    workshop:
      entry.workshop &&
      { kickoff: 'kickoff', team: 'teamWorkshop', restitution: 'restitution' }[entry.workshop],
  }));
  return annex(scope, {
    kind: 'journal',
    anchor: 'journal',
    key: 'things.journalEntry.other',
    view: { days },
  });
}

/** A glossary of the words that this report uses, and of no other. */
function viewReading(scope: LanguageScope): ChapterDraft {
  const { report } = scope;
  const groups = [
    { name: 'finding.priority', help: 'finding.priorityHelp', words: usedPriorities(report) },
    { name: 'finding.status', help: 'finding.statusHelp', words: usedStatuses(report) },
    { name: 'finding.basis', help: 'finding.basisHelp', words: usedBases(report) },
    { name: 'incident.severity', help: 'incident.severityHelp', words: usedSeverities(report) },
  ];
  return annex(scope, {
    kind: 'reading',
    anchor: 'reading',
    key: 'report.reading',
    view: {
      groups: groups
        .filter(({ words }) => words.length > 0)
        .map(({ name, help, words }) => ({
          label: say(scope, `${name}.label`),
          words: words.map((word) => ({
            term: say(scope, `${name}.${word}`),
            help: say(scope, `${help}.${word}`),
          })),
        })),
      hasQuickWins: report.totals.counts.quickWins > 0,
      hasImprovements: report.totals.counts.improvements > 0,
    },
  });
}

function usedPriorities({ findings }: Report): string[] {
  return [1, 2, 3].filter((one) => findings.some(({ priority }) => priority === one)).map(String);
}

function usedStatuses({ findings }: Report): string[] {
  const used = new Set(
    findings.flatMap(({ status, planned, overdue }) => [
      status,
      ...(planned ? ['planned'] : []),
      ...(overdue ? ['overdue'] : []),
    ]),
  );
  return [...used].sort((a, b) => STATUSES.indexOf(a) - STATUSES.indexOf(b));
}

/** In the order of a ticket's life. */
const STATUSES = [
  'draft',
  'proposed',
  'validated',
  'planned',
  'in-progress',
  'overdue',
  'done',
  'verified',
  'deferred',
  'accepted-risk',
  'rejected',
];

function usedBases({ findings, checks }: Report): string[] {
  const used = new Set([...findings, ...checks].flatMap(({ basis }) => basis ?? []));
  return ['observed', 'declared', 'tool'].filter((one) => (used as ReadonlySet<string>).has(one));
}

function usedSeverities({ incidents }: Report): string[] {
  return [...new Set(incidents.flatMap(({ severity }) => severity ?? []))].sort();
}

function viewSignOff(scope: LanguageScope): ChapterDraft {
  const { findings, engagement } = scope.report;
  const { acceptance } = engagement;
  return annex(scope, {
    kind: 'signOff',
    anchor: 'sign-off',
    key: 'control.signOff',
    view: {
      rows: findings
        .filter(({ kind }) => kind !== 'strength')
        .map((finding) => makeFindingRow(scope, finding)),
      engagement,
      acceptance,
      outcome: OUTCOMES[acceptance?.outcome ?? ''],
      approvers: engagement.team.filter(({ approves }) => approves),
    },
  });
}
