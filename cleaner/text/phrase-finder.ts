/** A row of phrases, all in lower-case ASCII and of two characters at least. */
interface Row {
  readonly phrases: readonly string[];
}

/** One phrase that stands in a text, and the row it is from. */
export interface Found<Rule extends Row> {
  readonly rule: Rule;
  readonly phrase: string;
}

const ASCII = 128;
const NONE: readonly never[] = [];

/**
 * Finds which phrases of a table stand in a text (in lower case), in the order of the table, however they stand in the text. One pass,
 * whatever the size of the table: a phrase is looked at only where its first two characters are.
 */
export function phraseFinder<Rule extends Row>(rules: readonly Rule[]): (text: string) => readonly Found<Rule>[] {
  const all = rules.flatMap((rule) => rule.phrases.map((phrase) => ({ rule, phrase })));
  const opening = new Uint8Array(ASCII * ASCII);
  const openedBy = new Map<number, number[]>();
  for (const [order, { phrase }] of all.entries()) {
    const key = phrase.charCodeAt(0) * ASCII + phrase.charCodeAt(1);
    opening[key] = 1;
    openedBy.set(key, [...(openedBy.get(key) ?? []), order]);
  }
  return (text) => {
    let orders: Set<number> | undefined;
    let before = ASCII;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (before < ASCII && code < ASCII && opening[before * ASCII + code] === 1)
        for (const order of openedBy.get(before * ASCII + code) ?? [])
          if (text.startsWith(all[order]?.phrase ?? "", at - 1)) orders = (orders ?? new Set()).add(order);
      before = code;
    }
    return orders === undefined ? NONE : [...orders].sort((a, b) => a - b).flatMap((order) => all[order] ?? []);
  };
}
