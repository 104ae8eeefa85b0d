import type { BlockKind } from "../../../model/block.ts";
import { CLASS, classOf } from "../../../text/characters/char-class.ts";
import { isLabelledByline, isReporter } from "../../../text/lines/byline.ts";
import { isContentsLine } from "../../../text/lines/contents-line.ts";
import { isDateLine, isForeignStamp, sourceOfLine } from "../../../text/lines/date-line.ts";
import { isStatuteTitle } from "../../../text/lines/statute-title.ts";
import { holdsWords } from "../../../text/words/unspaced.ts";
import type { Line } from "./mark-titles.ts";
import { saysFact } from "./says-fact.ts";

const BULLET = /^(?:[•*\-–·▪◦●■]|\(?\d{1,3}[.)])\s+\S/;
const SENTENCE_END = /[.!?:;,…。：；、，،؛।॥]["”’')\]」』）]?$/;
const BEYOND_ASCII = /[^\0-\x7f]/;
/** A sentence of East Asia that another follows. */
const WIDE_STOP = /[。！？](?=[^"”’'）)\]」』])/;
/** Whom a letter is to: no mark stands behind them in Japanese and Korean. */
const ADDRESSED = /(?:様|さま|殿|御中|各位|귀하|님께)$/;
const LETTER_START = /^["“‘'(]?[\p{Lu}\p{Lo}\p{N}]/u;
const LETTERS = /\p{L}{2}/u;
/** A heading is a short line without an end mark that something longer follows. */
const HEADING = { maxChars: 100, maxWords: 14, minWordsBelow: 10, minWordsOfSentence: 5 };
/** How a short sentence ends, and what follows a title in lists: "Weight: 118 g", "40 g fresh ginger". */
const CLOSES = /[.!?:]["”’')]?$/;
const VALUE = /^\p{L}[^:]{0,39}: \S/u;
const AMOUNT = /^(?:\d{1,4}(?:[.,/–-]\d{1,4})?|[½¼¾⅓⅔⅛])\s?\p{L}/u;
/** "2.1 Messages": the number of a title, its parts by dots. */
const NUMBERED = /^(\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+(\S.*)$/;
/** "CHAPTER I.", "Part 2: The Fall": how books in some languages name their parts, in a line of its own. */
const CHAPTER =
  /^(?:chapter|part|book|act|scene|canto|kapitel|teil|akt|szene|chapitre|partie|livre|acte|scène|capítulo|parte|libro|capitolo|hoofdstuk|deel|глава|часть)\s+(?:\d{1,4}|[ivxlc]{1,8})(?:[.:–—-]\s{0,3}.{0,80})?$/iu;
/** Items of a list stand above paragraphs too: numbers in parts, or a table of contents, say that they are titles. */
const IN_PARTS = /^\d{1,2}\.\d/;
const MIN_NUMBERED = 2;
/** Titles whose text says nothing of their level are taken for the web's usual section heading. */
const USUAL_LEVEL = 2;
const MAX_LEVEL = 6;

/** What a line is. */
export interface LineKind {
  readonly kind: BlockKind;
  /** Of headings. */
  readonly level?: number;
  /** Of code, where it is known. */
  readonly codeLanguage?: string;
}

const ITEM: LineKind = { kind: "list-item" };
const QUOTE: LineKind = { kind: "quote" };
const PARAGRAPH: LineKind = { kind: "paragraph" };
const WHOLES: Readonly<Record<NonNullable<Line["whole"]>, LineKind>> = {
  table: { kind: "table" },
  code: { kind: "code" },
  diff: { kind: "code", codeLanguage: "diff" },
  quoted: QUOTE,
};
const HEADING_OF_LEVEL: readonly LineKind[] = Array.from({ length: MAX_LEVEL + 1 }, (_, level) => ({
  kind: "heading",
  level,
}));

/** The kinds of all lines; what a line looks like is asked by the two above it too, and found out once. Who marks titles has no others. */
export function kindsOf(lines: readonly Line[]): readonly LineKind[] {
  if (lines.some(({ level }) => level !== undefined))
    return lines.map((line) => (line.level === undefined ? plainKindOf(line) : headingOf(line.level)));
  const texts = lines.map(({ text }) => text);
  const labels = texts.map(isLabel);
  const bodies = lines.map(({ text }) => isBody(text));
  const isAlone = (i: number) => lines[i]?.opens === true && lines[i + 1]?.opens === true;
  const numbered = numberedLevels(lines);
  return lines.map((line, i) => {
    const { text, opens } = line;
    if (numbered[i] !== undefined) return headingOf(numbered[i]);
    if (opens && (CHAPTER.test(text) || isStatuteTitle(text))) return headingOf(USUAL_LEVEL);
    if (labels[i] !== true || line.isQuoted === true || line.whole !== undefined || isBullet(text))
      return plainKindOf(line);
    const isAboveBody = bodies[i + 1] === true || (labels[i + 1] === true && bodies[i + 2] === true);
    const isTitle = isAboveBody || (isAlone(i) && isAboveText(lines, i));
    return isTitle && line.isRow !== true && !saysFact(texts, i) ? headingOf(USUAL_LEVEL) : PARAGRAPH;
  });
}

/** Above a short sentence, or a list of values or amounts: a line that stands alone, as titles do. */
function isAboveText(lines: readonly Line[], i: number): boolean {
  const [next, after] = [lines[i + 1]?.text ?? "", lines[i + 2]?.text ?? ""];
  if (CLOSES.test(next) && holdsWords(next, HEADING.minWordsOfSentence)) return true;
  return (VALUE.test(next) && VALUE.test(after)) || (AMOUNT.test(next) && AMOUNT.test(after));
}

function plainKindOf({ text, isQuoted, whole }: Line): LineKind {
  if (whole !== undefined) return WHOLES[whole];
  if (isQuoted === true) return QUOTE;
  return isBullet(text) ? ITEM : PARAGRAPH;
}

function headingOf(level: number): LineKind {
  return HEADING_OF_LEVEL[Math.min(level, MAX_LEVEL)] ?? PARAGRAPH;
}

/** Of numbered lines that stand alone above running text, as the sections of reports and standards do: their levels. */
function numberedLevels(lines: readonly Line[]): readonly (number | undefined)[] {
  if (!lines.some(({ text }) => NUMBERED.test(text))) return [];
  const levels = lines.map((line, i) => {
    const below = lines[i + 1];
    if (!line.opens || below?.opens !== true || isBullet(below.text)) return undefined;
    const [, number = "", title = ""] = NUMBERED.exec(line.text) ?? [];
    return number === "" || !isLabel(title) ? undefined : USUAL_LEVEL - 1 + number.split(".").length;
  });
  const introduces = (i: number) => holdsWords(lines[i + 1]?.text ?? "", HEADING.minWordsBelow);
  if (levels.filter((level, i) => level !== undefined && introduces(i)).length < MIN_NUMBERED) return [];
  const areTitles = lines.some(
    ({ text }, i) => isContentsLine(text) || (levels[i] !== undefined && IN_PARTS.test(text)),
  );
  return areTitles ? levels : [];
}

/** Short, opens like a title, and ends without a mark. */
export function isLabel(text: string): boolean {
  if (text.length > HEADING.maxChars || SENTENCE_END.test(text) || text.includes(" | ")) return false;
  if (!LETTER_START.test(text) || !LETTERS.test(text) || holdsWords(text, HEADING.maxWords + 1)) return false;
  return !isDateLine(text) && sourceOfLine(text) === undefined && !(BEYOND_ASCII.test(text) && isForeignHead(text));
}

/** Whether a line is what stands above texts in other languages and is no title; what is so of English the judges of lines have learned as it is. */
function isForeignHead(text: string): boolean {
  if (isForeignStamp(text) || isLabelledByline(text) || isReporter(text)) return true;
  return WIDE_STOP.test(text) || ADDRESSED.test(text);
}

function isBody(text: string): boolean {
  return isBullet(text) || isDateLine(text) || holdsWords(text, HEADING.minWordsBelow);
}

/** Whether a line is an item by its mark or number. */
export function isBullet(text: string): boolean {
  return (classOf(text.charCodeAt(0)) & CLASS.letter) === 0 && BULLET.test(text);
}
