/** All rules → the list that `constat explain` prints, a group a concept or a matter. */
import { CONCEPTS, type ConceptName } from '../schema/concepts.ts';
import { ruleIds } from './explain.ts';
import { RULES } from './registry.ts';
import type { Rule } from './rule.ts';
import { wrapText } from './shared/wrap-text.ts';

/** The rules whose ids begin alike: those with a page of their own, and the keys that a schema holds. */
export interface RuleGroup {
  readonly name: string;
  /** What the group is about; undefined where its name says it. */
  readonly summary: string | undefined;
  readonly rules: readonly Rule[];
  /** Last parts of the ids of the schema's own rules. */
  readonly keys: readonly string[];
}

/** Groups the rules by the first part of their ids, in order. */
export function groupRules(): RuleGroup[] {
  const ids = ruleIds();
  const names = [...new Set(ids.map((id) => id.replace(/\/.*$/, '')))];
  return names.map((name) => {
    const rules = RULES.filter(({ id }) => id.startsWith(`${name}/`));
    const own = new Set(rules.map(({ id }) => id));
    const keys = ids.filter((id) => id.startsWith(`${name}/`) && !own.has(id));
    return {
      name,
      summary: name in CONCEPTS ? CONCEPTS[name as ConceptName].summary : undefined,
      rules,
      keys: keys.map((id) => id.slice(name.length + 1)),
    };
  });
}

/** Writes the list as plain text that fits a terminal: id, level, what is wrong. */
export function listRules(): string {
  const groups = groupRules().map(({ name, summary, rules, keys }) => {
    const width = Math.max(...rules.map(({ id }) => id.length), 0);
    const title = summary === undefined ? name : `${name}: ${summary}`;
    const lines = rules.map((rule) => lineOf(rule, width));
    const listed =
      keys.length > 0
        ? [hang(`  ${name}/…  error  `, `what the schema refuses: ${keys.join(', ')}`)]
        : [];
    return [title, ...lines, ...listed].join('\n');
  });
  return `${groups.join('\n\n')}\n\n\`constat explain <rule>\` says why a rule exists, and how to mend what it finds.\n`;
}

function lineOf({ id, severity, summary }: Rule, width: number): string {
  return hang(`  ${id.padEnd(width)}  ${severity.padEnd('warning'.length)}  `, summary);
}

/** Puts a text behind a lead, its further lines below its first. */
function hang(lead: string, text: string): string {
  return wrapText(text, lead.length)
    .replace(/^/, lead)
    .replaceAll('\n', `\n${' '.repeat(lead.length)}`);
}
