import { type Refusal, refuse } from "../model/outcome.ts";
import { sniffUtf16 } from "./charset/utf-sixteen.ts";
import { unopenedAs } from "./packed/unopened.ts";

/** First bytes of formats that are no page: WHATWG MIME Sniffing, the formats' own specifications, RFC 6713 and kin. */
const SIGNATURES: readonly Signature[] = [
  { starts: "%PDF-", is: "a PDF", code: "unsupported-format" },
  { starts: "\x89PNG", is: "a PNG image" },
  { starts: "\xff\xd8\xff", is: "a JPEG image" },
  { starts: "GIF8", is: "a GIF image" },
  { starts: "BM", is: "a BMP image", binaryOnly: true },
  { starts: "II*\0", is: "a TIFF image" },
  { starts: "MM\0*", is: "a TIFF image" },
  { starts: "\0\0\x01\0", is: "an icon" },
  { starts: "8BPS", is: "a Photoshop image", binaryOnly: true },
  { starts: "RIFF", is: "RIFF media (WebP, WAV or AVI)", binaryOnly: true },
  { starts: "ftyp", at: 4, is: "ISO media (MP4, HEIC or AVIF)", binaryOnly: true },
  { starts: "\x1aE\xdf\xa3", is: "a Matroska or WebM video" },
  { starts: "OggS", is: "Ogg media", binaryOnly: true },
  { starts: "ID3", is: "an MP3", binaryOnly: true },
  { starts: "fLaC", is: "FLAC audio", binaryOnly: true },
  { starts: "wOFF", is: "a web font", binaryOnly: true },
  { starts: "wOF2", is: "a web font", binaryOnly: true },
  { starts: "OTTO", is: "a font", binaryOnly: true },
  { starts: "\0\x01\0\0", is: "a font" },
  { starts: "\x7fELF", is: "an executable" },
  { starts: "MZ", is: "an executable", binaryOnly: true },
  { starts: "\xfe\xed\xfa", is: "an executable" },
  { starts: "\xcf\xfa\xed\xfe", is: "an executable" },
  { starts: "\xca\xfe\xba\xbe", is: "an executable or a Java class" },
  { starts: "\0asm", is: "WebAssembly" },
  { starts: "SQLite format 3\0", is: "an SQLite database" },
  { starts: "PAR1", is: "a Parquet table", binaryOnly: true },
  { starts: "Obj\x01", is: "an Avro table" },
  { starts: "\xd0\xcf\x11\xe0", is: "an old Office document", code: "unsupported-format" },
  { starts: "{\\rtf", is: "an RTF document", code: "unsupported-format" },
  { starts: "\xff\xfe\0\0", is: "UTF-32 text: convert it to UTF-8", code: "unsupported-format" },
  { starts: "\0\0\xfe\xff", is: "UTF-32 text: convert it to UTF-8", code: "unsupported-format" },
  { starts: "PK\x03\x04", is: "a ZIP archive (or an Office document): unpack it", code: "unsupported-format" },
  { starts: "PK\x05\x06", is: "an empty ZIP archive", code: "unsupported-format" },
  { starts: "ustar", at: 257, is: "a TAR archive: unpack it", code: "unsupported-format" },
  { starts: "WARC/", is: "a WARC archive: unpack it", code: "unsupported-format" },
  { starts: "BZh", is: "a bzip2 stream that is damaged where it begins", code: "corrupt-archive", binaryOnly: true },
];

interface Signature {
  /** One character per byte (latin1). */
  readonly starts: string;
  /** Offset of `starts`; 0 when left out. */
  readonly at?: number;
  /** Completes "the bytes are ...". */
  readonly is: string;
  /** `binary` when left out. */
  readonly code?: Refusal["code"];
  /** A text may begin like this too, so control characters must follow. */
  readonly binaryOnly?: true;
}

/** Share of control characters in the first kilobytes above which bytes are no text in any encoding; random bytes have 0.1. */
const MAX_CONTROL_SHARE = 0.05;
const SNIFFED_BYTES = 4096;

/** Why these bytes are no page; undefined for what may be text. */
export function refuseBinary(bytes: Uint8Array): Refusal | undefined {
  const unopened = unopenedAs(bytes);
  if (unopened !== undefined) return refuse("unsupported-format", `the page is ${unopened}`);
  const controls = controlShare(bytes);
  const known = SIGNATURES.find((row) => startsWith(bytes, row) && (row.binaryOnly !== true || controls > 0));
  if (known !== undefined) return refuse(known.code ?? "binary", `the bytes are ${known.is}`);
  if (controls <= MAX_CONTROL_SHARE || hasWideMark(bytes) || sniffUtf16(bytes) !== undefined) return undefined;
  return refuse("binary", "the bytes are no text in any encoding");
}

function startsWith(bytes: Uint8Array, { starts, at = 0 }: Signature): boolean {
  for (let i = 0; i < starts.length; i++) if (bytes[at + i] !== starts.charCodeAt(i)) return false;
  return true;
}

function controlShare(bytes: Uint8Array): number {
  const head = bytes.subarray(0, SNIFFED_BYTES);
  let controls = 0;
  for (let at = 0; at < head.length; at++) {
    const byte = head[at] ?? 0;
    if (byte === BACKSPACE && isPrintable(head[at - 1]) && isPrintable(head[at + 1])) continue;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  }
  return controls / Math.max(1, head.length);
}

/** Stands between two letters of which the one was printed over the other. */
const BACKSPACE = 0x08;

function isPrintable(byte: number | undefined): boolean {
  return byte !== undefined && byte > 0x20 && byte !== 0x7f;
}

function hasWideMark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}
