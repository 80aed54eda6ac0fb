/** The references of all findings → one list, by standard and by site, with the findings that cite each. */
import type { Finding } from '../../../report/report.ts';
import { say, type LanguageScope } from '../../shared/language-scope.ts';
import type { ChapterDraft } from './chapters.ts';

/** A reference once, with who cites it. */
export interface CitedReference {
  readonly text: string;
  /** Absent for what is no address, such as a rule of a standard. */
  readonly url?: string;
  /** What is read: an address without its scheme. */
  readonly label: string;
  readonly findings: readonly Finding[];
}

/** References that share a standard's name or a site. */
export interface ReferenceGroup {
  readonly name: string;
  readonly references: readonly CitedReference[];
}

/** The annex of references; undefined when no finding has any. */
export function viewReferences(scope: LanguageScope): ChapterDraft | undefined {
  const groups = groupReferences(scope.report.findings, scope.lang);
  if (groups.length === 0) return undefined;
  return {
    kind: 'references',
    anchor: 'references',
    title: { value: say(scope, 'finding.headings.references'), lang: scope.lang, fallback: false },
    entries: [],
    annex: true,
    view: { groups },
  };
}

const SCHEME = /^https?:\/\/(?:www\.)?/i;

/** Groups what findings cite: standards first, then sites, each in the order of the alphabet. */
export function groupReferences(findings: readonly Finding[], lang: string): ReferenceGroup[] {
  const cited = new Map<string, Finding[]>();
  for (const finding of findings) {
    for (const text of new Set(finding.references)) {
      cited.set(text, [...(cited.get(text) ?? []), finding]);
    }
  }
  const groups = new Map<string, CitedReference[]>();
  for (const [text, by] of cited) {
    const url = SCHEME.test(text) ? { url: text } : {};
    const label = text.replace(SCHEME, '').replace(/\/$/, '');
    const name = groupOf(text);
    groups.set(name, [...(groups.get(name) ?? []), { text, ...url, label, findings: by }]);
  }
  // As numbers: 5.2 comes before 5.10.
  const { compare } = new Intl.Collator(lang, { numeric: true });
  return [...groups]
    .map(([name, references]) => ({
      name,
      references: references.sort((a, b) => compare(a.text, b.text)),
    }))
    .sort((a, b) => Number(isSite(a)) - Number(isSite(b)) || compare(a.name, b.name));
}

function isSite({ references }: ReferenceGroup): boolean {
  return references.some(({ url }) => url !== undefined);
}

/** The site of an address, without `www.`; else the words before the first comma or figure: `CIS GKE 1.9.0 5.6.7` is of `CIS GKE`. */
function groupOf(text: string): string {
  const site = /^https?:\/\/(?:www\.)?([^/?#:]+)/i.exec(text)?.[1];
  if (site !== undefined) return site.toLowerCase();
  return /^[^\d,]*[^\d,\s]/.exec(text)?.[0].trim() ?? text;
}
