/**
 * SARIF → rows, whatever scanner wrote it.
 *
 * SARIF 2.1.0 (OASIS): `kind` is `fail` where it is absent, `level` is the rule's, else `warning`; a result with an
 * accepted suppression, or that is `absent` since the baseline, fails no more. The severity is the score that GitHub's code scanning reads
 * (`security-severity`), else a word among the tags, else the level.
 */
import * as z from 'zod';

import type { Importer, Scan, ScanRow } from './importer.ts';
import { dayOf, fileAt, firstAddress } from './shared/places.ts';
import { figure, list, readJson, said } from './shared/read-json.ts';
import { readScore, readSeverity } from './shared/read-severity.ts';

const optional = <Shape extends z.core.$ZodShape>(parts: Shape) =>
  z.object(parts).optional().catch(undefined);

const words = optional({ text: said });
const properties = optional({
  'security-severity': z.union([z.string(), z.number()]).optional().catch(undefined),
  tags: list(z.string()).catch([]),
});
const ruleSchema = z.object({
  id: z.string(),
  name: said,
  shortDescription: words,
  fullDescription: words,
  defaultConfiguration: optional({ level: said }),
  help: words,
  helpUri: said,
  properties,
});
const resultSchema = z.object({
  ruleId: said,
  ruleIndex: figure,
  rule: optional({ id: said, index: figure }),
  kind: said,
  level: said,
  baselineState: said,
  message: words,
  suppressions: list(z.object({ status: said })).catch([]),
  locations: list(
    z.object({
      physicalLocation: optional({
        artifactLocation: optional({ uri: said }),
        region: optional({ startLine: figure }),
      }),
      logicalLocations: list(z.object({ fullyQualifiedName: said, name: said })).catch([]),
    }),
  ).catch([]),
  properties,
});
const component = {
  name: z.string(),
  version: said,
  semanticVersion: said,
  rules: list(ruleSchema),
};
const runSchema = z.object({
  tool: z.object({
    driver: z.object(component),
    extensions: list(z.object(component)).catch([]),
  }),
  invocations: list(z.object({ startTimeUtc: said, endTimeUtc: said })).catch([]),
  results: list(resultSchema),
});
const shape = z.object({ version: z.literal('2.1.0'), runs: z.array(runSchema).min(1) });

/** Reads SARIF 2.1.0. */
export const sarif: Importer = {
  expects: 'SARIF 2.1.0, with `version`, and `runs` with their `tool.driver` and `results`',
  read(text) {
    const read = readJson(text, shape);
    return 'misfit' in read ? read : toScan(read.data.runs);
  },
};

type Run = z.output<typeof runSchema>;
type Rule = z.output<typeof ruleSchema>;
type Result = z.output<typeof resultSchema>;

function toScan(runs: readonly Run[]): Scan {
  const all = runs.flatMap((run) => {
    const rules = rulesOf(run);
    return run.results.map((result) => ({ result, rule: findRule(result, run, rules) }));
  });
  const failed = all.filter(({ result, rule }) => isFailing(result, rule));
  const passed = all.filter(({ result }) => result.kind === 'pass').length;
  const driver = runs[0]?.tool.driver;
  const invocation = runs.flatMap(({ invocations }) => invocations)[0];
  return {
    tool: driver?.name,
    version: driver?.semanticVersion ?? driver?.version,
    date: dayOf(invocation?.endTimeUtc ?? invocation?.startTimeUtc),
    failed: failed.flatMap(({ result, rule }) => toRows(result, rule)),
    passed,
    skipped: all.length - failed.length - passed,
  };
}

function rulesOf({ tool }: Run): ReadonlyMap<string, Rule> {
  const all = [...tool.extensions, tool.driver].flatMap(({ rules }) => rules);
  return new Map(all.map((rule) => [rule.id, rule]));
}

/** By its id, which may go on below that of the rule (`CA1000/1`), else by its place in the list. */
function findRule(
  { ruleId, ruleIndex, rule }: Result,
  { tool }: Run,
  rules: ReadonlyMap<string, Rule>,
): Rule | undefined {
  const id = ruleId ?? rule?.id;
  const index = ruleIndex ?? rule?.index;
  const byId =
    id === undefined ? undefined : (rules.get(id) ?? rules.get(id.replace(/\/[^/]*$/, '')));
  return byId ?? (index === undefined ? undefined : tool.driver.rules[index]);
}

function isFailing(result: Result, rule: Rule | undefined): boolean {
  const { kind = 'fail', baselineState, suppressions } = result;
  const isSuppressed = suppressions.some(({ status = 'accepted' }) => status === 'accepted');
  return (
    kind === 'fail' &&
    baselineState !== 'absent' &&
    !isSuppressed &&
    levelOf(result, rule) !== 'none'
  );
}

function levelOf({ level }: Result, rule: Rule | undefined): string {
  return level ?? rule?.defaultConfiguration?.level ?? 'warning';
}

/** One row a place; one all the same where none is given. */
function toRows(result: Result, rule: Rule | undefined): ScanRow[] {
  const common: ScanRow = {
    check: rule?.id ?? result.ruleId ?? result.rule?.id ?? 'result',
    title: titleOf(result, rule),
    severity: severityOf(result, rule),
    remediation: rule?.help?.text,
    url: firstAddress([rule?.helpUri]),
  };
  const { locations } = result;
  if (locations.length === 0) return [common];
  return locations.map(({ physicalLocation, logicalLocations }) => {
    const [logical] = logicalLocations;
    const file = physicalLocation?.artifactLocation?.uri;
    return {
      ...common,
      resource: logical?.fullyQualifiedName ?? logical?.name,
      location: fileAt(file, physicalLocation?.region?.startLine),
    };
  });
}

/** What the rule says of itself, else the first line of the message. */
function titleOf({ message }: Result, rule: Rule | undefined): string | undefined {
  const { shortDescription, fullDescription, name } = rule ?? {};
  const said = shortDescription?.text ?? fullDescription?.text ?? name;
  return said ?? message?.text?.split('\n', 1)[0];
}

function severityOf(result: Result, rule: Rule | undefined): ScanRow['severity'] {
  const own = [result.properties, rule?.properties];
  const scores = own.map((one) => readScore(Number(one?.['security-severity'] ?? 0)));
  const tags = own.flatMap((one) => (one?.tags ?? []).map(readSeverity));
  const said = [...scores, ...tags].find((severity) => severity !== undefined);
  return said ?? readSeverity(levelOf(result, rule));
}
