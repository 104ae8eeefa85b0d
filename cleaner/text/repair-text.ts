import { CHARACTER_REFERENCE, characterOf } from "./character-reference.ts";

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
    text = text.replace(MOJIBAKE, (whole) => {
      const right = decodeAgain(whole);
      if (right === undefined) return whole;
      mojibake++;
      return right;
    });
  return { text, entities, mojibake };
}

/** Whether any letter is what windows-1252 shows for a lead byte; most texts have none. */
function hasLead(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0xc2 && code <= 0xf4) return true;
  }
  return false;
}

/** The letters that windows-1252 puts at 0x80 to 0x9f, in order; a space where it has none. */
const HIGH = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

function byteOf(char: string): number {
  const at = HIGH.indexOf(char);
  return at === -1 || char === " " ? char.charCodeAt(0) : 0x80 + at;
}

const DECODER = new TextDecoder("utf-8", { fatal: false });

/** The text meant by the longest prefix that is one character of UTF-8, with the rest unchanged. */
function decodeAgain(whole: string): string | undefined {
  const bytes = Uint8Array.from(whole, byteOf);
  const lead = bytes[0] ?? 0;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (bytes.length < length) return undefined;
  const char = DECODER.decode(bytes.subarray(0, length));
  return char.includes("\ufffd") || char < "\u00a0" ? undefined : char + whole.slice(length);
}
