import type { Mark } from "../../../model/mark.ts";
import type { Scene } from "../sight.ts";

/** More than what any judge has against a block: a line that comes again is a refrain, and nothing of a document is hidden. */
const CONFIDENCE = 0.99;

/** A document in XML is nothing but content, and the classifier knows none: all of it stays but what it says of itself. */
export function judgeByDocument({ blocks, page }: Scene): readonly Mark[] {
  if (page.document === undefined) return [];
  const { frontMatter } = page.document;
  let next = 0;
  return blocks.map(({ index: block, span: [start] }) => {
    while ((frontMatter[next]?.[1] ?? Number.POSITIVE_INFINITY) <= start) next++;
    const isFront = (frontMatter[next]?.[0] ?? Number.POSITIVE_INFINITY) <= start;
    return isFront
      ? {
          block,
          rule: "document/front-matter",
          says: "drop",
          because: "metadata",
          force: "certain",
          confidence: CONFIDENCE,
        }
      : { block, rule: "document/text", says: "keep", because: "text", force: "certain", confidence: CONFIDENCE };
  });
}
