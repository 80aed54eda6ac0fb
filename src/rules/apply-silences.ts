/** Diagnostics and the comments that silence them → the same, marked; and what is wrong with the comments. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Silence } from '../source/read-silences.ts';
import { suggest } from '../source/validate.ts';
import { ruleIds, ruleSeverity } from './explain.ts';
import { RULES } from './registry.ts';

/** Marks the warnings that a comment in their file is about; errors stay what they are. */
export function applySilences(
  diagnostics: readonly Diagnostic[],
  silences: readonly Silence[],
): Diagnostic[] {
  if (silences.length === 0) return [...diagnostics];
  return diagnostics.map((diagnostic) => {
    const silence = silences.find((one) => isAbout(one, diagnostic));
    if (silence?.reason === undefined) return diagnostic;
    return { ...diagnostic, silenced: { reason: silence.reason, line: silence.line } };
  });
}

/**
 * Says what is wrong with each comment.
 *
 * One that silences nothing is said only where no error is left, since an error keeps other rules from speaking,
 * and only of rules that a check applies.
 */
export function judgeSilences(
  diagnostics: readonly Diagnostic[],
  silences: readonly Silence[],
): Diagnostic[] {
  const found = silences.flatMap((silence) => judge(silence, diagnostics));
  const isSound = [...diagnostics, ...found].every(({ severity }) => severity !== 'error');
  return found.filter(({ rule }) => isSound || rule !== 'silence/unused');
}

function isAbout({ file, rule, from, to }: Silence, diagnostic: Diagnostic): boolean {
  const isThere = file === diagnostic.file && from <= diagnostic.line && diagnostic.line <= to;
  return isThere && rule === diagnostic.rule && diagnostic.severity === 'warning';
}

function judge(silence: Silence, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const { rule, reason, from, to, ...place } = silence;
  const warning = { severity: 'warning' as const, ...place };
  if (rule === undefined) {
    const message = 'Missing rule after constat-ignore, expected `constat-ignore rule/id: reason`';
    return [{ ...warning, rule: 'silence/reason', message }];
  }
  const severity = ruleSeverity(rule);
  if (severity === undefined) {
    const message = `Unexpected rule ${rule} to silence, expected one that \`constat explain\` lists`;
    return [{ ...warning, rule: 'silence/unknown-rule', message, ...suggest(rule, ruleIds()) }];
  }
  if (severity === 'error') {
    const message = `Unexpected silence of ${rule}, expected a warning: an error is mended, never silenced`;
    const hint = `\`constat explain ${rule}\` says how`;
    return [{ ...warning, severity, rule: 'silence/error', message, hint }];
  }
  if (reason === undefined) {
    const message = `Missing reason of the silence of ${rule}, expected \`constat-ignore ${rule}: reason\``;
    return [{ ...warning, rule: 'silence/reason', message }];
  }
  const isLate = RULES.some((one) => one.id === rule && one.saidBy === 'build');
  if (isLate || diagnostics.some((diagnostic) => isAbout(silence, diagnostic))) return [];
  const lines = from === to ? `line ${from}` : `lines ${from} to ${to}`;
  const message = `Unexpected silence of ${rule}, expected a warning of it on ${lines}`;
  return [{ ...warning, rule: 'silence/unused', message, ...hintAt(silence, diagnostics) }];
}

/** Where the rule does speak in that file, if it does. */
function hintAt({ file, rule }: Silence, diagnostics: readonly Diagnostic[]): { hint: string } {
  const other = diagnostics.find((one) => one.file === file && one.rule === rule && !one.silenced);
  return {
    hint: other
      ? `It warns on line ${other.line}: move the comment above that line`
      : 'What it silenced is mended: take the comment out',
  };
}
