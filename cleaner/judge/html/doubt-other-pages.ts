import type { Block } from "../../model/block.ts";
import { OTHER_PAGES } from "../../rules/index.ts";

/** An announcement is at most this long. */
const MAX_CHARS = 70;
/** Of the page's content, as far as the model knows, so much must stand before it, and so many words: lists of pages open with such lines too. */
const MIN_SHARE = 0.5;
const MIN_WORDS = 50;
/** What the odds of what follows are multiplied with: 1 off the log-odds. Blocks that are surely content stay it. */
const DOUBT = Math.exp(-1);

const WHOLE: ReadonlySet<string> = new Set([...OTHER_PAGES.whole, ...OTHER_PAGES.opens]);
const OPENINGS = OTHER_PAGES.opens.map((open) => `${open} `);
const MARKS_AROUND = /^[^\p{L}]+|[^\p{L}\p{N}]+$/gu;
const CURLY = /’/g;

/** Behind a line that announces other pages, once most of the content is over, blocks are less likely to be content. */
export function doubtOtherPages(
  blocks: readonly Pick<Block, "text">[],
  words: Float32Array,
  probabilities: Float32Array,
): Float32Array {
  let total = 0;
  for (let i = 0; i < blocks.length; i++) total += (probabilities[i] as number) * (words[i] as number);
  const enough = Math.max(MIN_WORDS, total * MIN_SHARE);
  let before = 0;
  for (let i = 0; i < blocks.length; i++) {
    before += (probabilities[i] as number) * (words[i] as number);
    if (before >= enough && announcesOtherPages(blocks[i]?.text ?? ""))
      return probabilities.map((probability, at) => (at < i ? probability : doubt(probability)));
  }
  return probabilities;
}

function doubt(probability: number): number {
  const odds = probability * DOUBT;
  return odds / (1 - probability + odds);
}

/** Whether the text is a line behind which other pages begin: "You may also like …", "Читайте также:", "More from the Gazette". */
export function announcesOtherPages(text: string): boolean {
  if (text.length > MAX_CHARS) return false;
  const line = text.toLowerCase().replace(CURLY, "'").replace(MARKS_AROUND, "");
  return WHOLE.has(line) || OPENINGS.some((opening) => line.startsWith(opening));
}
