/** A seed → one finding of the large engagement: its file, and its translation. */
import { CLOBBERING_HEADINGS, HOSTILE_BLOCKS, HOSTILE_LINES } from './hostile-texts.ts';
import {
  ACTIONS,
  CODES,
  MEANS,
  SEEN,
  STAKES,
  STEPS,
  SYSTEMS,
  type Pair,
} from './large-engagement-words.ts';
import { fillPair, fillText, type Seeded } from './seeded.ts';
import { front, type TinyFiles } from './tiny.ts';

/** A finding's id and files. */
export interface LargeFinding {
  readonly id: string;
  readonly files: TinyFiles;
}

interface Place {
  readonly id: string;
  readonly category: string;
  readonly index: number;
  readonly checks: readonly string[];
  /** Titles that are taken; the new one is added. */
  readonly titles: Set<string>;
  readonly earlier: readonly string[];
  /** One finding in how many is hostile. */
  readonly hostileEvery: number;
}

/** Makes a finding of about 4 kB of prose and code a language. */
export function largeFinding(random: Seeded, place: Place): LargeFinding {
  const { id, category, index, hostileEvery } = place;
  const hostile = (index + 1) % hostileEvery === 0;
  const texts = {
    title: findTitle(random, place.titles),
    impact: fillPair(random, random.pick(STAKES)),
    risk: fillPair(random, random.pick(STAKES)),
  };
  const line = HOSTILE_LINES[Math.floor(index / hostileEvery) % HOSTILE_LINES.length] ?? '';
  const title = (lang: 0 | 1): string =>
    hostile ? `${texts.title[lang]} ${line}` : texts.title[lang];
  const [french, english] = writeBody(random, hostile);
  const data = { ...makeFacts(random, place), ...(hostile ? hostileFacts(line) : {}) };
  const said = (lang: 0 | 1): object => ({
    title: title(lang),
    impact: texts.impact[lang],
    risk: texts.risk[lang],
  });
  const name = `${category}/${id}-${String(index)}`;
  return {
    id,
    files: {
      [`${name}.md`]: front({ ...said(0), ...data }, french),
      [`${name}.en.md`]: front(said(1), english),
    },
  };
}

/** After as many titles that are taken, the words are used up: the rest is numbered. */
const TRIES = 1_000;

function findTitle(random: Seeded, taken: Set<string>): Pair {
  for (let tries = 0; ; tries++) {
    const parts = [random.pick(ACTIONS), random.pick(SYSTEMS), random.pick(MEANS)];
    const number = tries > TRIES ? ` (${String(taken.size)})` : '';
    const words = (lang: 0 | 1): string => parts.map((part) => part[lang]).join(' ') + number;
    const title: Pair = [words(0), words(1)];
    if (taken.has(title[0])) continue;
    taken.add(title[0]);
    return title;
  }
}

function makeFacts(random: Seeded, { index, checks, earlier }: Place): object {
  const status = random.pick([
    'proposed',
    'proposed',
    'validated',
    'validated',
    'in-progress',
    'done',
    'deferred',
    'rejected',
  ]);
  const answered = { by: { fr: 'Direction', en: 'Management' }, on: '2026-03-10' };
  const note = { fr: 'Décidé au comité de mars.', en: 'Decided by the March committee.' };
  const until = status === 'deferred' ? { until: '2026-12-31' } : {};
  return {
    kind: index % 17 === 16 ? 'improvement' : 'finding',
    priority: random.pick([1, 2, 2, 3, 3]),
    severity: random.pick(['critical', 'high', 'medium', 'low']),
    basis: random.pick(['observed', 'declared', 'tool']),
    status,
    ...(status === 'proposed' ? {} : { validation: { ...answered, note, ...until } }),
    checks: [...new Set([random.pick(checks), random.pick(checks)])],
    effort: random.pick(['0.5d', '1d', '2-3d', '5d', '2d + 0.5d/month']),
    cost: random.pick([0, 0, 1200, '300 + 40/month', '40/month - 25/month']),
    resources: [fillText(random, 'gke/{word}-{n}')],
    references: [
      `CIS 1.9.0 ${String(random.number(1, 9))}.${String(random.number(1, 9))}`,
      fillText(random, 'https://docs.{word}.invalid/{word}/{hash}'),
    ],
    ...(random.number(0, 3) === 0 && earlier.length > 0 ? { depends: [random.pick(earlier)] } : {}),
    ...(random.number(0, 2) === 0
      ? { owner: { fr: 'Équipe plateforme', en: 'Platform team' }, due: '2026-09-30' }
      : {}),
    ...(index % 40 === 39 ? { aliases: [`OLD-${String(index)}`] } : {}),
    fields: { cvss: random.number(10, 100) / 10 },
  };
}

function hostileFacts(line: string): object {
  return {
    status: 'deferred',
    validation: { by: line, on: '2026-03-10', note: HOSTILE_LINES[1], until: '2026-12-31' },
    owner: HOSTILE_LINES[3],
    resources: [HOSTILE_LINES[4]],
    references: [
      HOSTILE_LINES[7],
      HOSTILE_LINES[8],
      `https://elsewhere.invalid/${HOSTILE_LINES[1] ?? ''}`,
    ],
    fields: { note: line, seen: [HOSTILE_LINES[0], HOSTILE_LINES[1]] },
    verify: { fr: HOSTILE_LINES[5], en: HOSTILE_LINES[5] },
  };
}

function writeBody(random: Seeded, hostile: boolean): Pair {
  const sections: Pair[] = [
    prose(random, SEEN, 2),
    ['## Constat', '## Observation'],
    prose(random, SEEN, 7),
    code(random),
    prose(random, SEEN, 2),
    ['## Risque', '## Risk'],
    prose(random, STAKES, 5),
    ['## Mise en œuvre', '## How to do it'],
    steps(random, 6),
    code(random),
    table(random),
    ['## Vérification', '## Verification'],
    prose(random, STEPS, 4),
    ...(hostile ? hostileSections() : []),
  ];
  return [sections.map(([fr]) => fr).join('\n\n'), sections.map(([, en]) => en).join('\n\n')];
}

function hostileSections(): Pair[] {
  const blocks = HOSTILE_BLOCKS.join('\n\n');
  const headings = CLOBBERING_HEADINGS.map((heading) => `### ${heading}\n\nText.`).join('\n\n');
  return [
    ['## Autres', '## Others'],
    [blocks, blocks],
    [headings, headings],
  ];
}

function prose(random: Seeded, from: readonly Pair[], count: number): Pair {
  const pairs = random
    .shuffle(from)
    .slice(0, count)
    .map((pair) => fillPair(random, pair));
  return [pairs.map(([fr]) => fr).join(' '), pairs.map(([, en]) => en).join(' ')];
}

function steps(random: Seeded, count: number): Pair {
  const pairs = random
    .shuffle(STEPS)
    .slice(0, count)
    .map((pair) => fillPair(random, pair));
  const list = (lang: 0 | 1): string =>
    pairs.map((pair, index) => `${String(index + 1)}. ${pair[lang]}`).join('\n');
  return [list(0), list(1)];
}

function code(random: Seeded): Pair {
  const [language, template] = random.pick(CODES);
  const block = `\`\`\`${language}\n${fillText(random, template)}\n\`\`\``;
  return [block, block];
}

function table(random: Seeded): Pair {
  const rows = Array.from({ length: 3 }, () =>
    fillPair(random, ['| `{host}` | {figure} | {system} |', '| `{host}` | {figure} | {system} |']),
  );
  const head: Pair = [
    '| Hôte | Mesure | Objet |\n| --- | --- | --- |',
    '| Host | Measure | Object |\n| --- | --- | --- |',
  ];
  return [
    [head[0], ...rows.map(([fr]) => fr)].join('\n'),
    [head[1], ...rows.map(([, en]) => en)].join('\n'),
  ];
}
