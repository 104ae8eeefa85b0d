import { CHARACTER_REFERENCE, characterOf } from "../../text/character-reference.ts";
import { collapseSpaces } from "../../text/collapse.ts";

const TAG = /<\/?[a-z][^<>]{0,200}>/gi;
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff\p{Cc}]+/gu;

/** A value as a reader would see it: JSON-LD and meta contents are often escaped once more, or hold markup. */
export function plainValue(value: string): string {
  const decoded = value.includes("&") ? value.replace(CHARACTER_REFERENCE, decode) : value;
  return collapseSpaces(decoded.replace(TAG, " ").replace(INVISIBLE, (run) => (run.includes("\n") ? " " : "")));
}

function decode(whole: string, ...groups: (string | undefined)[]): string {
  const isNumber = groups[2] === undefined;
  return characterOf(groups) ?? (isNumber ? " " : whole);
}
