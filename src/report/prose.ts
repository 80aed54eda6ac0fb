/** Texts and bodies as written → those of the report: links resolved, hidden parts gone. */
import type { PhrasingContent, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { BAR, redactText, redactTree, revealText } from '../markdown/redaction.ts';
import { splitAtIds, type Reference } from '../markdown/reference.ts';
import { knownSections, nameHeadings, type SectionNames } from '../source/headings.ts';
import type { LinkTarget, SourceIndex } from '../source/index-sources.ts';
import type { SourceBody, SourceRecord } from '../source/source-record.ts';
import { hiddenReference } from './hidden-references.ts';
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
      const scope = { index, visibility, shown, diagnose, sections };
      return Object.fromEntries(record.bodies.map((body) => [body.lang, makeBody(body, scope)]));
    },
  };
}

interface Scope {
  readonly index: SourceIndex;
  readonly sections: SectionNames;
  readonly visibility: Visibility;
  readonly shown: Set<string>;
  readonly diagnose: (diagnostic: Diagnostic) => void;
}

function makeBody(source: SourceBody, scope: Scope): Body {
  const root = structuredClone(source.root);
  if (!scope.visibility.seesAll) redactTree(root);
  linkAddresses(root, source, scope);
  linkIds(root, source, scope);
  hideInLabels(root, source, scope);
  return splitSections(root, source.lang, scope.sections);
}

/** Resolves links and pictures; a link to what the edition hides keeps its words and loses its target. */
function linkAddresses(root: Root, source: SourceBody, scope: Scope): void {
  visit(root, (node, position, parent) => {
    if (node.type !== 'link' && node.type !== 'image') return undefined;
    const target = scope.index.resolve(source.file, node.url, source.lang);
    if (target.is === 'asset') {
      scope.shown.add(target.path);
      node.data = { ...node.data, asset: target.path };
    } else if (node.type === 'link') {
      const named = hiddenTarget(node.url, target, scope);
      if (named === undefined) {
        if (target.is === 'reference') {
          node.data = {
            ...node.data,
            reference: shownFragment(target.reference, source.lang, scope),
          };
        }
        return undefined;
      }
      sayHidden(named, source, node.position?.start ?? { line: 1, column: 1 }, scope);
      if (parent && position !== undefined) {
        (parent.children as RootContent[]).splice(position, 1, ...node.children);
        return [SKIP, position];
      }
    }
    return undefined;
  });
}

/** What an address leads to or names that the edition hides. */
function hiddenTarget(
  url: string,
  target: LinkTarget,
  { index, visibility }: Scope,
): string | undefined {
  if (target.is === 'reference') {
    return visibility.hides(target.reference) ? target.reference.id : undefined;
  }
  // In an address an id stands between other signs than in prose.
  const names = splitAtIds(url.replaceAll(/[/=#]/g, ' '), index.ids);
  return names.flatMap((piece) =>
    'name' in piece && visibility.hiddenNames.has(piece.name) ? [piece.name] : [],
  )[0];
}

/** A heading that stands in a hidden block is no place to lead to. */
function shownFragment(reference: Reference, lang: string, scope: Scope): Reference {
  const { fragment, ...place } = reference;
  if (fragment === undefined || scope.visibility.seesAll) return reference;
  const { index } = scope;
  const { findings, incidents, sources } = index;
  const named = [...findings, ...incidents].find(({ id }) => id === place.id)?.record;
  const stems = place.kind === 'page' ? sources.pages : sources.journal;
  const record: SourceRecord<unknown> | undefined =
    named ?? stems.find(({ stem }) => stem === place.id);
  const body = record?.bodies.find((one) => one.lang === lang) ?? record?.bodies[0];
  if (!record || !body) return reference;
  const names = knownSections(record.concept, index.sections);
  const written = nameHeadings(body.root, names).find(({ id }) => id === fragment);
  const told = structuredClone(body.root);
  redactTree(told);
  const shown = nameHeadings(told, names).find(
    ({ node }) => node.position?.start.offset === written?.node.position?.start.offset,
  );
  return shown ? { ...place, fragment: shown.id } : place;
}

/** Links bare ids outside links and code; one that the edition hides becomes a bar, in links too. */
function linkIds(root: Root, source: SourceBody, scope: Scope): void {
  visit(root, (node, position, parent) => {
    if (node.type !== 'text' || !parent || position === undefined) return undefined;
    const isInLink = parent.type === 'link' || parent.type === 'linkReference';
    const nodes = splitAtIds(node.value, scope.index.ids).map((piece): PhrasingContent => {
      if ('text' in piece) return { type: 'text', value: piece.text };
      if (scope.visibility.hiddenNames.has(piece.name)) {
        sayHidden(piece.name, source, node.position?.start ?? { line: 1, column: 1 }, scope);
        return { type: 'text', value: BAR };
      }
      const text: PhrasingContent = { type: 'text', value: piece.name };
      if (isInLink || !piece.reference) return text;
      return { type: 'link', url: '', children: [text], data: { reference: piece.reference } };
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
function hideInLabels(root: Root, source: SourceBody, scope: Scope): void {
  const { index, visibility } = scope;
  if (visibility.hiddenNames.size === 0) return;
  visit(root, (node) => {
    const hide = (text: string): string => {
      const told = hideNames(text, index, visibility);
      const at = node.position?.start ?? { line: 1, column: 1 };
      if (told !== text) {
        for (const name of hiddenIn(text, index, visibility)) sayHidden(name, source, at, scope);
      }
      return told;
    };
    if (node.type === 'code' || node.type === 'inlineCode') node.value = hide(node.value);
    if ((node.type === 'image' || node.type === 'link') && node.title)
      node.title = hide(node.title);
    if (node.type === 'image' && node.alt) node.alt = hide(node.alt);
  });
}

function hiddenIn(text: string, index: SourceIndex, { hiddenNames }: Visibility): string[] {
  return splitAtIds(text, index.ids).flatMap((piece) =>
    'name' in piece && hiddenNames.has(piece.name) ? [piece.name] : [],
  );
}

function sayHidden(
  name: string,
  source: SourceBody,
  at: { line: number; column: number },
  scope: Scope,
): void {
  const place = source.place(at.line, at.column);
  scope.diagnose(hiddenReference(name, scope.visibility.edition.id, place));
}

function hideNames(text: string, index: SourceIndex, { hiddenNames }: Visibility): string {
  if (hiddenNames.size === 0) return text;
  return splitAtIds(text, index.ids)
    .map((piece) => ('text' in piece ? piece.text : hiddenNames.has(piece.name) ? BAR : piece.name))
    .join('');
}
