import type { Colour } from "./colour.ts";
import { readColour } from "./colours.ts";
import type { Declarations } from "./declarations.ts";
import { readLength, readLengths } from "./lengths.ts";

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

/** Reads declared values; "" for what nobody declared. */
export type Style = (property: string) => string;

/** What `Style` reads from declarations. */
export function styleOf(declarations: Declarations): Style {
  return (property) => declarations.get(property)?.value ?? "";
}

/** Text smaller than this many pixels can't be read. */
const UNREADABLE_PX = 3;
/** Boxes this far outside of their place are off every screen. */
const FAR_PX = -400;
const FAINT = 0.05;
const CLOSED_CLIP =
  /rect\(\s*(?:0|1px)[^)]*\)|inset\(\s*(?:50|100)%|inset\(\s*\d*\s*100%|circle\(\s*0|polygon\((?:[\s,]*0(?:px|%)?)+\s*\)|ellipse\(\s*0/;
const NO_SCALE =
  /scale(?:x|y|3d)?\(\s*0?(?:\.0\d*)?\s*[,)]|matrix\(\s*0?(?:\.0\d*)?\s*,\s*0\s*,\s*0\s*,|rotate[xy]\(\s*-?90deg/;
const NOTHING_LEFT = /^linear-gradient\(\s*transparent\s*,\s*transparent\s*\)/;
/** A zoom or a scale below this leaves nothing to read. */
const TINY_SCALE = 0.1;
const MOVE = /translate(?:x|y|3d)?\(([^)]*)\)/;
const PLACED = /^(?:absolute|fixed)$/;
const SIDES = [
  "left",
  "right",
  "top",
  "bottom",
  "inset",
  "inset-inline",
  "inset-inline-start",
  "inset-inline-end",
  "inset-block",
  "inset-block-start",
  "inset-block-end",
  "margin-inline-start",
  "margin-left",
  "margin-top",
  "margin",
  "text-indent",
] as const;
const WHOLE_BOX = /^-(?:[1-9]\d{2,}|1\d\d)%/;
const FILTERED = /opacity\(\s*0/;
const CUT = /hidden|clip/;
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
  { by: "filter:opacity", force: "hard", takes: ["filter"], hides: (style) => FILTERED.test(style("filter")) },
  {
    by: "no height",
    force: "soft",
    takes: ["height", "max-height"],
    hides: (style) => isCut(style) && (isFlat(style("height")) || isFlat(style("max-height"))),
  },
  {
    by: "no width",
    force: "hard",
    takes: ["width", "max-width"],
    hides: (style) => isCut(style) && (isFlat(style("width")) || isFlat(style("max-width"))),
  },
  {
    by: "font-size",
    force: "hard",
    takes: ["font-size", "font"],
    hides: (style) => isTiny(style("font-size")) || isTiny(sizeInFont(style("font"))),
  },
  {
    by: "clip",
    force: "hard",
    takes: ["clip", "clip-path"],
    hides: (style) => CLOSED_CLIP.test(style("clip")) || CLOSED_CLIP.test(style("clip-path")),
  },
  { by: "off-screen", force: "hard", takes: SIDES, hides: isFarAway },
  {
    by: "off-screen by its own width",
    force: "soft",
    takes: ["left", "right", "top", "bottom", "text-indent", "margin-left"],
    hides: isBesideScreen,
  },
  {
    by: "transform",
    force: "hard",
    takes: ["transform", "scale"],
    hides: (style) => isMovedAway(style("transform")) || isTinyScale(style("scale")),
  },
  {
    by: "translate",
    force: "hard",
    takes: ["translate"],
    hides: (style) => readLengths(style("translate")).some(isFar),
  },
  { by: "zoom", force: "hard", takes: ["zoom"], hides: (style) => isTinyScale(style("zoom")) },
  {
    by: "mask",
    force: "hard",
    takes: ["mask", "mask-image"],
    hides: (style) => NOTHING_LEFT.test(style("mask")) || NOTHING_LEFT.test(style("mask-image")),
  },
  { by: "transparent text", force: "hard", takes: ["color", "-webkit-text-fill-color"], hides: hasNoInk },
];

/** Which techniques take a property, one bit for each row. */
const TAKEN_BY: ReadonlyMap<string, number> = new Map(
  [...new Set(TECHNIQUES.flatMap(({ takes }) => takes))].map((property) => [
    property,
    TECHNIQUES.reduce((rows, { takes }, row) => (takes.includes(property) ? rows | (1 << row) : rows), 0),
  ]),
);

/** The technique that declarations hide by; only those are asked whose properties somebody declared. */
export function techniqueOf(declarations: Declarations): Technique | undefined {
  let rows = 0;
  for (const property of declarations.keys()) rows |= TAKEN_BY.get(property) ?? 0;
  if (rows === 0) return undefined;
  const style = styleOf(declarations);
  return TECHNIQUES.find(({ hides }, row) => (rows & (1 << row)) !== 0 && hides(style));
}

function isFaint(value: string): boolean {
  const opacity = readLengths(value, 1)[0];
  return opacity !== undefined && opacity < FAINT;
}

function isCut(style: Style): boolean {
  return ["overflow", "overflow-x", "overflow-y"].some((property) => CUT.test(style(property)));
}

function isFlat(value: string): boolean {
  const length = readLength(value);
  return length !== undefined && length <= 1;
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

function isFarAway(style: Style): boolean {
  const placed = PLACED.test(style("position"));
  return SIDES.some((side) => {
    const needsPlace =
      side === "left" || side === "right" || side === "top" || side === "bottom" || side.startsWith("inset");
    if (needsPlace && !placed && style("position") !== "relative") return false;
    return readLengths(style(side)).some((length) => length <= FAR_PX);
  });
}

/** Drawers and slides wait there too, so that names decide. */
function isBesideScreen(style: Style): boolean {
  const sides = PLACED.test(style("position")) ? [style("left"), style("right"), style("top"), style("bottom")] : [];
  return [...sides, style("text-indent"), style("margin-left")].some((value) => WHOLE_BOX.test(value));
}

function isMovedAway(value: string): boolean {
  if (NO_SCALE.test(value)) return true;
  return readLengths(MOVE.exec(value)?.[1] ?? "").some(isFar);
}

function isFar(length: number): boolean {
  return Math.abs(length) >= -FAR_PX;
}

function isTinyScale(value: string): boolean {
  const scale = readLengths(value, 1)[0];
  return scale !== undefined && Math.abs(scale) < TINY_SCALE;
}

function hasNoInk(style: Style): boolean {
  if (style("background-clip").includes("text") || style("-webkit-background-clip").includes("text")) return false;
  return isClear(readColour(style("color"))) || isClear(readColour(style("-webkit-text-fill-color")));
}

function isClear(colour: Colour | undefined): boolean {
  return colour !== undefined && colour[3] < FAINT;
}
