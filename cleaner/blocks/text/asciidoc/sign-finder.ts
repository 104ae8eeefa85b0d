/** Where signs stand in a text. Places are asked for in their order for each sign, so that all answers together take one pass a sign. */
export class SignFinder {
  readonly #text: string;
  readonly #places = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
  }

  /** The first place of a sign from here on; -1 where there is none. */
  next(sign: string, from: number): number {
    const known = this.#places.get(sign);
    if (known !== undefined && (known === -1 || known >= from)) return known;
    const place = this.#text.indexOf(sign, from);
    this.#places.set(sign, place);
    return place;
  }
}

const BRACKET = /\\[[\]]|[[\]]/g;

/** Where each square bracket is closed, by where it opens; escaped ones and those that never close are left out. */
export function closingBrackets(text: string): ReadonlyMap<number, number> {
  const closers = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: sign, index } of text.matchAll(BRACKET)) {
    if (sign === "[") open.push(index);
    else if (sign === "]") {
      const opener = open.pop();
      if (opener !== undefined) closers.set(opener, index);
    }
  }
  return closers;
}
