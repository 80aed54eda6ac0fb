/** Numbers → the files of an engagement that tries a page to its limits: wide, long, foreign, pictured. */
import { drawPng, type PictureSize } from './draw-png.ts';
import { largeEngagement } from './large-engagement.ts';
import type { TinyFiles } from './tiny.ts';

/** How much of each. */
export interface StressOptions {
  /** A multiple of five, at least fifteen. */
  readonly findings?: number;
  readonly columns?: number;
  readonly rows?: number;
  readonly codeLines?: number;
  readonly images?: number;
}

/** The whole of it. */
export const FULL_STRESS: Required<StressOptions> = {
  findings: 300,
  columns: 40,
  rows: 600,
  codeLines: 400,
  images: 60,
};

/** A word that nothing can break by a rule of language. */
export const TOKEN = 'x9'.repeat(40);

/** Words of scripts that the theme's fonts do not have. */
export const FOREIGN: Readonly<Record<string, string>> = {
  arabic: 'تقرير التدقيق الأمني للبنية التحتية',
  hebrew: 'דוח ביקורת אבטחה של התשתית',
  chinese: '安全审计报告与基础设施',
  japanese: 'セキュリティ監査レポート',
  korean: '보안 감사 보고서',
};

/** A title of three hundred characters. */
export const LONG_TITLE = 'Titre interminable dont chaque mot compte et se répète encore '
  .repeat(5)
  .slice(0, 300)
  .trim()
  .padEnd(300, '!');

const SIZES: readonly PictureSize[] = [
  { width: 640, height: 400 },
  { width: 300, height: 1400 },
  { width: 2400, height: 160 },
  { width: 24, height: 24 },
];

/** What a cell of the wide table says. */
export function wideCell(row: number, column: number): string {
  return `r${String(row)}c${String(column)}`;
}

/** What the two ends of a line of code say. */
export function codeEnds(line: number): readonly [string, string] {
  const number = String(line).padStart(3, '0');
  return [`L${number}-begin`, `end-${number}`];
}

/**
 * Makes the engagement: the large one, with a table too wide, a table too long, code of many lines, words that
 * are too long or in other scripts, in titles, prose, cells and code, and a picture in each of many findings.
 */
export function stressEngagement(options: StressOptions = {}): TinyFiles {
  const { findings, columns, rows, codeLines, images } = { ...FULL_STRESS, ...options };
  const files: Record<string, string | Uint8Array> = {
    ...largeEngagement({ findings, checks: 20 }),
  };
  const originals = Object.keys(files)
    .filter((path) => /^[a-z]+\/[A-Z]+-\d+-\d+\.md$/.test(path))
    .sort((a, b) => indexOf(a) - indexOf(b));
  const torments = [
    wideTable(columns),
    longTable(rows),
    longCode(codeLines),
    longWords(),
    foreignWords(),
  ];
  for (const [index, torment] of torments.entries()) append(files, originals[index], torment);
  retitle(files, originals[5], LONG_TITLE);
  retitle(files, originals[6], `Jeton ${TOKEN}`);
  retitle(files, originals[7], Object.values(FOREIGN).join(' '));
  for (let index = 0; index < images; index++) {
    const name = `assets/picture-${String(index)}.png`;
    const size = SIZES[index % SIZES.length] ?? { width: 1, height: 1 };
    files[name] = drawPng(size, index);
    const host = originals[8 + (index % (originals.length - 8))];
    append(files, host, `![Image ${String(index)}](../${name} "Légende ${String(index)}")`);
  }
  return files;
}

function indexOf(path: string): number {
  return Number(/-(\d+)\.md$/.exec(path)?.[1]);
}

function append(files: Record<string, string | Uint8Array>, path = '', text: string): void {
  for (const one of [path, path.replace(/\.md$/, '.en.md')]) {
    files[one] = `${String(files[one]).trimEnd()}\n\n${text}\n`;
  }
}

function retitle(files: Record<string, string | Uint8Array>, path = '', title: string): void {
  for (const one of [path, path.replace(/\.md$/, '.en.md')]) {
    files[one] = String(files[one]).replace(
      /^title:.*(?:\n {2}.*)*$/m,
      `title: ${JSON.stringify(title)}`,
    );
  }
}

function wideTable(columns: number): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const numbers = Array.from({ length: columns }, (_, index) => index + 1);
  return [
    row(numbers.map((column) => `Colonne ${String(column)}`)),
    row(numbers.map(() => '---')),
    ...[1, 2, 3, 4, 5].map((line) => row(numbers.map((column) => wideCell(line, column)))),
  ].join('\n');
}

function longTable(rows: number): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const number = String(index + 1).padStart(3, '0');
    return `| rang-${number} | hôte-${number}.exemple | ${String(index * 7)} ms | fin-${number} |`;
  });
  return ['| Rang | Hôte | Durée | Fin |', '| --- | --- | --- | --- |', ...lines].join('\n');
}

function longCode(count: number): string {
  const lines = Array.from({ length: count }, (_, index) => {
    const [begin, end] = codeEnds(index + 1);
    const filler = index % 10 === 9 ? ` "${'valeur '.repeat(30)}"` : ' value = lookup(var.region)';
    return `${begin}${filler} ${end}`;
  });
  return `\`\`\`hcl\n${lines.join('\n')}\n\`\`\``;
}

function longWords(): string {
  return [
    `Le jeton ${TOKEN} tient-il ? Et \`${TOKEN}\` ?`,
    `- ${TOKEN}`,
    `> ${TOKEN}`,
    `| Nom | Valeur |\n| --- | --- |\n| jeton | ${TOKEN} |\n| ${TOKEN} | \`${TOKEN}\` |`,
    `\`\`\`\n${TOKEN}${TOKEN}${TOKEN}\n\`\`\``,
    `<https://exemple.invalid/${TOKEN}>`,
  ].join('\n\n');
}

function foreignWords(): string {
  const words = Object.entries(FOREIGN);
  return [
    ...words.map(([, text]) => `Avant ${text} après, **${text}** et \`${text}\`.`),
    [
      '| Écriture | Mots |',
      '| --- | --- |',
      ...words.map(([k, text]) => `| ${k} | ${text} |`),
    ].join('\n'),
    `\`\`\`\n${words.map(([, text]) => text).join('\n')}\n\`\`\``,
  ].join('\n\n');
}
