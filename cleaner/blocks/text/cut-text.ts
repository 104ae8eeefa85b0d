import type { Block, BlockKind } from "../../model/block.ts";
import type { PageFormat } from "../../model/page.ts";
import { collapseSpaces, countInk } from "../../text/collapse.ts";
import { splitSentences } from "../../text/split-sentences.ts";

const BULLET = /^\s*(?:[•*\-–·▪◦]|\d{1,3}[.)])\s+\S/;
const HEADING_END = /[\p{L}\p{N}”"’)?]$/u;
/** A line of at most so many characters without an end mark may be a heading. */
const HEADING_CHARS = 80;

/** Cuts plain text: pages by line, dumps by sentence. */
export function cutText(source: string, format: Exclude<PageFormat, "html">): readonly Block[] {
  const blocks: Block[] = [];
  let opens = true;
  for (const [start, end] of lineSpans(source)) {
    const units = format === "dump" ? splitSentences(source, [start, end]) : [[start, end] as const];
    for (const unit of units) {
      const text = collapseSpaces(source.slice(unit[0], unit[1]));
      if (text === "") opens = true;
      else {
        blocks.push({
          index: blocks.length,
          kind: kindOf(text, format),
          text,
          chars: countInk(text),
          span: unit,
          linkChars: 0,
          inlines: [],
          origin: "visible",
          opensParagraph: opens,
        });
        opens = false;
      }
    }
  }
  return blocks;
}

function kindOf(text: string, format: PageFormat): BlockKind {
  if (format === "dump") return "paragraph";
  if (BULLET.test(text)) return "list-item";
  return text.length <= HEADING_CHARS && HEADING_END.test(text) && !text.includes(". ") ? "heading" : "paragraph";
}

function* lineSpans(source: string): Generator<readonly [number, number]> {
  let start = 0;
  while (start < source.length) {
    const feed = source.indexOf("\n", start);
    const end = feed === -1 ? source.length : feed;
    yield [start, end];
    start = end + 1;
  }
}
