/** A server and the port that is wanted → one that listens on this machine alone, on that port or the next free one. */
import type { Server } from 'node:http';

/** The only address that is listened on: nobody outside of the machine reaches it. */
const LOOPBACK = '127.0.0.1';
/** How many ports are tried. */
const TRIES = 100;

/**
 * Listens.
 *
 * @param wanted 0: any
 * @returns the port
 * @throws Error of the system when no port is free, or none may be listened on
 */
export async function listen(server: Server, wanted: number): Promise<number> {
  for (let port = wanted; ; port += 1) {
    try {
      return await tryPort(server, port);
    } catch (error) {
      const isBusy = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!isBusy || port >= wanted + TRIES || port >= 65_535) throw error;
    }
  }
}

function tryPort(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => {
      server.off('listening', succeed);
      reject(error);
    };
    const succeed = (): void => {
      server.off('error', fail);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    };
    server.once('error', fail).once('listening', succeed);
    server.listen(port, LOOPBACK);
  });
}
