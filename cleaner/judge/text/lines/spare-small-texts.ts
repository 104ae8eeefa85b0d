import { probabilityOf } from "../../../learned/forest.ts";
import { judgeByPhrase } from "../../by-phrase.ts";
import type { Case } from "../../judge.ts";
import { ENDS_SENTENCE } from "../ends-sentence.ts";
import type { LineField } from "./line-features.ts";
import type { LineForm } from "./line-form.ts";
import { lineReason } from "./line-reason.ts";
import { scoreLineWords } from "./score-lines.ts";

/** The classifier learned from whole pages, menus and all; shorter texts are unlike them. */
const SMALL_WORDS = 100;
/** So many words with an end mark are a sentence. */
const SENTENCE_WORDS = 4;
/** A line of at most so many words above a sentence of at least so many is its heading. */
const HEADING_WORDS = 10;
const INTRODUCED_WORDS = 8;
/** "Weight: 280 g", "08:15": where one stands beside another they are a list of values. */
const VALUE = /^[^\s:][^:]{0,39}:\s+\S|^\d{1,2}:\d\d$/;
/** What a line with nothing against it is worth at least. */
const FLOOR = 0.6;
/** That a line is short speaks against it among menus, not in a text of a few lines. */
const NO_EVIDENCE: ReadonlySet<string> = new Set(["line/label", "line/apart"]);
/** Nor that it looks like others, where these are values. */
const LOOKS_ALIKE: ReadonlySet<string> = new Set(["line/menu-run", "line/repeated"]);

/**
 * In a small text sentences, their headings and lists of values are content unless their words speak against them; and where they do, the page
 * around is no excuse, because its few lines are unlike any page that was learned.
 */
export function spareSmallTexts(seen: Case, field: LineField, probabilities: Float32Array): Float32Array {
  if (field.lines.reduce((sum, line) => sum + line.words, 0) >= SMALL_WORDS) return probabilities;
  const texts = seen.blocks.map(({ text }) => text);
  const doubted = new Set(judgeByPhrase(seen).map(({ block }) => block));
  const looksLikeValue = (i: number) => VALUE.test(texts[i] ?? "");
  const isClear = texts.map((text, i) => {
    const reason = lineReason(field, i, text);
    const isNothing =
      reason === undefined || NO_EVIDENCE.has(reason.rule) || (LOOKS_ALIKE.has(reason.rule) && looksLikeValue(i));
    return !doubted.has(i) && isNothing;
  });
  const isSentence = (i: number) => isClear[i] === true && speaks(field.lines[i], texts[i] ?? "");
  const isValue = (i: number) =>
    isClear[i] === true && looksLikeValue(i) && (looksLikeValue(i - 1) || looksLikeValue(i + 1));
  /** "Is it free?" "Yes." */
  const answers = (i: number) =>
    (texts[i - 1] ?? "").endsWith("?") && ENDS_SENTENCE.test(texts[i] ?? "") && !doubted.has(i);
  const byWords = scoreLineWords(field.lines, seen.lineModel);
  return probabilities.map((probability, i) => {
    const line = field.lines[i];
    const introduces =
      line !== undefined &&
      line.words <= HEADING_WORDS &&
      isClear[i] === true &&
      isSentence(i + 1) &&
      (field.lines[i + 1]?.words ?? 0) >= INTRODUCED_WORDS;
    if (isSentence(i) || isValue(i) || answers(i) || introduces) return Math.max(FLOOR, probability);
    return isClear[i] === true ? probability : Math.min(probability, probabilityOf(byWords[i] ?? 0));
  });
}

function speaks(line: LineForm | undefined, text: string): boolean {
  return line !== undefined && line.words >= SENTENCE_WORDS && ENDS_SENTENCE.test(text);
}
