import type { Colour } from "../colours/colour.ts";
import { isLost, isPale, readColour } from "../colours/colours.ts";
import { backgroundOf } from "../colours/grounds.ts";
import type { Declarations } from "../values/declarations.ts";
import { type Style, styleOf } from "./style.ts";
import { isTaken, techniqueOf } from "./techniques.ts";

/** Rules whose bodies lack these words can't hide anything; an escape may stand for any of them. */
const SAYS_HIDING =
  /\bnone\b|hidden|collapse|opacity|transparent|clip|indent|font(?:-size)?\s*:\s*[.\d]|(?:left|right|top|bottom|inset[a-z-]*|margin[a-z-]*|translate)\s*:\s*-|(?:font-size|left|right|top|bottom|inset[a-z-]*|margin[a-z-]*)\s*:\s*(?:calc|clamp|min|max)\(|(?:inset|margin)\s*:[^;{}]{1,60}\s-(?:[\d.]{3}|\d{2}(?:r?em|v[wh]|%))|(?:letter-spacing|z-index)\s*:\s*-|contrast\(|text-security|skew|(?:left|start|inset[a-z-]*|top|right|end|bottom|margin[a-z-]*)\s*:\s*\+?[\d.]{3}|(?:height|width|size)\s*:\s*\+?(?:0|1(?!\d)|\.|calc\(|clamp\(|min\(|max\()|(?:display|visibility|left|top)\s*:\s*var\(|scale|translate|rotate|matrix\(|zoom|mask(?:-image)?\s*:\s*linear|fill-color|\\|(?:^|[;\s])color\s*:/i;
/** What other rules may add: a box of no height hides once it is cut off, a far place once a box is placed. */
const ADDED: ReadonlyMap<string, string> = new Map([
  ["overflow", "hidden"],
  ["position", "absolute"],
  ["white-space", "nowrap"],
]);

/** Whether a body is worth reading: false where it certainly can't hide. */
export function saysHiding(body: string): boolean {
  return SAYS_HIDING.test(body);
}

/**
 * Whether declarations hide, by themselves or one of them with those of other rules, or set text so pale that it may vanish, or in a
 * colour that the page has behind other text (`mayLose`).
 */
export function couldHide(declared: Declarations, mayLose: (colour: Colour) => boolean = () => false): boolean {
  const style = styleOf(declared);
  if (techniqueOf(declared.keys(), style) !== undefined || hidesWithOthers(declared)) return true;
  const colour = readColour(style("-webkit-text-fill-color") || style("color"));
  if (colour === undefined) return false;
  const ground = readColour(backgroundOf(style).trim());
  return ground === undefined ? isPale(colour) || mayLose(colour) : isLost(colour, ground);
}

/** What a rule says beside it, another may say otherwise. */
function hidesWithOthers(declared: Declarations): boolean {
  for (const [property, { value }] of declared)
    if (isTaken(property) && techniqueOf([property], beside(property, value)) !== undefined) return true;
  return false;
}

/** One declaration, and what others may add. */
function beside(property: string, value: string): Style {
  return (asked) => ADDED.get(asked) ?? (asked === property ? value : "");
}
