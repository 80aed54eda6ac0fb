/** A translation's texts laid over the original's data: each text becomes a map of languages. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { DataPath, Locate } from './place-map.ts';

/** The languages of the two, and where the translation stands. */
export interface OverlayScope {
  readonly base: string;
  readonly lang: string;
  readonly locate: Locate;
  readonly diagnostics: Diagnostic[];
}

type Tree = Readonly<Record<string, unknown>>;

/** Lays one tree of texts over another; lists must be of the same length. */
export function overlay(
  original: unknown,
  texts: unknown,
  scope: OverlayScope,
  path: DataPath = [],
): unknown {
  if (texts === undefined) return original;
  if (typeof texts === 'string') return overlayText(original, texts, scope, path);
  if (Array.isArray(texts)) return overlayList(original, texts as unknown[], scope, path);
  if (!isTree(texts)) return original;
  if (!isTree(original)) {
    reportExtra(scope, path);
    return original;
  }
  const merged: Record<string, unknown> = { ...original };
  for (const [key, value] of Object.entries(texts)) {
    merged[key] = overlay(original[key], value, scope, [...path, key]);
  }
  return merged;
}

function overlayText(
  original: unknown,
  text: string,
  scope: OverlayScope,
  path: DataPath,
): unknown {
  const { base, lang } = scope;
  if (typeof original === 'string') return { [base]: original, [lang]: text };
  if (!isTree(original)) {
    reportExtra(scope, path);
    return original;
  }
  // An event of a timeline, whose translation may be its text alone; no language is called `text`.
  if (Object.hasOwn(original, 'text')) {
    return { ...original, text: overlayText(original['text'], text, scope, path) };
  }
  if (Object.hasOwn(original, lang)) {
    report(
      scope,
      path,
      'translation/twice',
      `a second text in ${lang}`,
      'the map in the original, or the translation’s file',
    );
    return original;
  }
  return { ...original, [lang]: text };
}

function overlayList(
  original: unknown,
  texts: readonly unknown[],
  scope: OverlayScope,
  path: DataPath,
): unknown {
  const items: readonly unknown[] = Array.isArray(original) ? original : [];
  if (items.length !== texts.length) {
    const expected = `a list of ${items.length}, as in the original`;
    report(scope, path, 'translation/length', `list of ${texts.length}`, expected);
  }
  if (!Array.isArray(original)) return original;
  // A list that is too short is laid over as far as it goes: one fault is said once.
  return items.map((item, index) => overlay(item, texts[index], scope, [...path, index]));
}

function reportExtra(scope: OverlayScope, path: DataPath): void {
  const found = 'text that the original lacks';
  report(scope, path, 'translation/length', found, 'the texts of the original');
}

function report(
  scope: OverlayScope,
  path: DataPath,
  rule: string,
  found: string,
  expected: string,
): void {
  scope.diagnostics.push({
    rule,
    severity: 'error',
    message: `Unexpected ${found}, expected ${expected}`,
    ...scope.locate(path, 'key'),
  });
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
