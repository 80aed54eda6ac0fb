/** An engagement begins with its engagement.yaml. */
import type { Rule } from './rule.ts';

/** Applied while files are read. */
export const sourceEngagement: Rule = {
  id: 'source/engagement',
  severity: 'error',
  summary: 'An engagement has an engagement.yaml at its top.',
  why: 'It says who, what and when, and which folders are categories: nothing can be read without it.',
  mend: 'Write it, or name the folder that holds it.',
  example: {
    files: { 'audit/engagement.yaml': 'title: Cloud platform audit\n' },
    at: 'engagement.yaml:1:1',
  },
};
