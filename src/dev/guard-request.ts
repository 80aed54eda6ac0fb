/** A request → whether it may be answered: from this machine's own pages, never for another site. */
import type { IncomingMessage } from 'node:http';

const NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Says why a request is refused; undefined when it is not.
 *
 * A foreign name that was made to lead here (DNS rebinding) is told by its `Host`; a foreign page that asks for a
 * script, a picture or a form of ours by the headers that browsers set themselves (Fetch Metadata, `Origin`).
 */
export function refuseRequest({ headers, method = 'GET' }: IncomingMessage): string | undefined {
  const { host = '', origin } = headers;
  if (!NAMES.has(host.replace(/:\d+$/, '').toLowerCase())) {
    return 'Unexpected Host, expected localhost, 127.0.0.1 or [::1]';
  }
  if (origin !== undefined && origin !== `http://${host}`) return 'Unexpected Origin';
  const site = headers['sec-fetch-site'];
  const isForeign = site === 'cross-site' || site === 'same-site';
  const isVisit =
    headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  if (isForeign && !(isVisit && method === 'GET')) return 'Unexpected request of another site';
  return undefined;
}
