/** The report → the documentation site: static pages that also open from a disk, with their search. */
import type { Artifact, Target, TargetContext } from '../target.ts';
import { lockSite } from './lock-site.ts';
import { makeFrame, planSite } from './plan-site.ts';
import { openSitePreview } from './preview.ts';
import { nameAsset } from './site-assets.ts';

/** The site. */
export const site: Target = {
  name: 'site',
  summary: 'a documentation site that also opens from a folder, with its search',
  render: renderSite,
  openPreview: openSitePreview,
};

/** Makes every file of the site, in a fixed order, and where there is a password all of them once more in a locked zip. */
async function renderSite(context: TargetContext): Promise<Artifact[]> {
  const files = planSite(context, {
    frame: makeFrame,
    nameIndex: (name, write) => nameAsset(name, write()),
  });
  const made = files.map(({ make }) => make());
  const { protection, report } = context;
  return protection ? [...made, await lockSite(made, protection, report.date)] : made;
}
