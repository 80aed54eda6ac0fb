/** Tickets with their priority and days → effort against priority, as SVG: a row a priority, a ticket at its days. */
import { scaleLinear } from 'd3-scale';

import { escapeSvg, guessWidth, svgChart, svgElement, svgText, type ChartWords } from './svg.ts';

/** One ticket: `min` and `max` are person-days. */
export interface MatrixTicket {
  readonly id: string;
  readonly priority: number;
  readonly min: number;
  readonly max: number;
  /** Address of its page; absent: no link. */
  readonly href?: string;
  readonly title: string;
  /** True for what takes a day at most and costs nothing. */
  readonly quick: boolean;
}

/** All that the chart shows, in the language it is read in. */
export interface MatrixData extends ChartWords {
  /** Unique on its page. */
  readonly id: string;
  readonly tickets: readonly MatrixTicket[];
  /** Name of each priority, the first on top. */
  readonly rows: readonly {
    readonly priority: number;
    readonly label: string;
    readonly note: string;
  }[];
  /** What the horizontal axis counts. */
  readonly axis: string;
}

interface Placed {
  readonly ticket: MatrixTicket;
  readonly lane: number;
}

const WIDTH = 760;
const LEFT = 132;
const RIGHT = 24;
const LANE = 22;
const FONT = 13;
const PAD = 12;

/** Draws the matrix; 760 user units wide, as high as the fullest rows need. */
export function drawEffortMatrix(data: MatrixData): string {
  const most = Math.max(1, ...data.tickets.map(({ max }) => max));
  const days = scaleLinear([0, most], [LEFT, WIDTH - RIGHT - 52]).nice(6);
  const parts: string[] = [];
  let y = 4;
  for (const row of data.rows) {
    const placed = placeTickets(
      data.tickets.filter(({ priority }) => priority === row.priority),
      days,
    );
    const height = 2 * PAD + Math.max(2, ...placed.map(({ lane }) => lane + 1)) * LANE;
    parts.push(drawRow(row, y, height), ...placed.map((one) => drawTicket(one, days, y + PAD)));
    y += height;
  }
  const ticks = days.ticks(6).map((tick) => drawTick(tick, days(tick), y));
  const axis = svgText(data.axis, {
    x: WIDTH - RIGHT,
    y: y + 36,
    fill: 'var(--soft)',
    'font-size': 12,
    'text-anchor': 'end',
  });
  const hasLinks = data.tickets.some(({ href }) => href !== undefined);
  return svgChart({ width: WIDTH, height: y + 42, id: data.id, kind: 'effort', hasLinks }, data, [
    ...ticks,
    svgElement('line', { x1: 0, x2: WIDTH, y1: y, y2: y, stroke: 'var(--soft)' }),
    ...parts,
    axis,
  ]);
}

type Days = (value: number) => number;

/** Gives each ticket the first lane where its bar and its id touch no other. */
function placeTickets(tickets: readonly MatrixTicket[], days: Days): Placed[] {
  const ends: number[] = [];
  const sorted = [...tickets].sort(
    (a, b) => a.min - b.min || a.max - b.max || (a.id < b.id ? -1 : 1),
  );
  return sorted.map((ticket) => {
    const left = days(ticket.min) - 6;
    const free = ends.findIndex((end) => left >= end);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = days(ticket.max) + 10 + guessWidth(ticket.id, FONT) + 12;
    return { ticket, lane };
  });
}

/** Names a priority at the left of its row, under a hairline. */
function drawRow(row: MatrixData['rows'][number], y: number, height: number): string {
  return [
    svgElement('line', { x1: 0, x2: WIDTH, y1: y, y2: y, stroke: 'var(--line)' }),
    svgText(row.label, {
      x: 0,
      y: y + PAD + 15,
      fill: `var(--p${row.priority})`,
      'font-size': 14,
      'font-weight': 600,
    }),
    height > 2 * LANE
      ? svgText(row.note, { x: 0, y: y + PAD + 34, fill: 'var(--soft)', 'font-size': 12 })
      : '',
  ].join('');
}

/** Draws a number of days below the axis, and its line through the rows. */
function drawTick(tick: number, x: number, y: number): string {
  return (
    svgElement('line', {
      x1: x,
      x2: x,
      y1: 4,
      y2: y + 5,
      stroke: 'var(--line)',
      'stroke-width': 0.75,
    }) +
    svgText(String(tick), {
      x,
      y: y + 19,
      fill: 'var(--soft)',
      'font-size': 12,
      'text-anchor': 'middle',
    })
  );
}

/** Draws a ticket as a dot, or a bar from its least to its most days, with its id behind it. */
function drawTicket({ ticket, lane }: Placed, days: Days, top: number): string {
  const y = top + lane * LANE + LANE / 2;
  const [left, right] = [days(ticket.min), days(ticket.max)];
  const color = `var(--p${ticket.priority})`;
  const shapes = [
    svgElement('title', {}, [escapeSvg(`${ticket.id} ${ticket.title}`)]),
    left === right
      ? svgElement('circle', {
          cx: left,
          cy: y,
          r: 5,
          fill: ticket.quick ? color : 'var(--paper)',
          stroke: color,
          'stroke-width': 1.75,
        })
      : svgElement('rect', {
          x: left - 5,
          y: y - 5,
          width: right - left + 10,
          height: 10,
          rx: 5,
          fill: 'var(--paper)',
          stroke: color,
          'stroke-width': 1.75,
        }),
    svgText(ticket.id, { x: right + 10, y: y + 4.5, fill: 'var(--ink)', 'font-size': FONT }),
  ];
  return ticket.href ? svgElement('a', { href: ticket.href }, shapes) : svgElement('g', {}, shapes);
}
