/** A pure function of something that nobody changes → the same, worked out once for each such thing as long as it lives. */

/** Remembers by identity, so that a file that did not change is not looked at again. */
export function rememberEach<Key extends object, Value>(
  make: (key: Key) => Value,
): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const found = known.get(key) ?? { value: make(key) };
    known.set(key, found);
    return found.value;
  };
}
