/**
 * Polaris's JSON → rows.
 *
 * The shape is that of `polaris audit --format json` (FairwindsOps/polaris, `examples/output.json`): `Results`, one a
 * controller, whose checks stand in a map under `Results` (once `Messages`), again under `PodResult`, and again under
 * each of its `ContainerResults`. Severities are danger and warning (once error); `ignore` is none.
 */
import * as z from 'zod';

import type { Importer, Scan, ScanRow } from './importer.ts';
import { dayOf, joinName } from './shared/places.ts';
import { list, readJson, said } from './shared/read-json.ts';
import { readSeverity } from './shared/read-severity.ts';

const messages = z
  .record(
    z.string(),
    z.object({ ID: z.string(), Message: said, Success: z.boolean(), Severity: said }),
  )
  .nullish()
  .transform((found) => Object.values(found ?? {}));
const checked = { Results: messages, Messages: messages };
const shape = z.object({
  PolarisOutputVersion: z.string(),
  AuditTime: said,
  Results: list(
    z.object({
      Name: said,
      Namespace: said,
      Kind: said,
      ...checked,
      PodResult: z
        .object({ ...checked, ContainerResults: list(z.object({ Name: said, ...checked })) })
        .nullish(),
    }),
  ),
});

/** Reads Polaris's JSON. */
export const polaris: Importer = {
  expects: 'the JSON of `polaris audit --format json`, with `PolarisOutputVersion` and `Results`',
  read(text) {
    const read = readJson(text, shape);
    return 'misfit' in read ? read : toScan(read.data);
  },
};

function toScan({ AuditTime, Results }: z.output<typeof shape>): Scan {
  const all = Results.flatMap(({ Name, Namespace, Kind, PodResult, ...own }) => {
    const resource = joinName(Namespace, Kind, Name);
    const containers = (PodResult?.ContainerResults ?? []).flatMap((container) => {
      const location = container.Name ? `container ${container.Name}` : undefined;
      return checksOf(container).map((check) => ({ ...check, resource, location }));
    });
    const whole = [...checksOf(own), ...(PodResult ? checksOf(PodResult) : [])];
    return [...whole.map((check) => ({ ...check, resource, location: undefined })), ...containers];
  });
  const failed = all.filter(({ Success, Severity }) => !Success && Severity !== 'ignore');
  const passed = all.filter(({ Success }) => Success).length;
  return {
    date: dayOf(AuditTime),
    failed: failed.map((row): ScanRow => ({
      check: row.ID,
      title: row.Message,
      severity: readSeverity(row.Severity),
      resource: row.resource,
      location: row.location,
    })),
    passed,
    skipped: all.length - failed.length - passed,
  };
}

type Checked = z.output<z.ZodObject<typeof checked>>;

function checksOf({ Results, Messages }: Checked): Checked['Results'] {
  return [...Results, ...Messages];
}
