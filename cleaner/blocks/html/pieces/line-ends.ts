import type { Box } from "../../../model/block.ts";
import { isInVerse } from "../lines/verses.ts";

/** A line that is longer, and goes on with a small letter, was wrapped by who wrote it: verses and addresses are shorter. */
const WRAPPED_CHARS = 60;
const GOES_ON = /^\s\p{Ll}/u;

/** Offsets of a piece's line ends, what brings them to offsets of the block's text, and where the piece stands. */
interface PieceEnds {
  readonly ends: readonly number[];
  readonly shift: number;
  readonly box: Box | undefined;
}

/** Which line ends of a text are the page's own, and not those of a mail or a file whose lines were cut to one length. */
export function lineEndsOf(text: string, { ends, shift, box }: PieceEnds): readonly number[] {
  const places = ends.map((end) => end + shift).filter((end) => end > 0 && end < text.length);
  if (places.length === 0 || isInVerse(box)) return places;
  return places.filter((end, i) => {
    const start = i === 0 ? 0 : (places[i - 1] ?? 0) + 1;
    return !(end - start >= WRAPPED_CHARS && GOES_ON.test(text.slice(end, end + 3)));
  });
}
