/** The report → its cover, and the chapter that says which version of what this is, for whom. */
import type { Asset, Party } from '../../../report/report.ts';
import { placeReferences } from '../place-references.ts';
import { say, type LanguageScope } from '../../shared/language-scope.ts';
import type { ChapterDraft } from './chapters.ts';

/** A party's logo, as the cover places it. */
export interface Logo {
  readonly src: string;
  readonly name: string;
}

/** The cover; marks say what the edition is when it is not the client's. */
export function viewCover(scope: LanguageScope) {
  const { report } = scope;
  const { engagement, edition } = report;
  return {
    engagement,
    logos: {
      client: viewLogo(scope, engagement.client),
      auditor: viewLogo(scope, engagement.auditor),
    },
    version: engagement.version,
    classification: isPublic(scope) ? undefined : engagement.classification,
    edition: edition.id === 'client' ? undefined : nameEdition(scope),
    notice: edition.notice,
    /** Set on a part of the report: which. */
    extract: undefined as string | undefined,
    date: engagement.dates.restitution ?? report.date,
  };
}

function viewLogo({ report, lang }: LanguageScope, party: Party): Logo | undefined {
  const asset: Asset | undefined = report.assets.get(party.logo ?? '');
  if (asset === undefined) return undefined;
  const none = { diagrams: new Map<string, string>(), diagramWords: '' };
  const src = placeReferences(report, lang, none).image(asset.path)?.src;
  return src === undefined ? undefined : { src, name: party.name };
}

/** The edition's name: ours, or the firm's own as it is written. */
function nameEdition(scope: LanguageScope): string {
  const { id } = scope.report.edition;
  const key = `editions.${id}`;
  return scope.locale.has(key) ? say(scope, key) : id;
}

/** Whether this edition is for anybody: the client's classification is not about it. */
export function isPublic({ report }: LanguageScope): boolean {
  return report.edition.base === 'public';
}

/** The chapter of document control. */
export function viewControl(scope: LanguageScope): ChapterDraft {
  const { engagement, edition } = scope.report;
  return {
    kind: 'control',
    anchor: 'control',
    title: { value: say(scope, 'control.title'), lang: scope.lang, fallback: false },
    entries: [],
    annex: false,
    view: {
      engagement,
      edition: edition.id === 'client' ? undefined : nameEdition(scope),
      document: engagement.document,
      classification: isPublic(scope) ? undefined : engagement.classification,
    },
  };
}
