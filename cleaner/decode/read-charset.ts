import { isAscii } from "node:buffer";
import type { CharsetWitness } from "../model/page.ts";
import { believe } from "./charset/believe.ts";
import { type Claim, claimsOf } from "./charset/claims.ts";
import { type Reading, readAs } from "./charset/decoders.ts";
import { repairMojibake } from "./charset/repair-mojibake.ts";

/** The bytes as text, and on whose word. */
export interface CharsetReading {
  readonly text: string;
  /** WHATWG name, lower case. */
  readonly charset: string;
  readonly witness: CharsetWitness;
  readonly flags: readonly string[];
}

const NAMES: Readonly<Record<CharsetWitness, string>> = {
  bom: "the byte order mark",
  transport: "the header",
  meta: "the markup",
  detected: "the bytes",
  default: "nobody",
};

/**
 * The text of the bytes and which witness was believed.
 *
 * The order is that of WHATWG HTML 13.2.3 (BOM, transport, markup, detection), with one exception: a witness whose
 * word would damage the text is passed over for one whose word does not, and a flag says so.
 */
export function readCharset(bytes: Uint8Array, contentType: string | undefined): CharsetReading {
  const claims = claimsOf(bytes, contentType);
  const believed = believe(bytes, claims);
  const reading = readAs(believed.encoding, bytes);
  const repair = believed.encoding === "utf-8" ? repairMojibake(reading.text, bytes) : undefined;
  return {
    text: repair?.text ?? reading.text,
    charset: believed.encoding,
    witness: believed.witness,
    flags: [
      ...flagConflicts(claims, believed, bytes),
      ...flagDamage(reading),
      ...(repair === undefined ? [] : [flagRepair(repair)]),
    ],
  };
}

function flagConflicts(claims: readonly Claim[], believed: Claim, bytes: Uint8Array): string[] {
  if (isAscii(bytes) && believed.encoding !== "iso-2022-jp") return [];
  const overruled = claims
    .filter((claim) => familyOf(claim.encoding) !== familyOf(believed.encoding))
    .map((claim) => `charset: ${NAMES[claim.witness]} said ${claim.encoding}, read as ${believed.encoding}`);
  const guessed = believed.witness === "detected" && believed.encoding !== "utf-8" && overruled.length === 0;
  if (guessed) return [`charset: nobody named it, ${believed.encoding} is a guess`];
  if (believed.witness === "default") return [...overruled, `charset: nobody knew it, read as ${believed.encoding}`];
  return overruled;
}

function familyOf(encoding: string): string {
  return encoding === "gbk" ? "gb18030" : encoding;
}

function flagDamage({ damaged, cut }: Reading): string[] {
  return [
    ...(damaged === 0 ? [] : [`charset: ${damaged} places are not valid text`]),
    ...(cut ? ["charset: the bytes end in the middle of a character"] : []),
  ];
}

function flagRepair({ places, done }: { readonly places: number; readonly done: boolean }): string {
  return done
    ? `charset: text was encoded twice, ${places} places put right`
    : `charset: ${places} places look encoded twice, left as they are`;
}
