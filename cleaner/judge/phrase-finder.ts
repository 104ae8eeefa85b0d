/** A row of phrases, all in lower case and of four characters at least. */
interface Row {
  readonly phrases: readonly string[];
}

/** One phrase that stands in a text, and the row it is from. */
export interface Found<Rule extends Row> {
  readonly rule: Rule;
  readonly phrase: string;
}

/** A phrase is looked for where its first characters are, by the last eight bits of each. */
const OPENING = 4;
const CHAR_BITS = 8;
const LAST_BITS = (1 << CHAR_BITS) - 1;
/** The table of openings: few of its places are taken, and what is found there is looked at again. */
const TABLE_BITS = 12;
/** Spreads openings over the table. */
const SPREAD = 0x9e3779b1;
const NONE: readonly never[] = [];

/**
 * Finds which phrases of a table stand in a text (in lower case), in the order of the table, however they stand in the text. One pass,
 * whatever the size of the table: a phrase is looked at only where its first four characters are.
 */
export function phraseFinder<Rule extends Row>(rules: readonly Rule[]): (text: string) => readonly Found<Rule>[] {
  const all = rules.flatMap((rule) => rule.phrases.map((phrase) => ({ rule, phrase })));
  /** Number of the phrases that open so, by the place of the opening; the first are none. */
  const listAt = new Uint16Array(1 << TABLE_BITS);
  const lists: number[][] = [[]];
  for (const [order, { phrase }] of all.entries()) {
    let window = 0;
    for (let at = 0; at < OPENING; at++) window = movedOn(window, phrase.charCodeAt(at));
    const place = placeOf(window);
    if (listAt[place] === 0) listAt[place] = lists.push([]) - 1;
    lists[listAt[place] as number]?.push(order);
  }
  return (text) => {
    let orders: Set<number> | undefined;
    let window = 0;
    for (let at = 0; at < text.length; at++) {
      window = movedOn(window, text.charCodeAt(at));
      const list = listAt[placeOf(window)] as number;
      if (list === 0) continue;
      for (const order of lists[list] as number[])
        if (text.startsWith(all[order]?.phrase ?? "", at + 1 - OPENING)) orders = (orders ?? new Set()).add(order);
    }
    return orders === undefined ? NONE : [...orders].sort((a, b) => a - b).flatMap((order) => all[order] ?? []);
  };
}

/** The last four characters, one further: what stands before them falls out. */
function movedOn(window: number, code: number): number {
  return (window << CHAR_BITS) | (code & LAST_BITS);
}

function placeOf(window: number): number {
  return Math.imul(window, SPREAD) >>> (32 - TABLE_BITS);
}
