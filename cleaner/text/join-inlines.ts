import type { Block, Inline } from "../model/block.ts";

/** The inlines of texts that are joined by `joint`, in offsets of the whole. */
export function joinInlines(parts: readonly Pick<Block, "text" | "inlines">[], joint: string): readonly Inline[] {
  let start = 0;
  return parts.flatMap(({ text, inlines }) => {
    const by = start;
    start += text.length + joint.length;
    return inlines.map((inline) => ({ ...inline, start: inline.start + by, end: inline.end + by }));
  });
}
