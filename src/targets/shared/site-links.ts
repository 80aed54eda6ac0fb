/** Things of the report → their addresses on the published documentation, where the engagement says where it stands. */
import type { Reference } from '../../markdown/reference.ts';
import type { Report } from '../../report/report.ts';

/** Gives the address of a thing's page; undefined where there is none. */
export type SiteLink = (reference: Pick<Reference, 'kind' | 'id'>) => string | undefined;

/** Links to nothing: the engagement has no address. */
export const NO_SITE: SiteLink = () => undefined;

const FOLDERS: Readonly<Partial<Record<Reference['kind'], string>>> = {
  finding: 'findings',
  incident: 'incidents',
  category: 'categories',
  page: 'pages',
  journal: 'journal',
};

/**
 * Makes the links of one language.
 *
 * @param built the languages built; the first has the root of the site
 */
export function siteLinks(report: Report, lang: string, built: readonly string[]): SiteLink {
  const { url } = report.engagement.site;
  if (url === undefined) return NO_SITE;
  const root = `${url.replace(/\/*$/, '/')}${lang === built[0] ? '' : `${lang}/`}`;
  return ({ kind, id }) => {
    if (kind === 'check') return `${root}checks.html`;
    const folder = FOLDERS[kind];
    return folder && `${root}${folder}/${encodeURIComponent(id)}.html`;
  };
}
