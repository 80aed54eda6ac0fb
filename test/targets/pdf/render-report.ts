/** An engagement of the repository → its PDF report, for tests. */
import { pdf } from '../../../src/targets/pdf/target.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import type { Artifact, TargetContext } from '../../../src/targets/target.ts';
import { contextOf } from '../../helpers/context.ts';

/** What was made, and what was said. */
export interface Rendered {
  readonly artifacts: readonly Artifact[];
  readonly said: readonly Diagnostic[];
}

/** Renders; `change` lays something over the context that a build would make. */
export async function renderReport(
  engagement: string,
  options: { readonly browser: boolean; readonly languages?: readonly string[] },
  change: (context: TargetContext) => Partial<TargetContext> = () => ({}),
): Promise<Rendered> {
  const context = await contextOf(engagement, options);
  try {
    const artifacts = await pdf.render({ ...context, ...change(context) });
    return { artifacts, said: context.diagnostics() };
  } finally {
    await context.close();
  }
}

/** The bytes of one file. */
export function bytesOf({ artifacts }: Pick<Rendered, 'artifacts'>, path: string): Uint8Array {
  const found = artifacts.find((artifact) => artifact.path === path);
  if (!found) throw new Error(`No ${path} among ${artifacts.map((one) => one.path).join(', ')}`);
  return found.bytes;
}

/** The rules that a file's check says are not met. */
export function failedRules(rendered: Pick<Rendered, 'artifacts'>, path: string): string[] {
  const { checks } = JSON.parse(new TextDecoder().decode(bytesOf(rendered, path))) as {
    checks: { rule: string; ok: boolean; detail: string }[];
  };
  return checks.filter(({ ok }) => !ok).map(({ rule, detail }) => `${rule}: ${detail}`);
}
