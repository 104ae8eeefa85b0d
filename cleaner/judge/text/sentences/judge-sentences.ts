import type { Mark } from "../../../model/mark.ts";
import type { Strength } from "../../../model/raw-page.ts";
import { endsSentence, MARK } from "../../../text/sentences/tokens.ts";
import type { Judge } from "../../judge.ts";
import { plainCase } from "../../plain-case.ts";
import { certainReason } from "../lines/line-marks.ts";
import { type Finding, markBlock } from "../mark-block.ts";
import { certainForm } from "./certain-form.ts";
import { scoreSentences } from "./score-sentences.ts";
import type { SentenceUnit } from "./sentence-features.ts";
import { sentenceReason } from "./sentence-reason.ts";

/**
 * A unit stays when both looks give it more than this probability of belonging to the subject. The second look knows strangers by
 * the strangers they came with, and forgives one that came alone; the first one does not. Set on mixed.dev, out of fold: about 5 %
 * (balanced) and 3 % (gentle) of topical sentences go; training/text/TRIES.md has the curve. A text loses little with a question
 * of its own, and much of its sense with a stranger's: of questions both must be surer.
 */
const KEEPS_ABOVE: Readonly<
  Record<Strength, Record<"sentence" | "question", readonly [first: number, second: number]>>
> = {
  balanced: { sentence: [0.55, 0.5], question: [0.8, 0.6] },
  gentle: { sentence: [0.3, 0.4], question: [0.55, 0.5] },
};

/** Marks every unit of a dump: the classifier's score, and where it drops the reason a person would give. */
export const judgeSentences: Judge = ({ blocks, options, page }) => {
  const scored = scoreSentences(blocks);
  const strength = options.strength ?? "balanced";
  const address = (page.url ?? "").toLowerCase();
  const marks: Mark[] = [];
  blocks.forEach(({ index }, i) => {
    const unit = scored.units[i];
    const certain = unit === undefined ? undefined : certainOf(unit, address);
    if (certain !== undefined) {
      marks.push(markBlock(index, certain, { says: "drop", force: "certain" }));
      return;
    }
    const [first, second] = [scored.first[i] ?? 0, scored.second[i] ?? 0];
    const bars = KEEPS_ABOVE[strength][unit?.form.mark === MARK.question ? "question" : "sentence"];
    const says = first > bars[0] && second > bars[1] ? "keep" : "drop";
    const p = Math.min(first, second);
    marks.push({
      block: index,
      rule: "model/sentence",
      says,
      because: `on the subject with probability ${p.toFixed(2)}`,
      force: "score",
      confidence: says === "keep" ? p : 1 - p,
    });
    if (says === "drop") marks.push(markBlock(index, sentenceReason(scored, i), { says: "drop", force: "hint" }));
  });
  return marks;
};

/** What no sentence of substance looks like or says. */
function certainOf(unit: SentenceUnit, address: string): Finding | undefined {
  const form = certainForm(unit);
  if (form !== undefined) return form;
  const said = certainReason(unit.text, { words: unit.form.words, address });
  return said === undefined || isGlued(unit, said.because) ? undefined : said;
}

const NEXT_BEGINS = /^\s+["“‘(]?\p{Lu}/u;

/** Whether a notice without an end mark and a sentence behind it were not told apart: the sentence may be the subject's. */
function isGlued({ text, form }: SentenceUnit, notice: string): boolean {
  const at = plainCase(text).indexOf(notice);
  return at >= 0 && endsSentence(form.mark) && NEXT_BEGINS.test(text.slice(at + notice.length));
}
