/** Nothing → the files of an engagement that no deck wants: 90 rows everywhere, long titles, long tokens, long lists, long code. */
import { stringify } from 'yaml';

import { front, tinyEngagement, type TinyFiles } from '../../helpers/tiny.ts';

const CATEGORIES = ['security', 'availability'] as const;
const CODES = { security: 'SEC', availability: 'AVA' } as const;
const ROWS = 90;

/** A text in both languages. */
const say = (fr: string, en: string): { fr: string; en: string } => ({ fr, en });

/** Sixty characters without a space: a path, a hash, a host's name. */
export const TOKENS = [
  'projects/vallon-production/locations/europe-west9/keyRings/k',
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852',
  'gke-vallon-production-default-pool-4f1c2d3e-x7k9.europe-west',
];
const token = (at: number): string => TOKENS[at % TOKENS.length] ?? '';

/** Exactly 300 characters of a sentence in words. */
export const LONG_TITLE =
  'Cloisonner les flux entre les environnements de production et de recette '
    .repeat(5)
    .slice(0, 300)
    .trimEnd()
    .padEnd(300, 's');

const prose = (at: number): string =>
  `L’espace ${token(at)} n’est pas cloisonné : « tout passe », à 100 %. On l’a vu ${at} fois.`;
const english = (at: number): string =>
  `The namespace ${token(at)} is not isolated: everything gets through. It was seen ${at} times.`;

/** A text several times over, a space between. */
export const times = (text: string, count: number): string =>
  Array.from({ length: count }, () => text).join(' ');

const range = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

function body(words: (at: number) => string): string {
  const rows = range(ROWS).map((at) => `| ${at} | ${token(at)} | ${words(at)} |`);
  return [
    times(words(1), 12),
    '## Observation',
    range(6).map(words).join(' '),
    range(50)
      .map((at) => `- ${words(at)}`)
      .join('\n'),
    ['| a | b | c |', '|---|---|---|', ...rows].join('\n'),
    [
      '```sh',
      ...range(120).map((at) => `kubectl get pods --namespace ${token(at)} # ${at}`),
      '```',
    ].join('\n'),
    '## Impact',
    times(words(2), 4),
    '## How',
    range(50)
      .map((at) => `${at + 1}. ${words(at)} ${words(at + 1)}`)
      .join('\n'),
    '## Cost',
    words(3),
  ].join('\n\n');
}

function finding(at: number): TinyFiles {
  const category = CATEGORIES[at % 2] ?? 'security';
  const id = `${CODES[category]}-${String(Math.floor(at / 2) + 1).padStart(2, '0')}`;
  const long = at % 6 === 0;
  const data = {
    id,
    title: long ? `${LONG_TITLE.slice(0, 297)} ${at % 90}` : `Mettre ${token(at)} à niveau, ${at}`,
    priority: (at % 3) + 1,
    status: at % 7 === 0 ? 'validated' : 'proposed',
    effort: '2-3d',
    cost: { once: 1200 * at, monthly: 40, saving: 25 },
    impact: times(prose(at), 3),
    risk: prose(at),
    verify: prose(at),
    checks: [`check-${at}`],
    key: at % 9 === 0,
    owner: say(token(at), token(at + 1)),
    due: '2026-06-30',
    ...(at % 7 === 0 && {
      validation: {
        by: say(token(at), token(at)),
        on: '2026-03-03',
        note: say(prose(at), english(at)),
      },
    }),
    faq: [{ q: say(prose(at), english(at)), a: say(times(prose(at), 3), times(english(at), 3)) }],
  };
  const told = {
    title: long ? `${LONG_TITLE.slice(0, 290)} in all ${at}` : `Bring ${token(at)} up, ${at}`,
    impact: times(english(at), 3),
    risk: english(at),
    verify: english(at),
  };
  return {
    [`${category}/${id}.md`]: front(data, body(prose)),
    [`${category}/${id}.en.md`]: front(told, body(english)),
  };
}

function incident(): TinyFiles {
  const phase = ['lead-up', 'trigger', 'impact', 'detected', 'acknowledged', 'hypothesis'];
  const data = {
    title: say(LONG_TITLE, `${LONG_TITLE.slice(0, 290)} in all`),
    severity: 'sev1',
    status: 'reviewed',
    timezone: 'Europe/Paris',
    component: { name: token(0), version: token(1) },
    slo: { target: 99.9, window: '30d' },
    impact: range(5).map((at) => ({
      what: say(prose(at), english(at)),
      value: at === 0 ? 123456789012 : 100,
      unit: say('requêtes perdues par minute et par client', 'requests lost a minute and a client'),
      confidence: 'measured',
    })),
    timeline: range(ROWS).map((at) => ({
      at: new Date(Date.UTC(2026, 0, 10, 8, at)).toISOString().replace(':00.000', ''),
      phase: phase[Math.min(at, 5)] ?? 'hypothesis',
      text: say(prose(at), english(at)),
      by: 'human',
      evidence: 'https://example.org/log',
      key: at % 11 === 0,
    })),
    detectionGap: say(prose(1), english(1)),
    causes: {
      trigger: say(times(prose(1), 3), times(english(1), 3)),
      root: say(times(prose(2), 3), times(english(2), 3)),
      whys: range(12).map((at) => say(prose(at), english(at))),
      factors: range(12).map((at) => ({ text: say(prose(at), english(at)), role: 'prevent' })),
    },
    actions: range(20).map((at) => ({
      finding: `${at % 2 ? 'AVA' : 'SEC'}-${String(Math.floor(at / 2) + 1).padStart(2, '0')}`,
      type: 'prevent',
    })),
  };
  return {
    'incidents/INC-01-outage.md': front(data, prose(1)),
    'incidents/INC-01-outage.en.md': front({}, english(1)),
  };
}

/** What engagement.yaml says, but for the deck's template. */
function engagement(): Record<string, unknown> {
  const list = (count: number): object[] => range(count).map((at) => say(prose(at), english(at)));
  return {
    title: say(LONG_TITLE, `${LONG_TITLE.slice(0, 290)} in all`),
    client: { name: `Groupe Vallon ${token(2)}` },
    auditor: { name: 'Cabinet Lisière & associés', website: `https://example.org/${token(0)}` },
    languages: ['fr', 'en'],
    dates: { start: '2026-03-02', end: '2026-03-03', restitution: '2026-03-06' },
    classification: 'confidential',
    version: '1.0',
    categories: [
      {
        id: 'security',
        code: 'SEC',
        title: say('Sécurité', 'Security'),
        verdict: say(LONG_TITLE, `${LONG_TITLE.slice(0, 280)} not isolated`),
      },
      { id: 'availability', code: 'AVA', title: say(prose(2), english(2)) },
    ],
    trigger: 'INC-01',
    stakes: say(prose(0), english(0)),
    figures: range(4).map((at) => ({
      value: at === 0 ? '123 456 789 012 345' : `${at}`,
      label: say(prose(at), english(at)),
    })),
    asked: range(9).map((at) => ({
      id: `Q${at + 1}`,
      ask: say(times(prose(at), 2), times(english(at), 2)),
      categories: ['security'],
      answer: say(times(prose(at), 3), times(english(at), 3)),
    })),
    verdict: say(LONG_TITLE, `${LONG_TITLE.slice(0, 280)} in a word`),
    messages: list(3),
    decisions: range(15).map((at) => ({
      id: `D${at + 1}`,
      ask: say(prose(at), english(at)),
      who: token(at),
      before: '2026-03-20',
      findings: ['SEC-01'],
      otherwise: say(prose(at), english(at)),
    })),
    next: range(20).map((at) => ({
      what: say(prose(at), english(at)),
      who: token(at),
      due: '2026-03-10',
    })),
    capacity: '3d/week',
    scope: { in: list(15), out: list(15), limits: list(15) },
    sources: range(20).map((at) => ({ kind: 'interview', with: prose(at), on: '2026-03-02' })),
  };
}

/** Makes the files; `deck` is what engagement.yaml says of its template, whose file is added by the caller. */
export function stressEngagement(deck?: object): TinyFiles {
  const checks = range(ROWS).map((at) => ({
    id: `check-${at}`,
    category: CATEGORIES[at % 5 === 0 ? 1 : 0],
    title: say(`${prose(at)} ${at}`, `${english(at)} ${at}`),
    rating: [0, 1, 2, 3, 'n/a', 'unknown'][at % 6],
    target: (at % 3) + 1,
    note: say(times(prose(at), 3), times(english(at), 3)),
    key: at % 10 === 0,
  }));
  return {
    'engagement.yaml': tinyEngagement({ ...engagement(), ...(deck && { deck }) }),
    'checks.yaml': stringify(checks),
    ...Object.assign({}, ...range(ROWS).map(finding)),
    ...incident(),
  } as TinyFiles;
}
