/** A finding's severity, effort and cost → the priorities that surprise nobody, and why. */
import { toCost } from '../../schema/cost.ts';
import { parseEffort } from '../../schema/effort.ts';
import type { FindingData } from '../../schema/finding.ts';
import { joinWords } from '../../source/expectation.ts';

type Severity = NonNullable<FindingData['severity']>;

/** What is usual, with the reasoning in words. */
export interface UsualPriority {
  readonly priorities: readonly number[];
  /** "medium severity, 0.5d of effort and no cost". */
  readonly because: string;
  readonly reasoning: string;
}

const BY_SEVERITY: Readonly<Record<Severity, readonly number[]>> = {
  critical: [1],
  high: [1, 2],
  medium: [1, 2, 3],
  low: [2, 3],
};

/** Days, once, up to which something may be done at once, and from which on it is a project of its own. */
const QUICK = 1;
const LONG = 20;

/** Weighs what is known; undefined without a severity. */
export function usualPriority(data: FindingData): UsualPriority | undefined {
  const { severity } = data;
  if (!severity) return undefined;
  const { isFree, isQuick, isLong } = weigh(data);
  const facts = [
    `${severity} severity`,
    ...(data.effort === undefined ? [] : [`${data.effort} of effort`]),
    ...(data.cost === undefined ? [] : [isFree ? 'no cost' : 'a cost']),
  ];
  const because = facts.join(', ');
  const usual = BY_SEVERITY[severity];
  const said = `${severity} severity alone makes it ${joinWords(usual.map(String))}`;
  if (severity === 'low' && isQuick) {
    return { priorities: [1, 2, 3], because, reasoning: `${said}; so quick, it may be first too` };
  }
  if (severity === 'medium' && isQuick && (data.depends ?? []).length === 0) {
    const reasoning = `${said}; a day at most, free and waiting for nothing, it is not left for last`;
    return { priorities: [1, 2], because, reasoning };
  }
  if (severity === 'medium' && isLong) {
    const reasoning = `${said}; ${LONG} days or more are seldom spent first on what is not grave`;
    return { priorities: [2, 3], because, reasoning };
  }
  return { priorities: usual, because, reasoning: said };
}

/** What effort and cost make of it; an amount that is not written is not free. */
function weigh(data: FindingData): { isFree: boolean; isQuick: boolean; isLong: boolean } {
  const effort = data.effort === undefined ? undefined : parseEffort(data.effort);
  const cost = data.cost === undefined ? undefined : toCost(data.cost);
  const isFree = cost?.once === 0 && cost.monthly === 0 && !cost.unknown;
  const isShort = effort !== undefined && effort.max <= QUICK && effort.monthly.max === 0;
  return { isFree, isQuick: isShort && isFree, isLong: (effort?.min ?? 0) >= LONG };
}
