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
/** Characters are told apart by their last five bits at first, so that the table is small; what is found is looked at again. */
const BITS = 5;
const LAST_BITS = (1 << BITS) - 1;
const ANY_THIRD = -1;
const NONE: readonly never[] = [];

/**
 * Finds which phrases of a table stand in a text (in lower case), in the order of the table, however they stand in the text. One pass,
 * whatever the size of the table: a phrase is looked at only where its first two characters are, and most likely its third.
 */
export function phraseFinder<Rule extends Row>(rules: readonly Rule[]): (text: string) => readonly Found<Rule>[] {
  const all = rules.flatMap((rule) => rule.phrases.map((phrase) => ({ rule, phrase })));
  /** For each two characters that open a phrase, one bit for each third character. */
  const opening = new Int32Array(1 << (2 * BITS));
  const openedBy = new Map<number, number[]>();
  for (const [order, { phrase }] of all.entries()) {
    const [first, second] = [phrase.charCodeAt(0), phrase.charCodeAt(1)];
    const key = first * ASCII + second;
    const place = placeOf(first, second);
    const third = phrase.length > 2 ? 1 << (phrase.charCodeAt(2) & LAST_BITS) : ANY_THIRD;
    opening[place] = (opening[place] as number) | third;
    openedBy.set(key, [...(openedBy.get(key) ?? []), order]);
  }
  return (text) => {
    let orders: Set<number> | undefined;
    let [before, code] = [ASCII, text.charCodeAt(0)];
    for (let at = 0; at < text.length; at++) {
      const next = text.charCodeAt(at + 1);
      if (((opening[placeOf(before, code)] as number) & (1 << (next & LAST_BITS))) !== 0)
        for (const order of openedBy.get(before * ASCII + code) ?? [])
          if (text.startsWith(all[order]?.phrase ?? "", at - 1)) orders = (orders ?? new Set()).add(order);
      before = code;
      code = next;
    }
    return orders === undefined ? NONE : [...orders].sort((a, b) => a - b).flatMap((order) => all[order] ?? []);
  };
}

function placeOf(first: number, second: number): number {
  return ((first & LAST_BITS) << BITS) | (second & LAST_BITS);
}
