import { isLost, isPale, readColour } from "../colours/colours.ts";
import type { Declarations, Declared } from "../values/declarations.ts";
import { isTaken, styleOf, techniqueOf } from "./techniques.ts";

/** Rules whose bodies lack these words can't hide anything; an escape may stand for any of them. */
const SAYS_HIDING =
  /\bnone\b|hidden|collapse|opacity|transparent|clip|indent|font(?:-size)?\s*:\s*[.\d]|(?:left|right|top|bottom|inset[a-z-]*|margin[a-z-]*|translate)\s*:\s*-|(?:font-size|left|right|top|bottom|inset[a-z-]*|margin[a-z-]*)\s*:\s*(?:calc|clamp|min|max)\(|(?:left|start|inset[a-z-]*|top|margin[a-z-]*)\s*:\s*\+?[\d.]{3}|(?:height|width|size)\s*:\s*\+?(?:0|1(?!\d)|\.|calc\(|clamp\(|min\(|max\()|(?:display|visibility|left|top)\s*:\s*var\(|scale|translate|rotate|matrix\(|zoom|mask(?:-image)?\s*:\s*linear|fill-color|\\|(?:^|[;\s])color\s*:/i;
/** What other rules may add: a box of no height hides once it is cut off, a far place once a box is placed. */
const ADDED: readonly (readonly [property: string, declared: Declared])[] = [
  ["overflow", { value: "hidden", important: false }],
  ["position", { value: "absolute", important: false }],
];

/** Whether a body is worth reading: false where it certainly can't hide. */
export function saysHiding(body: string): boolean {
  return SAYS_HIDING.test(body);
}

/** Whether declarations hide, by themselves or one of them with those of other rules, or set text so pale that it may vanish. */
export function couldHide(declared: Declarations): boolean {
  if (techniqueOf(declared) !== undefined || hidesWithOthers(declared)) return true;
  const style = styleOf(declared);
  const colour = readColour(style("color"));
  if (colour === undefined) return false;
  const ground = readColour(`${style("background")} ${style("background-color")}`.trim());
  return ground === undefined ? isPale(colour) : isLost(colour, ground);
}

/** What a rule says beside it, another may say otherwise. */
function hidesWithOthers(declared: Declarations): boolean {
  for (const one of declared) if (isTaken(one[0]) && techniqueOf(new Map([one, ...ADDED])) !== undefined) return true;
  return false;
}
