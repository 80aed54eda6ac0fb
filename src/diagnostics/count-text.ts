/** Diagnostics → how many there are, in words. */
import type { Diagnostic } from './diagnostic.ts';

/** Writes "2 errors, 1 warning", "no errors, no warnings" where there are none, and ", 2 silenced" where some are. */
export function countText(diagnostics: readonly Diagnostic[]): string {
  const { loud, silenced } = partSilenced(diagnostics);
  const count = (severity: string): string => {
    const found = loud.filter((one) => one.severity === severity).length;
    return `${found === 0 ? 'no' : String(found)} ${severity}${found === 1 ? '' : 's'}`;
  };
  const counts = [count('error'), count('warning')];
  if (silenced.length > 0) counts.push(`${silenced.length} silenced`);
  return counts.join(', ');
}

/** Parts what is said from the warnings that their files silence. */
export function partSilenced(diagnostics: readonly Diagnostic[]): {
  loud: Diagnostic[];
  silenced: Diagnostic[];
} {
  return {
    loud: diagnostics.filter((one) => one.silenced === undefined),
    silenced: diagnostics.filter((one) => one.silenced !== undefined),
  };
}
