import type { Block } from "../../../model/block.ts";
import { collapseSpaces } from "../../../text/characters/collapse.ts";
import type { Testimony } from "../testimony.ts";

/** A category's name, without its namespace and what it is sorted by there. */
const NAME = /^\[\[[^:[\]]{1,40}:([^|[\]]{1,300})/;

/** The categories that a page of wikitext puts itself into. */
export function hearCategories(blocks: readonly Block[]): readonly Testimony[] {
  return blocks.flatMap(({ box, text }): readonly Testimony[] => {
    const name = box?.tag === "category" ? collapseSpaces(NAME.exec(text)?.[1] ?? "") : "";
    return name === "" ? [] : [{ field: "tag", witness: "category", value: name }];
  });
}
