/** Computes a value when it is first asked for: tables that a page doesn't need cost it nothing. */
export function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
