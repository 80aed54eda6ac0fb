/** The site while its sources are written: the same files as those of a build, each made when it is looked at. */
import type { Preview, PreviewFiles, TargetContext } from '../target.ts';
import { listDownloads } from './downloads.ts';
import { makeFrame, planSite, type FrameWords, type SiteFrame } from './plan-site.ts';
import { SITE_FOLDER } from './urls.ts';
import { writeText } from './write-text.ts';

/** Other targets' files are made by a build alone. */
const NOTHING = listDownloads([], []);

/** Opens a preview: what frames the pages is made again only where the theme or a drawing has changed. */
export function openSitePreview(): Preview {
  const frame = rememberFrame();
  return { show: (context) => showSite(context, frame) };
}

function showSite(context: TargetContext, frame: typeof makeFrame): PreviewFiles {
  const planned = planSite(context, { frame, nameIndex, downloads: () => NOTHING });
  const files = new Map(planned.map(({ path, make }) => [path.slice(SITE_FOLDER.length), make]));
  return {
    home: 'index.html',
    file: (path) => files.get(path)?.().bytes,
    missing: '404.html',
    stamp: context.report.digest.slice(0, 12),
  };
}

/** The index is written when a reader searches; its name cannot tell what it will hold. */
function nameIndex(name: string, write: () => string) {
  const path = `assets/${name}`;
  return {
    path,
    get artifact() {
      return writeText(SITE_FOLDER + path, write());
    },
  };
}

function rememberFrame(): typeof makeFrame {
  let known: { of: readonly unknown[]; frame: SiteFrame } | undefined;
  return (context, words: FrameWords) => {
    const of = [context.theme, context.files, context.diagrams, JSON.stringify([...words])];
    if (known && of.every((part, index) => part === known?.of[index])) return known.frame;
    const frame = makeFrame(context, words);
    known = { of, frame };
    return frame;
  };
}
