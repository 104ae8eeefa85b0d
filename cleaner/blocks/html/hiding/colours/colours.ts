import type { Colour } from "./colour.ts";
import { isDerived, readDerived } from "./derived-colour.ts";
import { isMix, readMix } from "./mixed-colour.ts";
import { colourNamed } from "./named-colours.ts";

const HEX = /#([0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})(?![0-9a-f])/;
/** A number as CSS writes it; digits are counted, because page text is hostile. */
const NUMBER = String.raw`\d{1,9}(?:\.\d{1,9})?|\.\d{1,9}`;
const ALPHA = String.raw`(?:[\s,/]+((?:${NUMBER})%?))?\s*\)`;
const RGB = new RegExp(String.raw`rgba?\(\s*((?:${NUMBER})%?)[\s,]+((?:${NUMBER})%?)[\s,]+((?:${NUMBER})%?)${ALPHA}`);
const HSL = new RegExp(String.raw`hsla?\(\s*(${NUMBER})(?:deg)?[\s,]+(${NUMBER})%[\s,]+(${NUMBER})%${ALPHA}`);
/** Lightness first, then how far from grey: only greys are read. CSS Color 4, sections 9 and 10. */
const LIGHTNESS = new RegExp(String.raw`^(ok)?(?:lab|lch)\(\s*(${NUMBER})(%)?\s+0(?:\.0\d{0,9})?%?\s`);
const HWB = new RegExp(String.raw`hwb\(\s*(${NUMBER})(?:deg)?\s+(${NUMBER})%?\s+(${NUMBER})%?${ALPHA}`);
const SPACE_OF_COLOURS = new RegExp(
  String.raw`\bcolor\(\s*(?:srgb|display-p3)\s+((?:${NUMBER})%?)\s+((?:${NUMBER})%?)\s+((?:${NUMBER})%?)${ALPHA}`,
);
const WORD = /^[a-z]+|\b(?:white|black|transparent)\b/;

export const WHITE: Colour = [255, 255, 255, 1];
export const BLACK: Colour = [0, 0, 0, 1];

/** The first colour in a value of `color`, `background` or `background-color`. CSS Color 4 and 5. */
export function readColour(value: string): Colour | undefined {
  return readNested(value, 0);
}

function readNested(value: string, nesting: number): Colour | undefined {
  if (isMix(value)) return readMix(value, nesting, readNested);
  if (isDerived(value)) return readDerived(value, nesting, readNested);
  const hex = HEX.exec(value)?.[1];
  if (hex !== undefined) return fromHex(hex);
  // Most values are empty or a name: five expressions need not be compiled for them.
  const called = value.includes("(") ? readFunction(value) : undefined;
  return called ?? colourNamed(WORD.exec(value)?.[0] ?? "");
}

function readFunction(value: string): Colour | undefined {
  const rgb = RGB.exec(value);
  if (rgb !== null) return [channel(rgb[1]), channel(rgb[2]), channel(rgb[3]), alpha(rgb[4])];
  const hsl = HSL.exec(value);
  if (hsl !== null) return fromHsl(Number(hsl[1]), Number(hsl[2]) / 100, Number(hsl[3]) / 100, alpha(hsl[4]));
  const hwb = HWB.exec(value);
  if (hwb !== null) return fromHwb(Number(hwb[1]), Number(hwb[2]) / 100, Number(hwb[3]) / 100, alpha(hwb[4]));
  const shares = SPACE_OF_COLOURS.exec(value);
  if (shares !== null)
    return [255 * alpha(shares[1]), 255 * alpha(shares[2]), 255 * alpha(shares[3]), alpha(shares[4])];
  const grey = LIGHTNESS.exec(value);
  if (grey === null) return undefined;
  return fromLightness(Number(grey[2]) * (grey[1] === "ok" && grey[3] === undefined ? 100 : 1));
}

/** Distance of two colours at which text can no longer be read, of 441 between black and white. */
const UNREADABLE_DISTANCE = 24;

/** Whether text of one colour vanishes on another. */
export function isLost(text: Colour, ground: Colour): boolean {
  return Math.hypot(text[0] - ground[0], text[1] - ground[1], text[2] - ground[2]) * text[3] < UNREADABLE_DISTANCE;
}

/** Channels of text that can vanish on a page with a pale ground. */
const PALE_CHANNEL = 224;

/** Whether a colour is so light that it could vanish on the grounds of most pages. */
export function isPale([red, green, blue]: Colour): boolean {
  return Math.min(red, green, blue) >= PALE_CHANNEL;
}

/** Near white and near black, where it matters, lightness and channel agree. */
function fromLightness(percent: number): Colour {
  const channel = 2.55 * Math.min(100, percent);
  return [channel, channel, channel, 1];
}

function fromHex(hex: string): Colour {
  const wide = hex.length <= 4 ? [...hex].map((digit) => digit + digit).join("") : hex;
  const at = (place: number) => Number.parseInt(wide.slice(place, place + 2), 16);
  return [at(0), at(2), at(4), wide.length === 8 ? at(6) / 255 : 1];
}

function channel(value: string | undefined): number {
  const number = Number.parseFloat(value ?? "0");
  return value?.endsWith("%") === true ? number * 2.55 : number;
}

function alpha(value: string | undefined): number {
  if (value === undefined) return 1;
  return value.endsWith("%") ? Number.parseFloat(value) / 100 : Number.parseFloat(value);
}

/** CSS Color 4, section 8: white and black that are more than the whole make a grey. */
function fromHwb(...[hue, white, black, opacity]: readonly [number, number, number, number]): Colour {
  const whole = Math.max(1, white + black);
  const [floor, rest] = [(255 * white) / whole, 1 - (white + black) / whole];
  const [red, green, blue] = fromHsl(hue, 1, 0.5, 1);
  return [floor + red * rest, floor + green * rest, floor + blue * rest, opacity];
}

function fromHsl(...[hue, saturation, light, opacity]: readonly [number, number, number, number]): Colour {
  const reach = saturation * Math.min(light, 1 - light);
  const of = (shift: number) => {
    const place = (shift + hue / 30) % 12;
    return 255 * (light - reach * Math.max(-1, Math.min(place - 3, 9 - place, 1)));
  };
  return [of(0), of(8), of(4), opacity];
}
