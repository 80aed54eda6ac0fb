/** The report → what programs follow: the map of the site's pages, and a feed of findings a language. */
import type { Finding } from '../../report/report.ts';
import type { Artifact } from '../target.ts';
import type { Templates } from '../../templates/templates.ts';
import type { LanguageScope } from '../shared/language-scope.ts';
import type { AbsoluteAddress } from './absolute-address.ts';
import { readProvenance } from './provenance.ts';
import { languageFolder, PAGES, pagePath, SITE_FOLDER } from './urls.ts';
import { writeText } from './write-text.ts';

/** The feed of a language, below its folder. */
export const FEED = 'feed.xml';

/** What both are written with. */
export interface FeedParts {
  readonly address: AbsoluteAddress;
  readonly templates: Templates;
}

/** Writes the map of the site (sitemaps.org, protocol 0.9), each page with its other languages. */
export function writeSitemap(
  paths: readonly string[],
  built: readonly string[],
  { address, templates }: FeedParts,
): Artifact {
  const pages = paths.flatMap((path) => {
    const languages = built.map((lang) => ({
      lang,
      href: address(languageFolder(lang, built) + path),
    }));
    return languages.map(({ href }) => ({ href, languages: built.length > 1 ? languages : [] }));
  });
  return writeText(`${SITE_FOLDER}sitemap.xml`, templates.render('site/sitemap', { pages }));
}

/** Writes the findings as an Atom feed (RFC 4287), the last changed first. */
export function writeFeed(
  scope: LanguageScope,
  built: readonly string[],
  { address, templates }: FeedParts,
): Artifact {
  const { report, lang } = scope;
  const folder = languageFolder(lang, built);
  const entries = report.findings
    .map((finding) => ({
      finding,
      day: lastDay(scope, finding),
      href: address(folder + pagePath({ kind: 'finding', id: finding.id })),
    }))
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  const view = {
    lang,
    engagement: report.engagement,
    self: address(folder + FEED),
    home: address(folder + PAGES.home),
    updated: entries[0]?.day ?? report.date,
    entries,
  };
  return writeText(SITE_FOLDER + folder + FEED, templates.render('site/feed', view));
}

/** The day of a finding's last change: in git, else that of its validation, else the report's. */
function lastDay({ report }: LanguageScope, { source, validation }: Finding): string {
  const { updated, created } = readProvenance(report, source) ?? {};
  return updated ?? created ?? validation?.on ?? report.date;
}
