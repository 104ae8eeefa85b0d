import { endOfBracket } from "../values/end-of-bracket.ts";
import { splitAtCommas } from "../values/split-at-commas.ts";
import type { Colour } from "./colour.ts";
import type { ReadColour } from "./mixed-colour.ts";

const LIGHT_OR_DARK = /\blight-dark\(/;
const RELATIVE = /\b(?:rgba?|hsla?|hwb|(?:ok)?lab|(?:ok)?lch)\(\s*from\s+/;
/** The channels as they were: red, green, blue; hue, saturation, lightness; and so on. */
const AS_IT_WAS = /^(?:r g b|h s l|h w b|l a b|l c h)(?: \/ (alpha|\d{0,9}\.?\d{1,9}%?))?$/;
const ORIGIN = /^[^\s(]{1,40}/;
/** Colours within colours deeper than this are hostile. */
const MAX_NESTING = 3;

/** Whether a colour in a value is told by others: the colours inside it are not its own. */
export function isDerived(value: string): boolean {
  return value.includes("(") && (RELATIVE.test(value) || LIGHT_OR_DARK.test(value));
}

/**
 * The colour of `light-dark(one, other)` for a reader of light pages, and of `rgb(from other r g b / alpha)` where no more than the alpha
 * is another. CSS Color 5, sections 4 and 6. Undefined for all others.
 */
export function readDerived(value: string, nesting: number, read: ReadColour): Colour | undefined {
  if (nesting >= MAX_NESTING) return undefined;
  const pair = insideOf(LIGHT_OR_DARK, value);
  if (pair !== undefined) return read((splitAtCommas(pair)[0] ?? "").trim(), nesting + 1);
  const inside = insideOf(RELATIVE, value) ?? "";
  const origin = ORIGIN.exec(inside)?.[0] ?? "";
  const end = inside[origin.length] === "(" ? endOfBracket(inside, origin.length + 1) + 1 : origin.length;
  const kept = AS_IT_WAS.exec(inside.slice(end).trim());
  const colour = kept === null ? undefined : read(inside.slice(0, end), nesting + 1);
  return colour === undefined ? undefined : withAlpha(colour, kept?.[1] ?? "alpha");
}

/** What stands between an opening and the bracket that closes it. */
function insideOf(opening: RegExp, value: string): string | undefined {
  const match = opening.exec(value);
  if (match === null) return undefined;
  const start = match.index + match[0].length;
  return value.slice(start, endOfBracket(value, start)).trim();
}

function withAlpha([red, green, blue, alpha]: Colour, written: string): Colour {
  if (written === "alpha") return [red, green, blue, alpha];
  return [red, green, blue, Number.parseFloat(written) / (written.endsWith("%") ? 100 : 1)];
}
