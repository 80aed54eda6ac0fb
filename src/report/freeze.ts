/** A value → the same, frozen all through; bytes cannot be, and a map is as its type says. */

/** Freezes plain objects and lists, whatever their depth, those in maps too. */
export function freezeDeep<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (ArrayBuffer.isView(value)) return value;
  if (value instanceof Map) {
    for (const item of value.values()) freezeDeep(item);
    return value;
  }
  Object.freeze(value);
  for (const item of Object.values(value)) freezeDeep(item);
  return value;
}
