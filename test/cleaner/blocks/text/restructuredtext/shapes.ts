import { cutRestructuredText } from "../../../../../cleaner/blocks/text/restructuredtext/cut-restructuredtext.ts";
import type { Block } from "../../../../../cleaner/model/block.ts";

/** Blocks in few words: "heading 2: Oil", "list-item 1.2: a wick", "(comment: .. later)". */
export function shapesOf(source: string): readonly string[] {
  return cutRestructuredText(source).map(shapeOf);
}

function shapeOf({ kind, text, level, list, box, codeLanguage }: Block): string {
  if (box !== undefined) return `(${box.tag}: ${text})`;
  const place =
    list === undefined
      ? ""
      : ` ${[list.depth, list.ordinal, list.marker].filter((one) => one !== undefined).join(".")}`;
  return `${kind}${level === undefined ? "" : ` ${level}`}${place}${codeLanguage === undefined ? "" : ` ${codeLanguage}`}: ${text}`;
}

/** What is marked in the first block: "strong: lamp", "link: oil > https://oil.example/". */
export function marksOf(source: string): readonly string[] {
  const [block] = cutRestructuredText(source);
  return (block?.inlines ?? []).map(
    ({ kind, start, end, href }) =>
      `${kind}: ${block?.text.slice(start, end)}${href === undefined ? "" : ` > ${href}`}`,
  );
}
