import type { Element } from "domhandler";
import type { BlockKind, BlockOrigin, Box, Inline } from "../../model/block.ts";

/** MathML Core and what older formulas use: a formula stands in its line, whatever it is built of. */
const MATH_TAGS =
  "maction menclose merror mfenced mfrac mglyph mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics";

/** Elements that stand inside a line of text; everything else breaks it. Of names with a hyphen the cutter asks where they stand. */
export const INLINE_TAGS: ReadonlySet<string> = new Set(
  `a abbr acronym area b bdi bdo big blink br cite code data del dfn em font i img input ins kbd label mark math meter nobr output picture progress q rb rp rt rtc ruby s samp slot small source span strike strong sub sup time tt u var wbr ${MATH_TAGS}`.split(
    " ",
  ),
);

/** Elements of HTML, today's and older ones, that break the line around them. HTML 15.3 and 16.2. */
const BOX_TAGS: ReadonlySet<string> = new Set(
  "address article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html layer legend li link listing main marquee menu meta multicol nav nextid ol optgroup option p param plaintext pre search section select summary table tbody td textarea tfoot th thead tr ul xmp".split(
    " ",
  ),
);

/** Elements whose text no reader sees as text of the page. */
const SILENT_TAGS: ReadonlySet<string> = new Set(
  "script style title noframes noembed progress meter iframe object embed svg canvas audio video datalist annotation annotation-xml template noscript".split(
    " ",
  ),
);

/** Of these, what is shown to browsers without scripts or frames, or by a script: read where the page says little else. */
export const SILENT_READS = ["noscript", "template", "noframes"] as const satisfies readonly BlockOrigin[];
export type SilentRead = (typeof SILENT_READS)[number];

/** What makes a picture or a control of a box: they are counted, and say nothing. */
const IMAGE_TAGS: ReadonlySet<string> = new Set("img picture video canvas audio iframe svg".split(" "));
const CONTROL_TAGS: ReadonlySet<string> = new Set("input select textarea button".split(" "));

/** What the walk must know of an element by its name. */
export interface ElementTraits {
  readonly isInline: boolean;
  readonly isSilent: boolean;
  readonly isVerbatim: boolean;
  readonly isCell: boolean;
  /** What it is counted as in the box around it. */
  readonly counts: "image" | "control" | undefined;
  /** What it makes of the text inside. */
  readonly inline: Inline["kind"] | undefined;
}

const BLOCK: ElementTraits = {
  isInline: false,
  isSilent: false,
  isVerbatim: false,
  isCell: false,
  counts: undefined,
  inline: undefined,
};

/** The traits of an element: one look instead of one into each list. */
export function traitsOf(name: string): ElementTraits {
  return TRAITS.get(name) ?? BLOCK;
}

/** Whether HTML has no element of that name: browsers leave what it holds in the line. */
export function isUnknown(name: string): boolean {
  return !(BOX_TAGS.has(name) || TRAITS.has(name));
}

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
const VERBATIM_TAGS: ReadonlySet<string> = new Set(["pre", "listing", "xmp", "textarea"]);

/** Tags that mark words of a line, and as what. */
export const MARK_TAGS: ReadonlyMap<string, "strong" | "emphasis" | "code"> = new Map([
  ["b", "strong"],
  ["strong", "strong"],
  ["i", "emphasis"],
  ["em", "emphasis"],
  ["cite", "emphasis"],
  ["code", "code"],
  ["kbd", "code"],
  ["samp", "code"],
]);
const KIND_OF_INLINE: ReadonlyMap<string, Inline["kind"]> = new Map([["a", "link"], ...MARK_TAGS]);
const CELL_TAGS = new Set(["td", "th"]);
const TRAITS: ReadonlyMap<string, ElementTraits> = new Map(
  [...INLINE_TAGS, ...SILENT_TAGS, ...IMAGE_TAGS, ...CONTROL_TAGS, ...VERBATIM_TAGS, ...CELL_TAGS].map((name) => [
    name,
    {
      isInline: INLINE_TAGS.has(name),
      isSilent: SILENT_TAGS.has(name),
      isVerbatim: VERBATIM_TAGS.has(name),
      isCell: CELL_TAGS.has(name),
      counts: IMAGE_TAGS.has(name) ? "image" : CONTROL_TAGS.has(name) ? "control" : undefined,
      inline: KIND_OF_INLINE.get(name),
    },
  ]),
);

/** What an element is read as, of those that are silent at first; a shadow root is the page's. */
export function silentReadOf(element: Element): SilentRead | undefined {
  const read = SILENT_READS.find((name) => name === element.name);
  return read === undefined || isShadowRoot(element) ? undefined : read;
}

/** What stands in a heading and is no part of it: MediaWiki's "[edit]", and links that Bootstrap draws as buttons; it draws questions that open as links. */
export function isApartInHeading(box: Pick<Box, "names" | "tag" | "parent"> | undefined): boolean {
  if (box === undefined) return false;
  if (box.names.includes("mw-editsection")) return true;
  const isButton = box.tag === "a" && box.names.includes("btn") && !box.names.includes("btn-link");
  return isButton && KIND_OF_TAG.get(box.parent?.tag ?? "") === "heading";
}

/** A template that the parser turns into the inside of its parent: what it holds is seen. WHATWG 4.12.3; pages that Chrome saved have a name of their own for it. */
export function isShadowRoot({ name, attribs }: Pick<Element, "name" | "attribs">): boolean {
  const mode = attribs.shadowrootmode ?? attribs.shadowmode;
  return name === "template" && (mode === "open" || mode === "closed");
}
