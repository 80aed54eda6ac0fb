/** What a rule is: one thing that may be wrong, why it matters, how to mend it, and an example that is its test. */
import type { Place, Severity } from '../diagnostics/diagnostic.ts';
import type { SourceIndex } from '../source/index-sources.ts';

/** What rules look at: all sources, whatever the edition. */
export interface RuleScope {
  readonly index: SourceIndex;
  /** The languages that the theme has words for. */
  readonly languages: readonly string[];
}

/** What a rule found, at its place. */
export interface Problem extends Place {
  /** "Unexpected …, expected …": one line. */
  readonly message: string;
  readonly hint?: string;
}

/** Files laid over a small sound engagement that make the rule speak, and where it does. */
export interface RuleExample {
  /** Text by path. */
  readonly files: Readonly<Record<string, string>>;
  /** `path:line:column` of what is said. */
  readonly at: string;
}

/** One rule; `explain <id>` prints it. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** What is wrong, in one sentence. */
  readonly summary: string;
  /** Why it matters to who receives the deliverable. */
  readonly why: string;
  /** How to mend it. */
  readonly mend: string;
  readonly example: RuleExample;
  /** Set on rules that only a build applies: a check cannot tell whether they would have spoken. */
  readonly saidBy?: 'build';
  /** Looks at linked sources; absent on rules that are applied while files are read, or by a target. */
  readonly check?: (scope: RuleScope) => Iterable<Problem>;
}
