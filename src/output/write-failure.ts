/** Why the system refuses to write → what to do about it. */
import { OutputError } from './output-error.ts';

const ADVICE: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full. Make room, or give a folder on another one with --out',
  EDQUOT: 'this user has no room left. Make some, or give a folder elsewhere with --out',
  EROFS: 'it is read-only. Give another folder with --out',
  EACCES: 'this user may not write there. Change its rights, or give another folder with --out',
  EPERM: 'this user may not write there. Change its rights, or give another folder with --out',
  EFBIG:
    'a file is larger than the system allows. Raise the limit (ulimit -f), or build less with --only',
  EMFILE: 'too many files are open. Raise the limit (ulimit -n), or build less with --only',
  ENAMETOOLONG: 'a name is too long. Give a folder with a shorter path with --out',
};

/** Wraps what the system says of a folder; the earlier output stands as it was. */
export function describeWriteFailure(folder: string, error: unknown): OutputError {
  if (error instanceof OutputError) return error;
  const { code = '' } = error as NodeJS.ErrnoException;
  const reason = error instanceof Error ? error.message : String(error);
  const advice = ADVICE[code] ?? 'give another folder with --out';
  return new OutputError(
    `${folder} cannot be written: ${advice}. The last build’s files are as they were (${reason})`,
    { cause: error },
  );
}
