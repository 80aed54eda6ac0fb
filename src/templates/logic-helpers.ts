/** Handlebars helpers for conditions and small joins. */
import type { HelperDelegate } from 'handlebars';

/** `eq`, `and`, `or`, `not`, `gt`, `lt`, `add`, `concat`, `list`, for use in sub-expressions; what is absent adds nothing. */
export function logicHelpers(): Record<string, HelperDelegate> {
  return {
    eq: (a: unknown, b: unknown) => a === b,
    and: (...values: unknown[]) => values.slice(0, -1).every(isTrue),
    or: (...values: unknown[]) => values.slice(0, -1).find(isTrue),
    not: (value: unknown) => !isTrue(value),
    gt: (a: number, b: number) => a > b,
    lt: (a: number, b: number) => a < b,
    add: (a: number, b: number | undefined) => a + (b ?? 0),
    concat: (...values: unknown[]) =>
      values
        .slice(0, -1)
        .filter((value) => value !== undefined)
        .map(String)
        .join(''),
    list: (...values: unknown[]) => values.slice(0, -1),
  };
}

/** As `{{#if}}` sees it: empty lists and 0 are false. */
function isTrue(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
