import type { Colour } from "../colours/colour.ts";
import { isLost, isPale, readColour } from "../colours/colours.ts";
import { backgroundOf } from "../colours/grounds.ts";
import type { Declarations } from "../values/declarations.ts";
import { type Style, styleOf } from "./style.ts";
import { isTaken, techniqueOf } from "./techniques.ts";

/** What other rules may add: a box of no height hides once it is cut off, a far place once a box is placed. */
const ADDED: ReadonlyMap<string, string> = new Map([
  ["overflow", "hidden"],
  ["position", "absolute"],
  ["white-space", "nowrap"],
]);

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
