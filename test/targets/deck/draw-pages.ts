/** The bytes of a deck → where LibreOffice draws each word of it; and what is missing here to do so. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const has = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;
const font = (family: string, twin: string): boolean =>
  spawnSync('fc-match', [family], { encoding: 'utf8' }).stdout.includes(twin);

/** Why decks cannot be drawn here; empty where they can. */
export const MISSING: readonly string[] = [
  ...(has('soffice', '--version') ? [] : ['LibreOffice']),
  ...(has('pdftotext', '-v') ? [] : ['poppler']),
  ...(has('fc-match', '-V') &&
  font('Calibri', 'Carlito') &&
  font('Cambria', 'Caladea') &&
  font('Arial', 'Liberation')
    ? []
    : ['the fonts Carlito, Caladea and Liberation']),
];

/** A test's title, which says aloud that it is skipped, and why. */
export function titleOfDrawn(what: string): string {
  return MISSING.length === 0 ? what : `${what} (skipped: no ${MISSING.join(', no ')} here)`;
}

/** A word and its box, in points from the page's top left corner. */
export interface DrawnWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A page, in points. */
export interface DrawnPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly DrawnWord[];
}

/** Draws a deck and reads back where each word stands. */
export async function drawPages(bytes: Uint8Array): Promise<DrawnPage[]> {
  const folder = await mkdtemp(join(tmpdir(), 'constat-deck-'));
  try {
    const file = join(folder, 'deck.pptx');
    await writeFile(file, bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const convert = ['--headless', '--convert-to', 'pdf', '--outdir', folder, file];
    execFileSync('soffice', [profile, ...convert], { stdio: 'ignore' });
    const boxes = join(folder, 'boxes.html');
    execFileSync('pdftotext', ['-bbox', join(folder, 'deck.pdf'), boxes]);
    return readPages(await readFile(boxes, 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const PAGE = /<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gs;
const WORD =
  /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/gs;

function readPages(html: string): DrawnPage[] {
  return Array.from(html.matchAll(PAGE), ([, width, height, content = '']) => ({
    width: Number(width),
    height: Number(height),
    words: Array.from(content.matchAll(WORD), ([, left, top, right, bottom, text = '']) => ({
      text,
      left: Number(left),
      top: Number(top),
      right: Number(right),
      bottom: Number(bottom),
    })),
  }));
}
