/** The data target: the report as JSON, for scripts and other tools. */
import { writeFindingsJson } from '../shared/findings-json.ts';
import type { Artifact, Target } from '../target.ts';

/** Writes `data/findings.json`, texts as maps by language. */
export const data: Target = {
  name: 'data',
  summary: 'data/findings.json: the whole report for scripts and other tools',
  render: ({ report }): Promise<readonly Artifact[]> =>
    Promise.resolve([{ path: 'data/findings.json', bytes: writeFindingsJson(report) }]),
};
