/** What a card says of itself in its last line: which ticket of which engagement it is, and what we wrote last. */
import { createHash } from 'node:crypto';
import * as z from 'zod';

import { STATUSES } from '../schema/finding.ts';

/** Id of the card that says how the board is used. */
export const GUIDE = 'guide';

const state = z.object({
  /** The status in git when the card was last written: what an answer is an answer to. */
  status: z.enum(STATUSES).optional(),
  /** Digests of what we wrote: what differs now was changed by somebody else. */
  title: z.string().optional(),
  body: z.string().optional(),
  /** Keys of the labels that we put. */
  labels: z.array(z.string()).optional(),
  column: z.string().optional(),
  position: z.number().optional(),
  due: z.string().optional(),
  /** Digests of the steps that we wrote; absent until all of them are there. */
  steps: z.array(z.string()).optional(),
  /** True when we archived it. */
  archived: z.boolean().optional(),
  /** On the guide: ids of the cards that were ever made. */
  made: z.array(z.string()).optional(),
});

/** What we wrote last; all of it may be missing, when somebody broke the line. */
export type MarkerState = z.infer<typeof state>;

/** A card's marker. */
export interface Marker {
  /** Identity of the engagement. */
  readonly engagement: string;
  /** Id of the finding, or the guide's. */
  readonly id: string;
  readonly state: MarkerState;
}

const LINE = /constat ([\w.-]+)\/([A-Z][A-Z0-9]*-\d+|guide) ([\w+/=]*)/;

/** How a service hides the line, or shows it as little as it can. */
export interface MarkerDress {
  readonly before: string;
  readonly after: string;
}

/** Writes a text with its marker below. */
export function writeMarked(text: string, marker: Marker, dress: MarkerDress): string {
  const packed = Buffer.from(JSON.stringify(marker.state)).toString('base64');
  const line = `constat ${marker.engagement}/${marker.id} ${packed}`;
  return `${text}\n\n${dress.before}${line}${dress.after}`;
}

/** Takes the last marker off a text; a text without one is somebody else's. */
export function readMarked(text: string): { readonly text: string; readonly marker?: Marker } {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const at = lines.findLastIndex((line) => LINE.test(line));
  if (at < 0) return { text };
  const [, engagement = '', id = '', packed = ''] = LINE.exec(lines[at] ?? '') ?? [];
  const rest = [...lines.slice(0, at), ...lines.slice(at + 1)].join('\n').trimEnd();
  return { text: rest, marker: { engagement, id, state: unpack(packed) } };
}

function unpack(packed: string): MarkerState {
  try {
    const found = state.safeParse(JSON.parse(Buffer.from(packed, 'base64').toString('utf8')));
    return found.success ? found.data : {};
  } catch {
    return {};
  }
}

/** Digests a text so that neither ticked boxes nor the spaces and line ends that services change count. */
export function digestText(text: string): string {
  const plain = text
    .replaceAll('\r\n', '\n')
    .replaceAll(/^(\s*(?:[-*+]|\d+[.)]) )\[[xX]\]/gm, '$1[ ]')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
  return createHash('sha256').update(plain).digest('hex').slice(0, 10);
}
