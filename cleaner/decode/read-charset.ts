import { TextDecoder } from "node:util";
import type { CharsetWitness } from "../model/page.ts";

const META_CHARSET = /<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w-]{2,30})/i;
const HEADER_CHARSET = /charset\s{0,5}=\s{0,5}["']?([\w-]{2,30})/i;
/** The WHATWG prescan looks at 1,024 bytes; real pages put it a little later. */
const PRESCAN_BYTES = 4096;

/** The text of the bytes and which witness was believed: BOM, transport, meta, detection, in the WHATWG order. */
export function readCharset(
  bytes: Uint8Array,
  contentType: string | undefined,
): {
  readonly text: string;
  readonly charset: string;
  readonly witness: CharsetWitness;
  readonly flags: readonly string[];
} {
  const claim = claimOf(bytes, contentType);
  const decoder = decoderFor(claim.label) ?? new TextDecoder("utf-8");
  const text = decoder.decode(bytes);
  return {
    text,
    charset: decoder.encoding,
    witness: claim.witness,
    flags: text.includes("\ufffd") ? ["charset: some bytes are not valid text"] : [],
  };
}

function claimOf(bytes: Uint8Array, contentType: string | undefined): { label: string; witness: CharsetWitness } {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { label: "utf-8", witness: "bom" };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { label: "utf-16le", witness: "bom" };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { label: "utf-16be", witness: "bom" };
  const header = HEADER_CHARSET.exec(contentType ?? "")?.[1];
  if (header !== undefined && decoderFor(header) !== undefined) return { label: header, witness: "transport" };
  const meta = META_CHARSET.exec(new TextDecoder("latin1").decode(bytes.subarray(0, PRESCAN_BYTES)))?.[1];
  if (meta !== undefined && decoderFor(meta) !== undefined) return { label: meta, witness: "meta" };
  return isUtf8(bytes) ? { label: "utf-8", witness: "detected" } : { label: "windows-1252", witness: "default" };
}

function isUtf8(bytes: Uint8Array): boolean {
  return !new TextDecoder("utf-8").decode(bytes).includes("\ufffd");
}

function decoderFor(label: string): TextDecoder | undefined {
  // An unknown label is told by a throw only.
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}
