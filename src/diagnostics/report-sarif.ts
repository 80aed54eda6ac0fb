/** Diagnostics → SARIF 2.1.0, which code hosts and editors read. */
import { ruleSummary } from '../rules/explain.ts';
import { VERSION } from '../version.ts';
import { partSilenced } from './count-text.ts';
import type { Diagnostic } from './diagnostic.ts';
import { shownPath, type Reporter } from './reporter.ts';
import { visibleJson } from './visible-text.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** Writes one run, with the rules that spoke; where any is silenced, every result says whether it is. */
export const reportSarif: Reporter = (diagnostics, { label }) => {
  const ids = [...new Set(diagnostics.map(({ rule }) => rule))].sort();
  const rules = ids.map((id) => {
    const text = ruleSummary(id);
    return { id, ...(text === undefined ? {} : { shortDescription: { text } }) };
  });
  const driver = { name: 'constat', version: VERSION, rules };
  const isAnySilenced = partSilenced(diagnostics).silenced.length > 0;
  const results = diagnostics.map((diagnostic) => ({
    ...toResult(diagnostic, ids, label),
    ...(isAnySilenced ? { suppressions: suppressionsOf(diagnostic) } : {}),
  }));
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results };
  return `${visibleJson({ $schema: SCHEMA, version: '2.1.0', runs: [run] })}\n`;
};

/** An empty list says that the result stands; its absence would leave that open. */
function suppressionsOf({ silenced }: Diagnostic): object[] {
  return silenced ? [{ kind: 'inSource', status: 'accepted', justification: silenced.reason }] : [];
}

function toResult(diagnostic: Diagnostic, ids: readonly string[], label: string): object {
  const { file, line, column, endLine, endColumn, severity, rule, message, hint } = diagnostic;
  const region = {
    startLine: line,
    startColumn: column,
    ...(endLine === undefined ? {} : { endLine }),
    ...(endColumn === undefined ? {} : { endColumn }),
  };
  const artifactLocation = { uri: toUri(shownPath(file, label)) };
  return {
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level: severity,
    message: { text: hint === undefined ? message : `${message}. ${hint}` },
    locations: [{ physicalLocation: { artifactLocation, region } }],
  };
}

/** Writes a path as an address: relative as typed, `file:` where it is absolute. */
function toUri(path: string): string {
  const encoded = path
    .split('/')
    .map((part) => encodeURIComponent(part.toWellFormed()))
    .join('/');
  return path.startsWith('/') ? `file://${encoded}` : encoded.replace(/^\.\//, '');
}
