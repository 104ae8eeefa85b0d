import { endsSentence } from "../../../text/sentences/tokens.ts";
import type { Finding } from "../mark-block.ts";
import type { ScoredSentences } from "./score-sentences.ts";

const MARKER = /\[\s?\]|\[\+\d+ chars|(?:\.\.\.|…)$|\s\.$/i;
const LOWER_START = /^[\p{Ll}]/u;
const READER = /\b(?:you|your|yours)\b/i;
const MAX_QUOTED = 60;
const NO_TERMS = new Int32Array(0);

/** The reason for a removal that a person would give: what the unit's form shows, else that it shares nothing with the rest. */
export function sentenceReason({ units, field }: ScoredSentences, i: number): Finding {
  const unit = units[i];
  const text = unit?.text ?? "";
  const mark = unit?.form.mark ?? 0;
  const because = text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED)}...` : text;
  const marker = MARKER.exec(text)?.[0];
  if (marker !== undefined) return { rule: "dump/marker", because: marker, confidence: 0.75 };
  if (mark === 3) return { rule: "dump/question", because: linkOf(field, i), confidence: 0.6 };
  if (!endsSentence(mark))
    return LOWER_START.test(text)
      ? { rule: "form/broken", because, confidence: 0.6 }
      : { rule: "line/label", because: "no end mark", confidence: 0.6 };
  if (READER.test(text)) return { rule: "dump/reader", because: linkOf(field, i), confidence: 0.5 };
  return { rule: "topic/stranger", because: linkOf(field, i), confidence: 0.4 };
}

/** How many of the sentence's terms any other sentence uses, in words. */
function linkOf({ space, spread, trust }: ScoredSentences["field"], i: number): string {
  const ids = space.points[i]?.ids ?? NO_TERMS;
  const shared = ids.filter((id) => (spread[id] as number) - (trust[i] ?? 0) > 0.5).length;
  return `${shared} of ${ids.length} terms stand elsewhere in the document`;
}
