import type { Mark } from "../../model/mark.ts";
import { endsSentence } from "../../text/joint-features.ts";
import type { SentenceUnit } from "./sentence-features.ts";

const WORDLESS = /^[^\p{L}\p{N}]*$/u;
/** What is left of a cut: "(cont.).", "26.", "@o.m.", "... [+3825 chars]", "(e.g.". */
const MARKER = /^\(?(?:cont|e\.g|i\.e)\b.{0,4}$|^\d{1,3}[.)]?$|^@[\w.]{1,30}$|^\W{0,8}\[\+\d{1,9} chars\]$/i;
/** Titles of pages as browsers show them, the site's name behind a bar: 950 of 970 such units of mixed.dev are noise. */
const TITLE = /^(?=.{6,200}$)\S.*\s(?:[|»·]\s\S[^.!?]{0,70}|[-–—]\s[\p{Lu}\p{N}][^.!?]{0,60})$/u;
const FORUM = /\s:\s?r\/\w|\s-\s?reddit$|\s:\s\w+\s-$/i;
const SIGNATURE =
  /\badd a comment\b|\bsorted by:|^[-–]\s?user\d+|\bfor contributing an answer\b|\bthis conversation has been\b|\bare voted up and rise\b|\bnot the answer you're looking for\b|^\d+ answers?\b|\bcookie consent popup\b/i;
const CONFIDENCE = 0.9;
const MAX_QUOTED = 60;

/** Forms that no sentence of substance has, whatever it speaks of. */
export function certainForm({ text, form }: SentenceUnit): Pick<Mark, "rule" | "because" | "confidence"> | undefined {
  const because = text.slice(0, MAX_QUOTED);
  if (WORDLESS.test(text)) return { rule: "form/punctuation", because, confidence: CONFIDENCE };
  if (MARKER.test(text)) return { rule: "dump/marker", because, confidence: CONFIDENCE };
  const signature = SIGNATURE.exec(text)?.[0];
  if (signature !== undefined) return { rule: "dump/signature", because: signature, confidence: CONFIDENCE };
  const bare = !endsSentence(form.mark);
  if (FORUM.test(text) || (bare && TITLE.test(text)))
    return { rule: "form/title-stub", because, confidence: CONFIDENCE };
  return undefined;
}
