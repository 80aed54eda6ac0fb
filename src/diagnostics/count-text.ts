/** Diagnostics → how many there are, in words. */
import type { Diagnostic } from './diagnostic.ts';

/** Writes "2 errors, 1 warning", and "no errors, no warnings" where there are none. */
export function countText(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: string): string => {
    const found = diagnostics.filter((one) => one.severity === severity).length;
    return `${found === 0 ? 'no' : String(found)} ${severity}${found === 1 ? '' : 's'}`;
  };
  return `${count('error')}, ${count('warning')}`;
}
