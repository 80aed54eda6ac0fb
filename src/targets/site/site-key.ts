/** The report → what names its site among others of the same server. */
import type { Report } from '../../report/report.ts';

/** Names the site by its client and its title: a reader's choices are kept under it. */
export function makeSiteKey({ engagement, languages }: Report): string {
  const title = engagement.title[languages[0] ?? ''] ?? '';
  return `${engagement.client.name} ${title}`
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
}
