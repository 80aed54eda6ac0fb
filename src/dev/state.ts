/** A round → what its pages and the desk are told of it: every diagnostic with its frame and the way to its file. */
import { join } from 'node:path';

import { codeFrame } from '../diagnostics/code-frame.ts';
import { compareDiagnostics, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { shownPath } from '../diagnostics/reporter.ts';
import type { SourceFolder } from '../source/read-folder.ts';

/** A diagnostic as a page shows it; all of it is text that nobody vouches for. */
export interface ToldDiagnostic {
  readonly severity: Diagnostic['severity'];
  /** `findings/security/SEC-01.md:4:11`. */
  readonly place: string;
  readonly rule: string;
  readonly message: string;
  readonly hint?: string;
  readonly frame?: string;
  /** What opens the editor there. */
  readonly href?: string;
}

/** How places are told. */
export interface PlaceScope {
  readonly root: string;
  readonly label: string;
  /** An address with `{file}`, `{line}` and `{column}`; undefined: no links. */
  readonly editor: string | undefined;
}

/** Pages show so many at most: more are read in the terminal. */
const MOST = 100;

/** Tells diagnostics, errors first. */
export function tellDiagnostics(
  diagnostics: readonly Diagnostic[],
  folder: SourceFolder,
  scope: PlaceScope,
): ToldDiagnostic[] {
  const rank = ({ severity }: Diagnostic): number => (severity === 'error' ? 0 : 1);
  return [...diagnostics]
    .sort((a, b) => rank(a) - rank(b) || compareDiagnostics(a, b))
    .slice(0, MOST)
    .map((one) => tell(one, folder, scope));
}

function tell(one: Diagnostic, folder: SourceFolder, scope: PlaceScope): ToldDiagnostic {
  const { severity, rule, message, hint, file, line, column } = one;
  const bytes = folder.files.get(file) ?? folder.library?.get(file);
  const isText = /\.(?:md|ya?ml)$/.test(file);
  const frame = bytes && isText ? codeFrame(new TextDecoder().decode(bytes), one) : undefined;
  const href = scope.editor === undefined ? undefined : editorLink(scope.editor, scope.root, one);
  return {
    severity,
    place: `${shownPath(file, scope.label)}:${line}:${column}`,
    rule,
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(frame === undefined ? {} : { frame }),
    ...(href === undefined ? {} : { href }),
  };
}

/** Fills an editor's address; the path is absolute and escaped part by part, so that any name stays one path. */
export function editorLink(
  template: string,
  root: string,
  { file, line, column }: Pick<Diagnostic, 'file' | 'line' | 'column'>,
): string {
  const path = join(root, file).replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return template
    .replaceAll('{file}', path.startsWith('/') ? path : `/${path}`)
    .replaceAll('{line}', String(line))
    .replaceAll('{column}', String(column));
}
