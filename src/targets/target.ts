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
  /** Words of it that name the build and tell nothing else, such as the digest of the sources. */
  readonly marks?: readonly string[];
  /** Set on a file that opens with the password alone. */
  readonly locked?: true;
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
  /** Says that it is needed no more: it closes while other work is done. Who asks again gets a new one. */
  leaveBrowser(): void;
  /** SVG of each mermaid diagram by its source; one that could not be drawn is absent. */
  readonly diagrams: ReadonlyMap<string, string>;
  /** The part of the report to make, where only one is asked for; for targets that take one. */
  readonly selection?: Selection | undefined;
  /** Set where files are to be protected; for targets that can. */
  readonly protection?: Protection | undefined;
  /** The instant that files say they were made at, from the environment; without it, the report's date. */
  readonly instant?: string | undefined;
  /** What the targets named by its line's `after` produced, once they have. */
  produced(): Promise<readonly Artifact[]>;
  /** Between two pieces of work: lets others go on, and waits while one of them hurries. */
  breathe(): Promise<void>;
  /** Does what another program answers quickly and then works on alone, such as opening what it is to print: others wait meanwhile. */
  hurry<Value>(work: () => Promise<Value>): Promise<Value>;
  /** Whether nobody else has work to go on with: what is done in another thread gains nothing then. */
  isAlone(): boolean;
  /** Tells of files that are made and will not change, before all of the target's are: they can be read meanwhile. */
  announce(files: readonly Artifact[]): void;
  /** Says a loss: something that this deliverable cannot show. */
  diagnose(diagnostic: Diagnostic): void;
}

/** One kind of deliverable. */
export interface Target {
  readonly name: string;
  /** What it writes, in a line of `--help`. */
  readonly summary: string;
  /** Makes its files in the context's languages; pure but for the browser. */
  render(context: TargetContext): Promise<readonly Artifact[]>;
  /** Opens what a server shows while the sources are written; absent where a file is only made whole. */
  openPreview?(): Preview;
  /** Draws each page or slide of what it would write, to be looked at; absent where a browser shows the files themselves. */
  picture?(context: TargetContext): Promise<readonly PicturedDocument[]>;
}

/** A target's files through many changes of the sources: what did not change is kept from one to the next. */
export interface Preview {
  /** Takes a report; its files are made when they are asked for. */
  show(context: TargetContext): PreviewFiles;
}

/** The files of one report: the very bytes that a build would write, paths below the target's own folder. */
export interface PreviewFiles {
  readonly home: string;
  /** What stands in the place of a file that is not there. */
  readonly missing: string;
  /** What every page says of the sources as a whole: two pages that differ in it alone show the same. */
  readonly stamp: string;
  file(path: string): Uint8Array | undefined;
}

/** One file in pictures. */
export interface PicturedDocument {
  /** The name of the file that it stands for. */
  readonly name: string;
  readonly lang: string;
  readonly pages: readonly PicturedPage[];
}

/** One slide or page. */
export interface PicturedPage {
  readonly title: string;
  /** A whole SVG document. */
  readonly svg: string;
  /** What its reader should know, a line each: split over several, set smaller. */
  readonly remarks: readonly string[];
}
