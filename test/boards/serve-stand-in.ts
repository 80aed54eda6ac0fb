/** A service's stand-in on loopback: it keeps state, counts requests, and fails when told to. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a request fails: refused for haste, or with the server's own fault or a broken connection before or after it was done. */
export type Fault = 'none' | 'limit' | 'fault' | 'done-fault' | 'drop' | 'done-drop' | 'slow';

/** What was asked. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  readonly authorization: string;
}

/** What is answered. */
export interface Answered {
  readonly status: number;
  readonly body: unknown;
}

/** A running stand-in. */
export interface StandIn {
  readonly url: string;
  /** Requests that came, and those that changed something. */
  readonly count: () => { readonly all: number; readonly writes: number };
  /** Fails the request of a number, from 1, counted from now. */
  failWith(faults: (number: number) => Fault): void;
  close(): Promise<void>;
}

/** Serves until closed. */
export async function serveStandIn(handle: (asked: Asked) => Answered): Promise<StandIn> {
  let faults: (number: number) => Fault = () => 'none';
  let number = 0;
  let all = 0;
  let writes = 0;
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    number += 1;
    all += 1;
    const fault = faults(number);
    const asked = await readAsked(request);
    const isDone = fault !== 'limit' && fault !== 'fault' && fault !== 'drop';
    const answered = isDone ? handle(asked) : undefined;
    if (asked.method !== 'GET' && isDone) writes += 1;
    if (fault === 'slow') await new Promise((resolve) => setTimeout(resolve, 20));
    if (fault === 'drop' || fault === 'done-drop') {
      request.socket.destroy();
      return;
    }
    if (fault === 'limit') {
      response.writeHead(429, { 'retry-after': '7', 'content-type': 'application/json' });
      response.end('{"error":"API_TOKEN_LIMIT_EXCEEDED","message":"Rate limit exceeded"}');
      return;
    }
    if (fault !== 'none' && fault !== 'slow') {
      response.writeHead(500, { 'content-type': 'text/plain' });
      response.end('internal error');
      return;
    }
    response.writeHead(answered?.status ?? 500, {
      'content-type': 'application/json; charset=utf-8',
    });
    response.end(JSON.stringify(answered?.body ?? null));
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.writeHead(599, { 'content-type': 'text/plain' });
      response.end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    count: () => ({ all, writes }),
    failWith(next) {
      faults = next;
      number = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

async function readAsked(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  const url = new URL(request.url ?? '/', 'http://stand-in');
  return {
    method: request.method ?? 'GET',
    path: decodeURIComponent(url.pathname),
    query: url.searchParams,
    body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
    authorization: request.headers.authorization ?? '',
  };
}
