/** An engagement that holds a canary in each place where something may be hidden, with who may see each. */
import { stringify } from 'yaml';

import { ANSWER, front, ticket, tinyEngagement, type TinyFiles } from './tiny.ts';
import { PLAIN_PNG, TOLD_PICTURES } from './told-pictures.ts';

/** Who may see a canary: all, the client, the firm, or nobody. */
export type Widest = 'public' | 'client' | 'internal' | 'nobody';

/** A word that is nowhere else. */
export interface Canary {
  readonly word: string;
  readonly place: string;
  readonly widest: Widest;
  /** True for a name that the public edition replaces: the guard knows it wherever it stands. */
  readonly isName: boolean;
}

/** The engagement and all that is planted in it. */
export interface Planted {
  readonly files: TinyFiles;
  readonly canaries: readonly Canary[];
}

const SYLLABLES = ['bral', 'cron', 'drim', 'flun', 'grop', 'klam', 'plin', 'skor', 'trev', 'vrun'];

/** Plants some seventy canaries in each copy of every place; three copies at most. */
export function plantCanaries(copies: number): Planted {
  const canaries: Canary[] = [];
  const names: Record<string, { en: string; fr: string }> = {};
  const plant = (place: string, widest: Widest, isName = false): string => {
    const at = canaries.length;
    const digits = [Math.floor(at / 100), Math.floor(at / 10) % 10, at % 10];
    const word = `zw${digits.map((digit) => SYLLABLES[digit] ?? '').join('')}`;
    canaries.push({ word, place, widest, isName });
    return word;
  };
  /** A run of words that is hidden as a whole, and holds the canary. */
  const run = (place: string, widest: Widest): string =>
    `whoever reads ${plant(place, widest)} knows everything about this`;
  /** A name, as it is written in a place: the public edition says something else there. */
  const name = (
    place: string,
    widest: Widest = 'client',
    form = (word: string) => word,
  ): string => {
    const word = plant(place, widest, true);
    names[word.normalize('NFC')] = { en: 'the firm', fr: 'la société' };
    return form(word);
  };
  let files: Record<string, string | Uint8Array> = {};
  for (let copy = 1; copy <= copies; copy++)
    files = { ...files, ...copyOf(copy, run, name, plant) };
  files['engagement.yaml'] = tinyEngagement({
    languages: ['en', 'fr'],
    client: { name: name('client’s name'), description: run('client’s description', 'client') },
    verdict: run('verdict', 'client'),
    messages: [run('message', 'client')],
    team: [{ role: 'Operator', side: 'client', name: plant('name of a person', 'client') }],
    scope: { in: [run('scope', 'client')] },
    decisions: [{ id: 'D1', ask: run('decision', 'client') }],
    next: [{ what: run('next step', 'client') }],
    fields: { owner: { type: 'string' }, hosts: { type: 'list' } },
    editions: { public: { notice: 'Invented.', replace: names } },
  });
  return { files, canaries };
}

/** A list of checks for each copy. */
const CHECKS = ['checks.yaml', 'security/checks.yaml', 'availability/checks.yaml'];

type Run = (place: string, widest: Widest) => string;
type Name = (place: string, widest?: Widest, form?: (word: string) => string) => string;

const capital = (word: string): string => `${(word[0] ?? '').toUpperCase()}${word.slice(1)}`;

function copyOf(
  copy: number,
  run: Run,
  name: Name,
  plant: (place: string, widest: Widest) => string,
): TinyFiles {
  const id = (number: number): string => `SEC-${String(copy)}${String(number)}`;
  const redact = (place: string): string => `:redact[${plant(place, 'internal')}]`;
  const block = (inner: string): string => `:::internal\n${inner}\n:::`;
  const fileName = name('name of a file');
  const pageName = name('name of a page’s file');
  const pictures = TOLD_PICTURES.map(([ending, make]): [string, Uint8Array] => [
    `pages/told-${copy}-${ending}`,
    make(name(`metadata of ${ending}`, 'nobody')),
  ]);
  const open = [
    `Host ${redact('redacted span')} and ${name('name')} fell.`,
    `For ${name('name in capitals', 'client', (word) => word.toUpperCase())}, ${name('name with a capital', 'client', capital)}’s and ${name('name with an accent', 'client', (word) => word.replace(/[ao](?=[a-z]*$)/, (letter) => (letter === 'a' ? 'à' : 'ô')))}.`,
    `As **${name('name in bold')}** and ${cut(name('name cut by markup'))} and \`${name('name in code')}-prod\`.`,
    `[Words](https://${name('name in an address')}.example/x) and [${name('name in a link')}](https://x.example/).`,
    `| a | b |\n|---|---|\n| ${name('name in a table')} | ${redact('redacted span in a table')} |`,
    `\`\`\`yaml\nowner: ${name('name in a block of code')}\n\`\`\``,
    `\`\`\`mermaid\nflowchart LR\n  A[${name('name in a diagram')}] --> B[Database]\n\`\`\``,
    `![Map of ${name('name in an alternative text')} and ${redact('redacted span in an alternative text')}](map-${fileName}.png "Seen by ${name('name in a caption')}")`,
    `See [the log](log-${copy}.txt) and a note[^1].\n\n[^1]: Said by ${name('name in a footnote')} and ${redact('redacted span in a footnote')}.`,
    `## Heading of ${name('name in a heading')} ${copy}\n\nText.\n\n> [!NOTE]\n> Of ${name('name in an alert')}.`,
    block(run('internal block', 'internal')),
    block(`- ${run('list in an internal block', 'internal')}`),
    block(`| a |\n|---|\n| ${run('table in an internal block', 'internal')} |`),
    block(`\`\`\`\n${run('code in an internal block', 'internal')}\n\`\`\``),
    `> Quoted\n>\n> :::internal\n> ${run('internal block in a quote', 'internal')}\n> :::`,
    ...pictures.map(([path]) => `![Picture](${path.replace('pages/', '')})`),
  ].join('\n\n');
  return {
    ...Object.fromEntries(pictures),
    [`pages/map-${fileName}.png`]: PLAIN_PNG,
    [`pages/log-${copy}.txt`]: `start\nby ${name('name in a file of text')}\nkey ${redact('redacted span in a file of text')}\n`,
    [`pages/open-${pageName}.md`]: front(
      { title: `Open to ${name('name in a title')}`, audience: 'public' },
      open,
    ),
    [`pages/open-${pageName}.fr.md`]: front(
      { title: `Ouvert à ${name('name in a translated title')}` },
      `Pour ${name('name in a translation')} et ${redact('redacted span in a translation')}.\n\n${block(run('internal block in a translation', 'internal'))}`,
    ),
    [`pages/client-${copy}.md`]: front(
      { title: `Page ${run('title of a page', 'client')}` },
      run('page', 'client'),
    ),
    [`pages/inner-${copy}.md`]: front(
      { title: `Inner ${copy}`, audience: 'internal' },
      run('internal page', 'internal'),
    ),
    [`security/${id(1)}.md`]: ticket(
      {
        title: `Open to ${name('name in a finding’s title')}`,
        audience: 'public',
        impact: `Better for ${name('name in a text of YAML')} and ${redact('redacted span in a text of YAML')}.`,
        owner: `Team ${name('name in an owner')}`,
        resources: [`gke/${name('name in a resource')}-prod`],
        fields: { owner: name('name in a field'), hosts: [redact('redacted span in a field')] },
        faq: [{ q: 'Who?', a: `By ${name('name in an answer')}` }],
      },
      `Seen.\n\n## How\n\nAsk ${name('name in a body')}.`,
    ),
    [`security/${id(2)}.md`]: ticket(
      { title: run('title of a finding', 'client'), impact: run('impact of a finding', 'client') },
      `${run('body of a finding', 'client')}.\n\n## How\n\nDo it.`,
    ),
    [`security/${id(3)}.md`]: ticket(
      {
        audience: 'internal',
        title: run('title of an internal finding', 'internal'),
        impact: 'Better.',
        faq: [{ q: run('question', 'internal'), a: run('answer', 'internal') }],
      },
      `${run('body of an internal finding', 'internal')}.\n\n## How\n\nDo it.`,
    ),
    [`security/${id(4)}.md`]: ticket(
      { status: 'draft', title: run('title of a draft', 'internal') },
      run('body of a draft', 'internal'),
    ),
    [`security/${id(5)}.md`]: ticket({
      status: 'rejected',
      validation: { ...ANSWER, note: run('note of an answer', 'client') },
    }),
    [CHECKS[copy - 1] ?? '']: stringify(
      [1, 2, 3].map((at) => ({
        id: `check-${copy}-${at}`,
        category: 'security',
        title: `Check ${at}`,
        rating: 1,
        ...(at === 3
          ? { audience: 'public', note: `For ${name('name in a note')}` }
          : { note: run('note of a check', 'client') }),
      })),
    ),
    [`incidents/INC-${copy}1.md`]: front(
      {
        title: `Out at ${name('name in an incident’s title')}`,
        status: 'closed',
        timezone: 'UTC',
        audience: 'public',
        timeline: [
          { at: '2026-03-01T10:00Z', phase: 'impact', text: `Seen by ${name('name in an event')}` },
        ],
        causes: { root: `Of ${name('name in a cause')}` },
      },
      'Told.',
    ),
    [`incidents/INC-${copy}2.md`]: front(
      {
        title: run('title of an incident', 'client'),
        status: 'closed',
        timezone: 'UTC',
        timeline: [{ at: '2026-03-01T10:00Z', phase: 'impact', text: run('event', 'client') }],
      },
      'Told.',
    ),
    [`incidents/INC-${copy}3.md`]: front(
      {
        title: run('title of an internal incident', 'internal'),
        audience: 'internal',
        status: 'closed',
        timezone: 'UTC',
      },
      run('internal incident', 'internal'),
    ),
    [`journal/2026-03-0${copy}.md`]: front(
      { title: run('title of a day', 'client'), decided: [run('what was decided', 'client')] },
      run('day', 'client'),
    ),
    [`journal/2026-03-1${copy}.md`]: front(
      {
        title: `Day of ${name('name in a day’s title')}`,
        audience: 'public',
        attendance: [`Lead of ${name('name in an attendance')}`],
      },
      'Told.',
    ),
    [`journal/2026-03-2${copy}.md`]: front(
      { title: `Inner day ${copy}`, audience: 'internal' },
      run('internal day', 'internal'),
    ),
  };
}

/** A word that emphasis cuts in two, which a reader sees as one. */
function cut(word: string): string {
  return `**${word.slice(0, 5)}**${word.slice(5)}`;
}
