/** Rules on links and bookmarks: each leads somewhere, safely, and says where. */
import { linkAnnotations, targetOf } from '../finish/mend-links.ts';
import { outlineItems } from '../finish/mend-outline.ts';
import type { StructElement } from '../finish/structure-tree.ts';
import { catalogOf, dictOf, itemsOf, pagesOf, resolve } from '../objects/access.ts';
import { readString } from '../objects/strings.ts';
import type { PdfDict, PdfFile, PdfValue } from '../objects/values.ts';
import { isDict, isRef } from '../objects/values.ts';
import { unless } from './document-rules.ts';
import type { PdfRule } from './rule.ts';

const SCHEMES = /^(?:https?:\/\/[^/\\]|mailto:)/;

/** The rules, in the order they are reported. */
export const linkRules: readonly PdfRule[] = [
  {
    rule: 'links',
    says: 'Every link inside leads to a place of the document',
    problems: ({ file }) =>
      linkAnnotations(file).flatMap((link) =>
        unless(
          !hasDestination(file, link) || leadsHere(file, destinationOf(file, link)),
          `no ${targetOf(file, link)}`,
        ),
      ),
  },
  {
    rule: 'addresses',
    says: 'Links outside are http, https or mailto',
    problems: ({ file }) =>
      linkAnnotations(file)
        .filter((link) => !hasDestination(file, link))
        .map((link) => targetOf(file, link))
        .filter((target) => !SCHEMES.test(target))
        .map((target) => `link to ${target || 'nothing'}`),
  },
  {
    rule: '7.18.5-links',
    says: 'Every link says in words where it leads and stands in the structure',
    problems: ({ file, elements }) => linkStructureProblems(file, elements),
  },
  {
    rule: '7.18.3-tab-order',
    says: 'The keyboard follows the structure on pages with links',
    problems: ({ file }) =>
      pagesOf(file).flatMap(({ page }, index) => {
        const ordered = itemsOf(file, page.get('Annots')).length === 0 || page.get('Tabs') === 'S';
        return unless(ordered, `page ${index + 1}`);
      }),
  },
  {
    rule: 'outline',
    says: 'Every heading has a bookmark, and every bookmark leads to a page',
    problems: ({ file, elements }) => outlineProblems(file, elements),
  },
];

function linkStructureProblems(file: PdfFile, elements: readonly StructElement[]): string[] {
  const inStructure = new Set(
    elements
      .filter(({ type }) => type === 'Link' || type === 'Reference')
      .flatMap(({ dict }) => itemsOf(file, dict.get('K')))
      .map((kid) => dictOf(file, dictOf(file, kid)?.get('Obj'))),
  );
  return linkAnnotations(file).flatMap((link) => [
    ...unless(Boolean(readString(link.get('Contents'))), `no words for ${targetOf(file, link)}`),
    ...unless(inStructure.has(link), `${targetOf(file, link)} is outside of the structure`),
  ]);
}

function outlineProblems(file: PdfFile, elements: readonly StructElement[]): string[] {
  const items = outlineItems(file);
  const headings = elements.filter(({ type }) => /^H[1-6]$/.test(type));
  return [
    ...unless(items.length >= headings.length, `${items.length} of ${headings.length} headings`),
    ...items.flatMap((item) => [
      ...unless(Boolean(readString(item.get('Title'))), 'a bookmark without title'),
      ...unless(leadsHere(file, destinationOf(file, item)), `bookmark to no page`),
    ]),
  ];
}

function hasDestination(file: PdfFile, link: PdfDict): boolean {
  return destinationOf(file, link) !== undefined;
}

function destinationOf(file: PdfFile, holder: PdfDict): PdfValue | undefined {
  return holder.get('Dest') ?? dictOf(file, holder.get('A'))?.get('D');
}

function leadsHere(file: PdfFile, destination: PdfValue | undefined): boolean {
  const resolved = resolve(file, destination);
  const named = typeof resolved === 'string' ? resolved : readString(resolved);
  const target =
    named === undefined
      ? resolved
      : resolve(file, dictOf(file, catalogOf(file).get('Dests'))?.get(named));
  const page = Array.isArray(target) ? target[0] : undefined;
  return isRef(page) && isDict(resolve(file, page)) && dictOf(file, page)?.get('Type') === 'Page';
}
