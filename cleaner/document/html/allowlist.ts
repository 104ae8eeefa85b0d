import type { IOptions } from "sanitize-html";
import type { BlockKind } from "../../model/block.ts";

const INLINES = ["a", "strong", "em", "code", "br"];
const HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"];

/** The elements that a block of each kind may come out with; nothing else ever does, and no attribute but a link's and an item's number. */
const ALLOWED_TAGS: Readonly<Record<BlockKind, readonly string[]>> = {
  heading: [...HEADINGS, ...INLINES],
  paragraph: ["p", ...INLINES],
  "list-item": ["li", ...INLINES],
  quote: ["blockquote", "p", ...INLINES],
  code: ["pre", "code"],
  table: ["table", "tbody", "tr", "td", ...INLINES],
  post: ["article", "p", ...INLINES],
  comment: ["article", "p", ...INLINES],
  caption: ["p", ...INLINES],
  definition: ["p", ...INLINES],
};

/** Where links may lead: a web page or a mailbox. Relative addresses have been made absolute before. */
const ALLOWED_SCHEMES: readonly string[] = ["http", "https", "mailto"];

/** What sanitize-html is told about one kind of block. */
export function optionsFor(kind: BlockKind): IOptions {
  return {
    allowedTags: [...ALLOWED_TAGS[kind]],
    allowedAttributes: { a: ["href", "rel"], li: ["value"] },
    allowedSchemes: [...ALLOWED_SCHEMES],
    allowProtocolRelative: false,
    disallowedTagsMode: "escape",
  };
}
