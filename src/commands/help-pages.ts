/** What help says besides what commander knows: groups in the order of the work, and examples. */

/** One command's page. */
export interface HelpPage {
  readonly group: string;
  /** Command lines as typed, each with what it does. */
  readonly examples: readonly (readonly [line: string, does: string])[];
}

const START = 'Start an audit:';
const WRITE = 'Write:';
const CHECK = 'Check:';
const DELIVER = 'Deliver:';
const FOLLOW = 'Follow up:';
const OTHER = 'Around:';

/** The commands in the order of a consultant's day; a subcommand stands under its command. */
export const HELP_PAGES: Readonly<Record<string, HelpPage>> = {
  init: {
    group: START,
    examples: [
      ['constat init mission', 'asks who, what and when, then writes ./mission'],
      ['constat init . --yes --lang en --client Acme', 'asks nothing'],
      ['constat init mission --yes --lang fr,en --scope gcp', 'in two languages, for Google Cloud'],
    ],
  },
  import: {
    group: START,
    examples: [
      ['constat import trivy trivy.json', 'each row becomes a candidate, never a finding'],
      ['constat import sarif results.sarif', 'from any tool that writes SARIF'],
    ],
  },
  template: {
    group: START,
    examples: [
      ['constat template brand/firm.pptx', 'what the firm’s template offers, what it lacks'],
      ['constat template firm.potx --engagement findings', 'with the names of deck.layouts'],
    ],
  },
  new: {
    group: WRITE,
    examples: [
      [
        'constat new finding "Isolate the network" -c security -p 1 -e 2d --cost 0',
        'a ticket in a line',
      ],
      ['constat new finding --from sec-secrets-management', 'drafted from the catalogue'],
      ['constat new incident "Outage of 3 March" --severity sev2', 'a root-cause page to fill'],
      ['constat new page "Method"', 'a free page'],
      ['constat new check "Secrets at rest" -c security --rating 1', 'one more row of the grid'],
      ['constat new journal --workshop kickoff', 'today'],
    ],
  },
  split: {
    group: WRITE,
    examples: [['constat split SEC-04', 'from findings.yaml into a file of its own']],
  },
  check: {
    group: CHECK,
    examples: [
      ['constat check', 'the engagement in ./findings'],
      ['constat check --strict', 'fails on warnings too'],
      ['constat check --format github', 'remarks beside the lines of a pull request'],
    ],
  },
  explain: {
    group: CHECK,
    examples: [
      ['constat explain finding/answers', 'why this rule exists, and how to mend'],
      ['constat explain', 'the names of all rules'],
    ],
  },
  dev: {
    group: CHECK,
    examples: [
      ['constat dev', 'the site, reloaded at each save'],
      ['constat dev --edition client', 'as the client will see it'],
    ],
  },
  build: {
    group: DELIVER,
    examples: [
      ['constat build', 'everything, into output/client'],
      ['constat build --only pdf,deck --lang fr', 'two deliverables in one language'],
      ['constat build --only pdf --select SEC-01', 'a report of one ticket, beside the whole'],
    ],
  },
  publish: {
    group: DELIVER,
    examples: [
      ['constat publish', 'the public edition’s site, to GitHub Pages'],
      ['constat publish --dry-run', 'what would become public, and nothing else'],
      ['constat publish --edition board', 'another edition, named outright'],
    ],
  },
  forbid: {
    group: DELIVER,
    examples: [['constat forbid add', 'a word that may appear nowhere, kept as a hash']],
  },
  decide: {
    group: FOLLOW,
    examples: [
      ['constat decide SEC-01 DEP-02 --validated --by "Product Owner"', 'in the workshop'],
      ['constat decide MON-03 --rejected --why "Planned elsewhere" --by CTO', 'with the reason'],
    ],
  },
  digest: {
    group: FOLLOW,
    examples: [
      ['constat digest', 'the day, for the client'],
      ['constat digest --format html --lang en', 'for an e-mail, in English'],
      ['constat digest --write', 'as the draft of today’s journal entry'],
    ],
  },
  diff: {
    group: FOLLOW,
    examples: [
      ['constat diff audit-2025', 'what changed since that tag'],
      ['constat diff v1 v2 --json', 'between two revisions, for scripts'],
    ],
  },
  board: {
    group: FOLLOW,
    examples: [
      ['constat board export', 'files that the client imports'],
      ['constat board push --to trello --board <id> --dry-run', 'the plan; --yes does it'],
      ['constat board pull board.fr.xlsx', 'the client’s answers, to review in git'],
    ],
  },
  list: {
    group: OTHER,
    examples: [
      ['constat list ~/missions', 'every engagement below a folder'],
      ['constat list --json', 'for scripts'],
    ],
  },
  completion: {
    group: OTHER,
    examples: [
      ['eval "$(constat completion bash)"', 'in ~/.bashrc; zsh and fish alike'],
      ['constat() { npx --no-install constat "$@"; }', 'where constat is a project’s own'],
    ],
  },
};

/** What stands at the foot of `constat --help`. */
export const HELP_FOOT = `
A day:
  constat init mission && cd mission && npm install
  constat new finding --from sec-secrets-management
  constat check
  constat dev
  constat build

Help of a command, with examples: constat build --help

Exit status:
  0   done
  1   the sources have errors, --strict failed, or a leak was found
  2   wrong command line, or no engagement there
  3   no browser; all that needs none is built
  4   reading or writing failed
  70  a defect of constat

Environment:
  NO_COLOR                   no colours
  PUPPETEER_EXECUTABLE_PATH  the Chromium or Chrome that draws and prints
  CONSTAT_CACHE              the cache folder, instead of the user’s own
  SOURCE_DATE_EPOCH          the instant that files say they were made at`;
