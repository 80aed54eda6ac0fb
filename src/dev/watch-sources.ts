/** An engagement's folder, and the library beside it → word of every change; the one door to chokidar. */
import { dirname, join, relative, sep } from 'node:path';

/** What happened since the last word. */
export interface Changes {
  /** Paths in the engagement, with `/`; those of the library begin with `../`. */
  readonly paths: readonly string[];
  /** True when files were only written to: none came, none went. */
  readonly written: boolean;
}

/** A watcher that runs; whoever started it closes it. */
export interface SourceWatch {
  close(): Promise<void>;
}

/** Names that are never content, and what scanners said, which no edition shows. */
const IGNORED = /^(?:\..*|node_modules|Thumbs\.db|.*~)$/;
const RAW = join('candidates', 'raw');
/** Milliseconds without a change after which a save is over; editors write, rename and touch in a few. */
const QUIET = 8;
/** Milliseconds after which many changes in a row are told all the same. */
const LONGEST = 150;

/**
 * Watches a folder, whose path must be free of links. The folder above is watched for its coming and going, and nothing
 * else in it.
 */
export async function watchSources(
  root: string,
  tell: (changes: Changes) => void,
): Promise<SourceWatch> {
  const { watch } = await import('chokidar');
  const parent = dirname(root);
  const rooms = [root, join(parent, 'library')];
  const ignored = (path: string): boolean => {
    if (path === parent) return false;
    const room = rooms.find((one) => path === one || path.startsWith(one + sep));
    if (room === undefined) return true;
    const inside = relative(room, path);
    return (
      inside.startsWith(RAW) ||
      (inside !== '' && inside.split(sep).some((one) => IGNORED.test(one)))
    );
  };
  const watcher = watch(parent, { ignored, ignoreInitial: true });
  const gather = gatherChanges(tell);
  watcher.on('all', (event, path) => {
    const shown = relative(root, path).split(sep).join('/');
    gather(shown, event === 'change' && !shown.startsWith('..'));
  });
  // A folder that may not be read is no reason to stop; the build says what it cannot read.
  watcher.on('error', () => undefined);
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  return { close: () => watcher.close() };
}

/** Puts changes that come together into one. */
function gatherChanges(tell: (changes: Changes) => void) {
  const paths = new Set<string>();
  let written = true;
  let quiet: NodeJS.Timeout | undefined;
  let longest: NodeJS.Timeout | undefined;
  const finish = (): void => {
    clearTimeout(quiet);
    clearTimeout(longest);
    longest = undefined;
    const changes = { paths: [...paths], written };
    paths.clear();
    written = true;
    tell(changes);
  };
  return (path: string, isWritten: boolean): void => {
    paths.add(path);
    written &&= isWritten;
    clearTimeout(quiet);
    quiet = setTimeout(finish, QUIET);
    longest ??= setTimeout(finish, LONGEST);
  };
}
