/** First bytes, one character for each (latin1), of formats that hold pages and that nobody here opens. */
const UNOPENED = [
  { starts: "\xfd7zXZ\0", is: "packed with xz", instead: "pack it with gzip, zstd or bzip2" },
  { starts: "7z\xbc\xaf", is: "a 7-Zip archive", instead: "pack it as ZIP or TAR" },
  { starts: "Rar!\x1a", is: "a RAR archive", instead: "pack it as ZIP or TAR" },
] as const;

/** What bytes are that begin so, and what to do about it, as the end of a sentence; undefined for all others. */
export function unopenedAs(bytes: Uint8Array): string | undefined {
  const found = UNOPENED.find(({ starts }) => [...starts].every((sign, at) => bytes[at] === sign.charCodeAt(0)));
  return found && `${found.is}, which Winnow doesn't open: unpack it, or ${found.instead}`;
}
