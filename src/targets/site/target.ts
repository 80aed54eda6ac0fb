/** The report → the documentation site: static pages that also open from a disk, with their search. */
import type { Artifact, Target, TargetContext } from '../target.ts';
import { makeFrame, planSite } from './plan-site.ts';
import { openSitePreview } from './preview.ts';
import { nameAsset } from './site-assets.ts';

/** The site. */
export const site: Target = {
  name: 'site',
  summary: 'a documentation site that also opens from a folder, with its search',
  render: (context) => Promise.resolve(renderSite(context)),
  openPreview: openSitePreview,
};

/** Makes every file of the site, in a fixed order. */
function renderSite(context: TargetContext): Artifact[] {
  const files = planSite(context, {
    frame: makeFrame,
    nameIndex: (name, write) => nameAsset(name, write()),
  });
  return files.map(({ make }) => make());
}
