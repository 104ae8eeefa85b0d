import type { BlockKind } from "../../model/block.ts";

/** Elements that stand inside a line of text; everything else breaks it. Names with a hyphen are block-level. */
export const INLINE_TAGS: ReadonlySet<string> = new Set(
  "a abbr acronym area b bdi bdo big br cite code data del dfn em font i img input ins kbd label mark math mi mn mo mrow msub msup mfrac mtext nobr picture q rb rp rt ruby s samp semantics small source span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);

/** Elements whose text no reader sees as text of the page. */
export const SILENT_TAGS: ReadonlySet<string> = new Set(
  "script style title noframes iframe object embed svg canvas audio video datalist annotation annotation-xml template noscript".split(
    " ",
  ),
);

/** What makes a picture or a control of a box: they are counted, and say nothing. */
export const IMAGE_TAGS: ReadonlySet<string> = new Set("img picture video canvas audio iframe svg".split(" "));
export const CONTROL_TAGS: ReadonlySet<string> = new Set("input select textarea button".split(" "));

/** The kind of the blocks inside, by the nearest of these around them. */
export const KIND_OF_TAG: ReadonlyMap<string, BlockKind> = new Map([
  ["h1", "heading"],
  ["h2", "heading"],
  ["h3", "heading"],
  ["h4", "heading"],
  ["h5", "heading"],
  ["h6", "heading"],
  ["li", "list-item"],
  ["blockquote", "quote"],
  ["pre", "code"],
  ["listing", "code"],
  ["xmp", "code"],
  ["figcaption", "caption"],
  ["caption", "caption"],
  ["dt", "definition"],
  ["dd", "definition"],
]);

/** Inside these, white space is kept and breaks are line feeds. */
export const VERBATIM_TAGS: ReadonlySet<string> = new Set(["pre", "listing", "xmp", "textarea"]);
