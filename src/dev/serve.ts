/** Rounds → a server on this machine: the site from memory, its live reload, and the desk with the other deliverables. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

import { escapeHtml } from '../templates/escape-html.ts';
import type { Desk } from './desk.ts';
import { refuseRequest } from './guard-request.ts';
import { listen } from './listen.ts';
import { OWN_FOLDER, servePage, type ServedPage } from './page.ts';
import { notFound, sendBytes, sendText } from './send.ts';
import type { PlaceScope } from './state.ts';
import type { Round } from './rounds.ts';
import { tellVisitors } from './tell-visitors.ts';
import { openVisitors, type Visitor } from './visitors.ts';

/** What the server is made of. */
export interface ServeScope extends PlaceScope {
  readonly port: number;
  readonly desk: Desk;
  /** The latest round; undefined until the first. */
  readonly round: () => Round | undefined;
  /** The server's own scripts and style sheets, by name. */
  readonly own: ReadonlyMap<string, Uint8Array>;
}

/** A server that runs; whoever started it closes it. */
export interface DevServer {
  readonly port: number;
  /** Tells every open page of the latest round: those that show something else by now are given what they should show. */
  announce(): void;
  close(): Promise<void>;
}

/** Starts the server. */
export async function serve(scope: ServeScope): Promise<DevServer> {
  const visitors = openVisitors();
  const pages = rememberPages(scope);
  const tell = tellVisitors(scope, (path) => pages(path)?.page);
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const refused = refuseRequest(request);
    if (refused !== undefined) {
      sendText(response, 403, refused);
      return;
    }
    const url = new URL(request.url ?? '/', 'http://localhost');
    const path = decodePath(url.pathname);
    if (path === undefined) {
      sendText(response, 400, 'Unexpected address');
      return;
    }
    if (path.startsWith(OWN_FOLDER)) {
      const name = path.slice(OWN_FOLDER.length);
      if (name === 'events') {
        const visitor = readVisitor(url, response);
        visitors.add(visitor);
        const { mark } = visitor;
        visitors.tell(visitor, tell(visitor));
        // It was given a page: what is wrong with the sources is still to be told.
        if (visitor.mark !== mark) visitors.tell(visitor, tell(visitor));
        return;
      }
      const own = scope.own.get(name);
      if (own) sendBytes(response, name, own);
      else await scope.desk.answer(name, request, response);
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      sendText(response, 405, 'Unexpected method');
      return;
    }
    sendFile(response, path, pages, scope);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      // A template of the theme that fails is its author's to mend: the page says what it says.
      const page = pageOf('This page cannot be shown', firstLine(error));
      if (response.headersSent) response.end();
      else sendBytes(response, 'failed.html', servePage(page, '').html, 500);
    });
  });
  const port = await listen(server, scope.port);
  return {
    port,
    announce: () => {
      visitors.tellAll(tell);
    },
    close: () =>
      new Promise((resolve) => {
        visitors.close();
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function readVisitor({ searchParams: asked }: URL, response: ServerResponse): Visitor {
  return { path: asked.get('path') ?? '', mark: asked.get('mark') ?? '', response };
}

interface FoundPage {
  readonly page: ServedPage;
  readonly status: number;
}

type FindPage = (path: string) => FoundPage | undefined;

/** Renders the pages of one round that are looked at, once each; undefined for what is no page. */
function rememberPages({ round }: ServeScope): FindPage {
  let files: Round['files'];
  const known = new Map<string, FoundPage>();
  return (path) => {
    const now = round()?.files;
    if (now !== files) known.clear();
    files = now;
    const found = known.get(path) ?? renderPage(path, now);
    if (found) known.set(path, found);
    return found;
  };
}

function renderPage(path: string, files: Round['files']): FoundPage | undefined {
  if (!files) {
    const page = pageOf(
      'Nothing to show yet',
      'The sources have errors: mend them, and the site appears.',
    );
    return { page: servePage(page, ''), status: 503 };
  }
  const name = path === '' || path.endsWith('/') ? path + files.home : path;
  const bytes = files.file(name);
  if (bytes && !name.endsWith('.html')) return undefined;
  if (bytes) return { page: servePage(bytes, files.stamp), status: 200 };
  const missing = files.file(files.missing) ?? pageOf('There is no such page', name);
  return { page: servePage(missing, files.stamp), status: 404 };
}

function sendFile(
  response: ServerResponse,
  path: string,
  pages: FindPage,
  { round }: ServeScope,
): void {
  const found = pages(path);
  if (found) {
    sendBytes(response, 'page.html', found.page.html, found.status);
    return;
  }
  const bytes = round()?.files?.file(path);
  if (bytes) sendBytes(response, path, bytes);
  else notFound(response);
}

/** A page of the server's own, where there is none of the site's. */
function pageOf(title: string, text: string): Uint8Array {
  const [head, body] = [escapeHtml(title), escapeHtml(text)];
  return new TextEncoder().encode(
    `<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>${head}</title>` +
      `<link rel="stylesheet" href="/${OWN_FOLDER}desk.css"></head>` +
      `<body><main><h1>${head}</h1><p>${body}</p></main></body></html>\n`,
  );
}

function decodePath(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname.slice(1));
  } catch {
    return undefined;
  }
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n', 1)[0] ?? '';
}
