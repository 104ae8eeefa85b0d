import { type MarkedText, onOneLine } from "./marked-text.ts";
import { writeLine } from "./write-line.ts";

/** A caption in italics, on one line; empty where it holds nothing that can be shown. */
export function writeCaption(marked: MarkedText): string {
  const { text, marks } = onOneLine(marked);
  if (text === "") return "";
  const others = marks.filter(({ kind }) => kind !== "emphasis");
  return writeLine({ text, marks: [{ kind: "emphasis", start: 0, end: text.length }, ...others] });
}
