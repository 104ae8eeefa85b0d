import type { JoinedScores } from "./score-joined.ts";

/** So many pieces that are surely furniture, so great a share of all pieces, and of the words. */
interface Furniture {
  readonly surely: number;
  readonly pieces: number;
  readonly pieceShare: number;
  readonly wordShare: number;
}

/** A page begins with its menu and ends with its foot: then little is enough ... */
const AT_BOTH_ENDS: Furniture = { surely: 0.3, pieces: 2, pieceShare: 0.05, wordShare: 0.01 };
/** ... and where one of them is missing, it takes more. */
const ANYWHERE: Furniture = { surely: 0.15, pieces: 8, pieceShare: 0.1, wordShare: 0.02 };

/**
 * Whether a text without lines is a whole page, menus and all, and no running article. Of 760 articles two are taken for a page
 * so, of 1,349 pages 86 % are; out of fold, training/text/TRIES.md.
 */
export function isJoinedPage({ field: { lines }, probabilities }: JoinedScores): boolean {
  const holds = ({ surely, pieces, pieceShare, wordShare }: Furniture) => {
    let count = 0;
    let words = 0;
    let all = 0;
    for (const [i, line] of lines.entries()) {
      all += line.words;
      if ((probabilities[i] as number) >= surely) continue;
      count++;
      words += line.words;
    }
    return count >= Math.max(pieces, pieceShare * lines.length) && words >= wordShare * all;
  };
  const ends = [probabilities[0] ?? 1, probabilities.at(-1) ?? 1];
  return (ends.every((p) => p < AT_BOTH_ENDS.surely) && holds(AT_BOTH_ENDS)) || holds(ANYWHERE);
}
