/** A server that nobody should ever reach, and a file that nobody should ever read. */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What stands in the secret files: a word that is nowhere else. */
export const SECRET = 'zirconium-under-the-doormat';

/** What the server answers with: whoever shows it was there. */
export const CANARY_WORDS = 'the canary sang';

/** A listening canary. */
export interface Canary {
  readonly port: number;
  /** Connections of TCP and packets of UDP so far, whatever they said. */
  readonly connections: () => number;
  /** First lines of what was asked over HTTP. */
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}

/** Starts a canary on loopback, over TCP and, on the same port, UDP. */
export async function startCanary(): Promise<Canary> {
  const requests: string[] = [];
  let connections = 0;
  const server: Server = createServer((socket) => {
    connections++;
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      requests.push(data.toString('latin1').split('\r\n')[0] ?? '');
      socket.end(
        `HTTP/1.1 200 OK\r\ncontent-type: text/html\r\naccess-control-allow-origin: *\r\n\r\n<p>${CANARY_WORDS}</p>`,
      );
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const datagrams = createSocket('udp4').on('message', () => connections++);
  datagrams.bind(port, '127.0.0.1');
  await once(datagrams, 'listening');
  const close = async (): Promise<void> => {
    datagrams.close();
    server.close();
    await once(server, 'close');
  };
  return { port, connections: () => connections, requests, close };
}

/** Secret files as a browser could show them: their addresses by kind, readable by any user. */
export interface Secrets {
  readonly folder: string;
  readonly text: string;
  readonly picture: string;
  readonly style: string;
  readonly remove: () => Promise<void>;
}

/** Writes the secret files to a folder of their own. */
export async function writeSecrets(): Promise<Secrets> {
  const folder = await mkdtemp(join(tmpdir(), 'constat-secret-'));
  await chmod(folder, 0o755);
  const write = async (name: string, content: string): Promise<string> => {
    await writeFile(join(folder, name), content);
    return `file://${join(folder, name)}`;
  };
  return {
    folder,
    text: await write('secret.txt', SECRET),
    picture: await write(
      'secret.svg',
      `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="40"><text y="20">${SECRET}</text></svg>`,
    ),
    style: await write('secret.css', `body::after { content: '${SECRET}'; }`),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
