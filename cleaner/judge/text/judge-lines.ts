import type { Block } from "../../model/block.ts";
import type { Mark } from "../../model/mark.ts";
import { WIDGET_LINES } from "../../rules/index.ts";
import { isSpaceCode } from "../../text/collapse.ts";
import { isStampLine } from "../../text/date-line.ts";
import { plainCase } from "../../text/plain-case.ts";
import { printShare } from "../../text/print-share.ts";
import { hasWords } from "../../text/words.ts";
import { announcesPagesAlike } from "../announcements.ts";
import type { Case, Judge } from "../judge.ts";
import { noticeIn } from "../notice-in.ts";
import { findHeadline } from "./find-headline.ts";
import { findMarkedTitles } from "./find-marked-titles.ts";
import { type LineField, readLineField } from "./line-features.ts";
import { measureLines } from "./line-form.ts";
import { lineReason, mayAskForCorrections } from "./line-reason.ts";
import { type Finding, markBlock } from "./mark-block.ts";
import { scoreLines, thresholdOf } from "./score-lines.ts";
import { spareSmallTexts } from "./spare-small-texts.ts";
import { findRunningTitle } from "./wrapping/find-running-title.ts";
import { findMessageHead, findWrapping } from "./wrapping/find-wrapping.ts";

/** Gentle cleaning asks for so much more evidence: the threshold shrinks to this share. */
const GENTLE_SHARE = 0.5;
const MAX_QUOTED = 40;
const COLON = 0x3a;
const WIDGETS: ReadonlySet<string> = new Set(WIDGET_LINES.lines);
const WIDGET_CHARS = Math.max(...WIDGET_LINES.lines.map((line) => line.length));

/** What the judge found out about the lines of one page. */
interface Reading {
  readonly field: LineField;
  readonly probabilities: Float32Array;
  readonly threshold: number;
  /** The threshold as people read it. */
  readonly asked: string;
  /** What settles a line, whatever the classifier thinks of it. */
  readonly certain: readonly (Finding | undefined)[];
  /** What stays above what it is the title of, whatever the classifier thinks of it. */
  readonly titles: ReadonlySet<number>;
}

/**
 * Marks every line of a text page: the classifier's score, and a reason where it drops. The head of a message is no part of the
 * page that its lines are compared with: a short text below forty lines of it would be taken for furniture.
 */
export const judgeLines: Judge = (seen) => {
  const head = findMessageHead(seen.blocks, seen.page);
  if (head.length === 0) return judgePage(seen);
  const below = seen.blocks.slice(head.length).map((block, index) => ({ ...block, index }));
  return [
    ...head.map((finding, at) => markBlock(at, finding, DROPPED)),
    ...judgePage({ ...seen, blocks: below }).map((mark) => ({ ...mark, block: mark.block + head.length })),
  ];
};

function judgePage(seen: Case): readonly Mark[] {
  const { blocks, options, page } = seen;
  const forms = measureLines(blocks.map(({ text }) => text));
  const field = readLineField(forms);
  const texts = blocks.map(({ text }) => text);
  const probabilities = spareSmallTexts(seen, field, scoreLines(field));
  const words = Float32Array.from(forms, (form) => form.words);
  const threshold = thresholdOf(probabilities, words) * (options.strength === "gentle" ? GENTLE_SHARE : 1);
  const address = (page.url ?? "").toLowerCase();
  const wrapping = findWrapping(blocks, page);
  const certain = texts.map(
    (text, i) => wrapping.get(i) ?? certainReason(text, { words: forms[i]?.words ?? 0, address }),
  );
  const isKept = (i: number) => (probabilities[i] ?? 0) > threshold && certain[i] === undefined;
  const titles = new Set([...findMarkedTitles(blocks, page.source, isKept), ...findRunningTitle(blocks, wrapping)]);
  const headline = findHeadline(forms, texts, isKept);
  if (headline !== undefined) titles.add(headline);
  const reading = { field, probabilities, threshold, asked: threshold.toFixed(2), certain, titles };
  const marks: Mark[] = [];
  for (const [i, block] of blocks.entries()) for (const mark of marksOf(reading, i, block)) marks.push(mark);
  return marks;
}

function marksOf(reading: Reading, i: number, { index, text }: Block): readonly Mark[] {
  const { field, probabilities, threshold, titles } = reading;
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
    because: `content with probability ${printShare(p)}, the page asks for ${reading.asked}`,
    confidence: surenessOf(p, threshold),
  };
  if (p > threshold && !mayAskForCorrections(text)) return [markBlock(index, score, KEPT)];
  const reason = lineReason(field, i, text);
  if (reason?.rule === "phrase/corrections") return [markBlock(index, reason, DROPPED)];
  if (p > threshold) return [markBlock(index, score, KEPT)];
  const mark = markBlock(index, score, { says: "drop", force: "score" });
  return reason === undefined ? [mark] : [mark, markBlock(index, reason, { says: "drop", force: "hint" })];
}

const DROPPED = { says: "drop", force: "certain" } as const;
const KEPT = { says: "keep", force: "score" } as const;

function certainReason(text: string, said: { words: number; address: string }): Finding | undefined {
  const because = text.slice(0, MAX_QUOTED);
  if (!hasWords(text)) return { rule: "form/punctuation", because, confidence: 0.9 };
  if (isWidget(text)) return { rule: "line/widget", because, confidence: 0.95 };
  if (isStampLine(text)) return { rule: "line/byline", because, confidence: 0.9 };
  if (announcesPagesAlike(text)) return { rule: "phrase/other-pages", because, confidence: 0.9 };
  const notice = noticeIn(text, said);
  return notice === undefined ? undefined : { ...notice, confidence: 0.9 };
}

/** A colon at its end, and the space before that, changes nothing. */
function isWidget(text: string): boolean {
  let end = text.length;
  if (text.charCodeAt(end - 1) === COLON) for (end--; end > 0 && isSpaceCode(text.charCodeAt(end - 1)); ) end--;
  return end <= WIDGET_CHARS && WIDGETS.has(plainCase(text.slice(0, end)));
}

/** 0.5 at the threshold, towards 1 away from it. */
function surenessOf(p: number, threshold: number): number {
  return p > threshold ? 0.5 + (0.5 * (p - threshold)) / (1 - threshold) : 0.5 + (0.5 * (threshold - p)) / threshold;
}
