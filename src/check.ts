/** An engagement's folder → its index and every diagnostic: what `check` does, and what `build` does first. */
import type { Catalogue } from './catalogue/catalogue.ts';
import { compareDiagnostics, type Diagnostic } from './diagnostics/diagnostic.ts';
import { applyRules } from './rules/apply-rules.ts';
import { indexSources, type SourceIndex } from './source/index-sources.ts';
import type { SourceFolder } from './source/read-folder.ts';
import { readSources } from './source/read-sources.ts';
import type { SectionNames } from './source/headings.ts';

/** What a check knows: the languages that the theme has words for, its headings, the catalogue, or none. */
export interface CheckScope {
  readonly languages: readonly string[];
  readonly sections: SectionNames;
  readonly catalogue?: Catalogue;
}

/** The index, absent when engagement.yaml is broken, and the diagnostics in order. */
export interface Checked {
  readonly index?: SourceIndex;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads, validates, links and lints; renders nothing and throws nothing, whatever the files. */
export function checkFolder(folder: SourceFolder, scope: CheckScope): Checked {
  const { sources, diagnostics } = readSources(folder);
  if (!sources) return { diagnostics: collectDiagnostics(diagnostics) };
  const index = indexSources(sources, scope.sections, scope.catalogue);
  const found = applyRules({ index, languages: scope.languages });
  return { index, diagnostics: collectDiagnostics(diagnostics, found) };
}

/** Puts together what was found in several places, in order. */
export function collectDiagnostics(...lists: readonly (readonly Diagnostic[])[]): Diagnostic[] {
  return lists.flat().sort(compareDiagnostics);
}

/** Tells whether any diagnostic stops a build: an error, or under `strict` a warning. */
export function isStopping(diagnostics: readonly Diagnostic[], strict: boolean): boolean {
  return diagnostics.some(({ severity }) => strict || severity === 'error');
}
