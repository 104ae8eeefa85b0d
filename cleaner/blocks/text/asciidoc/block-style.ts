/** What the lines above a block say of it: "[source,java]", "[quote, who, where]", "[cols="1,2"]". */
export interface BlockStyle {
  /** Its first value, in lower case but for admonitions. */
  readonly name: string;
  /** The values behind it that have no name. */
  readonly values: readonly string[];
  readonly named: ReadonlyMap<string, string>;
  readonly options: string;
}

/** A value, in quotes or up to the next comma. */
const VALUE = /\s*(?:([\w-]{1,40})\s?=\s?)?(?:"((?:[^"\\]|\\.)*)"|([^,]*))(?:,|$)/g;
const SHORTHAND = /^([^#.%]*)(.*)$/;

/** Reads one such line, its brackets left out. */
export function readStyle(inner: string): BlockStyle {
  const values: string[] = [];
  const named = new Map<string, string>();
  for (const [whole, name, quoted, plain] of inner.matchAll(VALUE)) {
    if (whole === "") break;
    const value = (quoted ?? plain ?? "").trim();
    if (name === undefined) values.push(value);
    else named.set(name.toLowerCase(), value);
  }
  const [, name = "", rest = ""] = SHORTHAND.exec(values[0] ?? "") ?? [];
  return { name: name.trim(), values: values.slice(1), named, options: `${rest} ${named.get("options") ?? ""}` };
}

/** A later line adds to what an earlier one says. */
export function joinStyles(one: BlockStyle | undefined, other: BlockStyle): BlockStyle {
  if (one === undefined) return other;
  return {
    name: other.name || one.name,
    values: other.values.length > 0 ? other.values : one.values,
    named: new Map([...one.named, ...other.named]),
    options: `${one.options} ${other.options}`,
  };
}
