import type { Block, Span } from "../../../model/block.ts";
import type { Mark } from "../../../model/mark.ts";
import type { XmlDocument } from "../../../model/page.ts";
import type { Scene } from "../sight.ts";

/** More than what any judge has against a block: a line that comes again is a refrain, and nothing of a document is hidden. */
const CONFIDENCE = 0.99;
const MAX_QUOTED = 40;

/** What a document has beside its text: where that stands, and what it is called. */
interface Beside {
  readonly rule: "document/front-matter" | "document/viewer" | "line/running-head";
  readonly spans: readonly Span[];
  readonly because: (block: Block) => string;
}

/** A document is nothing but content, and the classifier knows none: all of it stays but what it says of itself, and what its pages have at their edges. */
export function judgeByDocument({ blocks, page }: Scene): readonly Mark[] {
  if (page.document === undefined) return [];
  const finders = besidesOf(page.document).map((beside) => ({ ...beside, next: 0 }));
  return blocks.map((block): Mark => {
    const { index, span } = block;
    const found = finders.find((finder) => {
      while ((finder.spans[finder.next]?.[1] ?? Number.POSITIVE_INFINITY) <= span[0]) finder.next++;
      return (finder.spans[finder.next]?.[0] ?? Number.POSITIVE_INFINITY) <= span[0];
    });
    const verdict =
      found === undefined
        ? ({ rule: "document/text", says: "keep", because: "text" } as const)
        : ({ rule: found.rule, says: "drop", because: found.because(block) } as const);
    return { block: index, ...verdict, force: "certain", confidence: CONFIDENCE };
  });
}

function besidesOf({ frontMatter, runningLines = [], viewer = [] }: XmlDocument): readonly Beside[] {
  return [
    { rule: "document/front-matter", spans: frontMatter, because: () => "metadata" },
    { rule: "document/viewer", spans: viewer, because: () => "outside of the pages" },
    { rule: "line/running-head", spans: runningLines, because: ({ text }) => text.slice(0, MAX_QUOTED) },
  ];
}
