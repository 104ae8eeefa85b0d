import type { Mark } from "../../model/mark.ts";
import type { PageFormat } from "../../model/page.ts";
import { CUE_NUMBER, CUE_TIME } from "../../text/speaker-of.ts";
import type { Judge } from "../judge.ts";
import { judgeLines } from "./judge-lines.ts";
import { judgeSentences } from "./judge-sentences.ts";

/** A transcript's cue numbers and times are dropped; the turn they belong to carries its time. */
const judgeCues: Judge = ({ blocks }) =>
  blocks
    .filter(({ text }) => CUE_NUMBER.test(text) || CUE_TIME.test(text))
    .map(({ index, text }): Mark => {
      return { block: index, rule: "line/cue", says: "drop", because: text, force: "certain", confidence: 0.9 };
    });

/** Judges by kind of text. Running prose, Markdown and code are never thinned out by a model. */
const JUDGES: Readonly<Partial<Record<PageFormat, Judge>>> = {
  text: judgeLines,
  dump: judgeSentences,
  transcript: judgeCues,
};

/** Asks the judge that knows this kind of text, where there is one. */
export const judgeText: Judge = (seen) => JUDGES[seen.page.format]?.(seen) ?? [];
