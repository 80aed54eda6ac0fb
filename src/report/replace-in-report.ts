/** A report and the names that an edition replaces → the report without them: texts, prose, code, paths, ids. */
import type { Nodes, RootContent } from 'mdast';

import { replaceInTree } from './replace-in-tree.ts';
import type { Replacer } from './replace-names.ts';
import type { Body, Report } from './report.ts';

/** Keys whose strings are of our own making: kinds, dates, states; their place is below things of the report only. */
const OURS = new Set([
  'date',
  'digest',
  'currency',
  'pageSize',
  'pdfa',
  'classification',
  'status',
  'severity',
  'basis',
  'at',
  'on',
  'due',
  'until',
  'before',
  'start',
  'end',
  'restitution',
  'sent',
  'asked',
  'got',
  'phase',
  'by',
  'confidence',
  'type',
  'known',
  'base',
  'side',
  'timezone',
  'outcome',
  'verdict',
  'workshop',
  'lang',
  'first',
  'last',
  'from',
  'to',
]);

/** Keys whose strings name things or files, and are written in addresses. */
const NAMES = new Set([
  'id',
  'aliases',
  'category',
  'categories',
  'checks',
  'depends',
  'blocks',
  'incidents',
  'findings',
  'finding',
  'trigger',
  'recommendations',
  'strengths',
  'fragment',
  'asset',
  'path',
  'logo',
  'evidence',
  'template',
  'tickets',
  'withoutEffort',
  'toBeCosted',
  'deferred',
  'rejected',
  'acceptedRisk',
  'file',
]);

/** Keys that are addresses: one that holds a name leads to nothing, and goes. */
const ADDRESSES = new Set(['website', 'url', 'repository', 'projectUrl', 'issueUrl']);

/** Maps whose keys are words of the author's. */
const OPEN_MAPS = new Set(['components', 'fields']);

/**
 * Replaces names in the whole report; words that are the same in every language are written in `lang`,
 * names of things and files always in the first one.
 */
export function replaceInReport(report: Report, replacer: Replacer, lang: string): Report {
  if (replacer.names.length === 0) return report;
  const { assets, history, ...rest } = report;
  const told = changeValue(rest, { lang, replacer, key: '', languages: report.languages });
  const [first = ''] = report.languages;
  const name = (path: string): string => replacer.replace(path, first, 'name');
  const dates = [...history.dates].map(([path, days]) => [name(path), days] as const);
  return {
    ...(told as Omit<Report, 'assets' | 'history'>),
    history: { ...history, dates: new Map(dates) },
    assets: new Map(
      [...assets].map(([path, asset]) => [name(path), { ...asset, path: name(path) }]),
    ),
  };
}

interface Scope {
  readonly lang: string;
  readonly replacer: Replacer;
  /** The key that holds the value. */
  readonly key: string;
  readonly languages: readonly string[];
}

function changeValue(value: unknown, scope: Scope): unknown {
  if (typeof value === 'string') return changeString(value, scope);
  if (Array.isArray(value)) {
    const items = value as unknown[];
    return items
      .filter((item) => !isDeadAddress(item, scope))
      .map((item) => changeValue(item, scope));
  }
  if (typeof value !== 'object' || value === null) return value;
  if (isBody(value)) return changeBody(value, scope);
  const entries = Object.entries(value);
  const isText =
    entries.length > 0 &&
    entries.every(([key, one]) => typeof one === 'string' && scope.languages.includes(key));
  if (isText) {
    const said = entries.map(([lang, text]) => [
      lang,
      scope.replacer.replace(text as string, lang, 'prose'),
    ]);
    return Object.fromEntries(said);
  }
  return Object.fromEntries(
    entries.flatMap(([key, one]) => {
      if (ADDRESSES.has(key) && isDeadAddress(one, scope)) return [];
      if (key === 'places' || key === 'layouts') return [[key, one]];
      const name = OPEN_MAPS.has(scope.key)
        ? scope.replacer.replace(key, scope.languages[0] ?? '', 'name')
        : key;
      return [[name, changeValue(one, { ...scope, key })]];
    }),
  );
}

function changeString(value: string, { lang, replacer, key, languages }: Scope): string {
  if (OURS.has(key)) return value;
  if (NAMES.has(key)) return replacer.replace(value, languages[0] ?? '', 'name');
  return replacer.replace(value, lang, 'prose');
}

/** A string that is an address as a whole, and holds a name. */
function isDeadAddress(value: unknown, { replacer }: Scope): boolean {
  return typeof value === 'string' && /^https?:\/\/\S+$/i.test(value) && replacer.touches(value);
}

function isBody(value: object): value is Body {
  return 'lang' in value && 'summary' in value && 'sections' in value;
}

function changeBody(body: Body, { replacer, languages }: Scope): Body {
  const { lang } = body;
  const name = (word: string): string => replacer.replace(word, languages[0] ?? '', 'name');
  const change = (nodes: readonly RootContent[]): RootContent[] => {
    const root: Nodes = { type: 'root', children: structuredClone(nodes) as RootContent[] };
    renameTargets(root, name);
    replaceInTree(root, lang, replacer);
    return root.children;
  };
  return {
    lang,
    summary: change(body.summary),
    sections: body.sections.map((section) => ({
      ...section,
      id: section.known ? section.id : name(section.id),
      heading: replacer.replace(section.heading, lang, 'prose'),
      content: change(section.content),
    })),
  };
}

/** Names in what links, pictures and headings are joined by. */
function renameTargets(node: Nodes, name: (word: string) => string): void {
  const data = node.data as
    | {
        asset?: string;
        reference?: { id: string; fragment?: string };
        hProperties?: { id?: string };
      }
    | undefined;
  if (data?.asset !== undefined) data.asset = name(data.asset);
  if (data?.reference) {
    const { id, fragment } = data.reference;
    data.reference = {
      ...data.reference,
      id: name(id),
      ...(fragment === undefined ? {} : { fragment: name(fragment) }),
    };
  }
  if (data?.hProperties?.id !== undefined) data.hProperties.id = name(data.hProperties.id);
  if ('children' in node) for (const child of node.children) renameTargets(child, name);
}
