import type { Mark } from "../../../model/mark.ts";
import type { Scene } from "../sight.ts";

/** How an object of JSON begins and ends; people's brackets are not followed by a quoted name and a colon. */
const OPENING = /^[{[]\s{0,9}(?:\{\s{0,9})?"[\w$ -]{1,60}"\s{0,9}:/;
const CLOSING = /[}\]]\s{0,9};?$/;
const BRACE = 0x7b;
const BRACKET = 0x5b;
const MIN_CHARS = 24;

/** Marks what a script left in the text for another script; code that is shown to readers is no such block. */
export function judgeByData({ blocks }: Scene): readonly Mark[] {
  const marks: Mark[] = [];
  for (const { index, kind, text } of blocks)
    if (kind !== "code" && text.length >= MIN_CHARS && isObject(text))
      marks.push({
        block: index,
        rule: "form/data",
        says: "drop",
        because: `begins as ${text.slice(0, MIN_CHARS)}`,
        force: "certain",
        confidence: 0.95,
      });
  return marks;
}

function isObject(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first === BRACE || first === BRACKET) && OPENING.test(text) && CLOSING.test(text);
}
