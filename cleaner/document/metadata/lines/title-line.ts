import type { Block } from "../../../model/block.ts";
import { WordNumbers } from "../../../text/word-numbers.ts";
import { endOfWord, nextWord, wordsOf } from "../../../text/words.ts";
import { parseDate } from "../dates/parse-date.ts";

/** A title stands among the first lines. */
const FIRST_LINES = 25;
const MAX_TITLE_CHARS = 160;
/** Shorter words are in every text. */
const MIN_LETTERS = 4;
/** Text whose words are counted; a page's subject is clear by then. */
const BODY_BLOCKS = 60;
const MIN_BODY_CHARS = 120;
/** What a title must be worth by `aboutness`. */
const MIN_SCORE = 0.8;
/** Fewer words than this weigh less: a topic ("World History") is no title. */
const TITLE_WORDS = 3;
/** A line this near to the best is a title too, and the first of them is the page's. */
const NEAR_BEST = 0.7;
/** "By" and a name of two to four words. */
const BYLINE = /^(?:[Bb]y|BY|[Vv]on|[Pp]or|[Pp]ar|[Dd]i|[Dd]oor|[Aa]v)(?:\s+\p{Lu}[\p{L}.'’-]*){2,4}$/u;
const END_MARK = /[.!?…]$/;
const BAR = /\s[|•]\s/;

/** Index of the line that names what the text goes on to speak of; undefined where the first lines hold no such line. */
export function titleLineOf(blocks: readonly Block[]): number | undefined {
  const signed = signedLineOf(blocks);
  if (signed !== undefined) return signed;
  const shaped = blocks.slice(0, FIRST_LINES).filter(isTitleShaped);
  if (shaped.length === 0) return undefined;
  const words = new WordNumbers();
  const lines = shaped.map(({ index, text }) => ({ index, words: numbersOf(text, words) }));
  const counts = countBodyWords(blocks, words);
  const scored = lines.map((line) => ({ index: line.index, score: aboutness(line.words, counts) }));
  const best = Math.max(...scored.map(({ score }) => score));
  return best < MIN_SCORE ? undefined : scored.find(({ score }) => score >= best * NEAR_BEST)?.index;
}

/** Whether the text goes on to speak of what these words name. */
export function namesSubject(title: string, blocks: readonly Block[]): boolean {
  const words = new WordNumbers();
  const numbers = numbersOf(title, words);
  return aboutness(numbers, countBodyWords(blocks, words)) >= MIN_SCORE;
}

/** The first line where an author's name stands right below it: nothing else is signed. */
function signedLineOf([first, second]: readonly Block[]): number | undefined {
  if (first === undefined || second === undefined || !BYLINE.test(second.text)) return undefined;
  return isTitleShaped(first) && wordsOf(first.text).length >= TITLE_WORDS ? first.index : undefined;
}

function isTitleShaped({ text, kind }: Block): boolean {
  if (text.length > MAX_TITLE_CHARS || kind === "list-item" || BAR.test(text)) return false;
  const dated = parseDate(text, "day-first") !== undefined;
  return !END_MARK.test(text) && !(dated && wordsOf(text).length <= MIN_LETTERS);
}

/** The words of a line that may tell what it is about, each once. */
function numbersOf(line: string, words: WordNumbers): readonly number[] {
  const numbers = new Set<number>();
  for (const word of wordsOf(line)) if (word.length >= MIN_LETTERS) numbers.add(words.numberOf(word, 0, word.length));
  return [...numbers];
}

/** How often the text below says each of the words. */
function countBodyWords(blocks: readonly Block[], words: WordNumbers): Int32Array {
  const counts = new Int32Array(words.words.length);
  for (const { text } of blocks.slice(0, BODY_BLOCKS)) {
    if (text.length < MIN_BODY_CHARS) continue;
    const lower = text.toLowerCase();
    for (let from = nextWord(lower, 0); from < lower.length; ) {
      const to = endOfWord(lower, from);
      const number = to - from < MIN_LETTERS ? -1 : words.find(lower, from, to);
      if (number >= 0) counts[number] = (counts[number] as number) + 1;
      from = nextWord(lower, to);
    }
  }
  return counts;
}

/** How often, on average and on a log scale, the text below uses the line's words; single words are no title. */
function aboutness(words: readonly number[], counts: Int32Array): number {
  if (words.length < 2) return 0;
  return words.reduce((sum, word) => sum + Math.log1p(counts[word] as number), 0) / Math.max(TITLE_WORDS, words.length);
}
