/** The same tests as `ava.config.js` in fewer processes, the longest first: what `npm test` runs. */
import base from './ava.config.js';
import { GROUPS } from './test/together/groups.ts';

/** What takes longest begins first, so that nothing long is left over for one core alone. */
const LONGEST = [
  'together/site.together.ts',
  'together/documents.together.ts',
  'together/prints.together.ts',
  'dev/dev.test.ts',
  'together/parts.together.ts',
  'pdf/untrusted.test.ts',
  'together/deck.together.ts',
  'together/commands.together.ts',
  'together/truth.together.ts',
  'promises/never-half-written.test.ts',
  'repository/pack.test.ts',
  'commands/terminal.test.ts',
  'commands/build-options.test.ts',
];

/** @param {string} file */
function rank(file) {
  const at = LONGEST.findIndex((path) => file.replaceAll('\\', '/').endsWith(path));
  return at < 0 ? LONGEST.length : at;
}

/**
 * @param {string} one
 * @param {string} other
 */
function byRank(one, other) {
  return rank(one) - rank(other);
}

export default {
  ...base,
  files: [
    'test/together/*.together.ts',
    'test/**/*.test.ts',
    ...Object.values(GROUPS).flatMap((files) => files.map((file) => `!${file}`)),
  ],
  sortTestFiles: byRank,
};
