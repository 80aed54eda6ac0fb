/** Paragraphs → PptxGenJS's runs, and the paragraph properties that the graft puts in. */

import { marginOf } from '../measure/measure-text.ts';
import { roleSpace, runSize, sizeOf } from '../measure/text-look.ts';
import type { TextLook } from '../measure/text-look.ts';
import type { ParagraphNote } from '../package/annotations.ts';
import { cleanText } from '../package/xml.ts';
import type { Paragraph, Run, Tone } from '../slide-spec.ts';
import type { Palette } from './palette.ts';
import type { HyperlinkProps, TextProps } from './pptxgenjs.ts';

/** What writing text needs. */
export interface TextWriting {
  readonly look: TextLook;
  readonly palette: Palette;
  /** Number of the slide that a link leads to; undefined when there is none. */
  slideNumber(id: string): number | undefined;
  /** True where nothing is inherited: free boxes and cells say all. */
  readonly explicit: boolean;
  /** The typeface to name where nothing gives one: boxes in no placeholder. */
  readonly typeface?: string;
  /** The language of an empty paragraph. */
  readonly lang: string;
}

/** Makes the runs of paragraphs; the last of each but the very last ends its line. */
export function writeRuns(paragraphs: readonly Paragraph[], writing: TextWriting): TextProps[] {
  return paragraphs.flatMap((paragraph, at) => {
    const runs = paragraph.runs.filter(({ text }) => cleanText(text) !== '');
    const shown = runs.length > 0 ? runs : [{ text: '\u00A0', lang: writing.lang }];
    return shown.map((run, index) => {
      const breakLine = index === shown.length - 1 && at < paragraphs.length - 1;
      return writeRun(run, paragraph, writing, breakLine);
    });
  });
}

function writeRun(
  run: Run,
  paragraph: Paragraph,
  { look, palette, slideNumber, typeface }: TextWriting,
  breakLine: boolean,
): TextProps {
  const tone = run.tone ?? roleTone(paragraph);
  const font = run.code ? look.codeFont : paragraph.role === 'number' ? '+mj-lt' : typeface;
  const bold = run.bold || run.badge !== undefined || paragraph.role === 'heading';
  const link = run.link && linkOf(run.link, slideNumber);
  return {
    // A newline in a run would make PptxGenJS start a paragraph.
    text: cleanText(run.text).replaceAll('\n', ' '),
    options: {
      lang: run.lang,
      ...(breakLine && { breakLine: true }),
      // Always given: PptxGenJS lends the first size that it meets to every run without one.
      fontSize: runSize(paragraph, look, run),
      ...(bold && { bold: true }),
      ...(run.italic && { italic: true }),
      ...(run.strike && { strike: 'sngStrike' as const }),
      ...(font !== undefined && { fontFace: font }),
      ...(tone !== undefined && { color: palette.tones[tone] }),
      ...(run.badge && { color: palette.onBadge, highlight: palette.tones[run.badge] }),
      ...(link && { hyperlink: link }),
    },
  };
}

function roleTone({ role }: Paragraph): Tone | undefined {
  if (role === 'heading' || role === 'number') return 'accent';
  return role === 'small' ? 'soft' : undefined;
}

function linkOf(
  link: NonNullable<Run['link']>,
  slideNumber: TextWriting['slideNumber'],
): HyperlinkProps | undefined {
  if ('url' in link) return { url: link.url };
  const slide = slideNumber(link.slide);
  return slide === undefined ? undefined : { slide };
}

/** Says for each paragraph how it differs from what it would inherit. */
export function paragraphNotes(
  paragraphs: readonly Paragraph[],
  { look, explicit }: TextWriting,
  align?: 'r' | 'ctr',
): ParagraphNote[] {
  return paragraphs.map((paragraph, at) => {
    const level = look.levels[Math.min(paragraph.level, look.levels.length - 1)];
    const own = level && 'points' in level.before ? level.before.points : 0;
    // A role's space is added to the level's, except above the first paragraph of a box.
    const extra = at > 0 ? roleSpace(paragraph, look) : 0;
    const before = look.tight ? 0 : own + extra;
    const said = explicit ? before > 0 : extra > 0;
    return {
      ...(!explicit && sizeOf(paragraph, look) === level?.size && { inheritedSize: level.size }),
      ...(paragraph.level > 0 && { level: paragraph.level }),
      ...(!explicit && level?.hangs && { keepsPunctuation: true }),
      ...(said && { before }),
      ...(align && { align }),
      ...markerNote(paragraphs, at, look, explicit),
    };
  });
}

function markerNote(
  paragraphs: readonly Paragraph[],
  at: number,
  look: TextLook,
  explicit: boolean,
): ParagraphNote {
  const paragraph = paragraphs[at];
  if (!paragraph) return {};
  const level = look.levels[Math.min(paragraph.level, look.levels.length - 1)];
  if (paragraph.marker === 'none') {
    const plain = !level?.bullet && level?.marginLeft === 0 && level.indent === 0;
    return plain || explicit ? {} : { marker: 'none', marginLeft: 0, indent: 0 };
  }
  const marginLeft = marginOf(paragraph, look);
  const start = level ? level.marginLeft + level.indent : 0;
  const indent = Math.min(start, marginLeft) - marginLeft;
  if (paragraph.marker === 'number') {
    return { marker: { startAt: listStart(paragraphs, at) }, marginLeft, indent };
  }
  if (!explicit && level?.bullet && level.indent < 0) return {};
  return { marker: 'bullet', marginLeft, indent };
}

/** The number of the first item of the list in this box that an item belongs to. */
function listStart(paragraphs: readonly Paragraph[], at: number): number {
  const { level, ordinal = 1 } = paragraphs[at] ?? { level: 0 };
  for (let index = at - 1; index >= 0; index -= 1) {
    const before = paragraphs[index];
    if (!before || before.level < level) break;
    if (before.level > level) continue;
    if (before.marker !== 'number' || before.ordinal !== ordinal - 1) break;
    return listStart(paragraphs, index);
  }
  return ordinal;
}
