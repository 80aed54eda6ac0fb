/**
 * Kubescape's JSON → rows.
 *
 * The shape is that of `kubescape scan --format json --format-version v2` (kubescape/kubescape, version 3): controls and
 * their scores in `summaryDetails.controls`, what each resource passed in `results`, the resources themselves in
 * `resources`. A control that concerns no resource of the cluster stands in the summary alone.
 */
import * as z from 'zod';

import type { Importer, Scan, ScanRow } from './importer.ts';
import { dayOf, fileAt, joinName } from './shared/places.ts';
import { figure, list, readJson, said } from './shared/read-json.ts';
import { readScore } from './shared/read-severity.ts';

const status = z.object({ status: said }).optional().catch(undefined);
const shape = z.object({
  generationTime: said,
  metadata: z
    .object({ scanMetadata: z.object({ kubescapeVersion: said }).optional().catch(undefined) })
    .optional()
    .catch(undefined),
  summaryDetails: z.object({
    controls: z.record(
      z.string(),
      z.object({ name: said, status: said, statusInfo: status, scoreFactor: figure }),
    ),
  }),
  results: list(
    z.object({
      resourceID: z.string(),
      controls: list(z.object({ controlID: z.string(), name: said, status })),
    }),
  ),
  resources: list(
    z.object({
      resourceID: z.string(),
      object: z
        .object({
          kind: said,
          metadata: z.object({ name: said, namespace: said }).optional().catch(undefined),
          sourcePath: said,
        })
        .optional()
        .catch(undefined),
    }),
  ),
});

/** Reads Kubescape's JSON. */
export const kubescape: Importer = {
  expects:
    'the JSON of `kubescape scan --format json`, with `summaryDetails.controls` and `results`',
  read(text) {
    const read = readJson(text, shape);
    return 'misfit' in read ? read : toScan(read.data);
  },
};

function toScan({
  generationTime,
  metadata,
  summaryDetails,
  results,
  resources,
}: z.output<typeof shape>): Scan {
  const controls = new Map(Object.entries(summaryDetails.controls));
  const known = new Map(resources.map((resource) => [resource.resourceID, resource.object]));
  const rows = results.flatMap(({ resourceID, controls: tried }) =>
    tried.map((one) => ({ ...one, state: one.status?.status, resourceID })),
  );
  const told = new Set(rows.map(({ controlID }) => controlID));
  const alone = [...controls]
    .filter(([controlID]) => !told.has(controlID))
    .map(([controlID, control]) => ({
      controlID,
      name: control.name,
      state: control.statusInfo?.status ?? control.status,
      resourceID: undefined,
    }));
  const all = [...rows, ...alone];
  const failed = all
    .filter(({ state }) => state === 'failed')
    .map(({ controlID, name, resourceID }): ScanRow => {
      const object = resourceID === undefined ? undefined : known.get(resourceID);
      const { name: own, namespace } = object?.metadata ?? {};
      return {
        check: controlID,
        title: controls.get(controlID)?.name ?? name,
        severity: readScore(controls.get(controlID)?.scoreFactor),
        resource: joinName(namespace, object?.kind, own) ?? nameOf(resourceID),
        location: fileAt(object?.sourcePath?.replace(/:\d+$/, '')),
      };
    });
  const passed = all.filter(({ state }) => state === 'passed').length;
  return {
    version: metadata?.scanMetadata?.kubescapeVersion,
    date: dayOf(generationTime),
    failed,
    passed,
    skipped: all.length - failed.length - passed,
  };
}

/** `path=12/api=apps/v1//Deployment/web` and `apps/v1/default/Deployment/web` name a resource by their end. */
function nameOf(resourceID: string | undefined): string | undefined {
  return joinName(
    ...(resourceID
      ?.replace(/^path=\d+\/api=/, '')
      .split('/')
      .slice(-3) ?? []),
  );
}
