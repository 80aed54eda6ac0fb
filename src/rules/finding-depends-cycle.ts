/** Findings do not wait for each other in a circle. */
import type { SourceIndex } from '../source/index-sources.ts';
import type { Problem, Rule } from './rule.ts';

/** A finding that depends on itself is the shortest circle. */
export const findingDependsCycle: Rule = {
  id: 'finding/depends-cycle',
  severity: 'error',
  summary: 'A finding does not wait for itself, straight or by way of others.',
  why: 'The roadmap puts what is waited for first: in a circle nothing could ever begin.',
  mend: 'Take out the dependency that is only a preference.',
  example: {
    files: {
      'security/SEC-02-private-cluster.md':
        '---\npriority: 2\ndepends: [SEC-03]\n---\n\n# Close the public API\n',
      'security/SEC-03-vpn.md': '---\npriority: 2\ndepends: [SEC-02]\n---\n\n# Open a VPN\n',
    },
    at: 'security/SEC-02-private-cluster.md:3:11',
  },
  *check({ index }): Generator<Problem> {
    const waits = waitsById(index);
    const told = new Set<string>();
    for (const { id, record } of index.findings) {
      const path = findWayBack(id, waits);
      if (!path || told.has(id)) continue;
      for (const step of path) told.add(step);
      const next = path[1] ?? id;
      const at = (record.data.depends ?? []).findIndex((name) => resolveId(name, index) === next);
      const circle = path.join(' → ');
      const message = `Unexpected dependency on ${next}, expected no way back to ${id}: ${circle}`;
      yield { ...record.locate(['depends', at]), message };
    }
  },
};

function resolveId(name: string, { ids }: SourceIndex): string {
  return ids.byName.get(name)?.id ?? name;
}

function waitsById(index: SourceIndex): Map<string, string[]> {
  const waits = new Map<string, string[]>();
  for (const { id, record } of index.findings) {
    const names = record.data.depends ?? [];
    if (!waits.has(id))
      waits.set(
        id,
        names.map((name) => resolveId(name, index)),
      );
  }
  return waits;
}

/** The shortest way from an id back to itself, by breadth. */
function findWayBack(
  id: string,
  waits: ReadonlyMap<string, readonly string[]>,
): string[] | undefined {
  const ways = [[id]];
  const seen = new Set<string>();
  for (const way of ways) {
    for (const next of waits.get(way.at(-1) ?? '') ?? []) {
      if (next === id) return [...way, id];
      if (!seen.has(next)) ways.push([...way, next]);
      seen.add(next);
    }
  }
  return undefined;
}
