import { compareKeys, firstNotBefore } from "../store/key-order.ts";

/** One line of a listing. */
export interface ListedName {
  readonly kind: "key" | "prefix";
  readonly name: string;
}

/** Which keys a listing is about. */
export interface Scope {
  readonly prefix: string;
  /** Empty for none. */
  readonly delimiter: string;
  /** Keys up to this one, and the common prefix of this name, are left out. Empty for none. */
  readonly after: string;
}

/**
 * The names that a listing shows, one by one and in order: keys, or in their place what they have in common up to the
 * delimiter. `keys` are sorted; a caller who wants some of them only filters before.
 */
export function* rollUp(
  keys: readonly string[],
  scope: Scope,
  isListed: (key: string) => boolean,
): Generator<ListedName> {
  const { prefix, delimiter, after } = scope;
  const from = compareKeys(after, prefix) < 0 ? prefix : after;
  let lastPrefix = after;
  for (let index = firstNotBefore(keys, from); index < keys.length; index += 1) {
    const key = keys[index] ?? "";
    if (!key.startsWith(prefix)) return;
    if (key === after || !isListed(key)) continue;
    const common = commonPrefixOf(key, prefix, delimiter);
    if (common === undefined) yield { kind: "key", name: key };
    else if (common !== lastPrefix) {
      lastPrefix = common;
      yield { kind: "prefix", name: common };
    }
  }
}

function commonPrefixOf(key: string, prefix: string, delimiter: string): string | undefined {
  if (delimiter === "") return undefined;
  const at = key.indexOf(delimiter, prefix.length);
  return at < 0 ? undefined : key.slice(0, at + delimiter.length);
}
