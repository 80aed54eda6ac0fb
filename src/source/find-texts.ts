/** A schema and its data → the texts in it, with their paths. */
import type * as z from 'zod';

import { text } from '../schema/fields.ts';
import { definition, unwrap } from './expectation.ts';
import type { DataPath } from './place-map.ts';

/** A text as its author wrote it. */
export interface FoundText {
  readonly path: DataPath;
  /** One text, in the default language, or texts by language. */
  readonly value: string | Readonly<Record<string, string>>;
}

/** Finds every text in the order of the schema; words that are no prose (ids, addresses, names) are none. */
export function findTexts(schema: z.ZodType, data: unknown, path: DataPath = []): FoundText[] {
  if (data === undefined || data === null) return [];
  if (unwrap(schema).def === text.def) {
    const isText = typeof data === 'string' || (typeof data === 'object' && !Array.isArray(data));
    return isText ? [{ path, value: data as FoundText['value'] }] : [];
  }
  const { shape, element, valueType, options } = definition(schema);
  if (options) return options.flatMap((option) => findTexts(option, data, path));
  if (element) {
    const items: readonly unknown[] = Array.isArray(data) ? data : [];
    return items.flatMap((item, index) => findTexts(element, item, [...path, index]));
  }
  if (typeof data !== 'object') return [];
  return Object.entries(data).flatMap(([key, value]) => {
    const below = shape?.[key] ?? valueType;
    return below ? findTexts(below, value, [...path, key]) : [];
  });
}
