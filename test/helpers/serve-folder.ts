/** A folder of files → a static server on this machine alone, as a host of static pages serves them. */
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.log': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
};

/** A server that runs; whoever started it closes it. */
export interface FolderServer {
  /** Address of the folder, with a slash at its end. */
  readonly root: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves a folder at an address of this machine; what is not in it is answered by its `404.html`.
 *
 * @param prefix where the folder stands, `/` or `/deep/repo/`
 */
export async function serveFolder(folder: string, prefix: string): Promise<FolderServer> {
  const server = createServer((request, response) => {
    void answer(folder, prefix, request.url ?? '/').then(({ status, path, body }) => {
      const type = TYPES[extname(path)] ?? 'application/octet-stream';
      response.writeHead(status, { 'Content-Type': type, 'X-Content-Type-Options': 'nosniff' });
      response.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    root: `http://127.0.0.1:${String(port)}${prefix}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => {
          if (error) reject(error);
          else resolve();
        });
      }),
  };
}

interface Answer {
  readonly status: number;
  readonly path: string;
  readonly body: Buffer | string;
}

async function answer(folder: string, prefix: string, url: string): Promise<Answer> {
  const { pathname } = new URL(url, 'http://127.0.0.1');
  if (pathname.startsWith(prefix)) {
    const asked = join(folder, normalize(decodeURIComponent(pathname.slice(prefix.length))));
    const isFolder = (await stat(asked).catch(() => undefined))?.isDirectory();
    const path = isFolder ? join(asked, 'index.html') : asked;
    const body = path.startsWith(folder) ? await readFile(path).catch(() => undefined) : undefined;
    if (body) return { status: 200, path, body };
  }
  const path = join(folder, '404.html');
  return { status: 404, path, body: await readFile(path).catch(() => 'not found') };
}
