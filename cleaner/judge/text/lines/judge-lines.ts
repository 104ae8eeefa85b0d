import type { BlockKind } from "../../../model/block.ts";
import type { Mark } from "../../../model/mark.ts";
import { messageHeadOf } from "../../../text/lines/message-head.ts";
import { signedTitleOf } from "../../../text/lines/signed-title.ts";
import type { Case, Judge } from "../../judge.ts";
import { type Finding, markBlock } from "../mark-block.ts";
import { doubtOtherTitles } from "./doubt-other-titles.ts";
import { doubtUnlearnedScripts } from "./doubt-unlearned-scripts.ts";
import { findHeadline } from "./find-headline.ts";
import { findMarkedTitles } from "./find-marked-titles.ts";
import { certainReason, marksOfLine } from "./line-marks.ts";
import { readScoredLines } from "./read-scored-lines.ts";
import { thresholdFor } from "./score-lines.ts";
import { spareLinkedSections } from "./spare-linked-sections.ts";
import { sparePrintedTexts } from "./spare-printed-texts.ts";
import { spareSmallTexts } from "./spare-small-texts.ts";
import { spareUnlearnedScripts } from "./spare-unlearned-scripts.ts";
import { spareWrittenTexts } from "./spare-written-texts.ts";
import { findRunningTitle } from "./wrapping/find-running-title.ts";
import { findMessageHead, findWrapping } from "./wrapping/find-wrapping.ts";

/**
 * Marks every line of a text page: the classifier's score, and a reason where it drops. The head of a message is no part of the
 * page that its lines are compared with: a short text below forty lines of it would be taken for furniture.
 */
export const judgeLines: Judge = (seen) => {
  const head = findMessageHead(seen.blocks, seen.page);
  if (head.length === 0) return judgePage(seen);
  const below = seen.blocks.slice(head.length).map((block, index) => ({ ...block, index }));
  return [
    ...head.map((finding, at) => markBlock(at, finding, { says: "drop", force: "certain" })),
    ...judgePage({ ...seen, blocks: below }).map((mark) => ({ ...mark, block: mark.block + head.length })),
  ];
};

/** Lines of figures and of code are what the classifier takes for labels. */
const WHOLES: Readonly<Partial<Record<BlockKind, Finding>>> = {
  table: { rule: "line/table", because: "marked or drawn as a table", confidence: 0.9 },
  code: { rule: "line/code", because: "indented, drawn or a diff", confidence: 0.9 },
};

function isAnswer({ blocks, page }: Case): boolean {
  if (!blocks.some(({ kind }) => kind === "quote")) return false;
  return page.message !== undefined || messageHeadOf(page.source) !== undefined;
}

function judgePage(seen: Case): readonly Mark[] {
  const { blocks, options, page } = seen;
  const texts = blocks.map(({ text }) => text);
  const { forms, field, probabilities: scored } = readScoredLines(blocks, seen.lineModel);
  const learned = spareSmallTexts(seen, field, scored);
  const unlearned = doubtUnlearnedScripts(seen, field, spareUnlearnedScripts(seen, field, learned));
  const address = (page.url ?? "").toLowerCase();
  const wrapping = findWrapping(blocks, page);
  const certain = texts.map(
    (text, i) => wrapping.get(i) ?? certainReason(text, { words: forms[i]?.words ?? 0, address }),
  );
  const doubted = doubtOtherTitles(texts, field, { probabilities: unlearned, certain });
  const known = spareLinkedSections({ blocks, source: page.source }, forms, sparePrintedTexts(page.source, doubted));
  const threshold = thresholdFor(known, forms, options.strength);
  const isFurniture = (i: number) =>
    certain[i] !== undefined && certain[i].rule !== "form/punctuation" && !wrapping.has(i);
  const probabilities = spareWrittenTexts(blocks, field, {
    probabilities: known,
    threshold,
    isFurniture,
    isAnswer: isAnswer(seen),
  });
  const isKept = (i: number) => (probabilities[i] ?? 0) > threshold && certain[i] === undefined;
  const titles = new Set([...findMarkedTitles(blocks, page.source, isKept), ...findRunningTitle(blocks, wrapping)]);
  const headline = findHeadline(forms, texts, isKept);
  if (headline !== undefined) titles.add(headline);
  else for (const i of signedTitleOf({ texts, isOwn: isKept, leads: 1 })) titles.add(i);
  const reading = { field, probabilities, threshold, certain, titles };
  const marks: Mark[] = [];
  for (const [i, block] of blocks.entries()) {
    const whole = WHOLES[block.kind];
    if (whole !== undefined) marks.push(markBlock(i, whole, { says: "keep", force: "certain" }));
    else for (const mark of marksOfLine(reading, i, block)) marks.push(mark);
  }
  return marks;
}
