/** A defect that is blamed was in the version that ran. */
import { judgeVersion, type Doubt, type Versions } from '../report/upstream-verdict.ts';
import type { Problem, Rule } from './rule.ts';

/** The version that ran, against those that brought and mended the defect. */
export const incidentUpstream: Rule = {
  id: 'incident/upstream',
  severity: 'warning',
  summary:
    'The component’s version lies from `upstream.introduced`, included, to `upstream.fixed`, excluded.',
  why: 'A review that blames a defect which the running version did not have is refuted by whoever reads the release notes.',
  mend: 'Correct the versions, name the one that ran under `component.version`, or write versions that can be put in order, as 2.1.7.',
  example: {
    files: {
      'incidents/INC-01-outage.md':
        '---\ntimezone: Europe/Paris\ncomponent: { name: Traefik, version: 2.1.6 }\nupstream: { project: traefik/traefik, introduced: 2.1.7, fixed: 2.1.8 }\n---\n\n# Total outage\n',
    },
    at: 'incidents/INC-01-outage.md:3:38',
  },
  *check({ index }): Generator<Problem> {
    for (const { record } of index.incidents) {
      const { component, upstream } = record.data;
      if (!upstream) continue;
      const versions = { ...upstream, version: component?.version };
      const { verdict, doubt } = judgeVersion(versions);
      if (verdict === 'affected') continue;
      const path = doubt?.reason === 'missing' ? ['upstream'] : PATHS[doubt?.key ?? 'version'];
      const place = record.locate(path);
      yield { ...place, message: doubt ? sayDoubt(doubt, versions) : sayRange(versions) };
    }
  },
};

const PATHS: Readonly<Record<Doubt['key'], readonly string[]>> = {
  version: ['component', 'version'],
  introduced: ['upstream', 'introduced'],
  fixed: ['upstream', 'fixed'],
};

function sayRange({ version = '', introduced, fixed }: Versions): string {
  const range = [introduced && `from ${introduced} on`, fixed && `before ${fixed}`];
  return `Unexpected version ${version}, expected one that the defect affects: ${range.filter(Boolean).join(' and ')}`;
}

function sayDoubt({ key, reason }: Doubt, versions: Versions): string {
  const name = PATHS[key].join('.');
  const written = versions[key] ?? '';
  if (reason === 'missing') {
    return `Missing ${name}, expected it, to tell whether the version that ran is affected`;
  }
  const expected =
    reason === 'disordered'
      ? `one after ${versions.introduced ?? ''}`
      : 'one that can be put in order, as 2.1.7';
  return `Unexpected ${name} ${written}, expected ${expected}`;
}
