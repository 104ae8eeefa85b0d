import { CHARACTER_REFERENCE, characterOf } from "../../text/characters/character-reference.ts";
import { collapseSpaces } from "../../text/characters/collapse.ts";

const TAG = /<\/?[a-z][^<>]{0,200}>/gi;
/** What titles are marked up with; another name in angle brackets ("<table>: the table element") is what they speak of. */
const INLINE_TAG = /<\/?(?:a|b|br|em|font|i|mark|small|span|strong|sub|sup|u|wbr)(?:\s[^<>]{0,200}|\s?\/)?>/gi;
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff\p{Cc}]+/gu;
/** Marks of direction around the whole, as the App Store has one before each title; within they order what stands beside them. */
const OUTER_MARKS = /^[\u200e\u200f]+|[\u200e\u200f]+$/g;

/** A value as a reader would see it: JSON-LD and meta contents are often escaped once more, or hold markup. */
export function plainValue(value: string): string {
  return plain(value, TAG);
}

/** A title or heading as a reader would see it: names of elements are words there. */
export function plainTitle(value: string): string {
  return plain(value, INLINE_TAG);
}

function plain(value: string, markup: RegExp): string {
  const decoded = value.includes("&") ? value.replace(CHARACTER_REFERENCE, decode) : value;
  const seen = decoded.replace(markup, " ").replace(INVISIBLE, (run) => (run.includes("\n") ? " " : ""));
  return collapseSpaces(seen.replace(OUTER_MARKS, ""));
}

function decode(whole: string, ...groups: (string | undefined)[]): string {
  const isNumber = groups[2] === undefined;
  return characterOf(groups) ?? (isNumber ? " " : whole);
}
