import type { Mark } from "../../../model/mark.ts";
import { isForum } from "../is-forum.ts";
import type { Scene } from "../sight.ts";

/** Bars and dots between links, and what a button shows; what parts the scenes of a story ("* * *", "—") is not among them. */
const SIGNS = /^(?:[|/›»·•×+,:;()ⓘ▢✕✖▾▼▸►▶◀◄‹«←→↑↓⌄\s]{1,8}|\.)$/u;
const MAX_CHARS = 8;

/** Marks lines of nothing but signs that stand between things or open them; a post may be one. */
export function judgeBySigns({ blocks, view }: Scene): readonly Mark[] {
  const found = blocks.filter(({ text, kind }) => text.length <= MAX_CHARS && kind !== "code" && SIGNS.test(text));
  if (found.length === 0 || isForum(view.hints.source)) return [];
  return found.map(({ index, text: because }) => ({
    block: index,
    rule: "form/punctuation",
    says: "drop",
    because,
    force: "certain",
    confidence: 0.9,
  }));
}
