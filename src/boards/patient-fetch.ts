/** `fetch` → the same with patience: it waits when told to, asks again where that can do no harm, and never twice for what makes something. */
import { BoardError, UncertainError } from './board-error.ts';

/** What it needs of the outside. */
export interface FetchWorld {
  readonly fetch: typeof fetch;
  /** Waits, in milliseconds. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Says that it waits. */
  readonly say: (line: string) => void;
}

/** How often one request is made at most. */
const ATTEMPTS = 6;
/** Milliseconds before the second attempt; each further one waits twice as long. */
const PAUSE = 1000;
/** Milliseconds to wait where a limit was met and nobody says how long; both services count in shorter spans or a minute. */
const LIMIT_PAUSE = 60_000;
/** Milliseconds after which no answer is one. */
const PATIENCE = 60_000;
/** Longest wait that is worth while: beyond it, running again later is better. */
const LONGEST = 15 * 60_000;

/**
 * Makes the fetch of one service.
 *
 * A refusal for going too fast means that nothing was done: any request is made again after the time that
 * `Retry-After` or `X-RateLimit-Reset` gives. A broken connection or a fault of the server leaves open whether
 * something was done: what changes a thing to a given value is asked for again, what makes a thing is not.
 *
 * @param pace milliseconds between two requests that change something, as the service asks for
 */
export function patientFetch(world: FetchWorld, service: string, pace = 0): typeof fetch {
  let hasWritten = false;
  return async (input, init) => {
    const method = (init?.method ?? 'GET').toUpperCase();
    if (method !== 'GET' && pace > 0) {
      if (hasWritten) await world.sleep(pace);
      hasWritten = true;
    }
    for (let attempt = 1; ; attempt += 1) {
      const answer = await attemptOnce(world, input, init);
      const limit = answer && limitWait(answer);
      if (answer && limit === undefined && answer.status < 500) return answer;
      refuse({ answer, limit, method, attempt, service });
      if (limit !== undefined) world.say(`${service} asks to wait ${Math.ceil(limit / 1000)} s`);
      await world.sleep(limit ?? PAUSE * 2 ** (attempt - 1));
    }
  };
}

interface Failed {
  readonly answer: Response | undefined;
  readonly limit: number | undefined;
  readonly method: string;
  readonly attempt: number;
  readonly service: string;
}

/** Throws where asking again does harm, or has been done often enough. */
function refuse({ answer, limit, method, attempt, service }: Failed): void {
  const reason = answer ? `answered ${answer.status}` : 'could not be reached';
  if (limit === undefined && method === 'POST') throw new UncertainError(`${service} ${reason}`);
  if (attempt >= ATTEMPTS || (limit ?? 0) > LONGEST) {
    throw new BoardError('service', `${service} ${reason}: run the command again later`);
  }
}

async function attemptOnce(
  world: FetchWorld,
  input: Parameters<typeof fetch>[0],
  init: RequestInit | undefined,
): Promise<Response | undefined> {
  try {
    const response = await world.fetch(input, { ...init, signal: AbortSignal.timeout(PATIENCE) });
    // What breaks off in the middle is no answer.
    const bytes = await response.arrayBuffer();
    const { status, statusText, headers } = response;
    const isEmpty = [101, 204, 205, 304].includes(status);
    return new Response(isEmpty ? null : bytes, { status, statusText, headers });
  } catch {
    return undefined;
  }
}

/** Milliseconds that a refusal asks to wait; undefined when it is none for going too fast. The service's own clock counts. */
function limitWait({ status, headers }: Response): number | undefined {
  const after = headers.get('retry-after');
  const isSpent = headers.get('x-ratelimit-remaining') === '0';
  const isLimit =
    status === 429 ||
    (status === 503 && after !== null) ||
    (status === 403 && (after !== null || isSpent));
  if (!isLimit) return undefined;
  const now = Date.parse(headers.get('date') ?? '');
  const waits = [
    after === null ? NaN : Number(after) * 1000,
    Date.parse(after ?? '') - now,
    Number(headers.get('x-ratelimit-reset') ?? NaN) * 1000 - now + 1000,
    Number(headers.get('x-rate-limit-api-token-interval-ms') ?? NaN),
  ];
  return Math.max(0, waits.find((wait) => Number.isFinite(wait)) ?? LIMIT_PAUSE);
}
