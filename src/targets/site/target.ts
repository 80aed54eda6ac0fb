/** The report → the documentation site: static pages that also open from a disk, with their search. */
import type { Artifact, Target, TargetContext } from '../target.ts';
import { listDownloads, type Downloads } from './downloads.ts';
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
  await context.breathe();
  const late: { downloads?: Downloads } = {};
  const files = planSite(context, {
    frame: makeFrame,
    nameIndex: (name, write) => nameAsset(name, write()),
    downloads() {
      if (!late.downloads) throw new Error('Made too early: nothing to download is there yet');
      return late.downloads;
    },
  });
  for (const file of files) {
    for (const make of file.late?.() ?? [file.make]) {
      make();
      await context.breathe();
    }
    if (!file.late) context.announce([file.make()]);
  }
  const { protection, report, languages } = context;
  late.downloads = listDownloads(await context.produced(), languages);
  const made = [...files.map(({ make }) => make()), ...late.downloads.artifacts];
  return protection ? [...made, await lockSite(made, protection, report.date)] : made;
}
