/** Every rule of the registry → diagnostics about linked sources. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { RULES } from './registry.ts';
import type { RuleScope } from './rule.ts';

/** Applies the rules of a severity that look at linked sources. */
export function applyRules(scope: RuleScope, wanted: Diagnostic['severity']): Diagnostic[] {
  return RULES.flatMap(({ id, severity, check }) =>
    check && severity === wanted
      ? [...check(scope)].map((problem) => ({ ...problem, rule: id, severity }))
      : [],
  );
}
