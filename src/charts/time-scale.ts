/** Instants of an incident → positions, to scale from its trigger to its end, with long waits around it cut and told. */
import { scaleLinear } from 'd3-scale';

/** A wait outside the core that is drawn shorter than it was. */
export interface Cut {
  /** Where the mark of the cut stands, in user units. */
  readonly x: number;
  readonly minutes: number;
}

/** A scale of time with its ticks. */
export interface TimeScale {
  /** Position of an instant in milliseconds, in user units. */
  place(instant: number): number;
  readonly cuts: readonly Cut[];
  /** Instants in milliseconds, within the core. */
  readonly ticks: readonly number[];
}

const MINUTE = 60_000;
/** Width of a cut in user units; however many there are, they leave this share of the drawing to what is to scale. */
const CUT_WIDTH = 56;
const LEAST_DRAWN = 0.6;
/** A wait outside the core is cut when it is longer than this share of the core. */
const LONG = 0.25;
const TICK_MINUTES = [1, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 10_080, 43_200];

/**
 * Places instants between 0 and `width`; `core` is the stretch that is never cut.
 *
 * @param instants in milliseconds, in order, at least one
 * @param offsetMinutes what the zone adds to UTC, so that ticks fall on its round hours
 */
export function scaleTime(
  instants: readonly number[],
  core: readonly [number, number],
  width: number,
  offsetMinutes = 0,
): TimeScale {
  const [from, to] = core;
  const limit = Math.max((to - from) * LONG, MINUTE);
  const steps = instants.slice(1).map((instant, index) => {
    const before = instants[index] ?? instant;
    const outside = instant <= from || before >= to;
    return { before, instant, cut: outside && instant - before > limit };
  });
  const drawn = steps
    .filter(({ cut }) => !cut)
    .reduce((sum, { before, instant }) => sum + instant - before, 0);
  const count = steps.filter(({ cut }) => cut).length;
  const cutWidth = Math.min(CUT_WIDTH, (width * (1 - LEAST_DRAWN)) / Math.max(1, count));
  const free = width - count * cutWidth;
  const perMillisecond = drawn > 0 ? free / drawn : 0;
  const range = [0];
  const cuts: Cut[] = [];
  for (const { before, instant, cut } of steps) {
    const x = range.at(-1) ?? 0;
    if (cut) cuts.push({ x: x + cutWidth / 2, minutes: Math.round((instant - before) / MINUTE) });
    range.push(x + (cut ? cutWidth : (instant - before) * perMillisecond));
  }
  const place = scaleLinear([...instants], range);
  return {
    place: (instant) => (instants.length > 1 ? place(instant) : width / 2),
    cuts,
    ticks: findTicks(
      from,
      to,
      Math.max(3, Math.floor(((to - from) * perMillisecond) / 70)),
      offsetMinutes,
    ),
  };
}

/** Lists round instants of the zone within the core, `wanted` at most. */
function findTicks(from: number, to: number, wanted: number, offsetMinutes: number): number[] {
  const span = (to - from) / MINUTE;
  const step = (TICK_MINUTES.find((minutes) => span / minutes <= wanted) ?? 43_200) * MINUTE;
  const offset = offsetMinutes * MINUTE;
  const first = Math.ceil((from + offset) / step) * step - offset;
  const ticks: number[] = [];
  for (let tick = first; tick <= to; tick += step) ticks.push(tick);
  return ticks;
}
