/** Pages that are open in a browser → each is told when what it shows has changed: Server-Sent Events. */
import type { ServerResponse } from 'node:http';

/** A page that listens. */
export interface Visitor {
  /** Below the site's folder. */
  readonly path: string;
  /** The mark of what it shows. */
  readonly mark: string;
  readonly response: ServerResponse;
}

/** The pages that are open. */
export interface Visitors {
  add(visitor: Visitor): void;
  /** Tells each what `tell` says of it; nothing where that is undefined. */
  tellAll(tell: (visitor: Visitor) => object | undefined): void;
  close(): void;
}

/** Opens the list. */
export function openVisitors(): Visitors {
  const open = new Set<Visitor>();
  return {
    add(visitor) {
      visitor.response.writeHead(200, {
        'Content-Type': 'text/event-stream',
        'Cache-Control': 'no-store',
      });
      visitor.response.write('retry: 500\n\n');
      open.add(visitor);
      visitor.response.on('close', () => open.delete(visitor));
    },
    tellAll(tell) {
      for (const visitor of open) {
        const told = tell(visitor);
        if (told) visitor.response.write(`data: ${JSON.stringify(told)}\n\n`);
      }
    },
    close() {
      for (const { response } of open) response.end();
      open.clear();
    },
  };
}
