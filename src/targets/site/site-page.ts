/** What every page of the site is made of, before its template writes it. */
import type { Origin } from '../../report/report.ts';
import type { Spoken, Text } from '../../report/text.ts';
import type { KeepableView } from '../../templates/render-kept.ts';
import type { OutlineEntry } from '../shared/compose-body.ts';

/** A link of the site's own: a path below the language's folder. */
export interface PageLink {
  readonly path: string;
  /** An id to show before the title. */
  readonly id?: string;
  readonly title: Text | Spoken;
}

/** One page in one language. */
export interface SitePage extends KeepableView {
  /** Below the language's folder. */
  readonly path: string;
  /** Name of the template below `templates/site/`. */
  readonly template: string;
  /** Shown before the title, in the window's name too. */
  readonly id?: string;
  readonly title: Text | Spoken;
  /** One sentence for those who see the link before the page. */
  readonly description?: Text;
  readonly outline: readonly OutlineEntry[];
  /** What stands above this page. */
  readonly parent?: PageLink;
  readonly previous?: PageLink;
  readonly next?: PageLink;
  /** The file of the engagement that the page was written in. */
  readonly source?: Origin;
  /** True for pages whose table takes the place of the outline. */
  readonly wide: boolean;
  /** True when the page shows something that is not finished. */
  readonly draft: boolean;
  /**
   * What stands in the page as it is, in UTF-8, by what stands in for it in the view: `\uFDD3`, a name, `\uFDD3`. A
   * page of many megabytes is never a text.
   */
  readonly pieces?: ReadonlyMap<string, Uint8Array>;
}
