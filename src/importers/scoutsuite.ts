/**
 * ScoutSuite's results → rows.
 *
 * The shape is that of `scoutsuite_results_*.js` (nccgroup/ScoutSuite): JSON after a first line `scoutsuite_results =`,
 * which is read as text and never run. Findings stand in `services.<service>.findings.<rule>`; their `items` are dotted
 * paths into the services, which give the name of what was flagged. Rules have two levels, danger and warning.
 */
import * as z from 'zod';

import type { Importer, Scan, ScanRow } from './importer.ts';
import { dayOf, firstAddress } from './shared/places.ts';
import { list, readJson, said } from './shared/read-json.ts';
import { readSeverity } from './shared/read-severity.ts';

const ruleSchema = z.object({
  description: said,
  flagged_items: z.number(),
  checked_items: z.number(),
  id_suffix: said,
  items: list(z.string()),
  level: said,
  references: list(z.string()),
  remediation: said,
});
const shape = z.object({
  account_id: said,
  last_run: z.object({ time: said, version: said }).optional().catch(undefined),
  services: z.record(
    z.string(),
    z.looseObject({ findings: z.record(z.string(), ruleSchema).optional() }),
  ),
});

/** Reads ScoutSuite's results. */
export const scoutsuite: Importer = {
  expects:
    'ScoutSuite’s scoutsuite_results_….js, with `scoutsuite_results =` and `services` whose rules are under `findings`',
  read(text) {
    const read = readJson(text.replace(/^\s*scoutsuite_results\s*=\s*/, ''), shape);
    return 'misfit' in read ? read : toScan(read.data);
  },
};

type Services = z.output<typeof shape>['services'];

function toScan({ account_id, last_run, services }: z.output<typeof shape>): Scan {
  const rules = Object.values(services).flatMap(({ findings = {} }) => Object.entries(findings));
  const sound = rules.filter(([, rule]) => rule.flagged_items === 0);
  return {
    version: last_run?.version,
    date: dayOf(last_run?.time),
    accounts: account_id === undefined ? [] : [account_id],
    failed: rules.flatMap(([id, rule]) =>
      rule.flagged_items > 0 ? toRows(id, rule, services) : [],
    ),
    passed: sound.filter(([, rule]) => rule.checked_items > 0).length,
    skipped: sound.filter(([, rule]) => rule.checked_items === 0).length,
  };
}

/** One row an item; one all the same where none is listed. */
function toRows(id: string, rule: z.output<typeof ruleSchema>, services: Services): ScanRow[] {
  const common = {
    check: id,
    title: rule.description,
    severity: readSeverity(rule.level),
    remediation: rule.remediation,
    url: firstAddress(rule.references),
  };
  if (rule.items.length === 0) return [common];
  return rule.items.map((item) => {
    const suffix = rule.id_suffix ? `.${rule.id_suffix}` : '';
    const path = suffix && item.endsWith(suffix) ? item.slice(0, -suffix.length) : item;
    return { ...common, resource: nameOf(path, services) };
  });
}

/** The kind and the name of what a path leads to, as `buckets logs`; the path where it leads to no name. */
function nameOf(path: string, services: Services): string {
  const steps = path.split('.');
  let found: unknown = services;
  for (const step of steps) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return path;
    found = (found as Record<string, unknown>)[step];
  }
  const { name } = (found ?? {}) as { name?: unknown };
  return typeof name === 'string' && name !== '' ? `${steps.at(-2) ?? ''} ${name}`.trim() : path;
}
