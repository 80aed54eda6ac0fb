/** An effort as authors write it → person-days, at least and at most, once and a month. */
import * as z from 'zod';

import type { Effort } from '../report/report.ts';

const NUMBER = String.raw`\d+(?:[.,]\d+)?`;
const RANGE = String.raw`(${NUMBER})(?:\s*[-–]\s*(${NUMBER}))?\s*[dj]`;
const PATTERN = new RegExp(
  String.raw`^(?:${RANGE}(?:\s*\+\s*${RANGE}\s*/\s*(?:month|mois))?|${RANGE}\s*/\s*(?:month|mois))$`,
);

/** Days: more than four thousand years of one person are a slip, and no figure of a report. */
const MOST = 1_000_000;

/** Reads `0.5d`, `2-3d`, `2 j + 0,5 j/mois`; undefined for anything else, or a range that goes down. */
export function parseEffort(value: string): Effort | undefined {
  const match = PATTERN.exec(value.trim());
  if (!match) return undefined;
  const once = readRange(match[1], match[2]);
  const monthly = readRange(match[3] ?? match[5], match[4] ?? match[6]);
  if (once.max < once.min || monthly.max < monthly.min) return undefined;
  if (once.max > MOST || monthly.max > MOST) return undefined;
  return { ...once, monthly };
}

function readRange(min: string | undefined, max: string | undefined): { min: number; max: number } {
  const least = min === undefined ? 0 : Number(min.replace(',', '.'));
  return { min: least, max: max === undefined ? least : Number(max.replace(',', '.')) };
}

/** Person-days: `0.5d`, `2d`, `2-3d`, `2d + 0.5d/month`; `j` as well as `d`. */
export const effort = z
  .string()
  .refine((value) => parseEffort(value) !== undefined)
  .describe('Person-days')
  .meta({ expected: 'person-days, as 0.5d, 2d, 2-3d or 2d + 0.5d/month', examples: ['2-3d'] });
