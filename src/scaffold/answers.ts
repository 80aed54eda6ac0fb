/** What a new repository is made for: asked, typed as options, or assumed. */
import type { Scope } from '../schema/catalogue.ts';

/** The languages that a new repository can be written in. */
export const SCAFFOLD_LANGUAGES = ['fr', 'en'] as const;

/** One of them. */
export type ScaffoldLanguage = (typeof SCAFFOLD_LANGUAGES)[number];

/** All that is to be known; each value is right by itself. */
export interface Answers {
  /** The first is the engagement's default. */
  readonly languages: readonly [ScaffoldLanguage, ...ScaffoldLanguage[]];
  readonly client: string;
  readonly auditor: string;
  readonly scope: Scope;
  /** The audit's first day, `YYYY-MM-DD`. */
  readonly start: string;
}
