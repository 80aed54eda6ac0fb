/**
 * 500 slides → the CPU time that they take: `npx node bench/deck.ts`. One run in one process, all counted: reading
 * the template, fitting, writing, assembling; a third of the slides each holds a list, a table, a chart.
 */
import { readFile } from 'node:fs/promises';
import { writeSync } from 'node:fs';
import { join } from 'node:path';

import { fitDeck } from '../src/targets/deck/fit/fit-deck.ts';
import { openFonts } from '../src/targets/deck/measure/open-fonts.ts';
import { assembleDeck } from '../src/targets/deck/package/assemble-deck.ts';
import type { Block, Paragraph, SlideSpec } from '../src/targets/deck/slide-spec.ts';
import { BUILT_IN } from '../src/targets/deck/template/open-templates.ts';
import { readTemplate } from '../src/targets/deck/template/read-template.ts';
import { paletteOf } from '../src/targets/deck/write/palette.ts';
import { writeDeck } from '../src/targets/deck/write/write-deck.ts';
import { readTheme } from '../src/templates/theme.ts';
import { ROOT } from '../test/helpers/report.ts';
import { machineFacts } from './machine-facts.ts';

const SLIDES = 500;
const LIMIT = 5;
const LANG = 'fr-FR';

const line = (text: string, marker: Paragraph['marker'] = 'none'): Paragraph => ({
  runs: [
    { text: text.slice(0, 12), lang: LANG, bold: true },
    { text: text.slice(12), lang: LANG },
  ],
  level: 0,
  marker,
  role: 'body',
});
const sentence = (at: number): string =>
  `Le nœud ${at} de la grappe redémarre sans alerte : personne ne le voit avant les clients.`;

function blockOf(at: number): Block {
  if (at % 3 === 0) {
    const paragraphs = Array.from({ length: 7 }, (_, row) => line(sentence(at + row), 'bullet'));
    return { type: 'text', paragraphs };
  }
  if (at % 3 === 1) {
    const cell = (text: string) => ({ paragraphs: [line(text)] });
    const rows = Array.from({ length: 6 }, (_, row) => [
      cell(`SEC-${row}`),
      cell(sentence(at + row)),
      cell(`${row} jours`),
    ]);
    const head = ['Réf.', 'Constat', 'Charge'].map(cell);
    return { type: 'table', alt: 'Constats', head, rows, shares: [1, 8, 2] };
  }
  const values = [at % 4, (at + 1) % 4, (at + 2) % 4];
  return {
    type: 'chart',
    kind: 'bars',
    labels: ['Sécurité', 'Disponibilité', 'Formation'],
    series: [{ name: 'Constaté', values, tone: 'accent' }],
    max: 3,
    alt: 'Trois axes',
    lang: LANG,
  };
}

function slideOf(at: number): SlideSpec {
  const kind = (['content', 'table', 'chart'] as const)[at % 3] ?? 'content';
  const slot = ({ content: 'body', table: 'table', chart: 'chart' } as const)[kind];
  return {
    id: `slide-${at}`,
    kind,
    title: [{ text: `La page ${at} dit une chose et une seule`, lang: LANG }],
    slots: new Map([[slot, [blockOf(at)]]]),
    notes: Array.from({ length: 4 }, (_, row) => line(sentence(at + row))),
  };
}

async function makeDeck(): Promise<{ bytes: Uint8Array; slides: number }> {
  const theme = readTheme(await readFile(join(ROOT, 'templates/theme.yaml'), 'utf8'));
  const template = readTemplate(await readFile(join(ROOT, 'templates', BUILT_IN)));
  const { width, height } = template;
  const placed = fitDeck(
    Array.from({ length: SLIDES }, (_, at) => slideOf(at)),
    {
      template,
      layouts: {},
      fonts: await openFonts(),
      foot: { text: 'Client · Audit · Confidentiel', lang: LANG },
      lose(loss) {
        throw new Error(loss.message);
      },
    },
  );
  const writing = { palette: paletteOf(theme), width, height, lang: LANG };
  const written = await writeDeck(placed, writing);
  const about = { title: 'Audit', subject: '', author: '', lang: LANG };
  const bytes = assembleDeck({ ...template, spare: template }, written, {
    ...about,
    instant: '2020-01-01T00:00:00Z',
  });
  return { bytes, slides: placed.length };
}

const before = process.cpuUsage();
const { bytes, slides } = await makeDeck();
const { user, system } = process.cpuUsage(before);
const seconds = (user + system) / 1e6;
const lines = [
  ...(await machineFacts()),
  '',
  `${slides} slides, ${(bytes.length / 1e6).toFixed(1)} MB: ${seconds.toFixed(2)} s of CPU (${(user / 1e6).toFixed(2)} user, ${(system / 1e6).toFixed(2)} system)`,
  `The limit is ${LIMIT} s: ${seconds < LIMIT ? 'met' : 'NOT met'}`,
];
writeSync(1, `${lines.join('\n')}\n`);
