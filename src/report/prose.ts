/** Texts and bodies as written → those of the report: links resolved, hidden parts gone. */
import type { PhrasingContent, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { BAR, redactText, redactTree, revealText } from '../markdown/redaction.ts';
import { splitAtIds } from '../markdown/reference.ts';
import { knownSections } from '../source/headings.ts';
import type { SourceIndex } from '../source/index-sources.ts';
import type { SourceBody, SourceRecord } from '../source/source-record.ts';
import { hiddenReference } from './hidden-references.ts';
import { rememberBody, type BodyScope, type Inquiry, type MadeBody } from './remember-body.ts';
import type { Bodies, Body } from './report.ts';
import { splitSections } from './split-sections.ts';
import type { Text } from './text.ts';
import type { Visibility } from './visibility.ts';

/** A text as authors write it. */
export type WrittenText = string | Readonly<Record<string, string>>;

/** Makes the report's prose for one edition. */
export interface Prose {
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
  return {
    text,
    word: say,
    optional: (written) => (written === undefined ? undefined : text(written)),
    list: (written) => (written ?? []).map(text),
    shown,
    bodies(record) {
      const sections = knownSections(record.concept, index.sections);
      const scope = { index, visibility, sections };
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
  const root = structuredClone(source.root);
  if (!scope.visibility.seesAll) redactTree(root);
  const making: Making = { ...inquiry, source, scope, shown: [], diagnostics: [] };
  linkAddresses(root, making);
  linkIds(root, making);
  hideInLabels(root, making);
  const { shown, diagnostics } = making;
  return { body: splitSections(root, source.lang, scope.sections), shown, diagnostics };
}

/** Resolves links and pictures; a link to what the edition hides keeps its words and loses its target. */
function linkAddresses(root: Root, making: Making): void {
  visit(root, (node, position, parent) => {
    if (node.type !== 'link' && node.type !== 'image') return undefined;
    const target = making.follow(node.url);
    if (!target) return undefined;
    if ('asset' in target) {
      making.shown.push(target.asset);
      node.data = { ...node.data, asset: target.asset };
    } else if (node.type === 'link') {
      if ('reference' in target) {
        node.data = { ...node.data, reference: target.reference };
        return undefined;
      }
      sayHidden(target.hidden, node.position?.start ?? { line: 1, column: 1 }, making);
      if (parent && position !== undefined) {
        (parent.children as RootContent[]).splice(position, 1, ...node.children);
        return [SKIP, position];
      }
    }
    return undefined;
  });
}

/** Links bare ids outside links and code; one that the edition hides becomes a bar, in links too. */
function linkIds(root: Root, making: Making): void {
  visit(root, (node, position, parent) => {
    if (node.type !== 'text' || !parent || position === undefined) return undefined;
    const isInLink = parent.type === 'link' || parent.type === 'linkReference';
    const nodes = splitAtIds(node.value, making.scope.index.ids).map((piece): PhrasingContent => {
      if ('text' in piece) return { type: 'text', value: piece.text };
      const { hidden, reference } = making.meet(piece.name);
      if (hidden) {
        sayHidden(piece.name, node.position?.start ?? { line: 1, column: 1 }, making);
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
    (parent.children as RootContent[]).splice(position, 1, ...nodes);
    return [SKIP, position + nodes.length];
  });
}

/** Puts bars where no id links: in code, labels of pictures and captions; what the edition hides is named nowhere. */
function hideInLabels(root: Root, making: Making): void {
  visit(root, (node) => {
    const hide = (text: string): string =>
      splitAtIds(text, making.scope.index.ids)
        .map((piece) => {
          if ('text' in piece) return piece.text;
          if (!making.meet(piece.name).hidden) return piece.name;
          sayHidden(piece.name, node.position?.start ?? { line: 1, column: 1 }, making);
          return BAR;
        })
        .join('');
    if (node.type === 'code' || node.type === 'inlineCode') node.value = hide(node.value);
    if ((node.type === 'image' || node.type === 'link') && node.title)
      node.title = hide(node.title);
    if (node.type === 'image' && node.alt) node.alt = hide(node.alt);
  });
}

function sayHidden(name: string, at: { line: number; column: number }, making: Making): void {
  const { source, scope, diagnostics } = making;
  const place = source.place(at.line, at.column);
  diagnostics.push(hiddenReference(name, scope.visibility.edition.id, place));
}

function hideNames(text: string, index: SourceIndex, { hiddenNames }: Visibility): string {
  if (hiddenNames.size === 0) return text;
  return splitAtIds(text, index.ids)
    .map((piece) => ('text' in piece ? piece.text : hiddenNames.has(piece.name) ? BAR : piece.name))
    .join('');
}
