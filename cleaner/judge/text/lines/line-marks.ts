import type { Block } from "../../../model/block.ts";
import type { Mark } from "../../../model/mark.ts";
import { PLACEHOLDER_LINES, WIDGET_LINES } from "../../../rules/index.ts";
import { isSpaceCode } from "../../../text/characters/collapse.ts";
import { isStampLine } from "../../../text/lines/date-line.ts";
import { hasUnspaced } from "../../../text/words/unspaced.ts";
import { hasWords } from "../../../text/words/words.ts";
import { announcesPagesAlike, readsOn } from "../../announcements.ts";
import { cookieSentenceIn, isAboutCookies, MAX_NOTICE_WORDS } from "../../cookie-notice.ts";
import { noticeIn } from "../../notice-in.ts";
import { plainCase } from "../../plain-case.ts";
import { type Finding, markBlock } from "../mark-block.ts";
import { printShare } from "../print-share.ts";
import type { LineField } from "./line-features.ts";
import { lineReason, mayAskForCorrections } from "./line-reason.ts";

const MAX_QUOTED = 40;
/** A reason that is no surer is the line's shape alone. */
const WEAK = 0.65;
const COLON = 0x3a;
/** A label of one word ("Latest: ...") may be anything's. */
const INNER_SPACE = /\S\s\S/;
/** Of English labels the classifier has learned what they head. */
const ENGLISH_LABEL =
  /^(?:also|don|keep|latest|learn|more|most|next|popular|previous|read|recent|recommended|related|similar|trending|up|what|you)\b/i;
const LABEL_END = /[:：]/;
const SENTENCE_END = /[.。।]$/;
const MAX_POINTER_CHARS = 200;
/** Labels of tags in other languages than English. Authors of papers have key words too, by other names. */
const TAGS =
  /^(?:теги|tagi|schlagwörter|etiquetas|etichete|etiketler|címkék|ετικέτες|الوسوم|תגיות|标签|タグ|태그)\s?[:：]\s?\S/iu;
const WIDGETS: ReadonlySet<string> = new Set([...WIDGET_LINES.lines, ...PLACEHOLDER_LINES]);
/** A wiki offers its editor twice: "[Bearbeiten | Quelltext bearbeiten]". */
const SECOND_LINK = / \| [^|\]]{1,40}\]$/;
const SECOND_LINK_CHARS = 44;
const WIDGET_CHARS = Math.max(...[...WIDGETS].map((line) => line.length)) + SECOND_LINK_CHARS;

/** What a judge found out about the lines of one page. */
export interface LineReading {
  readonly field: LineField;
  readonly probabilities: Float32Array;
  readonly threshold: number;
  /** What settles a line, whatever the classifier thinks of it. */
  readonly certain: readonly (Finding | undefined)[];
  /** What stays above what it is the title of, whatever the classifier thinks of it. */
  readonly titles: ReadonlySet<number>;
  /** Why a line may be furniture, where its words say little. */
  readonly otherReason?: (i: number) => Finding | undefined;
}

/** The marks of line `i`: what is certain of it, or the classifier's score, and a reason where it drops. */
export function marksOfLine(reading: LineReading, i: number, { index, text }: Block): readonly Mark[] {
  const { field, probabilities, threshold, titles, otherReason } = reading;
  const certain = reading.certain[i];
  if (certain !== undefined) return [markBlock(index, certain, DROPPED)];
  if (titles.has(i))
    return [
      markBlock(
        index,
        { rule: "line/headline", because: text.slice(0, MAX_QUOTED), confidence: 0.8 },
        { says: "keep", force: "certain" },
      ),
    ];
  const p = probabilities[i] ?? 0;
  const score: Finding = {
    rule: "model/line",
    because: `content with probability ${printShare(p)}, the page asks for ${threshold.toFixed(2)}`,
    confidence: surenessOf(p, threshold),
  };
  if (p > threshold && !mayAskForCorrections(text)) return [markBlock(index, score, KEPT)];
  const byLine = lineReason(field, i, text);
  const reason = (byLine?.confidence ?? 0) < WEAK ? (otherReason?.(i) ?? byLine) : byLine;
  if (reason?.rule === "phrase/corrections") return [markBlock(index, reason, DROPPED)];
  if (p > threshold) return [markBlock(index, score, KEPT)];
  const mark = markBlock(index, score, { says: "drop", force: "score" });
  return reason === undefined ? [mark] : [mark, markBlock(index, reason, { says: "drop", force: "hint" })];
}

const DROPPED = { says: "drop", force: "certain" } as const;
const KEPT = { says: "keep", force: "score" } as const;

/** What is furniture by its words alone: a widget's name, a stamp, what announces other pages, a notice. `address` is the page's, in lower case. */
export function certainReason(text: string, said: { words: number; address: string }): Finding | undefined {
  const because = text.slice(0, MAX_QUOTED);
  if (!hasWords(text)) return { rule: "form/punctuation", because, confidence: 0.9 };
  if (isWidget(text)) return { rule: "line/widget", because, confidence: 0.95 };
  if (isStampLine(text)) return { rule: "line/byline", because, confidence: 0.9 };
  if (isListOfTags(text)) return { rule: "notice/filed", because, confidence: 0.9 };
  if (announcesPagesAlike(text) || isPointer(text)) return { rule: "phrase/other-pages", because, confidence: 0.9 };
  const notice = noticeIn(text, said) ?? cookieNoticeIn(text, said);
  return notice === undefined ? undefined : { ...notice, confidence: 0.9 };
}

function cookieNoticeIn(text: string, { words, address }: { words: number; address: string }) {
  const sentence = words > MAX_NOTICE_WORDS || isAboutCookies(address) ? undefined : cookieSentenceIn(text);
  return sentence === undefined ? undefined : ({ rule: "phrase/cookie-notice", because: sentence } as const);
}

/** "Теги: музеи, река": below a page, and no sentence. */
function isListOfTags(text: string): boolean {
  return text.length <= MAX_POINTER_CHARS && TAGS.test(text) && !SENTENCE_END.test(text);
}

/** "Baca juga: Harga garam turun": an invitation to read on, and the other page's title or nothing. */
function isPointer(text: string): boolean {
  if (text.length > MAX_POINTER_CHARS || SENTENCE_END.test(text)) return false;
  const colon = text.search(LABEL_END);
  const label = colon === -1 ? text : text.slice(0, colon).trim();
  return !isEnglishLabel(label) && (INNER_SPACE.test(label) || hasUnspaced(label)) && readsOn(label);
}

/** Whether such a label is English, as far as its first word says. */
export function isEnglishLabel(label: string): boolean {
  return ENGLISH_LABEL.test(label);
}

/** A colon at its end, and the space before that, changes nothing. */
function isWidget(text: string): boolean {
  let end = text.length;
  if (text.charCodeAt(end - 1) === COLON) for (end--; end > 0 && isSpaceCode(text.charCodeAt(end - 1)); ) end--;
  return end <= WIDGET_CHARS && WIDGETS.has(plainCase(text.slice(0, end)).replace(SECOND_LINK, "]"));
}

/** 0.5 at the threshold, towards 1 away from it. */
function surenessOf(p: number, threshold: number): number {
  return p > threshold ? 0.5 + (0.5 * (p - threshold)) / (1 - threshold) : 0.5 + (0.5 * (threshold - p)) / threshold;
}
