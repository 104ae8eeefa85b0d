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
/** Third characters are told apart by their last five bits. */
const THIRD = 31;
const ANY_THIRD = -1;
const NONE: readonly never[] = [];

/**
 * Finds which phrases of a table stand in a text (in lower case), in the order of the table, however they stand in the text. One pass,
 * whatever the size of the table: a phrase is looked at only where its first two characters are, and most likely its third.
 */
export function phraseFinder<Rule extends Row>(rules: readonly Rule[]): (text: string) => readonly Found<Rule>[] {
  const all = rules.flatMap((rule) => rule.phrases.map((phrase) => ({ rule, phrase })));
  /** For each two characters that open a phrase, one bit for each third character. */
  const opening = new Int32Array(ASCII * ASCII);
  const openedBy = new Map<number, number[]>();
  for (const [order, { phrase }] of all.entries()) {
    const key = phrase.charCodeAt(0) * ASCII + phrase.charCodeAt(1);
    opening[key] = (opening[key] as number) | (phrase.length > 2 ? 1 << (phrase.charCodeAt(2) & THIRD) : ANY_THIRD);
    openedBy.set(key, [...(openedBy.get(key) ?? []), order]);
  }
  return (text) => {
    let orders: Set<number> | undefined;
    let [before, code] = [ASCII, text.charCodeAt(0)];
    for (let at = 0; at < text.length; at++) {
      const next = text.charCodeAt(at + 1);
      const key = before < ASCII && code < ASCII ? before * ASCII + code : 0;
      if (((opening[key] as number) & (1 << (next & THIRD))) !== 0)
        for (const order of openedBy.get(key) ?? [])
          if (text.startsWith(all[order]?.phrase ?? "", at - 1)) orders = (orders ?? new Set()).add(order);
      before = code;
      code = next;
    }
    return orders === undefined ? NONE : [...orders].sort((a, b) => a - b).flatMap((order) => all[order] ?? []);
  };
}
