import { Buffer, isUtf8 } from "node:buffer";
import { TextDecoder } from "node:util";
import { mayBeSound } from "../../text/characters/repair-text.ts";
import { readAs } from "./decoders.ts";

/** What became of text that was encoded twice. */
export interface Repair {
  readonly text: string;
  /** Places that were put right, or that look wrong and were left. */
  readonly places: number;
  readonly done: boolean;
}

/** A UTF-8 lead byte and a continuation byte, as windows-1252 shows them: "Ã©", "â€™", "Ð¿". */
const SUSPECT =
  /[\u00c2-\u00f4][\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]/;
/** The three most frequent Russian vowels as windows-1251 shows their UTF-8. */
const CYRILLIC_VOWELS = ["Рµ", "Р°", "Рё"];
/** The bytes that letters of both kinds begin with in UTF-8: what lacks them is not searched. */
const LATIN_LEAD = 0xc3;
const CYRILLIC_LEAD = 0xd0;
const FOREIGN_RUN = /[^\p{ASCII}]+/gu;
/** Fewer than this may be a page that speaks of mojibake. */
const MIN_PLACES = 4;
/** Share of the non-ASCII runs that must be explained: a page with healthy accents beside them is left alone. */
const MIN_SHARE = 0.7;
/** Below this it is an accident of punctuation after a capital, as in "Ü“". */
const MIN_FLAG_SHARE = 0.3;

/**
 * Text that was UTF-8, was read as windows-1252 (or 1251) and written as UTF-8 again, put right where that is certain:
 * each run must turn into valid UTF-8, and most of the page's runs must. Runs that may be sound, as in "CAFÉ”", speak neither for
 * nor against it. `bytes` are the text in UTF-8.
 */
export function repairMojibake(text: string, bytes: Uint8Array): Repair | undefined {
  const encoded = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (encoded.includes(LATIN_LEAD) && SUSPECT.test(text)) return repairVia("windows-1252", text);
  const isSuspect = encoded.includes(CYRILLIC_LEAD) && CYRILLIC_VOWELS.some((vowel) => text.includes(vowel));
  return isSuspect ? repairVia("windows-1251", text) : undefined;
}

function repairVia(encoding: string, text: string): Repair | undefined {
  const bytesOf = encoderFor(encoding);
  const utf8 = new TextDecoder("utf-8");
  let runs = 0;
  let places = 0;
  const repaired = text.replace(FOREIGN_RUN, (run, at: number) => {
    const isNeutral = encoding === "windows-1252" && mayBeSound(run, at, text);
    if (!isNeutral) runs++;
    const bytes = bytesOf(run);
    if (bytes === undefined || !isUtf8(bytes)) return run;
    if (!isNeutral) places++;
    return utf8.decode(bytes);
  });
  if (places === 0 || places < runs * MIN_FLAG_SHARE) return undefined;
  const done = places >= MIN_PLACES && places >= runs * MIN_SHARE;
  return { text: done ? repaired : text, places, done };
}

function encoderFor(encoding: string): (run: string) => Uint8Array | undefined {
  const byteOf = new Map<string, number>();
  for (let byte = 0x80; byte <= 0xff; byte++) byteOf.set(readAs(encoding, Uint8Array.of(byte)).text, byte);
  return (run) => {
    const bytes: number[] = [];
    for (const char of run) {
      const byte = byteOf.get(char) ?? (char >= "\u0080" && char <= "\u009f" ? char.charCodeAt(0) : undefined);
      if (byte === undefined) return undefined;
      bytes.push(byte);
    }
    return Uint8Array.from(bytes);
  };
}
