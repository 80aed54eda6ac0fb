/** What an editor is told: which schema describes which file, how a check's lines become marks, what a file begins with. */
import { STATUSES } from '../schema/finding.ts';
import { PHASES } from '../schema/incident.ts';
import type { ScaffoldedFile } from './scaffolded-file.ts';

const SCHEMAS = './node_modules/constat/schemas';

/** Visual Studio Code's settings, recommended extension, task and snippets; others read .editorconfig. */
export function editorFiles(): ScaffoldedFile[] {
  return [
    { path: '.editorconfig', text: EDITOR_CONFIG },
    { path: '.vscode/settings.json', text: json(SETTINGS) },
    { path: '.vscode/extensions.json', text: json({ recommendations: ['redhat.vscode-yaml'] }) },
    { path: '.vscode/tasks.json', text: json(TASKS) },
    { path: '.vscode/constat.code-snippets', text: json(SNIPPETS) },
  ];
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

const EDITOR_CONFIG = `root = true

[*]
charset = utf-8
end_of_line = lf
insert_final_newline = true
indent_style = space
indent_size = 2

[*.md]
# Two spaces at the end of a line break it.
trim_trailing_whitespace = false
`;

const SETTINGS = {
  'yaml.schemas': {
    [`${SCHEMAS}/engagement.schema.json`]: 'findings/engagement.yaml',
    [`${SCHEMAS}/check.schema.json`]: ['findings/checks.yaml', 'findings/*/checks.yaml'],
    [`${SCHEMAS}/question.schema.json`]: 'findings/questions.yaml',
    [`${SCHEMAS}/findings.schema.json`]: ['findings/findings.yaml', 'findings/*/findings.yaml'],
    [`${SCHEMAS}/finding.schema.json`]: 'findings/*/[A-Z]*-[0-9]*.yaml',
    [`${SCHEMAS}/catalogue.schema.json`]: 'library/!(benchmarks).yaml',
    [`${SCHEMAS}/benchmark.schema.json`]: 'library/benchmarks.yaml',
  },
  'yaml.format.enable': false,
  'search.exclude': { output: true },
};

/**
 * The YAML extension reads no front matter of Markdown (redhat-developer/vscode-yaml, issue 207):
 * there, the check's own lines become marks, and snippets offer the keys and their values.
 */
const TASKS = {
  version: '2.0.0',
  tasks: [
    {
      label: 'constat check',
      type: 'shell',
      command: 'npx --no-install constat check',
      group: { kind: 'build', isDefault: true },
      presentation: { reveal: 'silent', clear: true },
      problemMatcher: {
        owner: 'constat',
        fileLocation: ['relative', '${workspaceFolder}'],
        pattern: {
          regexp: '^(\\S.*?):(\\d+):(\\d+) (error|warning) (\\S+)  (.*)$',
          file: 1,
          line: 2,
          column: 3,
          severity: 4,
          code: 5,
          message: 6,
        },
      },
    },
  ],
};

const choices = (values: readonly (string | number)[]): string => `|${values.join(',')}|`;

const SNIPPETS = {
  finding: {
    scope: 'markdown',
    prefix: 'finding',
    description: 'constat: a finding',
    body: [
      '---',
      `priority: \${1${choices([1, 2, 3])}}`,
      'effort: ${2:2d}',
      'cost: ${3:0}',
      `status: \${4${choices(STATUSES)}}`,
      'impact: ${5}',
      '---',
      '',
      '# ${6}',
      '',
      '$0',
    ],
  },
  event: {
    scope: 'markdown,yaml',
    prefix: 'event',
    description: 'constat: an event of an incident’s timeline',
    body: [
      '- at: ${1:$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE}T${2:08:00}',
      `  phase: \${3${choices(PHASES)}}`,
      '  text: ${4}',
      `  by: \${5${choices(['human', 'monitor', 'automation'])}}`,
      '  evidence: $0',
    ],
  },
  check: {
    scope: 'yaml',
    prefix: 'check',
    description: 'constat: a check of the maturity grid',
    body: [
      '- id: ${1}',
      '  category: ${2}',
      '  title: ${3}',
      `  rating: \${4${choices(['unknown', 0, 1, 2, 3, 'n/a'])}}`,
      '  note: $0',
    ],
  },
};
