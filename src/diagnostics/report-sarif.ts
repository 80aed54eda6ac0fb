/** Diagnostics → SARIF 2.1.0, for code scanning. */
import type { Diagnostic } from './diagnostic.ts';
import { fullPath } from './format-line.ts';
import type { ReportScope } from './reporters.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** Writes one run with its rules and results. */
export function reportSarif(diagnostics: readonly Diagnostic[], { label }: ReportScope): string {
  const rules = [...new Set(diagnostics.map(({ rule }) => rule))].sort();
  const results = diagnostics.map((diagnostic) => ({
    ruleId: diagnostic.rule,
    ruleIndex: rules.indexOf(diagnostic.rule),
    level: diagnostic.severity,
    message: {
      text: diagnostic.hint ? `${diagnostic.message}. ${diagnostic.hint}` : diagnostic.message,
    },
    locations: [locate(diagnostic, label)],
  }));
  const driver = { name: 'constat', rules: rules.map((id) => ({ id })) };
  const log = { $schema: SCHEMA, version: '2.1.0', runs: [{ tool: { driver }, results }] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function locate({ file, line, column }: Diagnostic, label: string): object {
  const uri = encodeURI(fullPath(label, file));
  return {
    physicalLocation: {
      artifactLocation: { uri },
      region: { startLine: line, startColumn: column },
    },
  };
}
