import type { Block, BlockKind, Span } from "../../../model/block.ts";
import { isByline } from "../../../text/lines/byline.ts";
import { isForeignStamp } from "../../../text/lines/date-line.ts";
import { signedTitleOf } from "../../../text/lines/signed-title.ts";
import { hasUnspaced, holdsWords, unspacedWordLength } from "../../../text/words/unspaced.ts";
import { WordNumbers } from "../../../text/words/word-numbers.ts";
import { endOfWord, nextWord, wordsOf } from "../../../text/words/words.ts";
import { saysModified, saysPublished } from "../dates/date-labels.ts";
import { parseDate } from "../dates/parse-date.ts";

/** A title stands among the first lines. */
const FIRST_LINES = 25;
/** Below the menus of a page, and what is said below. */
const SIGNED_LINES = 400;
const MIN_LINE_CHARS = 70;
/** Nobody knows yet which of the long lines are notices. */
const LEADS = 3;
const MAX_TITLE_CHARS = 160;
const MAX_DENSE_TITLE_CHARS = 60;
/** Shorter words are in every text. */
const MIN_LETTERS = 4;
/** Text whose words are counted; a page's subject is clear by then. */
const BODY_BLOCKS = 60;
const MIN_BODY_CHARS = 120;
/** The same of Chinese, Japanese and Thai. */
const MIN_DENSE_BODY_CHARS = 50;
const ENGLISH = / the /;
const STEM_LETTERS = 5;
/** Signs of a word of Chinese, syllables of one of Korean; signs of one of Thai, vowels among them. */
const SIGNS = 2;
const SYLLABIC_SIGNS = 4;
const SYLLABLES = /[\uac00-\ud7a3]/;
/** Endings and particles. */
const HIRAGANA = /[\u3041-\u309f]/;
/** What a title must be worth by `aboutness`. */
const MIN_SCORE = 0.8;
/** Fewer words than this weigh less: a topic ("World History") is no title. */
const TITLE_WORDS = 3;
/** So many pairs of signs are in three words and what joins them. */
const TITLE_GRAMS = 8;
/** A line this near to the best is a title too, and the first of them is the page's. */
const NEAR_BEST = 0.7;
/** "By" and a name of two to four words. */
const BYLINE = /^(?:[Bb]y|BY|[Vv]on|[Pp]or|[Pp]ar|[Dd]i|[Dd]oor|[Aa]v)(?:\s+\p{Lu}[\p{L}.'’-]*){2,4}$/u;
const END_MARK = /[.!?…。！？।]$/;
/** Where a page stands: "News / Economy". */
const PATH = /\s\/\s/;
/** A title, and what is said below it before somebody signs. */
const LINES_ABOVE = 2;
/** "Montag, 5. März 2024"; of the page, and of its last change. */
const DATE_WORDS = 4;
const MAX_DATES = 2;
const BAR = /\s[|•>›»]\s/;
const TITLE_KINDS: ReadonlySet<BlockKind> = new Set(["heading", "paragraph", "definition", "caption", "quote"]);

/** Index of the line that names what the text goes on to speak of; undefined where the first lines hold no such line. */
export function titleLineOf(blocks: readonly Block[]): number | undefined {
  const reach = reachIn(blocks);
  const signed =
    signedLineOf(blocks) ?? (reach === STEM_LETTERS ? lineAboveByline(blocks) : undefined) ?? signedBelow(blocks);
  if (signed !== undefined) return signed;
  const shaped = blocks.slice(0, FIRST_LINES).filter(isTitleShaped);
  if (shaped.length === 0) return undefined;
  const dated = reach === STEM_LETTERS ? lineAboveDate(blocks) : undefined;
  const words = new WordNumbers();
  const lines = shaped.map(({ index, text }) => ({ index, text, words: numbersOf(text, words, reach) }));
  const counts = countBodyWords(blocks, words, reach);
  const scored = lines.map((line) => ({ index: line.index, score: aboutness(line.text, line.words, counts) }));
  const best = Math.max(...scored.map(({ score }) => score));
  return best < MIN_SCORE ? dated : scored.find(({ score }) => score >= best * NEAR_BEST)?.index;
}

/** Whether the text goes on to speak of what these words name. */
export function namesSubject(title: string, blocks: readonly Block[]): boolean {
  const words = new WordNumbers();
  const reach = reachIn(blocks);
  const numbers = numbersOf(title, words, reach);
  return aboutness(title, numbers, countBodyWords(blocks, words, reach)) >= MIN_SCORE;
}

/** The first line where an author's name stands right below it: nothing else is signed. */
function signedLineOf([first, second]: readonly Block[]): number | undefined {
  if (first === undefined || second === undefined || !BYLINE.test(second.text)) return undefined;
  return isTitleShaped(first) && wordsOf(first.text).length >= TITLE_WORDS ? first.index : undefined;
}

/** The title above who wrote the page and when, wherever that is; what is long is the text, as far as is known here. */
function signedBelow(blocks: readonly Block[]): number | undefined {
  const texts = blocks.slice(0, SIGNED_LINES).map(({ text }) => text);
  return signedTitleOf({ texts, isOwn: (i) => (texts[i]?.length ?? 0) >= MIN_LINE_CHARS, leads: LEADS })[0];
}

/** In other languages than English, whose titles say their words in other forms than the text: the first line of those right above a byline. */
function lineAboveByline(blocks: readonly Block[]): number | undefined {
  const byline = blocks.slice(0, FIRST_LINES).findIndex(({ text }) => isByline(text));
  const above = blocks.slice(Math.max(0, byline - LINES_ABOVE), Math.max(0, byline));
  return above.find((block) => isTitleShaped(block) && !PATH.test(block.text) && holdsWords(block.text, TITLE_WORDS))
    ?.index;
}

/** ... or the line right above the only one that says when it was written; where several do they are a list. */
function lineAboveDate(blocks: readonly Block[]): number | undefined {
  const dates = blocks.slice(0, BODY_BLOCKS).filter(({ text }) => saysWhen(text));
  const at = dates[0]?.index ?? FIRST_LINES;
  if (at >= FIRST_LINES || dates.length > MAX_DATES) return undefined;
  const above = blocks.slice(Math.max(0, at - LINES_ABOVE), at).reverse();
  return above.find((block) => isTitleShaped(block) && !PATH.test(block.text) && holdsWords(block.text, TITLE_WORDS))
    ?.index;
}

function saysWhen(text: string): boolean {
  if (text.length > MAX_TITLE_CHARS || parseDate(text, "day-first") === undefined) return false;
  return isForeignStamp(text) || saysPublished(text) || saysModified(text) || !holdsWords(text, DATE_WORDS + 1);
}

function isTitleShaped({ text, kind }: Block): boolean {
  if (text.length > MAX_TITLE_CHARS || !TITLE_KINDS.has(kind) || BAR.test(text)) return false;
  if (isByline(text) || text.startsWith("#") || (hasUnspaced(text) && text.length > MAX_DENSE_TITLE_CHARS))
    return false;
  const dated = parseDate(text, "day-first") !== undefined;
  return !END_MARK.test(text) && !(dated && wordsOf(text).length <= MIN_LETTERS);
}

/** The words of a line that may tell what it is about, each once. */
function numbersOf(line: string, words: WordNumbers, reach: number): readonly number[] {
  const numbers = new Set<number>();
  const lower = line.toLowerCase();
  for (const [from, to] of keysOf(lower, reach)) numbers.add(words.numberOf(lower, from, to));
  return [...numbers];
}

/** How often the text below says each of the words. */
function countBodyWords(blocks: readonly Block[], words: WordNumbers, reach: number): Int32Array {
  const counts = new Int32Array(words.words.length);
  for (const { text } of blocks.slice(0, BODY_BLOCKS)) {
    if (text.length < (hasUnspaced(text) ? MIN_DENSE_BODY_CHARS : MIN_BODY_CHARS)) continue;
    const lower = text.toLowerCase();
    for (const [from, to] of keysOf(lower, reach)) {
      const number = words.find(lower, from, to);
      if (number >= 0) counts[number] = (counts[number] as number) + 1;
    }
  }
  return counts;
}

/** How many letters of a word are compared: all of English, whose words hardly change; elsewhere what its endings leave. */
function reachIn(blocks: readonly Block[]): number {
  return blocks.slice(0, BODY_BLOCKS).some(({ text }) => ENGLISH.test(text)) ? Number.POSITIVE_INFINITY : STEM_LETTERS;
}

/** Where the words of a text stand; where no space parts them, signs that stand side by side. */
function* keysOf(lower: string, reach: number): Generator<Span> {
  for (let from = nextWord(lower, 0); from < lower.length; ) {
    const to = endOfWord(lower, from);
    if (unspacedWordLength(lower.charCodeAt(from)) > 0) yield* gramsIn(lower, [from, to]);
    else if (SYLLABLES.test(lower.charAt(from))) yield [from, Math.min(to, from + SIGNS)];
    else if (to - from >= MIN_LETTERS) yield [from, Math.min(to, from + reach)];
    from = nextWord(lower, to);
  }
}

function* gramsIn(lower: string, [from, to]: Span): Generator<Span> {
  const signs = unspacedWordLength(lower.charCodeAt(from)) === SIGNS ? SIGNS : SYLLABIC_SIGNS;
  for (let at = from; at + signs <= to; at++) if (!HIRAGANA.test(lower.slice(at, at + signs))) yield [at, at + signs];
}

/** How often, on average and on a log scale, the text below uses the line's words; single words are no title. */
function aboutness(line: string, words: readonly number[], counts: Int32Array): number {
  if (words.length < 2) return 0;
  const least = hasUnspaced(line) ? TITLE_GRAMS : TITLE_WORDS;
  return words.reduce((sum, word) => sum + Math.log1p(counts[word] as number), 0) / Math.max(least, words.length);
}
