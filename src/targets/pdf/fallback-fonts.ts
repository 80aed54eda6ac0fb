/** The characters of a document → the fonts of other scripts that it needs, and the characters that none has. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { readCoverage, type Coverage } from './font-coverage.ts';
import type { ReportFonts } from './report-fonts.ts';

/** What a document needs besides the theme's fonts. */
export interface FallbackFonts {
  /** By path below the document's address. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Names for CSS, and how the PostScript names begin. */
  readonly names: readonly string[];
  readonly families: readonly string[];
  /** `@font-face` rules. */
  readonly css: string;
  /** Characters that no font has, each with the package that may have it, where there is one. */
  readonly missing: ReadonlyMap<string, string | undefined>;
}

interface Script {
  readonly name: string;
  readonly signs: RegExp;
}

const HAN = String.raw`\p{scx=Han}\u3000-\u303f\uff00-\uffef`;

/** Families of `@expo-google-fonts`, in the order they are asked; all are optional. */
const SCRIPTS: readonly Script[] = [
  { name: 'Noto Sans Hebrew', signs: /\p{scx=Hebrew}/u },
  { name: 'Noto Sans Arabic', signs: /\p{scx=Arabic}/u },
  { name: 'Noto Sans JP', signs: new RegExp(`[\\p{scx=Hira}\\p{scx=Kana}${HAN}]`, 'u') },
  { name: 'Noto Sans SC', signs: new RegExp(`[${HAN}]`, 'u') },
  { name: 'Noto Sans KR', signs: new RegExp(`[\\p{scx=Hang}${HAN}]`, 'u') },
  { name: 'Noto Emoji', signs: /[\p{Emoji}\p{Extended_Pictographic}\p{Regional_Indicator}]/u },
];

/** Signs of one language are drawn otherwise than those of another: where kana is written, Han is Japanese. */
const KANA = /[\p{sc=Hira}\p{sc=Kana}]/u;
const HANGUL = /\p{sc=Hang}/u;

// These are never drawn by themselves.
const UNDRAWN = /[\p{White_Space}\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;

/** Finds the fonts for all characters of `text` that the theme's fonts lack. */
export async function findFallbacks(text: string, fonts: ReportFonts): Promise<FallbackFonts> {
  const foreign = foreignSigns(text, fonts);
  const scripts = orderScripts(foreign);
  const used = new Map<string, { readonly bytes: Uint8Array; readonly signs: string[] }>();
  const missing = new Map<string, string | undefined>();
  const opened = new Map<string, Promise<OpenedFont | undefined>>();
  for (const sign of foreign) {
    const candidates = scripts.filter(({ signs }) => signs.test(sign));
    const found = await firstWith(sign, candidates, opened);
    if (found === undefined) missing.set(sign, candidates[0] && packageOf(candidates[0].name));
    else {
      const { name, font } = found;
      const known = used.get(name) ?? { bytes: font.bytes, signs: [] };
      known.signs.push(sign);
      used.set(name, known);
    }
  }
  const names = [...used.keys()].sort();
  return {
    files: new Map(names.map((name) => [addressOf(name), used.get(name)?.bytes ?? NOTHING])),
    names,
    families: names.map(joined),
    css: names.map((name) => writeFace(name, used.get(name)?.signs ?? [])).join('\n'),
    missing,
  };
}

const NOTHING = new Uint8Array();

/** The characters that neither the font of text nor that of code has in each of its faces. */
function foreignSigns(text: string, fonts: ReportFonts): string[] {
  const distinct = new Set(text);
  const signs = [...distinct].filter((sign) => sign > '\u007e' && !UNDRAWN.test(sign)).sort();
  const families = fonts.everywhere.map((faces) => faces.map(readCoverage));
  return signs.filter((sign) => {
    const codePoint = sign.codePointAt(0) ?? 0;
    return !families.some((faces) => faces.every((has) => has(codePoint)));
  });
}

function orderScripts(foreign: readonly string[]): Script[] {
  const isFirst = ({ name }: Script): boolean => {
    if (name.endsWith('JP')) return foreign.some((sign) => KANA.test(sign));
    return name.endsWith('KR') && foreign.some((sign) => HANGUL.test(sign));
  };
  const isLate = (script: Script): boolean => /JP|KR/.test(script.name) && !isFirst(script);
  const rank = (script: Script): number => (isFirst(script) ? 0 : isLate(script) ? 2 : 1);
  return [...SCRIPTS].sort((a, b) => rank(a) - rank(b));
}

interface OpenedFont {
  readonly bytes: Uint8Array;
  readonly has: Coverage;
}

async function firstWith(
  sign: string,
  candidates: readonly Script[],
  opened: Map<string, Promise<OpenedFont | undefined>>,
): Promise<{ name: string; font: OpenedFont } | undefined> {
  for (const { name } of candidates) {
    const opening = opened.get(name) ?? openFallback(name);
    opened.set(name, opening);
    const font = await opening;
    if (font?.has(sign.codePointAt(0) ?? 0)) return { name, font };
  }
  return undefined;
}

/** Undefined when the package is not installed. */
async function openFallback(name: string): Promise<OpenedFont | undefined> {
  const file = `${packageOf(name)}/400Regular/${joined(name)}_400Regular.ttf`;
  try {
    const bytes = await readFile(fileURLToPath(import.meta.resolve(file)));
    return { bytes, has: readCoverage(bytes) };
  } catch {
    return undefined;
  }
}

// What makes one sign of several belongs to the font of the signs.
const JOINERS = ['U+200C-200D', 'U+FE0F'];

// One face for every weight and style: one that is made up would be drawn without letters (Type 3).
function writeFace(name: string, signs: readonly string[]): string {
  const range = [...signs.map((sign) => `U+${codeOf(sign)}`), ...JOINERS].join(', ');
  return `@font-face { font-family: '${name}'; font-weight: 100 900; src: url('/${addressOf(name)}'); unicode-range: ${range}; }`;
}

/** `1F9FF`, as after `U+`. */
export function codeOf(sign: string): string {
  return (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

function packageOf(name: string): string {
  return `@expo-google-fonts/${name.toLowerCase().replaceAll(' ', '-')}`;
}

function addressOf(name: string): string {
  return `fonts/${joined(name)}_400Regular.ttf`;
}

function joined(name: string): string {
  return name.replaceAll(' ', '');
}
