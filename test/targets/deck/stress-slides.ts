/** Slides that no template fits: 90-row tables, 50 bullets, 120 lines of code, 300-character titles, 60-character tokens. */
import type { Block, SlideSpec } from '../../../src/targets/deck/slide-spec.ts';
import { LANG, item, paragraph, run, slide, table, text } from './make-deck.ts';
import { SAMPLER } from './sampler.ts';
import { LONG_TITLE, TOKENS, times } from './stress-engagement.ts';

const range = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
const token = (at: number): string => TOKENS[at % TOKENS.length] ?? '';
const sentence = (at: number): string =>
  `Le nœud ${token(at)} redémarre ${at} fois par jour ; l’alerte, elle, n’arrive jamais.`;

const rows = (count: number): string[][] =>
  range(count).map((at) => [`SEC-${at}`, sentence(at), token(at), `${at} j`]);
const code: Block = {
  type: 'code',
  lang: LANG,
  lines: range(120).map(
    (at) => `${' '.repeat(at % 7)}kubectl --namespace ${token(at)} get pods --output wide # ${at}`,
  ),
};

/** The slides. */
export const STRESS: readonly SlideSpec[] = [
  slide('table', 'Ninety rows', { table: [table(rows(90), ['Id', 'Quoi', 'Où', 'Effort'])] }),
  slide('annex', 'Ninety rows in the annex', {
    body: [table(rows(90), ['Id', 'Quoi', 'Où', 'Effort'])],
  }),
  slide('category', 'Two long tables side by side', {
    checks: [
      table(
        rows(30).map((row) => row.slice(0, 2)),
        ['Id', 'Quoi'],
      ),
    ],
    recommendations: [
      table(
        rows(20).map((row) => row.slice(1, 3)),
        ['Quoi', 'Où'],
      ),
    ],
  }),
  slide('content', 'Fifty bullets', { body: [text(...range(50).map((at) => item(sentence(at))))] }),
  slide('annex', 'Fifty bullets in the annex', {
    body: [
      text(
        ...range(50).map((at) =>
          paragraph(sentence(at), { marker: 'number', ordinal: at + 1, level: at % 3 }),
        ),
      ),
    ],
  }),
  slide('content', 'A hundred and twenty lines of code', {
    body: [text(paragraph('Lu sur place :')), code, text(paragraph('Et c’est tout.'))],
  }),
  slide('annex', 'The same in the annex', { body: [code] }),
  slide('content', LONG_TITLE, { body: [text(item('Un point'))] }),
  slide('ticket', `${LONG_TITLE.slice(0, 290)} again`, {
    body: [text(paragraph(times(sentence(1), 30)))],
    facts: [text(paragraph(token(0)), paragraph(token(1)), paragraph(token(2)))],
  }),
  slide('content', token(0), { body: [text(...range(3).map((at) => paragraph(token(at))))] }),
  slide('content', 'Tokens of every look', {
    body: [
      text(
        paragraph('', { role: 'lead' }),
        { ...paragraph(''), runs: [run('voir '), run(token(0), { code: true }), run('.')] },
        {
          ...paragraph(''),
          runs: [run(token(1), { bold: true }), run(token(2), { italic: true })],
        },
        paragraph('x'.repeat(400)),
      ),
    ],
  }),
  slide('essentials', 'Figures too long for their place', {
    body: [text(...range(6).map((at) => item(sentence(at))))],
    'number-1': [text(paragraph(token(0), { role: 'number' }), paragraph(sentence(0)))],
    'number-2': [text(paragraph('123 456 789 012', { role: 'number' }), paragraph('requêtes'))],
    'number-3': [text(paragraph('4', { role: 'number' }), paragraph(token(1)))],
    band: [text(paragraph(sentence(3)))],
  }),
  slide('title', LONG_TITLE.slice(0, 200), {
    subtitle: [text(paragraph(`Groupe ${token(2)}`), paragraph(sentence(2)))],
    details: [text(paragraph('20 mars 2026 · version 1.0 · Confidentiel'))],
  }),
  slide('section', 'Une partie', { body: [text(paragraph(times(sentence(1), 3)))] }),
  slide('three', 'Trois colonnes', {
    left: [text(...range(15).map((at) => item(sentence(at))))],
    middle: [
      table(
        rows(20).map((row) => row.slice(0, 2)),
        ['Id', 'Quoi'],
      ),
    ],
    right: [text(paragraph(times(sentence(1), 20)))],
    kicker: [text(paragraph(token(0)))],
    source: [text(paragraph(`Source : ${token(1)} et ${token(2)}`))],
  }),
  ...SAMPLER,
];
