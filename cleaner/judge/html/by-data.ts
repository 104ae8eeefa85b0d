import type { Mark } from "../../model/mark.ts";
import type { Review } from "./judge-html.ts";

/** How an object of JSON begins and ends; people's brackets are not followed by a quoted name and a colon. */
const OPENING = /^[{[]\s{0,9}(?:\{\s{0,9})?"[\w$ -]{1,60}"\s{0,9}:/;
const CLOSING = /[}\]]\s{0,9};?$/;
const MIN_CHARS = 24;

/** Marks what a script left in the text for another script; code that is shown to readers is no such block. */
export function judgeByData({ blocks }: Review): readonly Mark[] {
  return blocks
    .filter(({ kind, text }) => kind !== "code" && text.length >= MIN_CHARS && isObject(text))
    .map(({ index, text }) => ({
      block: index,
      rule: "form/data",
      says: "drop",
      because: `begins as ${text.slice(0, MIN_CHARS)}`,
      force: "certain",
      confidence: 0.95,
    }));
}

function isObject(text: string): boolean {
  return OPENING.test(text) && CLOSING.test(text);
}
