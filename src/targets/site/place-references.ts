/** References in prose → addresses of the site, as seen from one page. */
import type { Reference } from '../../markdown/reference.ts';
import type { Bodies, Report } from '../../report/report.ts';
import { speakBody } from '../../report/speak-body.ts';
import type { Placement } from '../../templates/templates.ts';
import { listAnchors } from '../shared/compose-body.ts';
import { shippedPath } from '../shared/shown-assets.ts';
import { NO_DIAGRAMS, type InlineDiagrams } from './inline-diagrams.ts';
import { checkAnchor, encodePath, pagePath } from './urls.ts';

/** Folder of the engagement's pictures and files, below the site's. */
export const FILES_FOLDER = 'files/';

/** Where a page in one language stands. */
export interface Viewpoint {
  readonly lang: string;
  /** What leads to the language's folder: `''` or `../`. */
  readonly root: string;
  /** What leads to the site's folder. */
  readonly siteRoot: string;
}

/** Makes the placement for one page. */
export function placeReferences(
  report: Report,
  viewpoint: Viewpoint,
  diagrams: InlineDiagrams = NO_DIAGRAMS,
): Placement {
  const anchorsOf = findAnchors(report, viewpoint.lang);
  const written = new Map<string, number>();
  const openLarge = diagrams.openLarge(viewpoint.lang);
  return {
    href(reference) {
      const path = pagePath(reference);
      const found = anchorsOf(reference);
      if (!found) return undefined;
      const fragment = reference.kind === 'check' ? checkAnchor(reference.id) : reference.fragment;
      // A heading that this language's text does not have: its page is still the right place.
      const known = fragment !== undefined && (reference.kind === 'check' || found.has(fragment));
      return viewpoint.root + encodePath(known ? `${path}#${fragment}` : path);
    },
    image(path) {
      const asset = report.assets.get(path);
      if (!asset) return undefined;
      const { width, height } = asset;
      const src = viewpoint.siteRoot + encodePath(FILES_FOLDER + shippedPath(path));
      return width && height ? { src, width, height } : { src };
    },
    // The same diagram twice on a page has each its own ids.
    diagram(source) {
      const before = written.get(source) ?? 0;
      written.set(source, before + 1);
      return diagrams.write(source, { ...viewpoint, before });
    },
    ...(openLarge ? { openLarge } : {}),
  };
}

const NONE: ReadonlySet<string> = new Set();

/** Finds the ids on the page of anything that the report shows; undefined for what it does not. */
function findAnchors(
  report: Report,
  lang: string,
): (reference: Reference) => ReadonlySet<string> | undefined {
  const shown = listShown(report);
  return ({ kind, id }) => {
    const bodies = shown.get(`${kind} ${id}`);
    const body = bodies && speakBody(bodies, lang, report.languages);
    return body ? listAnchors(body) : bodies && NONE;
  };
}

const remembered = new WeakMap<Report, ReadonlyMap<string, Bodies>>();

/** Lists what a report shows, with its bodies; every report is gone through once. */
function listShown(report: Report): ReadonlyMap<string, Bodies> {
  const known = remembered.get(report);
  if (known) return known;
  const told = { finding: report.findings, incident: report.incidents, page: report.pages };
  const shown = new Map<string, Bodies>([
    ...Object.entries(told).flatMap(([kind, things]) =>
      things.map(({ id, bodies }): [string, Bodies] => [`${kind} ${id}`, bodies]),
    ),
    ...report.journal.map(({ date, bodies }): [string, Bodies] => [`journal ${date}`, bodies]),
    ...report.checks.map(({ id }): [string, Bodies] => [`check ${id}`, {}]),
    ...report.categories.map(({ id }): [string, Bodies] => [`category ${id}`, {}]),
  ]);
  remembered.set(report, shown);
  return shown;
}
