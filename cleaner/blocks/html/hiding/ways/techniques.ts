import type { Colour } from "../colours/colour.ts";
import { isPale, readColour } from "../colours/colours.ts";
import { readLength, readLengths } from "../values/lengths.ts";
import { BEHIND, isSetBack } from "./behind.ts";
import { FAINT, isFaint } from "./is-faint.ts";
import { isClippedAway } from "./outlines.ts";
import { isBesideScreen, isFarAway, isFarOnward, PLACING } from "./places.ts";
import type { Style } from "./style.ts";
import { isFlattened, isMovedAway, isShiftedAway, isTinyScale, isTurnedAway } from "./transforms.ts";

/** A way to hide text by style. */
export interface Technique {
  /** As the ledger quotes it. */
  readonly by: string;
  /** `soft`: tabs, menus and animations use it too; `hard`: nobody shows that text again. */
  readonly force: "soft" | "hard";
  /** It takes one of these properties to hide so. */
  readonly takes: readonly string[];
  readonly hides: (style: Style) => boolean;
}

/** Text smaller than this many pixels can't be read. */
const UNREADABLE_PX = 3;
const NOTHING_LEFT = /^linear-gradient\(\s*transparent\s*,\s*transparent\s*\)/;
const FILTERED = /opacity\(([^()]{1,20})\)/;
const NO_CONTRAST = /contrast\(\s*0*\.?0*%?\s*\)/;
const CUT = /hidden|clip/;
const DISGUISED = /^(?:circle|disc|square)$/;
/** Letters that are drawn back by their own size stand on one spot. */
const LETTER_PX = 16;
const WHOLE_WIDTH = /^(?:1\d\d|[2-9]\d\d|\d{4,9})(?:\.\d{1,9})?%/;
const FLAT_PX = 1;
const TALLNESS = ["height", "max-height", "block-size", "max-block-size"] as const;
const WIDENESS = ["width", "max-width", "inline-size", "max-inline-size"] as const;
const GROWS_TALL = ["min-height", "min-block-size", "padding-bottom"] as const;
const GROWS_WIDE = ["min-width", "min-inline-size", "padding-right"] as const;
/** What gives a box without lines a height. */
const ROOMS = [
  "height",
  "block-size",
  "min-height",
  "min-block-size",
  "padding",
  "padding-top",
  "padding-bottom",
] as const;
const NUMBER = /^[\d.]+$/;
const FONT_SIZE = /(?:^|\s)((?:\d{1,9}|\d{0,9}\.\d{1,9})(?:px|pt|em|rem|%|vw))(?:\s*\/|\s)|^(0)(?:\s*\/|\s)/;

/** Rows of the table, in the order in which the ledger names them. */
export const TECHNIQUES: readonly Technique[] = [
  { by: "display:none", force: "soft", takes: ["display"], hides: (style) => style("display") === "none" },
  {
    by: "visibility:hidden",
    force: "soft",
    takes: ["visibility"],
    hides: (style) => style("visibility") === "hidden" || style("visibility") === "collapse",
  },
  {
    by: "content-visibility:hidden",
    force: "soft",
    takes: ["content-visibility"],
    hides: (style) => style("content-visibility") === "hidden",
  },
  { by: "opacity", force: "soft", takes: ["opacity"], hides: (style) => isFaint(style("opacity")) },
  {
    by: "filter:opacity",
    force: "hard",
    takes: ["filter"],
    hides: (style) => isFaint(FILTERED.exec(style("filter"))?.[1] ?? ""),
  },
  {
    by: "filter:contrast",
    force: "hard",
    takes: ["filter"],
    hides: (style) => NO_CONTRAST.test(style("filter")),
  },
  {
    by: "no height",
    force: "soft",
    takes: TALLNESS,
    hides: (style) => isCut(style) && isFlat(style, TALLNESS) && !growsBy(style, GROWS_TALL),
  },
  {
    by: "no width",
    force: "hard",
    takes: WIDENESS,
    hides: (style) => isCut(style) && isFlat(style, WIDENESS) && !growsBy(style, GROWS_WIDE),
  },
  {
    by: "line-height",
    force: "hard",
    takes: ["line-height"],
    hides: (style) => isCut(style) && hasNoLine(style("line-height")) && !ROOMS.some((room) => isOpen(style(room))),
  },
  {
    by: "font-size",
    force: "hard",
    takes: ["font-size", "font"],
    hides: (style) => isTiny(style("font-size")) || isTiny(sizeInFont(style("font"))),
  },
  {
    by: "letter-spacing",
    force: "hard",
    takes: ["letter-spacing"],
    hides: (style) => (readLength(style("letter-spacing")) ?? 0) <= -LETTER_PX,
  },
  {
    by: "text-security",
    force: "hard",
    takes: ["-webkit-text-security"],
    hides: (style) => DISGUISED.test(style("-webkit-text-security")),
  },
  { by: "text-indent", force: "hard", takes: ["text-indent"], hides: isSetInAway },
  {
    by: "clip",
    force: "hard",
    takes: ["clip", "clip-path"],
    hides: (style) => isClippedAway(style("clip")) || isClippedAway(style("clip-path")),
  },
  { by: "off-screen", force: "hard", takes: PLACING, hides: isFarAway },
  { by: "off-screen", force: "soft", takes: PLACING, hides: isFarOnward },
  {
    by: "off-screen by its own width",
    force: "soft",
    takes: ["left", "right", "top", "bottom", "text-indent", "margin-left"],
    hides: isBesideScreen,
  },
  {
    by: "transform",
    force: "hard",
    takes: ["transform", "scale", "rotate"],
    hides: (style) => isFlattened(style("transform")) || isTinyScale(style("scale")) || isTurnedAway(style("rotate")),
  },
  {
    by: "translate",
    force: "soft",
    takes: ["transform", "translate"],
    hides: (style) => isMovedAway(style("transform")) || isShiftedAway(style("translate")),
  },
  { by: "zoom", force: "hard", takes: ["zoom"], hides: (style) => isTinyScale(style("zoom")) },
  {
    by: "mask",
    force: "hard",
    takes: ["mask", "mask-image"],
    hides: (style) => NOTHING_LEFT.test(style("mask")) || NOTHING_LEFT.test(style("mask-image")),
  },
  { by: BEHIND, force: "hard", takes: ["z-index"], hides: isSetBack },
  { by: "transparent text", force: "hard", takes: ["color", "-webkit-text-fill-color"], hides: hasNoInk },
];

/** Which techniques take a property, one bit for each row. */
const TAKEN_BY: ReadonlyMap<string, number> = new Map(
  [...new Set(TECHNIQUES.flatMap(({ takes }) => takes))].map((property) => [
    property,
    TECHNIQUES.reduce((rows, { takes }, row) => (takes.includes(property) ? rows | (1 << row) : rows), 0),
  ]),
);

/** Whether some technique takes a property. */
export function isTaken(property: string): boolean {
  return TAKEN_BY.has(property);
}

/** The technique that declared properties hide by; only those are asked that take one of them. */
export function techniqueOf(properties: Iterable<string>, style: Style): Technique | undefined {
  let rows = 0;
  for (const property of properties) rows |= TAKEN_BY.get(property) ?? 0;
  return rows === 0 ? undefined : TECHNIQUES.find(({ hides }, row) => (rows & (1 << row)) !== 0 && hides(style));
}

function isCut(style: Style): boolean {
  return ["overflow", "overflow-x", "overflow-y"].some((property) => CUT.test(style(property)));
}

/** A first line that begins where its box ends is cut off with it, and may not go on in a second: how logos replace their text. */
function isSetInAway(style: Style): boolean {
  return isCut(style) && style("white-space") === "nowrap" && WHOLE_WIDTH.test(style("text-indent"));
}

/** A number is one of lines. */
function hasNoLine(value: string): boolean {
  const height = readLengths(value, 16)[0];
  return height !== undefined && height * (NUMBER.test(value) ? 16 : 1) <= FLAT_PX;
}

function isOpen(value: string): boolean {
  return (readLength(value) ?? 0) > FLAT_PX;
}

function isFlat(style: Style, sizes: readonly string[]): boolean {
  return sizes.some((size) => {
    const length = readLength(style(size));
    return length !== undefined && length <= FLAT_PX;
  });
}

/** A box of no size of its own may be given one: by a least size, by the room in its row, by padding that text flows into. */
function growsBy(style: Style, sizes: readonly string[]): boolean {
  if ((readLength(style("flex")) ?? readLength(style("flex-grow")) ?? 0) > 0 || style("flex") === "auto") return true;
  return sizes.some((size) => (readLength(style(size)) ?? 0) > FLAT_PX);
}

/** The size in the shorthand; sums in it are passed over, for numbers stand in them that are none. */
function sizeInFont(font: string): string {
  if (font.includes("(")) return "";
  const match = FONT_SIZE.exec(font);
  return match?.[1] ?? match?.[2] ?? "";
}

function isTiny(value: string): boolean {
  const size = readLength(value);
  return size !== undefined && size < UNREADABLE_PX;
}

/** Letters whose shadow or edge has a colour of its own are seen by it. */
export function isOutlined(style: Style): boolean {
  return OUTLINES.some((property) => {
    const colour = readColour(style(property));
    return colour !== undefined && !isClear(colour) && !isPale(colour);
  });
}

const OUTLINES = ["text-shadow", "-webkit-text-stroke", "-webkit-text-stroke-color"] as const;

function hasNoInk(style: Style): boolean {
  if (style("background-clip").includes("text") || style("-webkit-background-clip").includes("text")) return false;
  return !isOutlined(style) && isClear(readColour(style("-webkit-text-fill-color") || style("color")));
}

function isClear(colour: Colour | undefined): boolean {
  return colour !== undefined && colour[3] < FAINT;
}
