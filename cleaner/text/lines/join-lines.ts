import { startsLower } from "./sentence-edges.ts";

const HYPHEN_END = /\p{Ll}-$/u;
/** First halves of words that are written with a hyphen: "self-taught", "forty-two". */
const HYPHENATED = /(?<![\p{L}\p{N}])(?:self|well|half|non|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-$/iu;
/** Behind a hyphen that stands for what follows: "Ein- und Ausfahrt", "pre- and postwar". */
const SHARED_END = /^(?:und|oder|bzw|sowie|and|och|eller)(?![\p{L}\p{N}])/u;

/** Two lines as one, and whether a word was put together. */
export interface JoinedLines {
  readonly text: string;
  readonly isRepaired: boolean;
}

/** Between signs of Chinese and Japanese stands no space, and none beside their marks. */
const UNSPACED_END = /[\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60]$/;
const UNSPACED_START = /^[\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60]/;

/**
 * Two lines as one. A word broken at the end of the first is put together; a hyphen that the word has anyway stays. Chinese and Japanese go on
 * without a space.
 */
export function joinLines(above: string, below: string): JoinedLines {
  if (UNSPACED_END.test(above) && UNSPACED_START.test(below)) return { text: above + below, isRepaired: false };
  const isBroken = HYPHEN_END.test(above) && startsLower(below);
  if (!isBroken || SHARED_END.test(below)) return { text: `${above} ${below}`, isRepaired: false };
  return { text: (HYPHENATED.test(above) ? above : above.slice(0, -1)) + below, isRepaired: true };
}
