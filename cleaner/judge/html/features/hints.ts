import { hashWords } from "../scan-text.ts";
import { type FeatureGroup, shareOf } from "./feature-group.ts";

/** Where pages name themselves: what opens the value, and what ends it. */
const TITLE_MARKS = [
  ["<title", ">", "<"],
  ["og:title", 'content="', '"'],
] as const;
const DESCRIPTION_MARKS = [
  ['name="description"', 'content="', '"'],
  ["og:description", 'content="', '"'],
] as const;
const STRUCTURED_MARKS = [
  ['"articleBody"', '"', '"'],
  ['"description"', '"', '"'],
  ['"headline"', '"', '"'],
] as const;
/** A value longer than this is cut; one that starts further from its mark is not its. */
const MAX_CHARS = 20_000;
const MAX_AWAY = 200;
/** So much of the source is searched: each mark that is absent costs the length. */
const MARKS_WITHIN = 150_000;
const MAX_VALUES = 12;
const PIECE_CHARS = 400;

/** Share of the block's words that the page uses when it describes itself in its head. */
export const HINTS: FeatureGroup = {
  names: ["hint:title", "hint:description", "hint:structured"],
  open: ({ hints, scan }) => {
    const source = hints.source.slice(0, MARKS_WITHIN);
    const sets = [TITLE_MARKS, DESCRIPTION_MARKS, STRUCTURED_MARKS].map((marks) => wordsAfter(source, marks));
    return (out, at, i) => {
      const from = scan.wordStart[i] as number;
      const to = scan.wordStart[i + 1] as number;
      for (let k = 0; k < sets.length; k++) {
        const words = sets[k] as ReadonlySet<number>;
        let found = 0;
        if (words.size > 0) for (let w = from; w < to; w++) if (words.has(scan.wordHash[w] as number)) found++;
        out[at + k] = words.size === 0 ? -1 : shareOf(found, to - from);
      }
    };
  },
};

function wordsAfter(source: string, marks: readonly (readonly [string, string, string])[]): ReadonlySet<number> {
  const words = new Set<number>();
  for (const [mark, opening, closing] of marks) {
    let at = source.indexOf(mark);
    for (let values = 0; at >= 0 && values < MAX_VALUES; values++) {
      const after = at + mark.length;
      const open = source.indexOf(opening, after);
      if (open < 0) break;
      const start = open + opening.length;
      const end = source.indexOf(closing, start);
      if (open - after < MAX_AWAY && end > start)
        addWords(words, source.slice(start, Math.min(end, start + MAX_CHARS)));
      at = source.indexOf(mark, start);
    }
  }
  return words;
}

/** Piece by piece, because a text is only hashed up to so many words. */
function addWords(words: Set<number>, text: string): void {
  for (let at = 0; at < text.length; at += PIECE_CHARS)
    for (const word of hashWords(text.slice(at, at + PIECE_CHARS))) words.add(word);
}
