import { shareOf } from "../../share-of.ts";
import { findSigns } from "../find-signs.ts";
import { hashWords } from "../view/scan-text.ts";
import type { FeatureGroup } from "./feature-group.ts";

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
type Mark = readonly [sign: string, opening: string, closing: string];
const HINT_MARKS: readonly (readonly Mark[])[] = [TITLE_MARKS, DESCRIPTION_MARKS, STRUCTURED_MARKS];
const ALL_MARKS = HINT_MARKS.flat();
const FINDER = findSigns(ALL_MARKS.map(([sign]) => sign));
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
  write: ({ hints, scan }, { rows, width, column }) => {
    const sets = readHints(hints.source.slice(0, MARKS_WITHIN));
    for (let i = 0; i < scan.words.length; i++) {
      const from = scan.wordStart[i] as number;
      const to = scan.wordStart[i + 1] as number;
      for (let k = 0; k < sets.length; k++) {
        const words = sets[k] as ReadonlySet<number>;
        let found = 0;
        if (words.size > 0) for (let w = from; w < to; w++) if (words.has((scan.wordHash[w] as number) | 0)) found++;
        rows[i * width + column + k] = words.size === 0 ? -1 : shareOf(found, to - from);
      }
    }
  },
};

/** The words of each kind of hint, as signed hashes. */
function readHints(source: string): readonly ReadonlySet<number>[] {
  const places = FINDER.placesOf(source, MARKS_WITHIN);
  return HINT_MARKS.map((marks) => {
    const words = new Set<number>();
    for (const mark of marks) addValues(words, source, { mark, places: places[ALL_MARKS.indexOf(mark)] ?? [] });
    return words;
  });
}

function addValues(words: Set<number>, source: string, found: { mark: Mark; places: readonly number[] }): void {
  const [sign, opening, closing] = found.mark;
  let values = 0;
  let from = 0;
  for (const at of found.places) {
    if (at < from) continue;
    if (values++ === MAX_VALUES) return;
    const after = at + sign.length;
    const open = source.indexOf(opening, after);
    if (open < 0) return;
    const start = open + opening.length;
    const end = source.indexOf(closing, start);
    if (open - after < MAX_AWAY && end > start) addWords(words, source.slice(start, Math.min(end, start + MAX_CHARS)));
    from = start;
  }
}

/** Piece by piece, because a text is only hashed up to so many words. */
function addWords(words: Set<number>, text: string): void {
  for (let at = 0; at < text.length; at += PIECE_CHARS)
    for (const word of hashWords(text.slice(at, at + PIECE_CHARS))) words.add(word | 0);
}
