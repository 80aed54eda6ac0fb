/** Every rule that is no plain matter of a schema: the one list of them. */
import type { Rule } from './rule.ts';

/** The rules, by id. */
export const RULES: readonly Rule[] = [];
