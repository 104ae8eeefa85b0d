import { cutWikitext } from "../../../../../cleaner/blocks/text/wikitext/cut-wikitext.ts";
import type { Block } from "../../../../../cleaner/model/block.ts";

/** Blocks in few words: "heading 2: Oil", "list-item 1.2: a wick", "(template: {{box}})". */
export function shapesOf(source: string, url?: string): readonly string[] {
  return cutWikitext(source, url).map(shapeOf);
}

function shapeOf({ kind, text, level, list, box, codeLanguage }: Block): string {
  if (box !== undefined) return `(${box.tag}: ${text})`;
  const place = list === undefined ? "" : ` ${[list.depth, list.ordinal].filter((one) => one !== undefined).join(".")}`;
  return `${kind}${level === undefined ? "" : ` ${level}`}${place}${codeLanguage === undefined ? "" : ` ${codeLanguage}`}: ${text}`;
}

/** What is marked in the first block: "strong: lamp", "link: oil > ./Oil". */
export function marksOf(source: string, url?: string): readonly string[] {
  const [block] = cutWikitext(source, url);
  return (block?.inlines ?? []).map(
    ({ kind, start, end, href }) =>
      `${kind}: ${block?.text.slice(start, end)}${href === undefined ? "" : ` > ${href}`}`,
  );
}
