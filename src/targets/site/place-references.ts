/** References in prose → addresses of the site, as seen from the pages of one depth. */
import type { Reference } from '../../markdown/reference.ts';
import type { Bodies, Report } from '../../report/report.ts';
import { speakBody } from '../../report/speak-body.ts';
import type { Placement } from '../../templates/templates.ts';
import { listAnchors } from '../shared/compose-body.ts';
import { NO_DIAGRAMS, type InlineDiagrams } from './inline-diagrams.ts';
import { checkAnchor, encodePath, pagePath } from './urls.ts';

/** Folder of the engagement's pictures and files, below the site's. */
export const FILES_FOLDER = 'files/';

/** Where pages of one depth in one language stand. */
export interface Viewpoint {
  readonly lang: string;
  /** What leads to the language's folder: `''` or `../`. */
  readonly root: string;
  /** What leads to the site's folder. */
  readonly siteRoot: string;
}

/** Makes the placement for the pages of one viewpoint. */
export function placeReferences(
  report: Report,
  viewpoint: Viewpoint,
  diagrams: InlineDiagrams = NO_DIAGRAMS,
): Placement {
  const anchors = collectAnchors(report, viewpoint.lang);
  const written = new Map<string, number>();
  const openLarge = diagrams.openLarge(viewpoint.lang);
  return {
    href(reference) {
      const path = pagePath(reference);
      const found = anchors.get(keyOf(reference));
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
      const src = viewpoint.siteRoot + encodePath(FILES_FOLDER + path);
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

function keyOf({ kind, id }: Reference): string {
  return `${kind} ${id}`;
}

/** Lists the ids on the page of everything that the report shows. */
function collectAnchors(report: Report, lang: string): ReadonlyMap<string, ReadonlySet<string>> {
  const anchors = new Map<string, ReadonlySet<string>>();
  const add = (kind: Reference['kind'], id: string, bodies: Bodies = {}): void => {
    const body = speakBody(bodies, lang, report.languages);
    anchors.set(keyOf({ kind, id }), body ? listAnchors(body) : new Set());
  };
  for (const { id, bodies } of report.findings) add('finding', id, bodies);
  for (const { id, bodies } of report.incidents) add('incident', id, bodies);
  for (const { id, bodies } of report.pages) add('page', id, bodies);
  for (const { date, bodies } of report.journal) add('journal', date, bodies);
  for (const { id } of report.checks) add('check', id);
  for (const { id } of report.categories) add('category', id);
  return anchors;
}
