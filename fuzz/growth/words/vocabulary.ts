/** What growing pages of one kind are made of. */
export interface Vocabulary {
  readonly keys: Some;
  readonly joins: Some;
  /** What stands before all turns and behind them. */
  readonly frames: readonly [readonly [string, string], ...(readonly [string, string])[]];
  /** Words that a turn is made of; `#` is its number. */
  readonly pieces: Some;
}

export type Some = readonly [string, ...string[]];

export function some(...[first = "", ...others]: readonly string[]): Some {
  return [first, ...others];
}

export const HTML_KEYS: Some = ["page.html"];
export const NO_JOIN: Some = [""];
export const SENTENCE = "The boat # went out of the harbour and was not seen again by anybody. ";
