/** Rules on the structure tree: types, tables, lists, figures, headings (ISO 14289-1, §7). */
import type { StructElement } from '../finish/structure-tree.ts';
import { childElements, structureRoot } from '../finish/structure-tree.ts';
import { dictOf, itemsOf, resolve } from '../objects/access.ts';
import { readString } from '../objects/strings.ts';
import type { PdfDict, PdfFile } from '../objects/values.ts';
import { isRef, nameOf } from '../objects/values.ts';
import { unless } from './document-rules.ts';
import type { PdfRule } from './rule.ts';
import { STANDARD_TYPES, TRANSPARENT } from './standard-types.ts';
import { gridProblems } from './table-grid.ts';

// What may stand right below an element, and right above it (ISO 32000-1, §14.8.4.3).
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  L: ['L', 'LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
  TOC: ['TOC', 'TOCI', 'Caption'],
};
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
  LBody: ['LI'],
  TOCI: ['TOC'],
};

/** The rules, in the order they are reported. */
export const structureRules: readonly PdfRule[] = [
  {
    rule: '7.1-types',
    says: 'Every element is of a standard type, or mapped to one',
    problems: ({ file, elements }) => [
      ...typed(file, elements).flatMap(({ type }) =>
        unless(STANDARD_TYPES.has(type), `type ${type}`),
      ),
      ...remapped(file).map((type) => `${type} is mapped to another type`),
    ],
  },
  {
    rule: '7.1-parents',
    says: 'Every element knows the one above it',
    problems: ({ file, elements }) =>
      elements.flatMap(({ dict, type }) =>
        unless(dictOf(file, dict.get('P')) !== undefined, `${type} without parent`),
      ),
  },
  {
    rule: '7.2-nesting',
    says: 'Tables and lists are built as tables and lists',
    problems: ({ file, elements }) =>
      typed(file, elements).flatMap((element) => nestingProblems(file, element)),
  },
  {
    rule: '7.3-figures',
    says: 'Every figure has an alternative text',
    problems: ({ file, elements }) =>
      typed(file, elements)
        .filter(({ type }) => type === 'Figure' || type === 'Formula')
        .flatMap(({ dict }) =>
          unless(
            Boolean(readString(dict.get('Alt')) ?? readString(dict.get('ActualText'))),
            'a figure without alternative text',
          ),
        ),
  },
  {
    rule: '7.4-headings',
    says: 'Headings begin at the first level and skip none',
    problems: ({ file, elements }) => headingProblems(typed(file, elements)),
  },
  {
    rule: '7.5-tables',
    says: 'Header cells tell their scope, and cells name headers that exist',
    problems: ({ file, elements }) => tableProblems(typed(file, elements), file),
  },
  {
    rule: '7.5-grid',
    says: 'The cells of a table fill a grid',
    problems: ({ file, elements }) =>
      typed(file, elements)
        .filter(({ type }) => type === 'Table')
        .flatMap((table) => gridProblems(file, rowsOf(file, table))),
  },
];

/** The elements with their types as the role map resolves them. */
function typed(file: PdfFile, elements: readonly StructElement[]): StructElement[] {
  const roles = dictOf(file, structureRoot(file)?.get('RoleMap'));
  return elements.map((element) => ({ ...element, type: standard(element.type) }));
  function standard(type: string): string {
    const role = STANDARD_TYPES.has(type) ? undefined : roles?.get(type);
    return typeof role === 'string' ? role : type;
  }
}

/** Standard types keep their meaning: no role map may change it. */
function remapped(file: PdfFile): string[] {
  const roles = dictOf(file, structureRoot(file)?.get('RoleMap'));
  return [...(roles?.keys() ?? [])].filter((type) => STANDARD_TYPES.has(type));
}

function rowsOf(file: PdfFile, table: StructElement): StructElement[][] {
  return visibleChildren(file, table).flatMap((part) => {
    if (part.type === 'TR') return [visibleChildren(file, part)];
    return ['THead', 'TBody', 'TFoot'].includes(part.type) ? rowsOf(file, part) : [];
  });
}

function nestingProblems(file: PdfFile, { dict, type }: StructElement): string[] {
  const allowed = CHILDREN[type];
  const below = visibleChildren(file, { dict });
  const parents = PARENTS[type];
  const above = visibleParent(file, dict);
  return [
    ...(allowed === undefined ? [] : below)
      .filter((child) => !allowed?.includes(child.type))
      .map((child) => `${child.type} in ${type}`),
    ...unless(parents === undefined || parents.includes(above), `${type} in ${above}`),
  ];
}

function visibleParent(file: PdfFile, dict: PdfDict): string {
  const parent = dictOf(file, dict.get('P'));
  const type = nameOf(parent?.get('S') ?? 'the root');
  return parent !== undefined && TRANSPARENT.has(type) ? visibleParent(file, parent) : type;
}

function visibleChildren(file: PdfFile, { dict }: Pick<StructElement, 'dict'>): StructElement[] {
  return childElements(file, dict).flatMap((child) =>
    TRANSPARENT.has(child.type) ? visibleChildren(file, child) : [child],
  );
}

function headingProblems(elements: readonly StructElement[]): string[] {
  const levels = elements.flatMap(({ type }) => /^H([1-6])$/.exec(type)?.[1] ?? []).map(Number);
  return levels.flatMap((level, index) => {
    const before = levels[index - 1] ?? 0;
    return unless(
      level <= before + 1,
      before === 0 ? `H${level} first` : `H${level} after H${before}`,
    );
  });
}

function tableProblems(elements: readonly StructElement[], file: PdfFile): string[] {
  const ids = new Set(elements.flatMap(({ dict }) => readString(dict.get('ID')) ?? []));
  return elements.flatMap(({ dict, type }) => {
    const attributes = itemsOf(file, dict.get('A')).flatMap((item) => dictOf(file, item) ?? []);
    const scoped = type !== 'TH' || attributes.some((one) => one.has('Scope'));
    const headers = attributes.flatMap((one) => itemsOf(file, one.get('Headers')));
    const lost = headers
      .map((header) => readString(isRef(header) ? resolve(file, header) : header) ?? '')
      .filter((id) => !ids.has(id));
    return [
      ...unless(scoped, 'a header cell without scope'),
      ...lost.map((id) => `no header ${id}`),
    ];
  });
}
