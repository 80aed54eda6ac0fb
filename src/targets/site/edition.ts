/** The report's edition → what every page says of it: its name, whether it may be indexed, what is printed on it. */
import type { Report } from '../../report/report.ts';
import type { Text } from '../../report/text.ts';
import type { Locale } from '../../templates/locale.ts';

/** What pages say of the edition. */
export interface Edition {
  /** Key of its name; absent for an edition of the firm's own. */
  readonly key?: string;
  /** Its id, for an edition that has no name of ours. */
  readonly id: string;
  readonly notice?: Text;
  /** True for the edition that nobody outside the firm may see. */
  readonly internal: boolean;
  /** True when search engines may list the site. */
  readonly listed: boolean;
}

/** Reads what pages say of the edition. */
export function readEdition({ edition }: Report, locale: Locale): Edition {
  const key = `editions.${edition.id}`;
  return {
    id: edition.id,
    ...(locale.has(key) ? { key } : {}),
    ...(edition.notice ? { notice: edition.notice } : {}),
    internal: edition.base === 'internal',
    listed: edition.base === 'public',
  };
}
