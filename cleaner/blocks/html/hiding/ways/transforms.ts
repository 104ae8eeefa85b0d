import { readLengths } from "../values/lengths.ts";

const FUNCTION = /\b([a-z]{1,12}(?:3d)?)\(([^()]{0,200})\)/g;
const ANGLE = /(-?\d*\.?\d+)(deg|turn|grad|rad)/;
const DEGREES: Readonly<Record<string, number>> = { deg: 1, turn: 360, grad: 0.9, rad: 180 / Math.PI };
/** A turn so near to a right angle leaves a line of the box. */
const EDGE_ON_DEGREES = 2;
/** A zoom or a scale below this leaves nothing to read. */
const TINY_SCALE = 0.1;
/** A box that is moved this far is off every screen. */
const FAR_PX = 400;

/** Whether a value of `transform` leaves nothing to see of a box where it stands. CSS Transforms 1 and 2. */
export function isFlattened(value: string): boolean {
  return functionsIn(value).some(([name, inside]) => {
    const numbers = readLengths(inside, 1);
    if (name.startsWith("scale")) return numbers.some(isTiny);
    if (name.startsWith("skew")) return isEdgeOn(inside);
    if (name === "rotatex" || name === "rotatey") return isEdgeOn(inside);
    if (name === "rotate3d") return numbers[0] !== 0 ? isEdgeOn(inside) : numbers[1] !== 0 && isEdgeOn(inside);
    const [a = 1, b = 0, c = 0, d = 1] = numbers;
    return name === "matrix" && Math.abs(a * d - b * c) < TINY_SCALE * TINY_SCALE;
  });
}

/** Whether a value of `scale` or `zoom` leaves nothing to read. */
export function isTinyScale(value: string): boolean {
  return readLengths(value, 1).slice(0, 2).some(isTiny);
}

/** Whether a value of `rotate` turns the box edge-on. */
export function isTurnedAway(value: string): boolean {
  return AROUND_EDGE.test(value) && isEdgeOn(value);
}

const AROUND_EDGE = /^[xy]\b|\b[xy]$/;

/** Whether a value of `transform` moves a box off every screen: slides wait there too. */
export function isMovedAway(value: string): boolean {
  return functionsIn(value).some(([name, inside]) => {
    const lengths = readLengths(inside);
    if (name.startsWith("translate")) return lengths.some(isFar);
    return name === "matrix" && lengths.slice(4).some(isFar);
  });
}

/** The same of `translate`. */
export function isShiftedAway(value: string): boolean {
  return readLengths(value).some(isFar);
}

function functionsIn(value: string): readonly (readonly [name: string, inside: string])[] {
  return [...value.matchAll(FUNCTION)].map(([, name = "", inside = ""]) => [name, inside] as const);
}

function isEdgeOn(value: string): boolean {
  const [, size, unit = "deg"] = ANGLE.exec(value) ?? [];
  if (size === undefined) return false;
  const turned = Math.abs((Number(size) * (DEGREES[unit] ?? 1)) % 180);
  return Math.abs(turned - 90) < EDGE_ON_DEGREES;
}

function isTiny(scale: number): boolean {
  return Math.abs(scale) < TINY_SCALE;
}

function isFar(length: number): boolean {
  return Math.abs(length) >= FAR_PX;
}
