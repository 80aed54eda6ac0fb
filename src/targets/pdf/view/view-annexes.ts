/** The report → its annexes, in order: the approach, the journal, words, references, evidence, what is signed. */
import { bodyPrefix } from '../anchors.ts';
import { composeBody } from '../../shared/compose-body.ts';
import { listGlossary } from '../../shared/glossary-terms.ts';
import { say, type LanguageScope } from '../../shared/language-scope.ts';
import { makeFindingRow } from '../../shared/rows.ts';
import type { ChapterDraft } from './chapters.ts';
import { viewApproach } from './view-approach.ts';
import { isPublic } from './view-front.ts';
import { viewEvidence } from './view-evidence.ts';
import { viewReferences } from './view-references.ts';

/** The words for what the client answered. */
const OUTCOMES = {
  accepted: 'control.accepted',
  'with-reserves': 'control.acceptedWithReserves',
  refused: 'control.refused',
} as const;

/** The annexes; those with nothing to show are undefined. */
export function viewAnnexes(scope: LanguageScope): (ChapterDraft | undefined)[] {
  const { report } = scope;
  const things = report.findings.length + report.incidents.length + report.checks.length;
  return [
    viewApproach(scope),
    report.journal.length > 0 ? viewJournal(scope) : undefined,
    things > 0 ? viewGlossary(scope) : undefined,
    viewReferences(scope),
    viewEvidence(scope),
    report.totals.counts.recommendations > 0 && !isPublic(scope) ? viewSignOff(scope) : undefined,
    viewAcceptance(scope),
  ];
}

type Titled = Pick<ChapterDraft, 'kind' | 'anchor' | 'view'> & { readonly key: string };

function annex(scope: LanguageScope, { key, ...rest }: Titled): ChapterDraft {
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

/** A glossary of the words that this report uses. */
function viewGlossary(scope: LanguageScope): ChapterDraft {
  return annex(scope, {
    kind: 'glossary',
    anchor: 'glossary',
    key: 'sections.glossary',
    view: { themes: listGlossary(scope) },
  });
}

/** The tickets, each with what was answered, and the client's signature. */
function viewSignOff(scope: LanguageScope): ChapterDraft {
  const { findings, engagement } = scope.report;
  return annex(scope, {
    kind: 'signOff',
    anchor: 'sign-off',
    key: 'control.signOffTable',
    view: {
      rows: findings
        .filter(({ kind }) => kind !== 'strength')
        .map((finding) => makeFindingRow(scope, finding)),
      engagement,
      approvers: engagement.team.filter(({ approves }) => approves),
    },
  });
}

/** What was delivered, whether the client took it, and with which reserves: apart from the tickets. */
function viewAcceptance(scope: LanguageScope): ChapterDraft | undefined {
  const { engagement } = scope.report;
  const { acceptance, deliverables } = engagement;
  if (!acceptance && deliverables.length === 0) return undefined;
  return annex(scope, {
    kind: 'acceptance',
    anchor: 'acceptance',
    key: 'control.acceptance',
    view: {
      engagement,
      deliverables,
      acceptance,
      approvers: engagement.team.filter(({ approves }) => approves),
      outcomes: Object.entries(OUTCOMES).map(([outcome, key]) => ({
        key,
        chosen: outcome === acceptance?.outcome,
      })),
      answered: acceptance?.outcome !== undefined,
    },
  });
}
