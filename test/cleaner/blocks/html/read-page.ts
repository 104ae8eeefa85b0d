import { cutBlocks } from "../../../../cleaner/blocks/cut-blocks.ts";
import type { Block } from "../../../../cleaner/model/block.ts";
import { parsePage } from "../../../../cleaner/parse/parse-page.ts";

/** Cuts markup as the library would. */
export function readPage(source: string): { blocks: readonly Block[]; flags: readonly string[] } {
  return cutBlocks(parsePage({ source, format: "html", charset: "utf-8", charsetWitness: "default", flags: [] }));
}

/** Kind and text of every block. */
export function shapes(source: string): readonly (readonly [string, string])[] {
  return readPage(source).blocks.map((block) => [block.kind, block.text] as const);
}
