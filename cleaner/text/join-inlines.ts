import type { Block, Inline } from "../model/block.ts";

/** The inlines of texts that are joined, in offsets of the whole; `jointOf` says what stands in front of a part. */
export function joinInlines(
  parts: readonly Pick<Block, "text" | "inlines">[],
  jointOf: (part: number) => string,
): readonly Inline[] {
  let end = 0;
  return parts.flatMap(({ text, inlines }, part) => {
    const by = end + (part === 0 ? 0 : jointOf(part).length);
    end = by + text.length;
    return inlines.map((inline) => ({ ...inline, start: inline.start + by, end: inline.end + by }));
  });
}
