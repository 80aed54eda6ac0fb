/** Findings as written → findings of the report, linked both ways, with what is derived. */
import { parseEffort } from '../schema/effort.ts';
import { toCost } from '../schema/cost.ts';
import type { FindingData } from '../schema/finding.ts';
import type { Named } from '../source/index-sources.ts';
import { defined } from './defined.ts';
import { firstSentence } from './first-sentence.ts';
import {
  rememberDerived,
  rememberLinked,
  type Derived,
  type Links,
  type Plain,
} from './remember-finding.ts';
import type { Bodies, Finding, Incident, Validation } from './report.ts';
import type { Prose } from './prose.ts';
import type { Text } from './text.ts';
import { ACHIEVED, isRecommendation, TO_DO } from './totals.ts';

/** What findings are linked with. */
export interface FindingScope {
  readonly prose: Prose;
  /** Ids by id and alias of what the edition shows. */
  readonly resolveId: (name: string) => string | undefined;
  readonly checks: ReadonlySet<string>;
  readonly incidents: readonly Pick<Incident, 'id' | 'actions'>[];
  readonly date: string;
}

/** Orders findings as the report does, wherever they were written: by category, tickets before strengths, priority, id. */
export function orderFindings(
  named: readonly Named<FindingData>[],
  categories: readonly string[],
): Named<FindingData>[] {
  const ranked = named.map((one) => {
    const { kind, priority = 4 } = one.record.data;
    const strength = kind === 'strength' ? 1 : 0;
    return { one, rank: (categories.indexOf(one.category) * 2 + strength) * 5 + priority };
  });
  return ranked
    .sort((a, b) => a.rank - b.rank || byNumber.compare(a.one.id, b.one.id))
    .map(({ one }) => one);
}

const byNumber = new Intl.Collator('en', { numeric: true });

/** Makes the findings, in the order given. */
export function makeFindings(named: readonly Named<FindingData>[], scope: FindingScope): Finding[] {
  const acting = new Map<string, string[]>();
  for (const { id, actions } of scope.incidents) {
    for (const finding of new Set(actions.map((action) => action.finding)))
      acting.set(finding, [...(acting.get(finding) ?? []), id]);
  }
  const plain = named.map((one) => makeFinding(one, scope, acting.get(one.id) ?? []));
  const byId = new Map(plain.map((finding) => [finding.id, finding]));
  const blocked = new Map<string, string[]>();
  for (const { id, depends } of plain) {
    for (const name of new Set(depends)) blocked.set(name, [...(blocked.get(name) ?? []), id]);
  }
  return plain.map((finding): Finding => {
    const derived = { blocks: blocked.get(finding.id) ?? [], ...derive(finding, byId, scope.date) };
    return rememberDerived(finding, derived);
  });
}

/** Links a finding; its own facts and texts are worked out once, as long as nothing around it is another. */
function makeFinding(
  named: Named<FindingData>,
  scope: FindingScope,
  acting: readonly string[],
): Plain {
  const { id, category, record } = named;
  const { prose, resolveId } = scope;
  const { data } = record;
  const resolveAll = (names: readonly string[] | undefined): string[] =>
    [...new Set((names ?? []).map(resolveId))].filter((name) => name !== undefined);
  const incidents = [...resolveAll(data.incidents), ...acting];
  const links: Links = {
    id,
    category,
    checks: (data.checks ?? []).filter((name) => scope.checks.has(name)),
    depends: resolveAll(data.depends),
    incidents: [...new Set(incidents)],
    bodies: prose.bodies(record),
  };
  return rememberLinked(record, { manner: prose.manner, links }, () =>
    describeFinding(record, links, prose),
  );
}

function describeFinding(
  { data, file, locate }: Named<FindingData>['record'],
  links: Links,
  prose: Prose,
): Plain {
  const { id, category, checks, depends, incidents, bodies } = links;
  return {
    id,
    category,
    kind: data.kind ?? 'finding',
    title: prose.text(data.title ?? id),
    key: data.key ?? false,
    status: data.status ?? 'draft',
    checks,
    resources: (data.resources ?? []).map(prose.word),
    references: (data.references ?? []).map(prose.word),
    depends,
    incidents,
    aliases: data.aliases ?? [],
    faq: (data.faq ?? []).map(({ q, a }) => ({ q: prose.text(q), a: prose.text(a) })),
    fields: makeFields(data.fields ?? {}, prose),
    bodies,
    source: { path: file, line: locate([]).line },
    ...defined({
      priority: data.priority,
      severity: data.severity,
      basis: data.basis,
      due: data.due,
      effort: data.effort === undefined ? undefined : parseEffort(data.effort),
      cost: data.cost === undefined ? undefined : toCost(data.cost),
      impact: prose.optional(data.impact) ?? sectionSentence(bodies, 'impact'),
      risk: prose.optional(data.risk) ?? sectionSentence(bodies, 'risk'),
      verify: prose.optional(data.verify) ?? sectionSentence(bodies, 'verification'),
      owner: prose.optional(data.owner),
      validation: makeValidation(data.validation, prose),
    }),
  };
}

/** The firm's own keys: words in them are hidden where prose would be. */
function makeFields(fields: NonNullable<FindingData['fields']>, prose: Prose): Finding['fields'] {
  const entries = Object.entries(fields).map(([key, value]) => [
    key,
    typeof value === 'string'
      ? prose.word(value)
      : Array.isArray(value)
        ? value.map(prose.word)
        : value,
  ]);
  return Object.fromEntries(entries) as Finding['fields'];
}

function makeValidation(data: FindingData['validation'], prose: Prose): Validation | undefined {
  if (!data) return undefined;
  const { by, on, note, until } = data;
  return defined({ by: prose.optional(by), on, note: prose.optional(note), until });
}

function sectionSentence(bodies: Bodies, known: string): Text | undefined {
  const said = Object.entries(bodies).flatMap(([lang, body]) => {
    const section = body.sections.find((one) => one.known === known);
    const sentence = section && firstSentence(section.content);
    return sentence ? [[lang, sentence] as const] : [];
  });
  return said.length > 0 ? Object.fromEntries(said) : undefined;
}

/** Derives what is never typed: planned, overdue, quick win. */
function derive(
  finding: Plain,
  byId: ReadonlyMap<string, Plain>,
  date: string,
): Omit<Derived, 'blocks'> {
  const { status, owner, due, effort, cost } = finding;
  const isOpen = TO_DO.has(status);
  const isFree = cost?.once === 0 && cost.monthly === 0 && !cost.unknown;
  const waits = finding.depends.some((id) => !ACHIEVED.has(byId.get(id)?.status ?? 'done'));
  const isShort = effort !== undefined && effort.max <= 1 && effort.monthly.max === 0;
  return {
    planned: status === 'validated' && owner !== undefined && due !== undefined,
    overdue: isOpen && due !== undefined && due < date,
    quickWin: isRecommendation(finding) && isOpen && isShort && isFree && !waits,
  };
}
