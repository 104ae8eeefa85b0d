import type { CharsetWitness } from "../../model/page.ts";
import { encodingOf } from "./decoders.ts";
import { prescanEncoding } from "./prescan.ts";

/** What one witness says the encoding is. */
export interface Claim {
  /** WHATWG name. */
  readonly encoding: string;
  readonly witness: CharsetWitness;
}

const HEADER_CHARSET = /charset\s{0,5}=\s{0,5}["']?([^\s;"']{2,40})/i;

/** Who says what, in the WHATWG order: byte order mark, transport, markup. Labels that nobody knows are no claim. */
export function claimsOf(bytes: Uint8Array, contentType: string | undefined): readonly Claim[] {
  const mark = markOf(bytes);
  const label = HEADER_CHARSET.exec(contentType ?? "")?.[1];
  const header = label === undefined ? undefined : encodingOf(label);
  const meta = prescanEncoding(bytes);
  return [
    ...(mark === undefined ? [] : [{ encoding: mark, witness: "bom" } as const]),
    ...(header === undefined ? [] : [{ encoding: header, witness: "transport" } as const]),
    ...(meta === undefined ? [] : [{ encoding: meta, witness: "meta" } as const]),
  ];
}

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : undefined;
}
