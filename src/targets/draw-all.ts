/** The report's mermaid sources → their drawings, made once for all targets. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { diagramVariables } from '../browser/diagram-variables.ts';
import { drawDiagrams } from '../browser/draw-diagrams.ts';
import { readMermaid } from '../browser/mermaid-package.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { TargetContext } from './target.ts';

/** What drawing needs. */
export interface DrawScope {
  readonly browser: TargetContext['browser'];
  readonly colors: Readonly<Record<string, string>>;
  readonly diagnose: (diagnostic: Diagnostic) => void;
}

/** Draws every source; one that cannot be drawn is said, absent here, and shown as code by the targets. */
export async function drawAll(
  sources: ReadonlyMap<string, string>,
  scope: DrawScope,
): Promise<ReadonlyMap<string, string>> {
  const drawings = new Map<string, string>();
  if (sources.size === 0) return drawings;
  const mermaid = await readMermaid();
  const running = mermaid && (await scope.browser());
  if (!mermaid || !running) {
    const reason = mermaid ? 'there is no browser' : 'the package mermaid is not installed';
    for (const file of new Set(sources.values())) scope.diagnose(notDrawn(file, reason));
    return drawings;
  }
  const style = { variables: diagramVariables(scope.colors), font: await readFont() };
  const texts = [...sources.keys()];
  const drawn = await drawDiagrams(running.browser, mermaid.script, texts, style);
  for (const [index, drawing] of drawn.entries()) {
    const source = texts[index] ?? '';
    if ('svg' in drawing) drawings.set(source, drawing.svg);
    else scope.diagnose(notDrawn(sources.get(source) ?? '', drawing.error));
  }
  return drawings;
}

function notDrawn(file: string, reason: string): Diagnostic {
  return {
    rule: 'diagram/not-drawn',
    severity: 'warning',
    message: `Unexpected diagram that cannot be drawn, expected mermaid: ${reason}`,
    hint: 'It is shown as code',
    file,
    line: 1,
    column: 1,
  };
}

/** Arimo has the advances of Arial, with which the drawings are shown. */
function readFont(): Promise<Uint8Array> {
  const path = import.meta.resolve('@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf');
  return readFile(fileURLToPath(path));
}
