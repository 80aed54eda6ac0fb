/** The report → the pictures and files that a deliverable ships. */
import type { Asset, Report } from '../../report/report.ts';

/** Lists them; the firm's own deck template serves to make files and is none of them. */
export function listShownAssets({ assets, engagement }: Report): Asset[] {
  return [...assets.values()].filter(({ path }) => path !== engagement.deck.template);
}
