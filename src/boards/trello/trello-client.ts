/** A key, a token and a patient fetch → the client that trello.js's functions speak through. */
import type { Client, SendRequestOptions } from 'trello.js/core';

import { BoardError } from '../board-error.ts';

/** What it needs. */
export interface TrelloAccess {
  readonly key: string;
  readonly token: string;
  /** Where the service stands, without a slash at the end. */
  readonly url: string;
  readonly fetch: typeof fetch;
}

/**
 * Makes the client.
 *
 * Unlike the library's own it waits as long as Trello asks, sends what it writes in the body (a description is longer
 * than an address may be), and names key and token in a header: no address, and so no message, ever holds them.
 */
export function createTrelloClient({ key, token, url, fetch }: TrelloAccess): Client {
  const authorization = `OAuth oauth_consumer_key="${key}", oauth_token="${token}"`;
  return {
    async sendRequest<T>(options: SendRequestOptions<T>): Promise<T> {
      const { method = 'GET', searchParams = {}, schema } = options;
      const given = Object.entries(searchParams).filter(
        ([, value]) => value !== undefined && value !== null,
      );
      const isRead = method === 'GET';
      const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
      const address = `${url}${options.url}${isRead && given.length > 0 ? `?${query.toString()}` : ''}`;
      const response = await fetch(address, {
        method,
        headers: {
          authorization,
          accept: 'application/json',
          ...(isRead ? {} : { 'content-type': 'application/json' }),
        },
        ...(isRead ? {} : { body: JSON.stringify(Object.fromEntries(given.map(toBodyValue))) }),
      });
      if (!response.ok) throw await describe(response, `${method} ${options.url}`);
      const data: unknown = await response.json().catch(() => undefined);
      if (!schema) return data as T;
      const parsed = schema.safeParse(data);
      if (parsed.success) return parsed.data;
      const [issue] = parsed.error.issues;
      throw new BoardError(
        'service',
        `Trello answered ${method} ${options.url} unexpectedly: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
      );
    },
  };
}

/** Lists of ids are told with commas between. */
function toBodyValue([name, value]: [string, unknown]): [string, unknown] {
  return [name, Array.isArray(value) ? value.join(',') : value];
}

async function describe(response: Response, what: string): Promise<BoardError> {
  const { status } = response;
  const said = (await response.text()).slice(0, 200).replaceAll(/\s+/g, ' ');
  if (status === 401) {
    return new BoardError(
      'environment',
      'Trello refuses TRELLO_KEY or TRELLO_TOKEN: make a new token with the scopes read and write',
    );
  }
  if (status === 404 && what.includes('/boards/')) {
    return new BoardError(
      'usage',
      'There is no such Trello board, or the token may not see it: expected --board <id>, as in its address',
    );
  }
  return new BoardError('service', `Trello refused ${what}: ${status} ${said}`);
}
