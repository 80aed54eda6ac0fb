/** The report → the pictures and files that a deliverable ships. */
import type { Asset, Report } from '../../report/report.ts';

/** What a browser that opens it by itself takes for a document, with scripts and all; drawings are cleaned instead. */
const DOCUMENT = /\.(?:x?html?|xht|shtml?|phtml|xml|xslt?|svgz|mht(?:ml)?|htc|hta|swf)(?:\.txt)*$/i;

/** Lists them by the path that they are shipped at; the firm's own deck template serves to make files and is none of them. */
export function listShownAssets({ assets, engagement }: Report): Asset[] {
  return [...assets.values()]
    .filter(({ path }) => path !== engagement.deck.template)
    .map((asset) => ({ ...asset, path: shippedPath(asset.path) }));
}

/** Gives the path at which a file is shipped: evidence that could run something in a reader's browser is shown as text. */
export function shippedPath(path: string): string {
  return DOCUMENT.test(path) ? `${path}.txt` : path;
}
