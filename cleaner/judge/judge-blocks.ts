import type { Mark } from "../model/mark.ts";
import type { PageFormat } from "../model/page.ts";
import { judgeByPhrase } from "./by-phrase.ts";
import { type Judgement, judgeHtml } from "./html/judge-html.ts";
import type { Case, Judge } from "./judge.ts";
import { flagsOfOverrides, judgeByOverride } from "./overrides/by-override.ts";
import { spareDegraded } from "./spare-degraded.ts";
import { judgeByEcho } from "./text/by-echo.ts";
import { judgeText } from "./text/judge-text.ts";
import { isThinned } from "./text/measure-confidence.ts";
import { predictTextConfidence } from "./text/predict-confidence.ts";
import { verdictOf } from "./verdict-of.ts";

/** Every judge of text by kind of page, in the order in which their marks are heard. Code has no furniture to find. */
const JUDGES: Readonly<Record<Exclude<PageFormat, "html">, readonly Judge[]>> = {
  text: [judgeText, judgeByPhrase, judgeByEcho],
  dump: [judgeText, judgeByPhrase, judgeByEcho],
  markdown: [judgeText, judgeByPhrase],
  prose: [judgeText],
  wikitext: [judgeText],
  restructuredtext: [judgeText],
  asciidoc: [judgeText],
  transcript: [judgeText],
  code: [],
};

/** One verdict per block, in block order, and what there is to say of the page. */
export function judgeBlocks(seen: Case): Judgement {
  const judgement = judgePage(seen);
  return { ...judgement, verdicts: spareDegraded(seen, judgement.verdicts) };
}

function judgePage(seen: Case): Judgement {
  const decided = judgeByOverride(seen);
  const { format } = seen.page;
  const judgement = format === "html" ? judgeHtml({ ...seen, decided }) : judgeFormat(format, seen, decided);
  return decided.length === 0 ? judgement : { ...judgement, flags: [...judgement.flags, ...flagsOfOverrides(decided)] };
}

function judgeFormat(format: keyof typeof JUDGES, seen: Case, decided: readonly Mark[]): Judgement {
  const marks: Mark[][] = seen.blocks.map(() => []);
  for (const mark of decided) marks[mark.block]?.push(mark);
  for (const judge of JUDGES[format]) for (const mark of judge(seen)) marks[mark.block]?.push(mark);
  const verdicts = marks.map((ofBlock) => verdictOf(ofBlock));
  return isThinned(format)
    ? { verdicts, flags: [], confidence: predictTextConfidence(seen.blocks, verdicts, format) }
    : { verdicts, flags: [] };
}
