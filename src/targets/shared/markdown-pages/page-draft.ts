/** What a page says → its tree: title, where it stands, notices, content, notes, neighbours, and what document it belongs to. */
import type { FootnoteDefinition, Root, RootContent } from 'mdast';

import { say, type LanguageScope } from '../language-scope.ts';
import {
  joinParts,
  linkPage,
  makeAlert,
  makeEmphasis,
  makeHeading,
  makeParagraph,
  type Part,
} from './nodes.ts';
import { tell, tellPlain, type PageScope } from './page-scope.ts';

/** A page before its links are placed. */
export interface PageDraft {
  /** Below the language's folder. */
  readonly path: string;
  /** Plain words, the id of the thing first. */
  readonly title: string;
  /** What stands between home and this page. */
  readonly parent?: PageLink;
  readonly previous?: PageLink;
  readonly next?: PageLink;
  /** True when the page shows something that is not finished. */
  readonly draft?: boolean;
  /** Name of the language of a title or a body that stands in for one in the page's own. */
  readonly untranslated?: string | undefined;
  readonly content: readonly RootContent[];
}

/** A link to a page of the tree. */
export interface PageLink {
  readonly path: string;
  readonly title: string;
}

/** Puts a page together; its footnotes, each once, stand at the end of the content. */
export function assemblePage(draft: PageDraft, scope: PageScope): Root {
  const notes = new Map<string, FootnoteDefinition>();
  const content = draft.content.filter((node) => {
    if (node.type !== 'footnoteDefinition') return true;
    if (!notes.has(node.identifier)) notes.set(node.identifier, node);
    return false;
  });
  return {
    type: 'root',
    children: [
      makeHeading(1, draft.title),
      ...makeTrail(draft, scope),
      ...makeNotices(draft, scope),
      ...content,
      ...notes.values(),
      { type: 'thematicBreak' },
      ...makePager(draft, scope),
      makeParagraph(makeEmphasis(joinParts(signDocument(scope), ' · '))),
    ],
  };
}

function makeTrail({ path, parent }: PageDraft, scope: PageScope): RootContent[] {
  if (path === scope.home) return [];
  const home = linkPage(scope.home, tellPlain(scope, scope.report.engagement.title));
  const above = parent ? linkPage(parent.path, parent.title) : undefined;
  return [makeParagraph(joinParts([home, above], ' › '))];
}

function makeNotices({ draft, untranslated }: PageDraft, scope: PageScope): RootContent[] {
  const { base, notice } = scope.report.edition;
  return [
    ...(base === 'internal' ? [makeAlert('caution', say(scope, 'notices.watermarkInternal'))] : []),
    ...(notice ? [makeAlert('note', tell(scope, notice))] : []),
    ...(draft ? [makeAlert('warning', say(scope, 'site.draft'))] : []),
    ...(untranslated === undefined
      ? []
      : [makeAlert('note', say(scope, 'notices.notTranslated', { lang: untranslated }))]),
  ];
}

function makePager({ previous, next }: PageDraft, scope: PageScope): RootContent[] {
  const turn = (key: string, link: PageLink | undefined): Part =>
    link && [say(scope, key), ' – ', linkPage(link.path, link.title)];
  const links = joinParts([turn('ui.previous', previous), turn('ui.next', next)], ' · ');
  return links.length > 0 ? [makeParagraph(links)] : [];
}

/** Says of which document, edition and version a page is. */
function signDocument(scope: LanguageScope): Part[] {
  const { engagement, edition, date } = scope.report;
  const key = `editions.${edition.id}`;
  const { classification, version } = engagement;
  return [
    engagement.auditor.name,
    classification && say(scope, `classification.${classification}`),
    scope.locale.has(key) ? say(scope, key) : edition.id,
    version && `${say(scope, 'control.version')} ${version}`,
    scope.format.date(date),
  ];
}
