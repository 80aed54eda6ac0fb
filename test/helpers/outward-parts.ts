/** The files of every target → what in them would run, call out or read elsewhere, found without opening them. */
import { parseCsv } from 'hucre/csv';
import { strFromU8, unzipSync } from 'fflate';

import { linkAnnotations, targetOf } from '../../src/targets/pdf/finish/mend-links.ts';
import { parseFile } from '../../src/targets/pdf/objects/parse-file.ts';
import { isDict, isStream, type PdfValue } from '../../src/targets/pdf/objects/values.ts';
import type { Artifact } from '../../src/targets/target.ts';
import { checkMarkdown } from './check-markdown.ts';

/** Lists what is wrong, each with the file's path. */
export function findOutwardParts(artifacts: readonly Artifact[]): string[] {
  const markdown = new Map(
    artifacts
      .filter(({ path }) => path.startsWith('docs/'))
      .map(({ path, bytes }) => [path, strFromU8(bytes)]),
  );
  return [
    ...artifacts.flatMap(({ path, bytes }) => [
      ...(isInside(path) ? [] : [`${path}: leaves the output`]),
      ...findIn(path, bytes).map((problem) => `${path}: ${problem}`),
    ]),
    ...checkMarkdown(markdown),
  ];
}

/** Tells whether a path stays below the folder that it is written to. */
export function isInside(path: string): boolean {
  return !/^[\\/]|(?:^|[\\/])\.{1,2}(?:[\\/]|$)|\0/.test(path);
}

function findIn(path: string, bytes: Uint8Array): string[] {
  if (path.endsWith('.pdf')) return findInPdf(bytes);
  if (path.endsWith('.pptx')) return findInOffice(bytes);
  if (path.endsWith('.xlsx')) return findInOffice(bytes);
  if (path.endsWith('.csv')) return findInCsv(bytes);
  if (path.endsWith('.svg')) return findInSvg(strFromU8(bytes));
  if (/\.(?:x?html?|xml)$/i.test(path) && path.includes('/files/'))
    return ['a document is shipped'];
  return [];
}

/** Keys of a PDF that make a program of it, or lead into another file. */
const PDF_ACTS = new Set([
  ...['JS', 'JavaScript', 'Launch', 'OpenAction', 'AA', 'GoToR', 'GoToE', 'SubmitForm'],
  ...['ImportData', 'RichMedia', 'Movie', 'Sound', 'Rendition', 'XFA', 'AcroForm'],
]);

function findInPdf(bytes: Uint8Array): string[] {
  const file = parseFile(bytes);
  const targets = linkAnnotations(file).map((link) => targetOf(file, link));
  return [
    ...[...file.objects.values()].flatMap(actsIn),
    ...targets.filter((target) => !/^(?:https?:\/\/[^/\\]|mailto:|#.)/.test(target)),
  ];
}

/** Keys, and names such as an action's kind. */
function actsIn(value: PdfValue): string[] {
  if (typeof value === 'string') return PDF_ACTS.has(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(actsIn);
  const dict = isStream(value) ? value.dict : value;
  if (!isDict(dict)) return [];
  return [...dict].flatMap(([key, inner]) => [
    ...(PDF_ACTS.has(key) ? [key] : []),
    ...actsIn(inner),
  ]);
}

/** Links are hyperlinks to the web, from slides or sheets; nothing else is elsewhere, and nothing is computed. */
function findInOffice(bytes: Uint8Array): string[] {
  return Object.entries(unzipSync(bytes)).flatMap(([part, content]) => {
    if (/\.xlsx$/.test(part)) return findInOffice(content);
    if (/vbaProject|activeX|oleObject|\.bin$/i.test(part)) return [`${part} is shipped`];
    const xml = strFromU8(content);
    if (part.endsWith('.svg')) return findInSvg(xml);
    if (part.endsWith('.rels')) {
      return [...xml.matchAll(/<Relationship\b[^>]*TargetMode="External"[^>]*>/g)]
        .map(([relationship]) => relationship)
        .filter(
          (one) =>
            !/Type="[^"]*\/hyperlink"/.test(one) || !/Target="(?:https?:\/\/|mailto:)/i.test(one),
        )
        .map((one) => `${part} ${one}`);
    }
    if (
      part.startsWith('xl/') &&
      /<f[ >]|DDE|externalLink/.test(xml.replaceAll(/<t[ >][^<]*<\/t>/g, ''))
    ) {
      return [`${part} computes`];
    }
    return /action="ppaction:\/\/(?:macro|program|ole|media)/.test(xml) ? [`${part} acts`] : [];
  });
}

function findInCsv(bytes: Uint8Array): string[] {
  const text = strFromU8(bytes).replace('\uFEFF', '');
  return parseCsv(text, {
    delimiter: text.split('\n', 1)[0]?.includes(';') ? ';' : ',',
    typeInference: false,
  })
    .flat()
    .map(String)
    .filter((cell) => /^[=+@\t\r＝＋－＠|]|^-(?!\d+(?:[.,]\d+)?$)/.test(cell));
}

/** Lists what a drawing would run or ask for. */
export function findInSvg(xml: string): string[] {
  const dangers =
    /<(?:\w+:)?(?:script|iframe|handler|object|embed|meta|link)\b|[\s"']on\w+\s*=|javascript:|(?:src|href)="(?!#|https?:\/\/|mailto:|data:image\/)|<(?!a[ >])[^>]* (?:xlink:)?(?:href|src)="http|url\(["']?http|@import|<!ENTITY|<\?xml-stylesheet/gi;
  return [...xml.matchAll(dangers)].map(([danger]) => danger);
}
