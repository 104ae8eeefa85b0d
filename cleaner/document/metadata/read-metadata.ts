import type { Block } from "../../model/block.ts";
import type { Metadata } from "../../model/document.ts";
import type { ParsedPage } from "../../model/parsed-page.ts";

/** Metadata of a page; blocks are all of them, kept or not, because bylines and dates often stand in furniture. */
export function readMetadata(_page: ParsedPage, blocks: readonly Block[]): Metadata {
  const heading = blocks.find((block) => block.kind === "heading");
  return {
    title: heading?.text ?? "",
    authors: [],
    pageType: "other",
    tags: [],
    witnesses: heading === undefined ? {} : { title: "heading" },
  };
}
