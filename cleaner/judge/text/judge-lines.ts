import type { Block } from "../../model/block.ts";
import type { Mark } from "../../model/mark.ts";
import { WIDGET_LINES } from "../../rules/index.ts";
import { isStampLine } from "../../text/date-line.ts";
import type { Judge } from "../judge.ts";
import { findHeadline } from "./find-headline.ts";
import { type LineField, readLineField } from "./line-features.ts";
import { measureLines } from "./line-form.ts";
import { lineReason } from "./line-reason.ts";
import { scoreLines, thresholdOf } from "./score-lines.ts";
import { spareSmallTexts } from "./spare-small-texts.ts";

/** Gentle cleaning asks for so much more evidence: the threshold shrinks to this share. */
const GENTLE_SHARE = 0.5;
const MAX_QUOTED = 40;
const LAST_COLON = /\s*:$/;
const WIDGETS: ReadonlySet<string> = new Set(WIDGET_LINES.lines);
const WORDLESS = /^[^\p{L}\p{N}]*$/u;

/** What the judge found out about the lines of one page. */
interface Reading {
  readonly field: LineField;
  readonly probabilities: Float32Array;
  readonly threshold: number;
  readonly headline: number | undefined;
}

/** Marks every line of a text page: the classifier's score, and a reason where it drops. */
export const judgeLines: Judge = (seen) => {
  const { blocks, options } = seen;
  const forms = measureLines(blocks.map(({ text }) => text));
  const field = readLineField(forms);
  const texts = blocks.map(({ text }) => text);
  const probabilities = spareSmallTexts(seen, field, scoreLines(forms));
  const words = Float32Array.from(forms, (form) => form.words);
  const threshold = thresholdOf(probabilities, words) * (options.strength === "gentle" ? GENTLE_SHARE : 1);
  const headline = findHeadline(forms, texts, (i) => (probabilities[i] ?? 0) > threshold);
  const reading = { field, probabilities, threshold, headline };
  return blocks.flatMap((block, i) => marksOf(reading, i, block));
};

function marksOf({ field, probabilities, threshold, headline }: Reading, i: number, { index, text }: Block): Mark[] {
  const because = text.slice(0, MAX_QUOTED);
  if (WORDLESS.test(text))
    return [{ block: index, rule: "form/punctuation", says: "drop", because, force: "certain", confidence: 0.9 }];
  if (WIDGETS.has(text.toLowerCase().replace(LAST_COLON, "")))
    return [{ block: index, rule: "line/widget", says: "drop", because, force: "certain", confidence: 0.95 }];
  if (isStampLine(text))
    return [{ block: index, rule: "line/byline", says: "drop", because, force: "certain", confidence: 0.9 }];
  if (i === headline)
    return [{ block: index, rule: "line/headline", says: "keep", because, force: "certain", confidence: 0.8 }];
  const p = probabilities[i] ?? 0;
  const score = {
    block: index,
    rule: "model/line",
    because: `content with probability ${p.toFixed(2)}, the page asks for ${threshold.toFixed(2)}`,
    force: "score",
    confidence: surenessOf(p, threshold),
  } as const;
  const reason = lineReason(field, i, text);
  if (reason?.rule === "phrase/corrections") return [{ ...reason, block: index, says: "drop", force: "certain" }];
  if (p > threshold) return [{ ...score, says: "keep" }];
  const hint = reason === undefined ? [] : [{ ...reason, block: index, says: "drop", force: "hint" } as const];
  return [{ ...score, says: "drop" }, ...hint];
}

/** 0.5 at the threshold, towards 1 away from it. */
function surenessOf(p: number, threshold: number): number {
  return p > threshold ? 0.5 + (0.5 * (p - threshold)) / (1 - threshold) : 0.5 + (0.5 * (threshold - p)) / threshold;
}
