/** LibreOffice draws our decks: every word of a slide is on its page, and none leaves it. Skipped where it is missing. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import test from 'ava';

import { deck } from '../../../src/targets/deck/target.ts';
import { contextOf } from '../../helpers/context.ts';
import { firmTemplate } from './firm-template.ts';
import { item, makeDeck, paragraph, slide, table, text } from './make-deck.ts';
import { SAMPLER } from './sampler.ts';

const has = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;
const font = (family: string, twin: string): boolean =>
  spawnSync('fc-match', [family], { encoding: 'utf8' }).stdout.includes(twin);
const MISSING = [
  ...(has('soffice', '--version') ? [] : ['LibreOffice']),
  ...(has('pdftotext', '-v') ? [] : ['poppler']),
  ...(has('fc-match', '-V') && font('Calibri', 'Carlito') && font('Cambria', 'Caladea')
    ? []
    : ['the fonts Carlito and Caladea']),
];
const check = MISSING.length === 0 ? test.serial : test.serial.skip;
const name = (what: string): string =>
  MISSING.length === 0 ? what : `${what} (skipped: no ${MISSING.join(', no ')} here)`;

interface Word {
  readonly text: string;
  readonly right: number;
  readonly bottom: number;
}

interface Page {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
}

/** Draws a deck and reads back where each word stands, in points. */
async function pagesOf(bytes: Uint8Array): Promise<Page[]> {
  const folder = await mkdtemp(join(tmpdir(), 'constat-deck-'));
  try {
    const file = join(folder, 'deck.pptx');
    await writeFile(file, bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file],
      {
        stdio: 'ignore',
      },
    );
    const boxes = join(folder, 'boxes.html');
    execFileSync('pdftotext', ['-bbox', join(folder, 'deck.pdf'), boxes]);
    return readPages(await readFile(boxes, 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function readPages(html: string): Page[] {
  const page = /<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gs;
  const word =
    /<word xMin="[-\d.]+" yMin="[-\d.]+" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/gs;
  return Array.from(html.matchAll(page), ([, width, height, content = '']) => ({
    width: Number(width),
    height: Number(height),
    words: Array.from(content.matchAll(word), ([, right, bottom, found = '']) => ({
      text: found,
      right: Number(right),
      bottom: Number(bottom),
    })),
  }));
}

check(name('the decks of the worked example draw a page a slide, every word inside'), async (t) => {
  const context = await contextOf('findings');
  for (const { path, bytes } of await deck.render(context)) {
    const pages = await pagesOf(bytes);
    t.true(pages.length > 30, path);
    for (const [at, { width, height, words }] of pages.entries()) {
      t.true(words.length > 0, `${path}, page ${at + 1} is empty`);
      const out = words.filter(({ right, bottom }) => right > width + 1 || bottom > height + 1);
      t.deepEqual(out, [], `${path}, page ${at + 1}`);
    }
  }
  await context.close();
});

check(name('long content stays above the foot on two templates'), async (t) => {
  const long = 'Une phrase assez longue pour faire deux lignes, avec un nom-composé et SEC-01. ';
  const rows = Array.from({ length: 25 }, (_, at) => [`SEC-${at}`, long, 'x']);
  const slides = [
    slide('content', 'Long lists are split', {
      body: [text(...Array.from({ length: 30 }, () => item(long)))],
    }),
    slide('content', 'Long prose is split', { body: [text(paragraph(long.repeat(60)))] }),
    slide('table', 'Long tables are split', { table: [table(rows, ['Id', 'What', 'Who'])] }),
    ...SAMPLER,
  ];
  for (const template of [undefined, await firmTemplate()]) {
    const { bytes, placed } = await makeDeck(slides, template ? { template } : {});
    const pages = await pagesOf(bytes);
    t.is(pages.length, placed.length);
    for (const [at, page] of pages.entries()) {
      // The line of the foot is the only one allowed in the last 6 % of a slide.
      const low = page.words.filter(({ bottom }) => bottom > page.height * 0.94);
      const foot = low.filter(({ text: word }) => word === 'Foot' || /^\d+$/.test(word));
      t.deepEqual(low, foot, `page ${at + 1}`);
    }
  }
});
