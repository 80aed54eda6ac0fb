/** Programs that a machine may have or not. */
import { execFileSync } from 'node:child_process';

/** Whether a program is there: it is run with a flag that does nothing. */
export function hasTool(name: string, flag: string): boolean {
  try {
    execFileSync(name, [flag], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The title of a test that needs a program: it says aloud that the test is skipped where the program is missing. */
export function titleNeeding(name: string, flag: string, title: string): string {
  return hasTool(name, flag) ? title : `${title} (skipped: no ${name} here)`;
}
