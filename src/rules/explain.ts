/** A rule's id → its page: what is wrong, why it matters, how to mend it, an example. */
import { codeFrame } from '../diagnostics/code-frame.ts';
import type { Severity } from '../diagnostics/diagnostic.ts';
import { RULES } from './registry.ts';
import type { Rule, RuleExample } from './rule.ts';
import { explainSchema, schemaIds } from './shared/explain-schema.ts';
import { wrapText } from './shared/wrap-text.ts';

/** Every id that a diagnostic may carry, in order. */
export function ruleIds(): string[] {
  return [...new Set([...RULES.map(({ id }) => id), ...schemaIds()])].sort();
}

/** What a rule is about, in one sentence; undefined for an id that no diagnostic carries. */
export function ruleSummary(id: string): string | undefined {
  return findRule(id)?.summary ?? (isSchemaId(id) ? explainSchema(id)?.[0] : undefined);
}

/** How grave what a rule finds is; undefined for an id that no diagnostic carries. What a schema refuses is an error. */
export function ruleSeverity(id: string): Severity | undefined {
  return findRule(id)?.severity ?? (isSchemaId(id) ? 'error' : undefined);
}

/** Writes a rule's page as plain text; undefined for an id that no diagnostic carries. */
export function explainRule(id: string): string | undefined {
  const rule = findRule(id);
  const schema = isSchemaId(id) ? explainSchema(id) : undefined;
  if (!rule && !schema) return undefined;
  const severity = rule?.severity ?? 'error';
  const parts = [
    `${id} (${severity})`,
    ...(rule ? describeRule(rule) : []),
    ...(schema ?? []),
    ...describeSilence(id, severity),
  ];
  return `${parts.map((part) => wrapText(part)).join('\n\n')}\n`;
}

function findRule(id: string): Rule | undefined {
  return RULES.find((rule) => rule.id === id);
}

function isSchemaId(id: string): boolean {
  return schemaIds().includes(id);
}

/** How to silence a warning; what is wrong with a silence is mended. */
function describeSilence(id: string, severity: Severity): string[] {
  if (severity === 'error' || id.startsWith('silence/')) return [];
  const comment = `constat-ignore ${id}: the reason`;
  return [
    'Silence: where it is right as it is, say why, on the line above or at the end of the line. In YAML, front matter included, then in Markdown:',
    `    # ${comment}\n    <!-- ${comment} -->`,
  ];
}

function describeRule({ summary, why, mend, example }: Rule): string[] {
  return [summary, `Why: ${why}`, `Mend: ${mend}`, ...describeExample(example)];
}

/** Writes an example, a text a file: a title, and the lines indented below it; the one at fault comes last, with a mark at the place. */
export function describeExample({ files, at }: RuleExample): string[] {
  const [, file = '', line = '1', column = '1'] = /^(.*):(\d+):(\d+)$/.exec(at) ?? [];
  const others = Object.entries(files).filter(([path]) => path !== file);
  const text = files[file]?.trimEnd();
  const place = { line: Number(line), column: Number(column) };
  const frame = text === undefined ? undefined : codeFrame(text, place, { above: 50, below: 50 });
  return [
    ...others.map(([path, content]) => `With ${path}:\n${indent(content)}`),
    `Said at ${at}${frame === undefined ? '' : `:\n${indent(frame)}`}`,
  ];
}

function indent(text: string): string {
  return text.trimEnd().replaceAll(/^(?=.)/gm, '    ');
}
