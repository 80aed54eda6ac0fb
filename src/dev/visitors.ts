/** Pages that are open in a browser → each is told when what it shows has changed: Server-Sent Events. */
import type { ServerResponse } from 'node:http';

/** A page that listens. */
export interface Visitor {
  /** Below the site's folder. */
  readonly path: string;
  /** The mark of what it shows, or is about to. */
  mark: string;
  readonly response: ServerResponse;
}

/** The pages that are open. */
export interface Visitors {
  add(visitor: Visitor): void;
  /** Tells one; nothing where that is undefined. */
  tell(visitor: Visitor, told: object | undefined): void;
  /** Tells each what `tell` says of it. */
  tellAll(tell: (visitor: Visitor) => object | undefined): void;
  close(): void;
}

/** Opens the list. */
export function openVisitors(): Visitors {
  const open = new Set<Visitor>();
  const send: Visitors['tell'] = ({ response }, told) => {
    if (told) response.write(`data: ${JSON.stringify(told)}\n\n`);
  };
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
    tell: send,
    tellAll(tell) {
      for (const visitor of open) send(visitor, tell(visitor));
    },
    close() {
      for (const { response } of open) response.end();
      open.clear();
    },
  };
}
