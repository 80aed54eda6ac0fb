/** A report, what changed, and the days → the day in ten lines at most, in one language. */
import { plainProse } from '../markdown/plain-prose.ts';
import { typography } from '../markdown/typography.ts';
import { listBoardViews } from '../report/board-views.ts';
import type { Changes, Move, Named } from '../report/changes/changes.ts';
import type { Finding, Question, Report, Status } from '../report/report.ts';
import { speak, type Text } from '../report/text.ts';
import { effortText, costText } from '../templates/figures-text.ts';
import type { Format } from '../templates/format.ts';
import type { Locale } from '../templates/locale.ts';

/** One line: what it is about, and what there is to say. */
export interface DigestLine {
  readonly label: string;
  readonly text: string;
}

/** The day for the client. */
export interface Digest {
  readonly lang: string;
  readonly title: string;
  readonly lines: readonly DigestLine[];
  /** The site, where the engagement names it. */
  readonly url?: string;
}

/** What a digest is made of. */
export interface DigestScope {
  /** The report in the digest's language. */
  readonly report: Report;
  readonly changes: Changes;
  /** Days, `YYYY-MM-DD`: what came after the first one, up to the second. */
  readonly since: string;
  readonly on: string;
  readonly locale: Locale;
  readonly format: Format;
}

/** Lines under the title. */
const MAX_LINES = 9;
/** Things named in a line before the rest is counted. */
const MAX_NAMED = 4;

/** What a ticket's answer is called, by the status that tells it. */
const ANSWERS: ReadonlySet<Status> = new Set([
  'validated',
  'rejected',
  'deferred',
  'accepted-risk',
]);
const MADE: ReadonlySet<Status> = new Set(['done', 'verified']);

/** Makes the digest; what nothing happened to has no line. */
export function makeDigest(scope: DigestScope): Digest {
  const { report, locale, format, since, on } = scope;
  const { title, client, site } = report.engagement;
  const waiting = listWaiting(scope);
  const happened = listHappened(scope);
  const totals = totalLine(scope);
  const room = MAX_LINES - totals.length;
  // What waits for somebody is what the client must read: it goes first where not all fits.
  const nothing = {
    label: typeset(locale.t('digest.nothing', { date: format.date(since) }), scope),
    text: '',
  };
  const told = happened.length > 0 ? happened : [nothing];
  const shown = [...told.slice(0, Math.max(room - waiting.length, 3)), ...waiting].slice(0, room);
  return {
    lang: locale.lang,
    title: `${format.date(on)} – ${speakText(scope, title)}, ${client.name}`,
    lines: [...shown, ...totals],
    ...(site.url === undefined ? {} : { url: site.url }),
  };
}

function listHappened(scope: DigestScope): DigestLine[] {
  const { changes, report, since, on } = scope;
  const { findings } = changes;
  const statuses = [...findings.closed, ...findings.reopened, ...findings.moved];
  const decided = report.journal
    .filter(({ date }) => date > since && date <= on)
    .flatMap((entry) => entry.decided.map((text) => speakText(scope, text)));
  const found = findings.added.filter(({ kind }) => kind !== 'strength');
  return [
    line(
      scope,
      'found',
      found.map((one) => ticketText(scope, one)),
    ),
    line(scope, 'answered', statusTexts(scope, statuses, ANSWERS)),
    line(scope, 'made', statusTexts(scope, statuses, MADE)),
    line(
      scope,
      'priorities',
      findings.priorities.map(({ id, before, after }) => `${id} (${arrow(before, after)})`),
    ),
    line(scope, 'maturity', maturityTexts(scope)),
    line(scope, 'decided', decided),
  ].flat();
}

function listWaiting(scope: DigestScope): DigestLine[] {
  const { report, locale } = scope;
  const byId = new Map(report.findings.map((finding) => [finding.id, finding]));
  const tickets = listBoardViews(report)
    .filter(({ id }) => id === 'waiting')
    .flatMap((view) => view.tickets)
    .flatMap((id) => byId.get(id) ?? []);
  const roles = report.engagement.team.filter(({ approves }) => approves);
  const who = roles.map(({ role }) => speakText(scope, role)).join(', ');
  const label = who === '' ? locale.t('digest.waiting') : locale.t('digest.waitingFor', { who });
  const asked = new Map<string, Question[]>();
  for (const question of report.questions) {
    if (question.got !== undefined || question.answer !== undefined) continue;
    const to = question.to === undefined ? '' : speakText(scope, question.to);
    asked.set(to, [...(asked.get(to) ?? []), question]);
  }
  const questions = [...asked].map(([to, list]) => ({
    label: typeset(
      to === '' ? locale.t('digest.asked') : locale.t('digest.askedOf', { who: to }),
      scope,
    ),
    text: nameSome(
      scope,
      list.map((one) => questionText(scope, one)),
    ),
  }));
  const decide =
    tickets.length === 0
      ? []
      : [
          {
            label: typeset(label, scope),
            text: nameSome(
              scope,
              tickets.map((one) => ticketText(scope, one)),
            ),
          },
        ];
  return [...decide, ...questions];
}

function questionText(scope: DigestScope, { id, what, asked }: Question): string {
  const since =
    asked === undefined
      ? ''
      : ` (${scope.locale.t('digest.since', { date: scope.format.dayMonth(asked) })})`;
  return `${id} ${speakText(scope, what)}${since}`;
}

function totalLine(scope: DigestScope): DigestLine[] {
  const { effort, cost, tickets } = scope.report.totals.toDo;
  if (tickets.length === 0) return [];
  const words = { locale: scope.locale, format: scope.format };
  const counted = scope.locale.plural('board.counts', tickets.length);
  const sums = [effortText(effort, 'prose', words), costText(cost, words)];
  return [
    {
      label: typeset(scope.locale.t('digest.toDo'), scope),
      text: typeset([counted, ...sums].join(', '), scope),
    },
  ];
}

/** Tickets by their new status: “Validée : SEC-01, SEC-02”. */
function statusTexts(
  scope: DigestScope,
  list: readonly (Named & Move<Status>)[],
  statuses: ReadonlySet<Status>,
): string[] {
  const found = new Map<Status, string[]>();
  for (const { id, after } of list) {
    if (after && statuses.has(after)) found.set(after, [...(found.get(after) ?? []), id]);
  }
  return [...found].flatMap(([status, ids]) =>
    ids.map((id) => `${id} (${scope.locale.t(`finding.status.${status}`).toLowerCase()})`),
  );
}

function maturityTexts(scope: DigestScope): string[] {
  const { changes, format } = scope;
  return changes.categories.flatMap(({ title, before, after }) => {
    const [old, now] = [before?.average, after?.average];
    if (now === undefined || old === now) return [];
    const moved =
      old === undefined ? format.average(now) : arrow(format.average(old), format.average(now));
    return [`${speakText(scope, title)} ${moved}`];
  });
}

function ticketText(
  scope: DigestScope,
  { id, title, priority }: Pick<Finding, 'id' | 'title' | 'priority'>,
): string {
  const rank =
    priority === undefined
      ? ''
      : ` (${scope.locale.t(`finding.priorityShort.${String(priority)}`)})`;
  return `${id} ${speakText(scope, title)}${rank}`;
}

function arrow(before: string | number | undefined, after: string | number | undefined): string {
  return `${String(before ?? '–')} → ${String(after ?? '–')}`;
}

function line(scope: DigestScope, key: string, things: readonly string[]): DigestLine[] {
  if (things.length === 0) return [];
  return [
    { label: typeset(scope.locale.t(`digest.${key}`), scope), text: nameSome(scope, things) },
  ];
}

function nameSome(scope: DigestScope, things: readonly string[]): string {
  const rest = things.length - MAX_NAMED;
  const named = rest > 1 ? things.slice(0, MAX_NAMED) : things;
  const more = rest > 1 ? [scope.locale.t('digest.more', { n: rest })] : [];
  return typeset([...named, ...more].join(' ; '), scope);
}

function speakText({ report, locale }: DigestScope, text: Text): string {
  return plainProse(speak(text, locale.lang, report.languages).value);
}

function typeset(text: string, { locale }: DigestScope): string {
  return typography(locale.lang === 'en' ? text.replaceAll(' ; ', '; ') : text, locale.lang);
}
