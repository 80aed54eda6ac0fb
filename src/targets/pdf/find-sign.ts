/** A character of the report → the place of the sources that it is written at, as near as the report knows. */
import type { Nodes } from 'mdast';

import type { Place } from '../../diagnostics/diagnostic.ts';
import type { Report } from '../../report/report.ts';

/** Finds the first thing whose texts have the character: its line in a body, else where the thing begins. */
export function findSign(report: Report, sign: string): Place {
  const { findings, incidents, pages, journal, languages } = report;
  const things = [...findings, ...incidents, ...pages, ...journal];
  const thing = things.find((one) => JSON.stringify(one).includes(sign));
  if (thing === undefined) return { file: 'engagement.yaml', line: 1, column: 1 };
  const { path, line } = thing.source;
  // A translation's body stands in a file of its own, whose name the report does not keep.
  const body = thing.bodies[languages[0] ?? ''];
  const nodes = body ? [...body.summary, ...body.sections.flatMap(({ content }) => content)] : [];
  const at = nodes.map((node) => placeIn(node, sign)).find((place) => place !== undefined);
  return { file: path, ...(at ?? { line, column: 1 }) };
}

type Point = Pick<Place, 'line' | 'column'>;

function placeIn(node: Nodes, sign: string): Point | undefined {
  if ('children' in node) {
    const found = node.children.map((child) => placeIn(child, sign));
    return found.find((place) => place !== undefined);
  }
  const start = node.position?.start;
  const at = 'value' in node && start ? node.value.indexOf(sign) : -1;
  if (at < 0 || start === undefined || !('value' in node)) return undefined;
  if (node.type === 'code') return { line: start.line, column: start.column };
  const before = node.value.slice(0, at).split('\n');
  const last = before.at(-1) ?? '';
  return before.length === 1
    ? { line: start.line, column: start.column + last.length }
    : { line: start.line + before.length - 1, column: last.length + 1 };
}
