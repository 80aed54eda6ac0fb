/** The report's mermaid sources → their drawings, made once for all targets, and kept for the next build. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { diagramVariables } from '../browser/diagram-variables.ts';
import { drawDiagrams, type DiagramStyle } from '../browser/draw-diagrams.ts';
import { readMermaid } from '../browser/mermaid-package.ts';
import type { KeptValues } from '../cache/kept-values.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { digestFiles } from '../source/digest-files.ts';
import type { TargetContext } from './target.ts';

/** What drawing needs. */
export interface DrawScope {
  readonly browser: TargetContext['browser'];
  /** The version of that browser, which need not run; undefined where there is none. */
  readonly version: () => Promise<string | undefined>;
  /** What earlier builds drew; absent: all is drawn anew. */
  readonly kept?: Pick<KeptValues, 'recall' | 'keep'> | undefined;
  readonly colors: Readonly<Record<string, string>>;
  readonly diagnose: (diagnostic: Diagnostic) => void;
}

/**
 * Draws every source, or takes what the same browser drew of it before; one that cannot be drawn is said, absent here,
 * and shown as code by the targets.
 */
export async function drawAll(
  sources: ReadonlyMap<string, string>,
  scope: DrawScope,
): Promise<ReadonlyMap<string, string>> {
  if (sources.size === 0) return new Map();
  const mermaid = await readMermaid();
  if (!mermaid) {
    sayAll(sources, scope, 'the package mermaid is not installed');
    return new Map();
  }
  const style = { variables: diagramVariables(scope.colors), font: await readFont() };
  const shelf = await openShelf(scope, mermaid.script, style);
  const known = new Map([...sources.keys()].map((source) => [source, shelf?.recall(source)]));
  const left = new Map([...sources].filter(([source]) => known.get(source) === undefined));
  const drawn = await drawLeft(left, scope, { script: mermaid.script, style });
  for (const [source, svg] of drawn) shelf?.keep(source, svg);
  const all = [...known].map(([source, svg]) => [source, svg ?? drawn.get(source)] as const);
  return new Map(all.flatMap(([source, svg]) => (svg === undefined ? [] : [[source, svg]])));
}

/** Draws what no earlier build drew. */
async function drawLeft(
  sources: ReadonlyMap<string, string>,
  scope: DrawScope,
  { script, style }: { readonly script: Uint8Array; readonly style: DiagramStyle },
): Promise<ReadonlyMap<string, string>> {
  const drawings = new Map<string, string>();
  if (sources.size === 0) return drawings;
  const running = await scope.browser();
  if (!running) {
    sayAll(sources, scope, 'there is no browser');
    return drawings;
  }
  const texts = [...sources.keys()];
  const drawn = await drawDiagrams(running.browser, script, texts, style);
  for (const [index, drawing] of drawn.entries()) {
    const source = texts[index] ?? '';
    if ('svg' in drawing) drawings.set(source, drawing.svg);
    else scope.diagnose(notDrawn(sources.get(source) ?? '', drawing.error));
  }
  return drawings;
}

/** Drawings by their source, as one browser, one mermaid and one style make them. */
interface Shelf {
  readonly recall: (source: string) => string | undefined;
  readonly keep: (source: string, svg: string) => void;
}

async function openShelf(
  { kept, version }: DrawScope,
  script: Uint8Array,
  { variables, font }: Required<DiagramStyle>,
): Promise<Shelf | undefined> {
  const browser = kept && (await version());
  if (!kept || browser === undefined) return undefined;
  const made = digestFiles([
    ['mermaid', script],
    ['font', font ?? new Uint8Array()],
  ]);
  const keyOf = (source: string): string =>
    JSON.stringify(['diagram', browser, made, variables, source]);
  return {
    recall: (source) => kept.recall(keyOf(source)) as string | undefined,
    keep: (source, svg) => {
      kept.keep(keyOf(source), svg);
    },
  };
}

function sayAll(
  sources: ReadonlyMap<string, string>,
  { diagnose }: DrawScope,
  reason: string,
): void {
  for (const file of new Set(sources.values())) diagnose(notDrawn(file, reason));
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
