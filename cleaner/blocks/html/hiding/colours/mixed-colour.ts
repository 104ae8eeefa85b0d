import { endOfBracket } from "../values/end-of-bracket.ts";
import { splitAtCommas } from "../values/split-at-commas.ts";
import type { Colour } from "./colour.ts";

const MIX = /color-mix\(\s*in\s[^,()]{1,40},/;
const SHARE = /^(\d{1,3}(?:\.\d{1,9})?)%\s|\s(\d{1,3}(?:\.\d{1,9})?)%$/;
/** Mixes within mixes deeper than this are hostile. */
const MAX_NESTING = 3;

/** Reads the colours that are mixed. */
export type ReadColour = (value: string, nesting: number) => Colour | undefined;

/**
 * The colour of `color-mix(in space, one p%, other q%)`; undefined where the value is no mix, or of colours not known.
 * CSS Color 5, section 3.
 *
 * Mixed in sRGB whatever the space: where a mix comes near the ground it stands on, so do its parts, in every space.
 */
export function readMix(value: string, nesting: number, read: ReadColour): Colour | undefined {
  const opening = MIX.exec(value);
  if (opening === null || nesting >= MAX_NESTING) return undefined;
  const start = opening.index + opening[0].length;
  const parts = splitAtCommas(value.slice(start, endOfBracket(value, start)));
  const [one, other, more] = parts.map((part) => partOf(part.trim(), nesting, read));
  if (one?.colour === undefined || other?.colour === undefined || more !== undefined) return undefined;
  const first = one.share ?? 1 - (other.share ?? 0.5);
  const second = other.share ?? 1 - first;
  const whole = first + second;
  return whole <= 0 ? undefined : mix([one.colour, first / whole], [other.colour, second / whole], Math.min(1, whole));
}

/** Whether there is a mix in a value: the colours inside it are not its own. */
export function isMix(value: string): boolean {
  return MIX.test(value);
}

interface Part {
  readonly colour: Colour | undefined;
  /** 0 to 1; undefined where nothing is said. */
  readonly share: number | undefined;
}

function partOf(text: string, nesting: number, read: ReadColour): Part {
  const share = SHARE.exec(text);
  const colour = read(share === null ? text : text.replace(share[0], "").trim(), nesting + 1);
  const percent = share?.[1] ?? share?.[2];
  return { colour, share: percent === undefined ? undefined : Math.min(100, Number(percent)) / 100 };
}

/** Colours weigh by their alpha too: mixed with nothing, white stays white and grows thinner. */
function mix([one, first]: Weighted, [other, second]: Weighted, strength: number): Colour {
  const opacity = one[3] * first + other[3] * second;
  if (opacity === 0) return [0, 0, 0, 0];
  const at = (place: 0 | 1 | 2) => (one[place] * one[3] * first + other[place] * other[3] * second) / opacity;
  return [at(0), at(1), at(2), opacity * strength];
}

type Weighted = readonly [colour: Colour, share: number];
