/** Engagements that are too much of one thing each, by what it is. */
import { drawPng } from '../draw-png.ts';
import { largeEngagement } from '../large-engagement.ts';
import { ticket, tinyEngagement, type TinyFiles } from '../tiny.ts';

const LANGUAGES =
  'ar bg ca cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv ms nb nl pl pt ro ru sk sl sr sv th tr uk ur vi zh'.split(
    ' ',
  );

const PARAGRAPH =
  'The service answers slowly while its cache is cold, and **nobody** sees it before users do.\n\n';

/** How each is made; only when it is asked for, since they are large. */
export const SCALE: Readonly<Record<string, () => TinyFiles>> = {
  '5,000 findings': () => largeEngagement({ findings: 5_000 }),
  'a finding of 10 MB': () => one(PARAGRAPH.repeat(Math.ceil(10_000_000 / PARAGRAPH.length))),
  'words of 40 languages': () => one(LANGUAGES.map(wordsOf).join('\n\n')),
  '2,000 images': () => ({
    ...one(
      numbers(2_000)
        .map((n) => `![Image ${String(n)}](../assets/p${String(n)}.png)`)
        .join('\n\n'),
    ),
    ...Object.fromEntries(
      numbers(2_000).map((n) => [
        `assets/p${String(n)}.png`,
        drawPng({ width: 16, height: 16 }, n),
      ]),
    ),
  }),
  'tables of 1,000 rows': () => one(numbers(5).map(tableOf).join('\n\n')),
};

function one(text: string): TinyFiles {
  const body = `Seen.\n\n${text}\n\n## How\n\n1. Do it.`;
  return { 'engagement.yaml': tinyEngagement(), 'security/SEC-01-a.md': ticket({}, body) };
}

/** What a language calls itself and the others, by the data that comes with the engine. */
function wordsOf(lang: string): string {
  const names = new Intl.DisplayNames([lang], { type: 'language' });
  return LANGUAGES.map((other) => names.of(other) ?? other).join(', ');
}

function tableOf(table: number): string {
  const rows = numbers(1_000).map(
    (row) => `| ${String(row)} | t${String(table)}r${String(row)} | ${String(row * 7)} ms |`,
  );
  return ['| Rank | Host | Time |', '| --- | --- | --- |', ...rows].join('\n');
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
