import { type CleanDocument, cleanPage, type Outcome, type RawPage } from "../../../../cleaner/index.ts";

/** Lines of a message, with the line ends of the wire. A character is a byte, or becomes UTF-8 where it is none. */
export function bytesOf(lines: string): Uint8Array {
  return new TextEncoder().encode(lines.replace(/\r?\n/g, "\r\n"));
}

/** A head that ends with its content type, and below it parts between boundaries, each with a head of its own. */
export function multipart(head: string, parts: readonly string[], boundary = "=_b"): string {
  return `${head}; boundary="${boundary}"\n\n${parts.map((part) => `--${boundary}\n${part}\n`).join("")}--${boundary}--\n`;
}

export function part(contentType: string, body: string, more: readonly string[] = []): string {
  return [`Content-Type: ${contentType}`, ...more, "", body].join("\n");
}

/** Every byte beyond ASCII as three characters, in lines that go on (RFC 2045, section 6.7). */
export function quoted(bytes: Uint8Array): string {
  let line = "";
  const lines: string[] = [];
  for (const byte of bytes) {
    const isPlain = byte === 10 || (byte >= 32 && byte < 127 && byte !== 61);
    line += isPlain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, "0")}`;
    if (line.length > 70) {
      lines.push(`${line}=`);
      line = "";
    }
  }
  return [...lines, line].join("\n");
}

/** The same in base64, seventy characters a line. */
export function base64(bytes: Uint8Array): string {
  return (
    Buffer.from(bytes)
      .toString("base64")
      .match(/.{1,70}/g) ?? []
  ).join("\n");
}

export function outcomeOf(lines: string | Uint8Array, known: Partial<RawPage> = {}): Outcome {
  const bytes = typeof lines === "string" ? bytesOf(lines) : lines;
  return cleanPage({ bytes, uri: "m", key: "letter.eml", ...known }, { inlines: "include" });
}

export function read(lines: string | Uint8Array, known: Partial<RawPage> = {}): CleanDocument {
  const outcome = outcomeOf(lines, known);
  if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
  return outcome.document;
}

/** The kinds and texts of what is kept. */
export function keptOf({ sections }: CleanDocument): readonly string[] {
  return sections.flatMap(({ blocks }) => blocks.map(({ kind, text }) => `${kind}: ${text}`));
}

export function refusalOf(lines: string | Uint8Array): string {
  const outcome = outcomeOf(lines);
  return outcome.kind === "rejected" ? outcome.rejection.detail : "cleaned";
}
