/** A seed and a number of findings → the files of an engagement large enough to measure with, the same each time. */
import { stringify } from 'yaml';

import { HOSTILE_BLOCKS, HOSTILE_LINES } from './hostile-texts.ts';
import { largeFinding, type LargeFinding } from './large-engagement-findings.ts';
import {
  ACTIONS,
  CATEGORIES,
  SEEN,
  STAKES,
  STEPS,
  SYSTEMS,
  type Pair,
} from './large-engagement-words.ts';
import { fillPair, seeded, type Seeded } from './seeded.ts';
import { writeFiles } from './temporary.ts';
import { front, type TinyFiles } from './tiny.ts';

/** How large, and from which seed. */
export interface LargeOptions {
  /** A multiple of five: every category gets as many. */
  readonly findings?: number;
  readonly checks?: number;
  readonly seed?: number;
  /** One finding in how many is hostile. */
  readonly hostileEvery?: number;
}

const INCIDENTS = 3;

/**
 * Makes the engagement: five categories, findings of about 4 kB of prose and code in French and English, checks,
 * three incidents, a journal of ten days, four pages; one finding in twenty-five, and a text of every other kind, is hostile.
 */
export function largeEngagement(options: LargeOptions = {}): TinyFiles {
  const { findings = 300, checks = 60, seed = 1, hostileEvery = 25 } = options;
  const random = seeded(seed);
  const checkIds = Array.from({ length: checks }, (_, index) => `check-${String(index + 1)}`);
  const made = largeFindings(random, { findings, checks: checkIds, hostileEvery });
  const files: TinyFiles[] = [
    { 'engagement.yaml': writeEngagement(random, made) },
    { 'checks.yaml': stringify(checkIds.map((id, index) => makeCheck(random, id, index))) },
    { 'questions.yaml': stringify(makeQuestions(random)) },
    ...made.map((finding) => finding.files),
    ...range(INCIDENTS).map((index) => makeIncident(random, index, made)),
    ...range(4).map((index) => makePage(random, index, made)),
    ...range(10).map((index) => makeDay(random, index, made)),
  ];
  return Object.fromEntries(files.flatMap((some) => Object.entries(some)));
}

/** Writes the engagement as a folder, for what is run on one from outside. */
export async function writeLargeEngagement(folder: string, options?: LargeOptions): Promise<void> {
  await writeFiles(folder, largeEngagement(options));
}

interface Wanted {
  readonly findings: number;
  readonly checks: readonly string[];
  readonly hostileEvery: number;
}

function largeFindings(random: Seeded, { findings, checks, hostileEvery }: Wanted): LargeFinding[] {
  const made: LargeFinding[] = [];
  const titles = new Set<string>();
  for (const index of range(findings)) {
    const [code, category] = CATEGORIES[index % CATEGORIES.length] ?? ['', ''];
    const id = `${code}-${String(Math.floor(index / CATEGORIES.length) + 1).padStart(2, '0')}`;
    made.push(
      largeFinding(random, {
        id,
        category,
        index,
        checks,
        titles,
        hostileEvery,
        earlier: made.map((one) => one.id),
      }),
    );
  }
  return made;
}

function writeEngagement(random: Seeded, made: readonly LargeFinding[]): string {
  const ids = (count: number): string[] => range(count).map(() => random.pick(made).id);
  return stringify({
    title: say(['Audit d’un grand parc', 'Audit of a large estate']),
    client: { name: 'Groupe Vallon' },
    auditor: { name: 'Cabinet Lisière' },
    languages: ['fr', 'en'],
    dates: { start: '2026-02-02', end: '2026-03-13', restitution: '2026-03-20' },
    version: '1.0',
    trigger: 'INC-01',
    fields: {
      cvss: { type: 'number', label: 'CVSS' },
      note: { type: 'string', label: say(['Remarque', 'Remark']) },
      seen: { type: 'list' },
    },
    categories: CATEGORIES.map(([code, id, title]) => ({
      id,
      code,
      title: say(title),
      verdict: sentence(random, STAKES),
    })),
    asked: range(3).map((index) => ({
      id: `Q${String(index + 1)}`,
      ask: sentence(random, STEPS),
      categories: [CATEGORIES[index]?.[1] ?? ''],
      answer: sentence(random, SEEN),
    })),
    verdict: sentence(random, STAKES),
    messages: [sentence(random, STAKES), sentence(random, STAKES), HOSTILE_LINES[0]],
    decisions: range(4).map((index) => ({
      id: `D${String(index + 1)}`,
      ask: sentence(random, STEPS),
      who: say(['Direction', 'Management']),
      findings: ids(3),
      otherwise: sentence(random, STAKES),
    })),
    next: range(5).map(() => ({ what: sentence(random, STEPS), due: '2026-04-10' })),
    scope: {
      in: range(5).map(() => say(random.pick(SYSTEMS))),
      out: [HOSTILE_LINES[4]],
      limits: [sentence(random, STAKES)],
    },
  });
}

function makeCheck(random: Seeded, id: string, index: number): object {
  const category = CATEGORIES[index % CATEGORIES.length]?.[1] ?? '';
  const [french, english] = random.pick(ACTIONS);
  const [what, whatEnglish] = random.pick(SYSTEMS);
  const rating = random.pick([0, 1, 1, 2, 2, 3, 'n/a', 'unknown']);
  const hostile = index % 20 === 19;
  return {
    id,
    category,
    title: hostile
      ? HOSTILE_LINES[index % HOSTILE_LINES.length]
      : say([`${french} ${what}`, `${english} ${whatEnglish}`]),
    rating,
    target: 2,
    note: hostile ? HOSTILE_LINES[1] : sentence(random, SEEN),
  };
}

function makeQuestions(random: Seeded): object[] {
  return range(12).map((index) => ({
    id: `A-${String(index + 1).padStart(2, '0')}`,
    kind: index % 2 ? 'question' : 'access',
    what: sentence(random, STEPS),
    asked: '2026-02-03',
    ...(index % 3
      ? { got: '2026-02-05', answer: index === 5 ? HOSTILE_LINES[4] : sentence(random, SEEN) }
      : {}),
  }));
}

function makeIncident(random: Seeded, index: number, made: readonly LargeFinding[]): TinyFiles {
  const id = `INC-${String(index + 1).padStart(2, '0')}`;
  const phases = [
    'lead-up',
    'trigger',
    'impact',
    'detected',
    'acknowledged',
    'hypothesis',
    'cause-found',
    'mitigated',
    'resolved',
    'after',
  ];
  const title: Pair = fillPair(random, ['Arrêt : {fault}', 'Outage: {fault}']);
  const data = {
    title: say(title),
    severity: 'sev2',
    status: 'reviewed',
    timezone: 'Europe/Paris',
    component: { name: index === 1 ? HOSTILE_LINES[1] : 'Basalt', version: '2.4.1' },
    slo: { target: 99.5, window: '30d' },
    impact: [
      {
        what: index === 1 ? HOSTILE_LINES[0] : sentence(random, STAKES),
        value: 40,
        unit: '%',
        confidence: 'measured',
      },
    ],
    timeline: phases.map((phase, place) => ({
      at: `2026-01-1${String(index)}T${String(8 + place).padStart(2, '0')}:15Z`,
      phase,
      text: index === 1 && place === 4 ? HOSTILE_LINES[4] : sentence(random, SEEN),
      by: random.pick(['human', 'monitor', 'automation']),
    })),
    causes: {
      trigger: sentence(random, SEEN),
      root: sentence(random, SEEN),
      whys: range(4).map(() => sentence(random, SEEN)),
      factors: [
        {
          text: sentence(random, SEEN),
          role: 'prevent',
          factors: [{ text: sentence(random, SEEN), role: 'detect' }],
        },
      ],
    },
    lessons: { well: [sentence(random, STAKES)], poorly: [sentence(random, STAKES)], lucky: [] },
    actions: range(4).map(() => ({ finding: random.pick(made).id, type: 'prevent' })),
  };
  const [french, english] = paragraphs(random, 6);
  return {
    [`incidents/${id}-outage.md`]: front(data, french),
    [`incidents/${id}-outage.en.md`]: front({}, english),
  };
}

function makePage(random: Seeded, index: number, made: readonly LargeFinding[]): TinyFiles {
  const [french, english] = paragraphs(random, 10);
  const link = `\n\n## ${random.pick(made).id}\n\n- ${random.pick(made).id}\n- ${random.pick(made).id}\n`;
  const hostile = index === 3 ? `\n\n${HOSTILE_BLOCKS.join('\n\n')}` : '';
  const name = `pages/page-${String(index + 1)}`;
  return {
    [`${name}.md`]: front(
      { title: index === 3 ? HOSTILE_LINES[2] : `Page ${String(index + 1)}`, order: index },
      french + link + hostile,
    ),
    [`${name}.en.md`]: front({ title: `A page, ${String(index + 1)}` }, english + link + hostile),
  };
}

function makeDay(random: Seeded, index: number, made: readonly LargeFinding[]): TinyFiles {
  const date = `2026-02-${String(index + 2).padStart(2, '0')}`;
  const [french, english] = paragraphs(random, 4);
  const decided = [
    sentence(random, STEPS),
    index === 4 ? HOSTILE_LINES[0] : `${random.pick(made).id}.`,
  ];
  return {
    [`journal/${date}.md`]: front(
      { title: say(fillPair(random, ['Visite : {system}', 'Visit: {system}'])), decided },
      french,
    ),
    [`journal/${date}.en.md`]: front({}, english),
  };
}

function paragraphs(random: Seeded, count: number): Pair {
  const pairs = range(count).map(() => fillPair(random, random.pick(SEEN)));
  return [
    pairs.map(([french]) => french).join('\n\n'),
    pairs.map(([, english]) => english).join('\n\n'),
  ];
}

function sentence(random: Seeded, from: readonly Pair[]): object {
  return say(fillPair(random, random.pick(from)));
}

function say([fr, en]: Pair): { fr: string; en: string } {
  return { fr, en };
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
