/** Texts and bodies as written → those of the report: links resolved, hidden parts gone. */
import { createHash } from 'node:crypto';

import type {
  Image,
  Link,
  Nodes,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
  Text as MdastText,
} from 'mdast';

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { cloneTree } from '../markdown/clone-tree.ts';
import { BAR, redactText, redactTree, revealText } from '../markdown/redaction.ts';
import { idPattern, splitAtIds } from '../markdown/reference.ts';
import { SKIP, visit } from '../markdown/visit.ts';
import { knownSections } from '../source/headings.ts';
import type { SourceIndex } from '../source/index-sources.ts';
import type { SourceBody, SourceRecord } from '../source/source-record.ts';
import { hiddenReference } from './hidden-references.ts';
import {
  rememberBody,
  type BodyScope,
  type Inquiry,
  type MadeBody,
  type Manner,
} from './remember-body.ts';
import type { Bodies, Body } from './report.ts';
import { splitSections } from './split-sections.ts';
import type { Text } from './text.ts';
import type { Visibility } from './visibility.ts';

/** A text as authors write it. */
export type WrittenText = string | Readonly<Record<string, string>>;

/** Makes the report's prose for one edition. */
export interface Prose {
  /** Tells all that texts depend on besides what is written: the same texts come out the same where it is the same. */
  readonly manner: string;
  readonly text: (written: WrittenText) => Text;
  /** A word that is the same in every language: hidden all the same where the edition hides it. */
  readonly word: (written: string) => string;
  readonly optional: (written: WrittenText | undefined) => Text | undefined;
  readonly list: (written: readonly WrittenText[] | undefined) => readonly Text[];
  readonly bodies: (record: SourceRecord<unknown>) => Bodies;
  /** Paths of the pictures and files that the bodies made so far show. */
  readonly shown: ReadonlySet<string>;
}

/** Binds prose to an index and to what an edition shows; what it hides and prose names is said. */
export function createProse(
  index: SourceIndex,
  visibility: Visibility,
  diagnose: (diagnostic: Diagnostic) => void,
): Prose {
  const lang = index.sources.engagement.data.languages[0] ?? '';
  const shown = new Set<string>();
  const say = (text: string): string => {
    const told = visibility.seesAll ? revealText(text) : redactText(text);
    return hideNames(told, index, visibility);
  };
  const text = (written: WrittenText): Text =>
    typeof written === 'string'
      ? { [lang]: say(written) }
      : Object.fromEntries(Object.entries(written).map(([name, value]) => [name, say(value)]));
  const manner = tellManner(index, visibility);
  return {
    manner: manner.common + manner.edition,
    text,
    word: say,
    optional: (written) => (written === undefined ? undefined : text(written)),
    list: (written) => (written ?? []).map(text),
    shown,
    bodies(record) {
      const sections = knownSections(record.concept, index.sections);
      const scope = { index, visibility, sections, manner };
      const entries = record.bodies.map((source): [string, Body] => {
        const made = rememberBody(source, scope, (inquiry) => makeBody(source, scope, inquiry));
        for (const path of made.shown) shown.add(path);
        made.diagnostics.forEach(diagnose);
        return [source.lang, made.body];
      });
      return Object.fromEntries(entries);
    },
  };
}

/** What is done while one body is made. */
interface Making extends Inquiry {
  readonly source: SourceBody;
  readonly scope: BodyScope;
  readonly shown: string[];
  readonly diagnostics: Diagnostic[];
}

function makeBody(source: SourceBody, scope: BodyScope, inquiry: Inquiry): MadeBody {
  const root = cloneTree(source.root);
  const isWhole = !scope.visibility.seesAll && !redactTree(root);
  const making: Making = { ...inquiry, source, scope, shown: [], diagnostics: [] };
  resolveTree(root, making);
  const { shown, diagnostics } = making;
  // What is said of it names the edition.
  const isPlain = isWhole && diagnostics.length === 0;
  return { body: splitSections(root, source.lang, scope.sections), shown, diagnostics, isPlain };
}

/** Resolves links, links bare ids, and names nowhere what the edition hides. */
function resolveTree(root: Root, making: Making): void {
  visit(root, (node, index, parent) => {
    if (node.type === 'code' || node.type === 'inlineCode')
      node.value = hide(node.value, node, making);
    if (!parent || index === undefined) return undefined;
    if (node.type === 'text') return linkIds(node, making, { index, parent });
    if (node.type !== 'link' && node.type !== 'image') return undefined;
    const found = linkAddress(node, making);
    if (found === 'hidden' && node.type === 'link') {
      (parent.children as RootContent[]).splice(index, 1, ...node.children);
      return [SKIP, index];
    }
    if (node.title) node.title = hide(node.title, node, making);
    if (node.type === 'image' && node.alt) node.alt = hide(node.alt, node, making);
    return undefined;
  });
}

/** Resolves a link or a picture; a link to what the edition hides is said, keeps its words and loses its target. */
function linkAddress(node: Link | Image, making: Making): 'hidden' | undefined {
  const target = making.follow(node.url);
  if (!target) return undefined;
  if ('asset' in target) {
    making.shown.push(target.asset);
    node.data = { ...node.data, asset: target.asset };
  } else if (node.type === 'link') {
    if ('hidden' in target) {
      sayHidden(target.hidden, node, making);
      return 'hidden';
    }
    node.data = { ...node.data, reference: target.reference };
  }
  return undefined;
}

/** Links the bare ids of a text outside links; one that the edition hides becomes a bar, in links too. */
function linkIds(
  node: MdastText,
  making: Making,
  { index, parent }: { readonly index: number; readonly parent: Parents },
): [typeof SKIP, number] | undefined {
  const isInLink = parent.type === 'link' || parent.type === 'linkReference';
  const nodes = splitAtIds(node.value, making.scope.index.ids).map((piece): PhrasingContent => {
    if ('text' in piece) return { type: 'text', value: piece.text };
    const { hidden, reference } = making.meet(piece.name);
    if (hidden) {
      sayHidden(piece.name, node, making);
      return { type: 'text', value: BAR };
    }
    const text: PhrasingContent = { type: 'text', value: piece.name };
    if (isInLink || !reference) return text;
    return { type: 'link', url: '', children: [text], data: { reference } };
  });
  if (nodes.length === 1 && nodes[0]?.type === 'text') {
    node.value = nodes[0].value;
    return undefined;
  }
  (parent.children as RootContent[]).splice(index, 1, ...nodes);
  return [SKIP, index + nodes.length];
}

/** Puts bars where no id links: in code, labels of pictures and captions. */
function hide(text: string, node: Nodes, making: Making): string {
  return splitAtIds(text, making.scope.index.ids)
    .map((piece) => {
      if ('text' in piece) return piece.text;
      if (!making.meet(piece.name).hidden) return piece.name;
      sayHidden(piece.name, node, making);
      return BAR;
    })
    .join('');
}

function sayHidden(name: string, { position }: Nodes, making: Making): void {
  const { source, scope, diagnostics } = making;
  const { line, column } = position?.start ?? { line: 1, column: 1 };
  diagnostics.push(hiddenReference(name, scope.visibility.edition.id, source.place(line, column)));
}

function tellManner({ ids, sources }: SourceIndex, visibility: Visibility): Manner {
  const { edition, seesAll, hiddenNames } = visibility;
  const { languages } = sources.engagement.data;
  const tell = (parts: readonly unknown[]): string =>
    createHash('sha256').update(JSON.stringify(parts)).digest('base64');
  return {
    common: tell([languages, idPattern(ids)?.source]),
    edition: tell([edition.id, seesAll, [...hiddenNames]]),
  };
}

function hideNames(text: string, index: SourceIndex, { hiddenNames }: Visibility): string {
  if (hiddenNames.size === 0) return text;
  return splitAtIds(text, index.ids)
    .map((piece) => ('text' in piece ? piece.text : hiddenNames.has(piece.name) ? BAR : piece.name))
    .join('');
}
