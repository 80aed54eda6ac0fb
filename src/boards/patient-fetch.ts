/** `fetch` → the same with patience: it waits when told to, asks again where that can do no harm, and never twice for what makes something. */
import { BoardError, UncertainError } from './board-error.ts';

/** What it needs of the outside. */
export interface FetchWorld {
  readonly fetch: typeof fetch;
  /** Waits, in milliseconds. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Milliseconds since 1970, for limits that say when they end. */
  readonly now: () => number;
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
      const outcome = await attemptOnce(world, input, init);
      const isLast = attempt >= ATTEMPTS;
      if (outcome instanceof Response) {
        const wait = limitWait(outcome, world.now());
        if (wait === undefined && outcome.status < 500) return outcome;
        if (wait !== undefined) {
          if (isLast || wait > LONGEST) throw limited(service, wait);
          await outcome.body?.cancel();
          world.say(`${service} asks to wait ${Math.ceil(wait / 1000)} s`);
          await world.sleep(wait);
          continue;
        }
      }
      const reason =
        outcome instanceof Response ? `answered ${outcome.status}` : `could not be reached`;
      if (outcome instanceof Response) await outcome.body?.cancel();
      if (method === 'POST') throw new UncertainError(`${service} ${reason}`);
      if (isLast) {
        throw new BoardError(
          'service',
          `${service} ${reason}, ${ATTEMPTS} times: run the command again later`,
        );
      }
      await world.sleep(PAUSE * 2 ** (attempt - 1));
    }
  };
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

/** Milliseconds that a refusal asks to wait; undefined when it is none for going too fast. */
function limitWait({ status, headers }: Response, now: number): number | undefined {
  const after = headers.get('retry-after');
  const isLimit =
    status === 429 ||
    (status === 503 && after !== null) ||
    (status === 403 && (after !== null || headers.get('x-ratelimit-remaining') === '0'));
  if (!isLimit) return undefined;
  if (after !== null) {
    const seconds = Number(after);
    const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(after) - now;
    if (Number.isFinite(wait)) return Math.max(0, wait);
  }
  const reset = Number(headers.get('x-ratelimit-reset') ?? Number.NaN);
  if (Number.isFinite(reset) && reset > 0) return Math.max(0, reset * 1000 - now) + 1000;
  return status === 429 && headers.has('x-rate-limit-api-token-interval-ms')
    ? Number(headers.get('x-rate-limit-api-token-interval-ms'))
    : LIMIT_PAUSE;
}

function limited(service: string, wait: number): BoardError {
  const minutes = Math.ceil(wait / 60_000);
  return new BoardError(
    'service',
    `${service} refuses more requests for now: run the command again in ${minutes} min`,
  );
}
