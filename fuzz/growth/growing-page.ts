import type { Dice } from "../engine/dice.ts";
import { WORDS_OF, type Words } from "./words/index.ts";

/** A page that can be written at any size: the same pieces, again and again. */
export interface GrowingPage {
  /** The name of its file; the ending says how it is read. */
  readonly key: string;
  /** The pieces of one turn; `#` in them is the number of the turn. */
  readonly pieces: readonly string[];
  /** What stands between two turns. */
  readonly join: string;
  /** What stands before the first turn and behind the last. */
  readonly frame: readonly [string, string];
}

const FEWEST = 2;
const MORE = 8;
const NUMBER = "#";

/** A page of a few pieces of a vocabulary, taken by chance. */
export function growingPage(words: Words, dice: Dice): GrowingPage {
  const { keys, joins, frames, pieces } = WORDS_OF[words];
  return {
    key: dice.pick(keys),
    pieces: Array.from({ length: FEWEST + dice.below(MORE) }, () => dice.pick(pieces)),
    join: dice.pick(joins),
    frame: dice.pick(frames),
  };
}

/** The page at `chars` characters, or a turn more. */
export function pageAt({ pieces, join, frame: [before, after] }: GrowingPage, chars: number): Uint8Array {
  const turn = `${pieces.join("")}${join}`;
  const parts = [before];
  for (let i = 0, length = before.length; length < chars; i++) {
    const part = turn.replaceAll(NUMBER, String(i));
    parts.push(part);
    length += part.length;
  }
  return new TextEncoder().encode(`${parts.join("")}${after}`);
}

/** The page in a line, for whoever wants to write it again. */
export function sentenceOf({ key, pieces, join, frame: [before, after] }: GrowingPage): string {
  const turns = `${JSON.stringify(`${pieces.join("")}${join}`)} again and again`;
  const framed = before === "" && after === "" ? "" : ` between ${JSON.stringify(before)} and ${JSON.stringify(after)}`;
  return `${key}: ${turns}${framed}`;
}
