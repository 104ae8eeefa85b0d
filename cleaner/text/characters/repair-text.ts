import { CHARACTER_REFERENCE, characterOf } from "./character-reference.ts";
import { WINDOWS_1252_HIGH } from "./windows-1252.ts";

/** Text after certain repairs, and how many of each kind were made. */
export interface Repaired {
  readonly text: string;
  readonly entities: number;
  readonly mojibake: number;
}

/** UTF-8 that was read as windows-1252: a lead byte's letter and the letters of one to three continuation bytes. */
const MOJIBAKE =
  /[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]{1,3}/g;

/** Undoes what a careless scraper does to text: entities left undecoded, UTF-8 decoded as windows-1252. Anything unclear stays. */
export function repairText(raw: string): Repaired {
  let entities = 0;
  let mojibake = 0;
  let text = raw;
  if (text.includes("&"))
    text = text.replace(CHARACTER_REFERENCE, (whole, ...groups: (string | undefined)[]) => {
      const char = characterOf(groups);
      if (char === undefined) return whole;
      entities++;
      return char;
    });
  if (hasLead(text))
    text = text.replace(MOJIBAKE, (whole, at: number, around: string) => {
      const right = isSound(whole, at, around) ? undefined : decodeAgain(whole);
      if (right === undefined) return whole;
      mojibake++;
      return right;
    });
  return { text, entities, mojibake };
}

/** What stands right behind letters in sound text too: "« né »" with its no-break spaces, "MENÜ“", "BEYONCÉ’s". */
const TYPOGRAPHY = /^[\u00a0«»‘’“”‹›–—…]+$/;
/** The leads that hardly any text but a mangled one has: all that Western Europe writes begins with them in UTF-8. */
const SURE_LEAD = "Â";
const USUAL_LEAD = "Ã";
const LOWER = /\p{Ll}/u;
const UPPER = /\p{Lu}/u;
const LETTER = /\p{L}/u;

/** Whether a letter and what follows may be just that: a letter at the end of its word, and a quote, a dash or a space. */
function isSound(whole: string, at: number, around: string): boolean {
  const lead = whole.charAt(0);
  if (lead === SURE_LEAD || !TYPOGRAPHY.test(whole.slice(1, lengthOf(lead)))) return false;
  if (!UPPER.test(lead)) return true;
  const [before, next] = [around.charAt(at - 1), around.charAt(at + lengthOf(lead))];
  if (LOWER.test(before)) return false;
  const isInCaps = UPPER.test(before);
  return lead === USUAL_LEAD ? isInCaps && !LETTER.test(next) : isInCaps || !LETTER.test(next);
}

/** Whether a run of foreign characters is one mangled letter that may be just what stands there: "É”" in "CAFÉ”". */
export function mayBeSound(run: string, at: number, around: string): boolean {
  return run.length === lengthOf(run) && isSound(run, at, around);
}

/** Whether any letter is what windows-1252 shows for a lead byte; most texts have none. */
function hasLead(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0xc2 && code <= 0xf4) return true;
  }
  return false;
}

function byteOf(char: string): number {
  const at = WINDOWS_1252_HIGH.indexOf(char);
  return at === -1 || char === " " ? char.charCodeAt(0) : 0x80 + at;
}

const DECODER = new TextDecoder("utf-8", { fatal: false });

/** How many bytes the character has that such a lead begins. */
function lengthOf(lead: string): number {
  const byte = lead.charCodeAt(0);
  return byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
}

/** The text meant by the longest prefix that is one character of UTF-8, with the rest unchanged. */
function decodeAgain(whole: string): string | undefined {
  const bytes = Uint8Array.from(whole, byteOf);
  const length = lengthOf(whole);
  if (bytes.length < length) return undefined;
  const char = DECODER.decode(bytes.subarray(0, length));
  return char.includes("\ufffd") || char < "\u00a0" ? undefined : char + whole.slice(length);
}
