/** Gives what was typed as YAML would read it: a number, else the words; undefined stays what it is. */
export function typedValue<Typed extends string | undefined>(typed: Typed): number | Typed {
  return typed !== undefined && /^\d+(?:\.\d+)?$/.test(typed) ? Number(typed) : typed;
}
