/** The report → the plain list of all that the site holds: where search leads without a script. */
import type { PageLink, SitePage } from './site-page.ts';
import { word, type LanguageScope } from '../shared/language-scope.ts';
import { checkAnchor, PAGES, pagePath, relativeHref } from './urls.ts';

/** Makes the list of everything. */
export function viewContents(scope: LanguageScope): SitePage {
  const { report } = scope;
  const groups: { key: string; links: PageLink[] }[] = [
    {
      key: 'things.finding.other',
      links: report.findings
        .filter(({ kind }) => kind !== 'strength')
        .map(({ id, title }) => ({ path: pagePath({ kind: 'finding', id }), id, title })),
    },
    {
      key: 'things.strength.other',
      links: report.findings
        .filter(({ kind }) => kind === 'strength')
        .map(({ id, title }) => ({ path: pagePath({ kind: 'finding', id }), id, title })),
    },
    {
      key: 'things.incident.other',
      links: report.incidents.map(({ id, title }) => ({
        path: pagePath({ kind: 'incident', id }),
        id,
        title,
      })),
    },
    {
      key: 'things.category.other',
      links: report.categories.map(({ id, title }) => ({
        path: pagePath({ kind: 'category', id }),
        title,
      })),
    },
    {
      key: 'things.page.other',
      links: report.pages.map(({ id, title }) => ({ path: pagePath({ kind: 'page', id }), title })),
    },
    {
      key: 'things.journalEntry.other',
      links: report.journal.map(({ date, title }) => ({
        path: pagePath({ kind: 'journal', id: date }),
        title,
      })),
    },
    {
      key: 'things.check.other',
      links: report.checks.map(({ id, title }) => ({
        path: `${PAGES.checks}#${checkAnchor(id)}`,
        title,
      })),
    },
  ].filter(({ links }) => links.length > 0);
  return {
    path: PAGES.search,
    template: 'contents',
    title: word(scope, 'site.allContent'),
    outline: groups.map(({ key }, index) => ({ id: `Group-${index}`, label: word(scope, key) })),
    wide: false,
    draft: false,
    view: {
      groups: groups.map(({ key, links }, index) => ({
        key,
        anchor: `Group-${index}`,
        links: links.map((link) => ({ ...link, href: relativeHref(PAGES.search, link.path) })),
      })),
    },
  };
}
