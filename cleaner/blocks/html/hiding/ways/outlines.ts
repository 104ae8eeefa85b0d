import { readLengths } from "../values/lengths.ts";

/** Longer shapes are drawings. */
const MAX_SHAPE_CHARS = 2000;
const SHAPE = /(rect|inset|xywh|circle|ellipse|polygon)\(([^()]*)\)/;
/** A pen that is put down and not moved. */
const EMPTY_PATH = /^path\(\s*(?:(?:nonzero|evenodd)\s*,\s*)?["'](?:\s*m[\s\d.,-]*z?)?\s*["']\s*\)$/;
const ROUNDING = /\b(?:round|at)\b.*$/;
const SPLIT = /[\s,]+/;
/** A strip this wide shows no letter: pixels, or hundredths. */
const STRIP = 1;
/** Percentages count as hundredths of the box. */
const WHOLE = 100;

/** Whether `clip` or `clip-path` leaves nothing of a box. CSS Masking 1, section 7, and CSS Shapes 1, section 3. */
export function isClippedAway(value: string): boolean {
  const shape = value.length > MAX_SHAPE_CHARS ? null : SHAPE.exec(value);
  if (shape === null) return EMPTY_PATH.test(value);
  const [, name = "", inside = ""] = shape;
  const sides = inside.replace(ROUNDING, "").trim();
  if (name === "polygon") return isThin(readLengths(sides.replace("nonzero", "").replace("evenodd", ""), WHOLE));
  const written = sides.split(SPLIT).filter(Boolean);
  const [first, second, third, fourth] = written.map((one) => readLengths(one, WHOLE)[0]);
  if (name === "inset") return isWhole(written, [0, 2]) || isWhole(written, [1, 3]);
  if (name === "rect") return isStrip(first ?? 0, third) || isStrip(fourth ?? 0, second);
  if (name === "xywh") return isStrip(0, third) || isStrip(0, fourth);
  return written.length > 0 && (isStrip(0, first) || (name === "ellipse" && isStrip(0, second)));
}

/** An edge that is `auto` is as far as it can be. */
function isStrip(from: number, to: number | undefined): boolean {
  return to !== undefined && to - from <= STRIP;
}

/** Whether two insets that face each other meet; those in pixels can't be told. */
function isWhole(written: readonly string[], [one, other]: readonly [number, number]): boolean {
  const of = (side: number) => written[side] ?? written[side - 2] ?? written[0] ?? "";
  return shareOf(of(one)) + shareOf(of(other)) >= WHOLE;
}

function shareOf(value: string): number {
  return value.endsWith("%") ? Number.parseFloat(value) : 0;
}

function isThin(points: readonly number[]): boolean {
  if (points.length < 2) return false;
  return [0, 1].some((axis) => {
    const along = points.filter((_, at) => at % 2 === axis);
    return Math.max(...along) - Math.min(...along) <= STRIP;
  });
}
