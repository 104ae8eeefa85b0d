import type { Span } from "../../model/block.ts";

/** The lines of a text without their ends; carriage returns count as white space of the line. */
export function* lineSpans(source: string): Generator<Span> {
  let start = 0;
  while (start < source.length) {
    const feed = source.indexOf("\n", start);
    const end = feed === -1 ? source.length : feed;
    yield [start, end];
    start = end + 1;
  }
}
