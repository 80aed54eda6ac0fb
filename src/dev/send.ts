/** Bytes → an answer that no other site may use, and that nobody keeps but where its name tells its content. */
import type { ServerResponse } from 'node:http';
import { extname } from 'node:path';

import { contentType } from '../browser/served-file.ts';

/** What printing needs no type for. */
const TYPES: Readonly<Record<string, string>> = {
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.log': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.pdf': 'application/pdf',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
};

const HEADERS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'SAMEORIGIN',
  'Referrer-Policy': 'no-referrer',
} as const;

/** A name with the hash of what it names: another content has another name, and the browser may keep this one, compiled. */
const NAMED_BY_CONTENT = /^assets\/[^/]+\.[0-9a-f]{10}\.(?:css|js|svg)$/;

/** Sends a file; its name tells what it is, and a text goes out in UTF-8. */
export function sendBytes(
  response: ServerResponse,
  name: string,
  content: Uint8Array | string,
  status = 200,
): void {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const type = TYPES[extname(name).toLowerCase()] ?? contentType(name);
  const kept = NAMED_BY_CONTENT.test(name) ? { 'Cache-Control': 'max-age=3600, immutable' } : {};
  const length = { 'Content-Type': type, 'Content-Length': bytes.length };
  response.writeHead(status, { ...HEADERS, ...kept, ...length });
  response.end(bytes);
}

/** Sends a line of text. */
export function sendText(response: ServerResponse, status: number, text: string): void {
  sendBytes(response, 'line.txt', `${text}\n`, status);
}

/** Sends a value as JSON. */
export function sendJson(response: ServerResponse, value: object, status = 200): void {
  sendBytes(response, 'value.json', JSON.stringify(value), status);
}

/** Says that there is nothing there. */
export function notFound(response: ServerResponse): void {
  sendText(response, 404, 'There is nothing here');
}
