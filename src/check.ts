/** An engagement's folder → its index and every diagnostic: what `check` does, and what `build` does first. */
import type { Catalogue } from './catalogue/catalogue.ts';
import { compareDiagnostics, type Diagnostic } from './diagnostics/diagnostic.ts';
import { applyRules } from './rules/apply-rules.ts';
import { applySilences, judgeSilences } from './rules/apply-silences.ts';
import { indexSources, type SourceIndex } from './source/index-sources.ts';
import type { Parsers } from './source/parsers.ts';
import type { SourceFolder } from './source/read-folder.ts';
import { readSilences, type Silence } from './source/read-silences.ts';
import { readSources } from './source/read-sources.ts';
import type { SectionNames } from './source/headings.ts';

/** What a check knows: the languages that the theme has words for, its headings, the catalogue, or none. */
export interface CheckScope {
  readonly languages: readonly string[];
  readonly sections: SectionNames;
  readonly catalogue?: Catalogue;
  /** What parses the sources; absent: every text is parsed anew. */
  readonly parsers?: Parsers;
}

/** The index, absent when engagement.yaml is broken, and the diagnostics in order, the silenced ones marked. */
export interface Checked {
  readonly index?: SourceIndex;
  readonly diagnostics: readonly Diagnostic[];
  /** The comments that silence warnings, for what is found later. */
  readonly silences: readonly Silence[];
}

/** A check that knows already all that stops a build. */
export interface BegunCheck extends Checked {
  /** Looks for the rest, warnings: the whole check. */
  finish(): Checked;
}

/** Reads, validates, links and lints; renders nothing and throws nothing, whatever the files. */
export function checkFolder(folder: SourceFolder, scope: CheckScope): Checked {
  return beginCheck(folder, scope).finish();
}

/** Does of a check what the report needs: its diagnostics are all the errors, and the warnings met on the way. */
export function beginCheck(folder: SourceFolder, scope: CheckScope): BegunCheck {
  const { sources, diagnostics } = readSources(folder, scope.parsers);
  const silences = readSilences([...folder.files, ...(folder.library ?? [])]);
  if (!sources) {
    const checked = { diagnostics: collectDiagnostics(diagnostics), silences };
    return { ...checked, finish: () => checked };
  }
  const index = indexSources(sources, scope.sections, scope.catalogue);
  const apply = (severity: Diagnostic['severity']): Diagnostic[] =>
    applyRules({ index, languages: scope.languages }, severity);
  const early = [...diagnostics, ...apply('error')];
  const finish = (): Checked => {
    const marked = applySilences([...early, ...apply('warning')], silences);
    const all = collectDiagnostics(marked, judgeSilences(marked, silences));
    return { index, diagnostics: all, silences };
  };
  return {
    index,
    diagnostics: collectDiagnostics(applySilences(early, silences)),
    silences,
    finish,
  };
}

/** Puts together what was found in several places, in order. */
export function collectDiagnostics(...lists: readonly (readonly Diagnostic[])[]): Diagnostic[] {
  return lists.flat().sort(compareDiagnostics);
}

/** Tells whether any diagnostic stops a build: an error, or under `strict` a warning that its file does not silence. */
export function isStopping(diagnostics: readonly Diagnostic[], strict: boolean): boolean {
  return diagnostics.some(
    ({ severity, silenced }) => severity === 'error' || (strict && silenced === undefined),
  );
}
