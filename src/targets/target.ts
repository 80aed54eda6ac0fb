/** What a target is: one kind of deliverable, made from the report. */
import type { RunningBrowser } from '../browser/start-browser.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Report } from '../report/report.ts';
import type { Selection } from '../report/select.ts';
import type { Placement, Templates } from '../templates/templates.ts';
import type { TemplateFiles } from '../templates/read-templates.ts';
import type { Theme } from '../templates/theme.ts';

/** One file that a target produced. */
export interface Artifact {
  /** Path below `output/<edition>/`, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What a reader finds in bytes that are locked or packed: who checks the file reads this in their place. */
  readonly readable?: Uint8Array;
  /** Set on a file of one language: it outlives a build of the others. */
  readonly lang?: string;
  /** Set on a file that holds a part of the report: it outlives builds of the whole and of other parts. */
  readonly part?: string;
}

/** How files are protected: the password that opens them, and what encrypting needs. */
export interface Protection {
  readonly password: string;
  /** Bytes that nobody can guess. */
  readonly random: (length: number) => Uint8Array;
}

/** What a target is given; everything with an effect comes in here. */
export interface TargetContext {
  readonly report: Report;
  /** The languages to build now, in the engagement's order. */
  readonly languages: readonly string[];
  readonly theme: Theme;
  /** The theme's files: templates, style sheets, the deck's template. */
  readonly files: TemplateFiles;
  /** The templates bound to a language and to a target's way of placing links, pictures and diagrams. */
  templates(lang: string, placement: Placement): Templates;
  /** The build's one browser, started when first asked for; undefined where there is none. */
  browser(): Promise<RunningBrowser | undefined>;
  /** SVG of each mermaid diagram by its source; one that could not be drawn is absent. */
  readonly diagrams: ReadonlyMap<string, string>;
  /** The part of the report to make, where only one is asked for; for targets that take one. */
  readonly selection?: Selection | undefined;
  /** Set where files are to be protected; for targets that can. */
  readonly protection?: Protection | undefined;
  /** The instant that files say they were made at, from the environment; without it, the report's date. */
  readonly instant?: string | undefined;
  /** What the targets named by its line's `after` produced. */
  readonly produced: readonly Artifact[];
  /** Says a loss: something that this deliverable cannot show. */
  diagnose(diagnostic: Diagnostic): void;
}

/** One kind of deliverable. */
export interface Target {
  readonly name: string;
  /** What it writes, in a line of `--help`. */
  readonly summary: string;
  /** True when a browser makes its files; without one the build ends with exit status 3. */
  readonly needsBrowser?: boolean;
  /** Makes its files in the context's languages; pure but for the browser. */
  render(context: TargetContext): Promise<readonly Artifact[]>;
}
