/** The registry and the last good sources → the desk: every deliverable beside the site, redrawn when asked. */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

import { TARGETS, type TargetEntry } from '../targets/registry.ts';
import type { PicturedDocument } from '../targets/target.ts';
import { OWN_FOLDER } from './page.ts';
import type { Drawn, Redraw } from './redraw.ts';
import type { Round } from './rounds.ts';
import { notFound, sendBytes, sendJson, sendText } from './send.ts';

/** What the desk is made of. */
export interface DeskScope {
  readonly label: string;
  readonly edition: string;
  readonly round: () => Round | undefined;
  readonly redraw: Redraw;
  /** What only the desk's own page knows: without it nothing is drawn. */
  readonly token: string;
  /** The desk's page, in which the token's place is `{token}`. */
  readonly html: string;
  /** Says what was drawn. */
  readonly say: (line: string) => void;
}

/** The desk. */
export interface Desk {
  /** Answers for everything below the server's own folder but its scripts. */
  answer(
    name: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> | undefined;
}

/** Opens the desk. */
export function openDesk(scope: DeskScope): Desk {
  const entries = new Map(
    TARGETS.filter(({ previews }) => !previews).map((entry) => [entry.name, entry]),
  );
  return {
    answer(name, request, response) {
      const [room, target = '', ...rest] = name.split('/');
      const entry = entries.get(target);
      if (request.method === 'POST') {
        if (room !== 'draw' || !entry || rest.length > 0) {
          notFound(response);
          return undefined;
        }
        if (!isSame(String(request.headers['x-constat-token']), scope.token)) {
          sendText(response, 403, 'Unexpected token, expected that of this page');
          return undefined;
        }
        return draw(entry, scope, response);
      }
      if (name === '') {
        const html = scope.html.replace('{token}', scope.token);
        sendBytes(response, 'desk.html', new TextEncoder().encode(html));
        return undefined;
      }
      if (name === 'state') return sendState([...entries.values()], scope, response);
      const drawn = scope.redraw.last(target);
      const bytes = drawn && findBytes(drawn, room, rest);
      if (bytes) sendBytes(response, name, bytes);
      else notFound(response);
      return undefined;
    },
  };
}

function isSame(given: string, token: string): boolean {
  const [a, b] = [given, token].map((text) => Buffer.from(text));
  return a !== undefined && b?.length === a.length && timingSafeEqual(a, b);
}

async function draw(entry: TargetEntry, scope: DeskScope, response: ServerResponse): Promise<void> {
  const context = scope.round()?.context;
  if (!context) {
    sendText(response, 409, 'The sources have errors: nothing can be made of them');
    return;
  }
  const drawn = await scope.redraw.draw(entry, context);
  const seconds = (drawn.milliseconds / 1000).toFixed(1);
  scope.say(`${entry.name} drawn: ${drawn.artifacts.length} files in ${seconds} s`);
  for (const line of drawn.said) scope.say(`  ${line}`);
  sendJson(response, describeDrawn(entry.name, drawn, context.report.digest));
}

async function sendState(
  entries: readonly TargetEntry[],
  { label, edition, round, redraw }: DeskScope,
  response: ServerResponse,
): Promise<void> {
  const digest = round()?.context?.report.digest;
  const targets = await Promise.all(
    entries.map(async ({ name, needsBrowser = false, load }) => {
      const { summary } = await load();
      const drawn = redraw.last(name);
      return { name, summary, needsBrowser, drawn: drawn && describeDrawn(name, drawn, digest) };
    }),
  );
  sendJson(response, { label, edition, targets });
}

function describeDrawn(name: string, drawn: Drawn, digest: string | undefined): object {
  const address = (room: string, ...path: string[]): string =>
    `/${OWN_FOLDER}${[room, name, ...path].map(encodePath).join('/')}`;
  return {
    milliseconds: Math.round(drawn.milliseconds),
    said: drawn.said,
    stale: drawn.digest !== digest,
    files: drawn.artifacts.map(({ path, bytes }) => ({
      path,
      bytes: bytes.length,
      href: address('files', path),
    })),
    documents: drawn.documents.map((document, place) => ({
      name: document.name,
      lang: document.lang,
      pages: document.pages.map(({ title, remarks }, number) => ({
        title,
        remarks,
        src: address('pictures', String(place), `${String(number)}.svg`),
      })),
    })),
  };
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function findBytes(
  { artifacts, documents }: Drawn,
  room: string | undefined,
  rest: readonly string[],
): Uint8Array | undefined {
  if (room === 'files') return artifacts.find(({ path }) => path === rest.join('/'))?.bytes;
  if (room !== 'pictures') return undefined;
  const [place = '', file = ''] = rest;
  const document: PicturedDocument | undefined = documents[Number(place)];
  const page = document?.pages[Number(file.replace(/\.svg$/, ''))];
  return page && new TextEncoder().encode(page.svg);
}
