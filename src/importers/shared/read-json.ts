/** A text and the shape that a scanner writes → typed data, or what of it is missing. */
import * as z from 'zod';

import type { Misfit } from '../importer.ts';

/** A value that scanners leave out, or write as null or as another type now and then: then it is undefined. */
export const said = z.string().optional().catch(undefined);

/** The same of a number. */
export const figure = z.number().optional().catch(undefined);

/** A list that scanners leave out or write as null. */
export function list<Item extends z.ZodType>(item: Item): z.ZodType<z.output<Item>[]> {
  return z
    .array(item)
    .nullish()
    .transform((items) => items ?? []);
}

/** Parses JSON and gives what `shape` knows of it; nothing is thrown whatever the text. */
export function readJson<Shape extends z.ZodType>(
  text: string,
  shape: Shape,
): { readonly data: z.output<Shape> } | Misfit {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    return { misfit: describeSyntax(error) };
  }
  const checked = shape.safeParse(parsed);
  if (checked.success) return { data: checked.data };
  return { misfit: describeIssue(checked.error.issues) };
}

/** V8 quotes the text around an error in its message: only the place is said. */
function describeSyntax(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  const place = /line \d+ column \d+|position \d+/.exec(message)?.[0];
  if (/end of JSON input|Unterminated/.test(message)) return 'the JSON ends too early';
  return place === undefined ? 'it is no JSON' : `it is no JSON at ${place}`;
}

/** Says the first thing that is missing; of alternatives, that of the one that got furthest. */
function describeIssue(issues: readonly z.core.$ZodIssue[], above: string[] = []): string {
  const [issue] = issues;
  if (!issue) return 'its shape is another';
  const path = [...above, ...issue.path.map(String)];
  if (issue.code === 'invalid_union') {
    const [furthest] = [...issue.errors].sort((a, b) => depthOf(b) - depthOf(a));
    if (furthest && depthOf(furthest) > 0) return describeIssue(furthest, path);
    return path.length === 0 ? 'its shape is another' : `${path.join('.')} has another shape`;
  }
  return path.length === 0
    ? 'its shape is another'
    : `${path.join('.')} is missing or no such value`;
}

function depthOf(issues: readonly z.core.$ZodIssue[]): number {
  return issues[0]?.path.length ?? 0;
}
