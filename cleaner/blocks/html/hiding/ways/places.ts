import { readLengths } from "../values/lengths.ts";
import type { Style } from "./style.ts";

/** Boxes this far outside of their place are off every screen. */
const FAR_PX = -400;
/** Columns of old layouts float, and are drawn back over the width of the page. */
const FAR_FLOAT_PX = -2000;
/** What a percentage is of, at a desk. */
const SCREEN = { x: 1280, y: 800 } as const;
/** So far to the right, or fixed below, no screen reaches, and nobody scrolls. */
const FAR_ONWARD_PX = 5000;
/** A box that ends so far before the right edge of any screen, or above the end of the page's, begins before the left one. */
const FAR_BACK_PX = 5000;
const MOVED = /^(?:absolute|fixed|relative|sticky)$/;
const PLACED = /^(?:absolute|fixed)$/;
const FLOATS = /^(?:left|right)$/;
const WHOLE_BOX = /^-(?:[1-9]\d{2,}|1\d\d)%/;
/** A place to the right of the screen, however wide it is; half a box more is left for menus beside their button. */
const BEYOND_SCREEN = /^(?:[1-9]\d{2,8}(?:\.\d{1,9})?[ld]?vw|(?:1[5-9]\d|[2-9]\d\d|\d{4,8})%)/;
/** Longer values are hostile. */
const MAX_SHORTHAND_CHARS = 200;
const SPLIT = /\s+(?![^(]*\))/;

/** What a box is placed by along one axis: where it starts, what it is pushed by, and what its text is set in by. */
const AXES = [
  {
    axis: "x",
    starts: ["left", "inset-inline-start", "inset-inline"],
    pushes: ["margin-left", "margin-inline-start"],
    fills: ["padding-left", "padding-inline-start"],
    ends: ["right", "inset-inline-end"],
    side: 3,
  },
  {
    axis: "y",
    starts: ["top", "inset-block-start", "inset-block"],
    pushes: ["margin-top"],
    fills: ["padding-top"],
    ends: ["bottom", "inset-block-end"],
    side: 0,
  },
] as const;

/** Properties that can place a box off every screen. */
export const PLACING = [
  ...AXES.flatMap(({ starts, pushes, ends }) => [...starts, ...pushes, ...ends]),
  "inset",
  "margin",
  "text-indent",
] as const;

/**
 * Whether a box or its text starts off every screen. What draws it back and what sets it in again are summed up: boxes are
 * centred by half of their width, bars drawn out to the edges of the screen.
 */
export function isFarAway(style: Style): boolean {
  return isFar(readLengths(style("text-indent"))) || AXES.some((axis) => startsFarAway(style, axis));
}

/** Drawers and slides wait there too, so that names decide. */
export function isBesideScreen(style: Style): boolean {
  const sides = PLACED.test(style("position")) ? [style("left"), style("right"), style("top"), style("bottom")] : [];
  if (PLACED.test(style("position")) && BEYOND_SCREEN.test(style("left"))) return true;
  return [...sides, style("text-indent"), style("margin-left")].some((value) => WHOLE_BOX.test(value));
}

/** Whether a box starts far to the right of every screen, or is fixed far below: slides wait there too, so that names decide. */
export function isFarOnward(style: Style): boolean {
  const position = style("position");
  const across = MOVED.test(position) ? onward(style, AXES[0].starts) : 0;
  if (across + onward(style, AXES[0].pushes) >= FAR_ONWARD_PX) return true;
  return position === "fixed" && onward(style, AXES[1].starts) >= FAR_ONWARD_PX;
}

/** Shares of a box whose size nobody knows are passed over. */
function onward(style: Style, properties: readonly string[]): number {
  const value = properties.map(style).find((one) => one !== "") ?? "";
  return value.includes("%") ? 0 : (readLengths(value)[0] ?? 0);
}

function startsFarAway(style: Style, { axis, starts, pushes, fills, ends, side }: (typeof AXES)[number]): boolean {
  const first = (properties: readonly string[], shorthand: string) =>
    pixelsOf(properties.map(style).find((value) => value !== "") ?? sideOf(style(shorthand), side), SCREEN[axis]);
  const isMoved = MOVED.test(style("position"));
  const fromEnd = isMoved ? ends.map((end) => pixelsOf(style(end), SCREEN[axis])) : [];
  if (isFar(fromEnd) || fromEnd.some((length) => length >= FAR_BACK_PX)) return true;
  const start = isMoved ? first(starts, "inset") : 0;
  const far = FLOATS.test(style("float")) ? FAR_FLOAT_PX : FAR_PX;
  return start + first(pushes, "margin") + Math.max(0, first(fills, "padding")) <= far;
}

/** The value of one side in a shorthand of one to four. */
function sideOf(shorthand: string, side: 0 | 3): string {
  if (shorthand.length > MAX_SHORTHAND_CHARS) return "";
  const values = shorthand.split(SPLIT);
  return values[side] ?? values[side === 3 ? 1 : 0] ?? values[0] ?? "";
}

/** The first length; a share of the screen only where it leads onto it, or in a sum. */
function pixelsOf(value: string, screen: number): number {
  return value === "" ? 0 : (readLengths(value, value.startsWith("-") ? undefined : screen)[0] ?? 0);
}

function isFar(lengths: readonly number[]): boolean {
  return lengths.some((length) => length <= FAR_PX);
}
