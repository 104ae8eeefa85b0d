import type { Block, Box } from "../../../model/block.ts";
import type { Testimony } from "../testimony.ts";

const VOCABULARY = /^https?:\/\/schema\.org\/(\w{1,60})$/;
/** What articles are; a thing of another type beside one is its author, its comment or its picture. */
const ARTICLE = /(?:Article|BlogPosting|Recipe)$/;

/** What kind of thing the page is by its microdata, where a single box is one of an article's: blogs mark each entry of their lists. */
export function hearMicrodata(blocks: readonly Block[]): readonly Testimony[] {
  const seen = new Set<Box>();
  const types: string[] = [];
  for (const block of blocks)
    for (let { box } = block; box !== undefined && !seen.has(box) && types.length < 2; box = box.parent) {
      seen.add(box);
      types.push(...articleTypes(box));
    }
  return types.length === 1 ? types.map((value) => ({ field: "type", witness: "microdata", value })) : [];
}

function articleTypes({ names }: Box): readonly string[] {
  return names.flatMap((name) => {
    const type = name.includes("schema.org/") ? VOCABULARY.exec(name)?.[1] : undefined;
    return type !== undefined && ARTICLE.test(type) ? [type] : [];
  });
}
