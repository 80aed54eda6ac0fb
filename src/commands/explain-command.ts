/** `constat explain <rule>`: why a rule exists, and how to mend what it finds. */
import { explainRule, ruleIds } from '../rules/explain.ts';
import { listRules } from '../rules/list-rules.ts';
import { suggest } from '../source/validate.ts';
import { UsageError } from '../usage-error.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import type { Terminal } from './terminal.ts';

/** Explains a rule, or lists all when none is named. */
export function runExplain(rule: string | undefined, terminal: Terminal): ExitStatus {
  if (rule === undefined) {
    terminal.out(listRules());
    return EXIT.done;
  }
  const page = explainRule(rule);
  if (page === undefined) {
    const { hint = 'Without a name, `constat explain` lists all' } = suggest(rule, ruleIds());
    throw new UsageError(`There is no rule ${rule}. ${hint}`);
  }
  terminal.out(`${page.trimEnd()}\n`);
  return EXIT.done;
}
