/** The data target: the report as JSON, for scripts and other tools. */
import type { Artifact, Target } from '../target.ts';
import { createDataView } from './view.ts';

/** Writes `data/findings.json`, texts as maps by language. */
export const data: Target = {
  name: 'data',
  summary: 'data/findings.json: the whole report for scripts and other tools',
  render({ report }): Promise<readonly Artifact[]> {
    const json = `${JSON.stringify(createDataView(report), null, 2)}\n`;
    return Promise.resolve([{ path: 'data/findings.json', bytes: new TextEncoder().encode(json) }]);
  },
};
