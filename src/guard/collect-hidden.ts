/** Sources and what an edition shows of them → what it hides. */
import { toString } from 'mdast-util-to-string';
import type { Nodes } from 'mdast';

import { isRedaction } from '../markdown/directives.ts';
import { visit } from '../markdown/visit.ts';
import { findEdition } from '../report/edition.ts';
import { makeReport } from '../report/make-report.ts';
import type { Report } from '../report/report.ts';
import { createReplacer } from '../report/replace-names.ts';
import { SOMEBODY } from '../report/public-engagement.ts';
import { createVisibility } from '../report/visibility.ts';
import type { SourceIndex } from '../source/index-sources.ts';
import { decodeText } from '../source/decode-text.ts';
import { listSeams } from './list-seams.ts';
import { readFile } from './read-file.ts';
import { readProse } from './read-prose.ts';
import { treeTexts } from './tree-texts.ts';
import type { Hidden, HiddenRun, HiddenWords } from './hidden.ts';

const SPAN = /:redact\[((?:[^[\]]|\[[^[\]]*\])*)\]/g;

/**
 * Collects what the edition of a report hides: what the internal report holds besides, files that
 * it does not ship, redacted words, replaced names, ids of hidden things.
 *
 * @param usual texts of our own that deliverables hold
 */
export function collectHidden(
  index: SourceIndex,
  report: Report,
  usual: readonly string[] = [],
): Hidden {
  const edition = findEdition(index.sources.engagement.data, report.edition.id);
  if (!edition) throw new Error(`There is no edition ${report.edition.id}`);
  const names = nameWords(index, edition.replace, edition.base === 'public');
  const listed = new Set<object>();
  const told = [report, ...(report.spoken?.values() ?? [])];
  const shown = told.flatMap((one) => listTexts(one, listed).map(({ text }) => text));
  for (const { path, bytes } of report.assets.values()) {
    shown.push(...readFile(path, bytes, new Map()).map(({ text }) => text));
  }
  if (edition.base === 'internal') return { runs: [], words: names, shown: [], seams: [], usual };
  const visibility = createVisibility(index, edition);
  return {
    // The internal report has most bodies from the edition's own.
    runs: [...listTexts(wholeReport(index), listed), ...hiddenFiles(index, report)],
    words: [
      ...names,
      ...listRedactions(index),
      ...(edition.base === 'public' ? listPeople(index) : []),
      ...[...visibility.hiddenNames].map((text) => ({ kind: 'hidden id' as const, text })),
    ],
    shown,
    seams: listSeams(told),
    usual,
  };
}

/** The internal report, its files left out: they are read on their own. */
function wholeReport(index: SourceIndex): Report {
  const sources = { ...index.sources, files: new Map(), pictures: [] };
  return makeReport({ ...index, sources }, 'internal').report;
}

function nameWords(
  { sources }: SourceIndex,
  replace: Parameters<typeof createReplacer>[0],
  isPublic: boolean,
): HiddenWords[] {
  const { client, languages } = sources.engagement.data;
  const told = createReplacer(replace, languages);
  const isNamed = Object.hasOwn(replace, client.name) || told.touches(client.name);
  const all = isPublic && !isNamed ? { ...replace, [client.name]: SOMEBODY } : replace;
  return createReplacer(all, languages).names.flatMap((name) => {
    const stand = all[name] ?? '';
    const stands = typeof stand === 'string' ? [stand] : Object.values(stand);
    // A name that is part of what stands for it is shown.
    const isShown = stands.some((words) =>
      createReplacer({ [name]: '-' }, languages).touches(words),
    );
    return isShown ? [] : [{ kind: 'replaced name' as const, text: name }];
  });
}

/** Files beside the sources that the edition does not ship, and what waits for a person. */
function hiddenFiles({ sources }: SourceIndex, report: Report): HiddenRun[] {
  const { theme, deck } = sources.engagement.data;
  const shipped = new Set([...report.assets.values()].map(({ bytes }) => bytes));
  const isOurs = (path: string): boolean =>
    path === deck?.template || (theme !== undefined && path.startsWith(`${theme}/`));
  return [...sources.files].flatMap(([path, bytes]) => {
    const isApart = sources.assets.has(path) || path.startsWith('candidates/');
    if (!isApart || isOurs(path) || shipped.has(bytes) || report.assets.has(path)) return [];
    const text = decodeText(bytes);
    if (text === undefined) return [];
    const texts = readProse(path, text) ?? readShape(path, bytes);
    return texts.map((one) => ({ text: one, source: path }));
  });
}

/** Reads a file that is no prose by what it is. */
function readShape(path: string, bytes: Uint8Array): string[] {
  const texts = readFile(path, bytes, new Map()).filter(({ place }) => !MARKS.has(place));
  return texts.map(({ text }) => text);
}

/** Attributes of drawings that say how they are drawn, as every drawing has them. */
const MARKS = new Set(['name', 'xmlns', 'style', 'd', 'transform', 'font-family', 'viewBox']);

/** People's names: strangers read none, whatever the edition shows of the team. */
function listPeople({ sources }: SourceIndex): HiddenWords[] {
  const { team = [] } = sources.engagement.data;
  return team.flatMap(({ name }) =>
    name === undefined ? [] : [{ kind: 'redacted words', text: name, source: 'engagement.yaml' }],
  );
}

/** Redacted words of bodies, of texts in YAML and of files of text. */
function listRedactions({ sources }: SourceIndex): HiddenWords[] {
  const { findings, incidents, pages, journal, files } = sources;
  const kind = 'redacted words';
  const bodies = [...findings, ...incidents, ...pages, ...journal].flatMap(
    ({ bodies: own }) => own,
  );
  const spans: HiddenWords[] = bodies.flatMap(({ root, file }) => {
    const found: HiddenWords[] = [];
    visit(root, 'textDirective', (node) => {
      if (isRedaction(node)) found.push({ kind, text: toString(node), source: file });
    });
    return found;
  });
  const written = [...files].flatMap(([source, bytes]) => {
    const text = decodeText(bytes);
    if (!text?.includes(':redact[')) return [];
    return [...text.matchAll(SPAN)].map(
      ([, words = '']) => ({ kind, text: words, source }) as const,
    );
  });
  return [...spans, ...written];
}

/**
 * Every text of a report, each with the source of the thing that holds it.
 *
 * @param listed the trees whose texts were listed before, which are passed over; those of this report are added
 */
function listTexts(
  { assets: _assets, spoken: _spoken, history: _history, ...rest }: Report,
  listed: Set<object>,
): HiddenRun[] {
  const texts: HiddenRun[] = [];
  const add = (text: unknown, source: string | undefined): void => {
    if (typeof text === 'string') texts.push({ text, source });
  };
  const walk = (value: unknown, source: string | undefined): void => {
    if (typeof value === 'string') add(value, source);
    else if (Array.isArray(value)) for (const item of value as unknown[]) walk(item, source);
    else if (typeof value === 'object' && value !== null) {
      if ('type' in value && ('children' in value || 'position' in value)) {
        if (listed.has(value)) return;
        listed.add(value);
        for (const text of treeTexts(value as Nodes)) add(text, source);
        return;
      }
      const own = 'source' in value ? (value.source as { path?: string }).path : undefined;
      for (const [key, item] of Object.entries(value)) {
        if (key !== 'source') walk(item, own ?? source);
      }
    }
  };
  walk(rest, 'engagement.yaml');
  return texts;
}
