import { cutAsciidoc } from "../../../../../cleaner/blocks/text/asciidoc/cut-asciidoc.ts";
import type { Block } from "../../../../../cleaner/model/block.ts";

/** Blocks in few words: "heading 2: Oil", "list-item 1.2: a wick", "(comment: // a)". */
export function shapesOf(source: string): readonly string[] {
  return cutAsciidoc(source).map(shapeOf);
}

function shapeOf({ kind, text, level, list, box, codeLanguage }: Block): string {
  if (box !== undefined) return `(${box.tag}: ${text})`;
  const place = list === undefined ? "" : ` ${[list.depth, list.ordinal].filter((one) => one !== undefined).join(".")}`;
  return `${kind}${level === undefined ? "" : ` ${level}`}${place}${codeLanguage === undefined ? "" : ` ${codeLanguage}`}: ${text}`;
}

/** The text of the first block. */
export function textOf(source: string): string | undefined {
  return cutAsciidoc(source)[0]?.text;
}

/** What is marked in the first block: "strong: lamp", "link: oil > a.html". */
export function marksOf(source: string): readonly string[] {
  const [block] = cutAsciidoc(source);
  return (block?.inlines ?? []).map(
    ({ kind, start, end, href }) =>
      `${kind}: ${block?.text.slice(start, end)}${href === undefined ? "" : ` > ${href}`}`,
  );
}
