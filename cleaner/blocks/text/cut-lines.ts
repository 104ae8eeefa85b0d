import type { BlockKind } from "../../model/block.ts";
import { CLASS, classOf } from "../../text/char-class.ts";
import { collapseSpaces } from "../../text/collapse.ts";
import { isDateLine, sourceOfLine } from "../../text/date-line.ts";
import { hasWordCount } from "../../text/words.ts";
import { joinUnderlined, type Line } from "./join-underlined.ts";
import { lineSpans } from "./line-spans.ts";
import { RepairCount } from "./repair-count.ts";
import { numberBlocks, type TextPiece } from "./text-block.ts";
import type { TextCut } from "./text-cut.ts";
import { linesThatRunOn, wrapsLines } from "./wraps-lines.ts";

const BULLET = /^(?:[•*\-–·▪◦●■]|\(?\d{1,3}[.)])\s+\S/;
const SENTENCE_END = /[.!?:;,…]["”’')\]]?$/;
const LETTER_START = /^["“‘'(]?[\p{Lu}\p{Lo}\p{N}]/u;
const LETTERS = /\p{L}{2}/u;
const HYPHEN_END = /\p{Ll}-$/u;
const LOWER_START = /^\p{Ll}/u;
/** First halves of words that are written with a hyphen: "self-taught", "forty-two". */
const HYPHENATED = /(?<![\p{L}\p{N}])(?:self|well|half|non|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-$/iu;
/** Behind a hyphen that stands for what follows: "Ein- und Ausfahrt", "pre- and postwar". */
const SHARED_END = /^(?:und|oder|bzw|sowie|and|och|eller)(?![\p{L}\p{N}])/u;
/** A heading is a short line without an end mark that something longer follows. */
const HEADING = { maxChars: 100, maxWords: 14, minWordsBelow: 10 };

/** Cuts a page of plain text into its lines; lines that were only wrapped are put together again. */
export function cutLines(source: string): TextCut {
  const repairs = new RepairCount();
  const written: Line[] = [];
  let opens = true;
  for (const span of lineSpans(source)) {
    const text = collapseSpaces(repairs.repair(source.slice(span[0], span[1])));
    if (text !== "") written.push({ text, span, opens });
    opens = text === "";
  }
  const lines = joinUnderlined(written);
  const runOn = wrapsLines(lines) ? undefined : linesThatRunOn(lines);
  const whole = runOn?.size === 0 ? lines : unwrap(lines, repairs, runOn);
  const kinds = kindsOf(whole);
  const pieces = whole.map(({ text, span, opens: opensParagraph, level = 2 }, i): TextPiece => {
    const kind = kinds[i] as BlockKind;
    return { kind, text, span, opensParagraph, ...(kind === "heading" ? { level } : {}) };
  });
  return { blocks: numberBlocks(source, pieces), flags: repairs.flags() };
}

/** The kinds of all lines; what a line looks like is asked by the two above it too, and found out once. Who underlines headings has no others. */
function kindsOf(lines: readonly Line[]): readonly BlockKind[] {
  if (lines.some(({ level }) => level !== undefined))
    return lines.map(({ text, level }) =>
      level !== undefined ? "heading" : isBullet(text) ? "list-item" : "paragraph",
    );
  const labels = lines.map(({ text }) => isLabel(text));
  const bodies = lines.map(({ text }) => isBody(text));
  return lines.map(({ text }, i) => {
    if (isBullet(text)) return "list-item";
    if (labels[i] !== true) return "paragraph";
    return bodies[i + 1] === true || (labels[i + 1] === true && bodies[i + 2] === true) ? "heading" : "paragraph";
  });
}

/** Short, opens like a title, and ends without a mark. */
function isLabel(text: string): boolean {
  if (text.length > HEADING.maxChars || SENTENCE_END.test(text) || text.includes(" | ")) return false;
  if (!LETTER_START.test(text) || !LETTERS.test(text) || hasWordCount(text, HEADING.maxWords + 1)) return false;
  return !isDateLine(text) && sourceOfLine(text) === undefined;
}

function isBody(text: string): boolean {
  return isBullet(text) || isDateLine(text) || hasWordCount(text, HEADING.minWordsBelow);
}

function isBullet(text: string): boolean {
  return (classOf(text.charCodeAt(0)) & CLASS.letter) === 0 && BULLET.test(text);
}

/** Puts wrapped lines together, all or those named; a blank line, a list mark or an indented start begins a new paragraph. */
function unwrap(lines: readonly Line[], repairs: RepairCount, runOn?: ReadonlySet<number>): readonly Line[] {
  const whole: Line[] = [];
  for (const [i, line] of lines.entries()) {
    const last = whole.at(-1);
    if (last === undefined || line.opens || runOn?.has(i) === false || isBullet(line.text)) whole.push(line);
    else {
      const joined = joinLines(last.text, line.text);
      if (joined.isRepaired) repairs.joinWord();
      whole[whole.length - 1] = { text: joined.text, span: [last.span[0], line.span[1]], opens: last.opens };
    }
  }
  return whole;
}

/** Two lines as one. A word broken at the end of the first is put together; a hyphen that the word has anyway stays. */
function joinLines(above: string, below: string): { readonly text: string; readonly isRepaired: boolean } {
  const isBroken = HYPHEN_END.test(above) && LOWER_START.test(below);
  if (!isBroken || SHARED_END.test(below)) return { text: `${above} ${below}`, isRepaired: false };
  return { text: (HYPHENATED.test(above) ? above : above.slice(0, -1)) + below, isRepaired: true };
}
