/** engagement.yaml as written → the engagement of the report. */
import { parseCapacity, type EngagementData } from '../schema/engagement.ts';
import type { Locate } from '../source/place-map.ts';
import type { SourceRecord } from '../source/source-record.ts';
import { defined } from './defined.ts';
import type { Prose, WrittenText } from './prose.ts';
import type { Decision, Engagement, Finding, Party } from './report.ts';
import { sumTickets } from './totals.ts';

/** Makes the engagement; decisions add up the findings that they set going. */
export function makeEngagement(
  { data, locate }: Pick<SourceRecord<EngagementData>, 'data' | 'locate'>,
  prose: Prose,
  findings: readonly Finding[],
): Engagement {
  const { text } = prose;
  const rating = data.rating ?? {};
  const labels = rating.labels && mapEntries(rating.labels, (label) => text(label));
  const max = rating.max ?? 3;
  return {
    title: text(data.title),
    client: makeParty(data.client, prose),
    auditor: makeParty(data.auditor, prose),
    dates: {
      start: data.dates.start,
      end: data.dates.end,
      ...defined({ restitution: data.dates.restitution }),
    },
    rating: { max, target: rating.target ?? Math.min(2, max), ...defined({ labels }) },
    currency: data.currency ?? 'EUR',
    pageSize: data.report?.size ?? 'A4',
    ...makeStory(data, prose),
    ...makeMission(data, prose),
    decisions: (data.decisions ?? []).map((decision) => makeDecision(decision, prose, findings)),
    document: makeDocument(data.document, prose),
    fields: mapEntries(data.fields ?? {}, (field, key) => ({
      type: field.type,
      label: text(field.label ?? key),
    })),
    deck: makeDeck(data.deck, locate),
    site: defined({ url: data.site?.url, repository: data.site?.repository }),
    ...makeOptional(data, prose),
  };
}

/** The firm's template and the names of its layouts, with their places. */
function makeDeck(deck: EngagementData['deck'], locate: Locate): Engagement['deck'] {
  const template = deck?.template;
  const layouts = Object.entries(deck?.layouts ?? {}).flatMap(([kind, name]) =>
    name === undefined ? [] : [[kind, name] as const],
  );
  const places = layouts.map(([kind]) => [kind, locate(['deck', 'layouts', kind])] as const);
  return {
    layouts: Object.fromEntries(layouts),
    places: {
      layouts: Object.fromEntries(places),
      ...(template !== undefined && { template: locate(['deck', 'template']) }),
    },
    ...defined({ template }),
  };
}

/** What is told: figures, questions with their answers, messages, next steps. */
function makeStory(
  data: EngagementData,
  { text, optional, list }: Prose,
): Pick<Engagement, 'figures' | 'asked' | 'messages' | 'next'> {
  return {
    figures: (data.figures ?? []).map(({ value, label }) => ({
      value: text(value),
      label: text(label),
    })),
    asked: (data.asked ?? []).map(({ id, ask, categories, answer }) => ({
      id,
      ask: text(ask),
      categories: categories ?? [],
      ...defined({ answer: optional(answer) }),
    })),
    messages: list(data.messages),
    next: (data.next ?? []).map(({ what, who, due }) => ({
      what: text(what),
      ...defined({ who: optional(who), due }),
    })),
  };
}

/** How the audit was done: who, on what, from which sources, for which deliverables. */
function makeMission(
  data: EngagementData,
  { text, optional, list, word }: Prose,
): Pick<Engagement, 'team' | 'scope' | 'sources' | 'deliverables'> {
  const { scope = {} } = data;
  return {
    team: (data.team ?? []).map(({ role, side, days, mission, name, approves }) => ({
      role: text(role),
      side,
      approves: approves ?? false,
      ...defined({
        days,
        mission: optional(mission),
        name: name === undefined ? undefined : word(name),
      }),
    })),
    scope: { in: list(scope.in), out: list(scope.out), limits: list(scope.limits) },
    sources: (data.sources ?? []).map(({ kind, with: who, what, on }) => ({
      kind: word(kind),
      ...defined({ with: optional(who), what: optional(what), on }),
    })),
    deliverables: (data.deliverables ?? []).map(({ what, format, level, due }) => ({
      what: text(what),
      ...defined({ format: optional(format), level: optional(level), due }),
    })),
  };
}

function makeOptional(data: EngagementData, { text, optional, word }: Prose): Partial<Engagement> {
  const { version, classification, trigger, platform, acceptance, compare } = data;
  return defined({
    version,
    pdfa: data.report?.pdfa,
    classification,
    trigger,
    compare: compare && { to: compare.to, ...defined({ title: optional(compare.title) }) },
    stakes: optional(data.stakes),
    verdict: optional(data.verdict),
    capacity: data.capacity === undefined ? undefined : parseCapacity(data.capacity),
    platform: platform && {
      components: mapEntries(platform.components ?? {}, (version) => word(version)),
      ...defined({
        cloud: platform.cloud && word(platform.cloud),
        kubernetes: platform.kubernetes && word(platform.kubernetes),
      }),
    },
    acceptance: acceptance && {
      reserves: (acceptance.reserves ?? []).map((reserve) => ({
        text: text(reserve.text),
        ...defined({ lifted: reserve.lifted }),
      })),
      ...defined({
        sent: acceptance.sent,
        reply: acceptance.reply,
        outcome: acceptance.outcome,
        by: optional(acceptance.by),
        on: acceptance.on,
      }),
    },
  });
}

function makeDocument(
  data: EngagementData['document'],
  { text, optional, list }: Prose,
): Engagement['document'] {
  return {
    history: (data?.history ?? []).map(({ version, on, text: said }) => ({
      version,
      on,
      text: text(said),
    })),
    distribution: list(data?.distribution),
    ...defined({
      written: optional(data?.written),
      reviewed: optional(data?.reviewed),
      approved: optional(data?.approved),
    }),
  };
}

function makeParty(data: EngagementData['client'], { optional, word }: Prose): Party {
  const { name, description, website, logo } = data;
  return { name: word(name), ...defined({ description: optional(description), website, logo }) };
}

function makeDecision(
  data: NonNullable<EngagementData['decisions']>[number],
  { text, optional }: Prose,
  findings: readonly Finding[],
): Decision {
  const named = findings.filter(({ id, aliases }) =>
    [id, ...aliases].some((name) => data.findings?.includes(name)),
  );
  return {
    id: data.id,
    ask: text(data.ask),
    findings: named.map(({ id }) => id),
    ...defined({
      who: optional(data.who),
      before: data.before,
      otherwise: optional(data.otherwise),
      answer: data.answer === undefined ? undefined : text(answerText(data.answer)),
      on: data.on,
      sums: named.length > 0 ? sumTickets(named) : undefined,
    }),
  };
}

/** `yes` and `no` are words of YAML 1.1 that authors still write; both are shown in every language. */
function answerText(answer: boolean | WrittenText): WrittenText {
  if (typeof answer !== 'boolean')
    return YES_NO[typeof answer === 'string' ? answer : ''] ?? answer;
  return answer ? { fr: 'oui', en: 'yes' } : { fr: 'non', en: 'no' };
}

const YES_NO: Readonly<Record<string, WrittenText>> = {
  yes: { fr: 'oui', en: 'yes' },
  no: { fr: 'non', en: 'no' },
};

function mapEntries<T, U>(
  map: Readonly<Record<string, T>>,
  change: (value: T, key: string) => U,
): Record<string, U> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value, key)]));
}
