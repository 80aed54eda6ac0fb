/** A cost as authors write it → amounts before tax, once, a month, saved a month. */
import * as z from 'zod';

import type { Cost } from '../report/report.ts';

const TERM = /^(\d+(?:[.,]\d+)?)(\s*\/\s*(?:month|mois))?$/;

/** In any currency: a thousand thousand millions are a slip, and no figure of a report. */
const MOST = 1e12;

/** Reads `0`, `1200`, `1200 + 40/month - 25/month`, `"?"`; undefined for anything else. */
export function parseCost(value: string | number): Cost | undefined {
  if (typeof value === 'number') {
    return value >= 0 && value <= MOST
      ? { once: value, monthly: 0, saving: 0, unknown: false }
      : undefined;
  }
  if (value.trim() === '?') return { once: 0, monthly: 0, saving: 0, unknown: true };
  const cost = { once: 0, monthly: 0, saving: 0, unknown: false };
  const signed = value.trim().replace(/^(?![+-])/, '+');
  const terms = signed.match(/[+-][^+-]+/g) ?? [];
  if (terms.join('') !== signed || terms.length === 0) return undefined;
  for (const term of terms) {
    const match = TERM.exec(term.slice(1).trim());
    if (!match) return undefined;
    const amount = Number((match[1] ?? '').replace(',', '.'));
    const isMonthly = match[2] !== undefined;
    if (term.startsWith('-')) {
      if (!isMonthly) return undefined;
      cost.saving += amount;
    } else if (isMonthly) cost.monthly += amount;
    else cost.once += amount;
  }
  return Math.max(cost.once, cost.monthly, cost.saving) > MOST ? undefined : cost;
}

const amount = z.number().nonnegative().max(MOST);

/** What it costs before tax: a map, a sum such as `1200 + 40/month - 25/month`, `0`, or `"?"`. */
export const cost = z
  .union([
    amount,
    z.string().refine((value) => parseCost(value) !== undefined),
    z.strictObject({
      once: amount.optional().describe('Paid once'),
      monthly: amount.optional().describe('Paid each month'),
      saving: amount.optional().describe('Saved each month'),
    }),
  ])
  .describe('What it costs before tax, in the engagement’s currency')
  .meta({
    expected: '{ once, monthly, saving }, a sum such as 1200 + 40/month, 0, or "?"',
    examples: ['1200 + 40/month'],
  });

/** Makes the amounts of what the schema accepted. */
export function toCost(value: z.infer<typeof cost>): Cost {
  if (typeof value === 'object') {
    const { once = 0, monthly = 0, saving = 0 } = value;
    return { once, monthly, saving, unknown: false };
  }
  return parseCost(value) ?? { once: 0, monthly: 0, saving: 0, unknown: true };
}
