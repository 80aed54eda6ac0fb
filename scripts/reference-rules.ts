/** The registry of rules → docs/reference/rules.md. */
import { CONCEPTS } from '../src/schema/concepts.ts';
import { describeExample } from '../src/rules/explain.ts';
import { groupRules, type RuleGroup } from '../src/rules/list-rules.ts';
import type { Rule } from '../src/rules/rule.ts';
import { anchor, code, GENERATED, table } from './markdown-table.ts';

/** Writes the page: a list of all, then each with why, how to mend, an example. */
export function printRules(): string {
  const groups = groupRules();
  const own = groups.filter(({ rules }) => rules.length > 0);
  return [GENERATED, INTRODUCTION, ...own.map(printList), ...own.map(printGroup)].join('\n\n');
}

const INTRODUCTION = `# Rules

What \`constat check\` holds an engagement against. An **error** stops a build; a **warning** does not, unless \`--strict\` is given. Each rule has a page on the command line too: \`constat explain finding/answers\`. Its example is its test.

Besides these, each key of the format has a rule of its own, an error named for concept and key (\`finding/effort\`, \`engagement/unknown-key\`): [the fields](fields.md) tell what each expects.

## Silence a warning

A warning that is right as it is is silenced where it stands, with a reason that the next reader will understand. An error is never silenced.

\`\`\`yaml
# constat-ignore finding/odd-priority: the client wants the quick wins first
priority: 3
severity: high
cost: "?" # constat-ignore finding/cost-unknown: the quote comes on Monday
\`\`\`

\`\`\`markdown
<!-- constat-ignore finding/summary-length: the client’s own words, kept whole -->

The paragraph below the comment.
\`\`\`

- In YAML, front matter included, a comment on a line of its own is about the value that begins on the next one; at the end of a line it is about that line.
- In Markdown, a comment that stands alone is about the block below it; at the end of a line it is about that line. Nothing of it reaches any deliverable.
- One comment, one rule; several stand below each other.
- A comment without a reason, of an unknown rule, or that silences nothing is a warning itself; of an error, an error.
- What is silenced is counted in the summary, and kept by \`--format json\` (\`silenced\`) and \`--format sarif\` (\`suppressions\`).

## All rules`;

function printList({ name, summary, rules }: RuleGroup): string {
  const rows = rules.map(({ id, severity, summary: said }) => [
    `[${code(id)}](${anchor(id)})`,
    severity,
    said,
  ]);
  const link = `**[${name}](${anchor(name)})**`;
  const title = summary === undefined ? link : `${link} · ${summary}`;
  return `${title}\n\n${table(['rule', 'level', 'what it holds'], rows)}`;
}

function printGroup({ name, rules }: RuleGroup): string {
  const about =
    name in CONCEPTS ? [`Keys: [the fields of ${name}](fields.md${anchor(name)}).`] : [];
  return [`## ${name}`, ...about, ...rules.map(printRule)].join('\n\n');
}

function printRule({ id, severity, saidBy, summary, why, mend, example }: Rule): string {
  const level = saidBy === 'build' ? `${severity}, said by \`constat build\`` : severity;
  return [
    `### ${id}`,
    `_${level}_ · ${summary}`,
    `**Why:** ${why}`,
    `**Mend:** ${mend}`,
    ...describeExample(example).map(printExample),
  ].join('\n\n');
}

/** The first line says which file; what is indented below it is a block of code. */
function printExample(text: string): string {
  const [title = '', ...lines] = text.split('\n');
  const named = title.replace(/^(With|Said at) ([^\s:]+(?::\d+:\d+)?)/, '$1 `$2`');
  if (lines.length === 0) return named;
  const shown = lines.map((line) => line.replace(/^ {4}/, '')).join('\n');
  const fence = '`'.repeat(
    Math.max(3, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length + 1)),
  );
  return `${named}\n\n${fence}text\n${shown}\n${fence}`;
}
