/** A library that the repository depends on is there. */
import type { Rule } from './rule.ts';

/** Applied while files are read. */
export const sourceMissingPackage: Rule = {
  id: 'source/missing-package',
  severity: 'error',
  summary: 'A package named constat-library is installed, and holds a library.',
  why: 'Checks take their words, levels and references from it: without it a grid is empty, or another than on the machine where it was written.',
  mend: 'Run npm ci beside the engagement, or take the dependency out of package.json.',
  example: {
    files: {
      '../package.json': '{ "devDependencies": { "@firm/constat-library": "1.2.0" } }\n',
    },
    at: '../package.json:1:1',
  },
};
