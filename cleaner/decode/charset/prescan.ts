import { TextDecoder } from "node:util";
import { encodingOf } from "./decoders.ts";

/** The standard looks at 1,024 bytes and reparses on a later `<meta>`; this much holds the head of real pages. */
const PRESCAN_BYTES = 16_384;
const XML_ENCODING = /^<\?xml\s[^>]{0,200}encoding\s{0,9}=\s{0,9}["']([^"'>]{1,40})["']/i;
const SKIPPED =
  /<!--[\s\S]*?-->|<(script|style|title|textarea|noscript)\b[\s\S]*?<\/\1|<\/[a-z][^>]{0,400}>|<[!?][^>]{0,400}>|<meta[\s/]/gi;
const ATTRIBUTE =
  /[\s/]{0,9}([^\s=>/"']{1,60})(?:\s{0,9}=\s{0,9}(?:"([^"]{0,400})"|'([^']{0,400})'|([^\s>]{1,400})))?/y;
const CONTENT_CHARSET = /charset\s{0,9}=\s{0,9}(?:"([^"]+)"|'([^']+)'|([^\s;"']+))/i;

/** The encoding the markup itself declares, comments and scripts aside. WHATWG HTML 13.2.3.2, "prescan a byte stream". */
export function prescanEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, PRESCAN_BYTES));
  if (!head.includes("<")) return undefined;
  for (const found of head.matchAll(SKIPPED)) {
    if (!found[0].toLowerCase().startsWith("<meta")) continue;
    const declared = declaredBy(head, found.index + found[0].length);
    if (declared !== undefined) return declared;
  }
  const xml = XML_ENCODING.exec(head.trimStart())?.[1];
  return xml === undefined ? undefined : markupEncodingOf(xml);
}

function declaredBy(head: string, from: number): string | undefined {
  const attributes = readAttributes(head, from);
  const charset = attributes.get("charset");
  if (charset !== undefined) return markupEncodingOf(charset);
  if (attributes.get("http-equiv")?.toLowerCase() !== "content-type") return undefined;
  const match = CONTENT_CHARSET.exec(attributes.get("content") ?? "");
  const label = match?.[1] ?? match?.[2] ?? match?.[3];
  return label === undefined ? undefined : markupEncodingOf(label);
}

function readAttributes(head: string, from: number): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  ATTRIBUTE.lastIndex = from;
  for (let match = ATTRIBUTE.exec(head); match !== null; match = ATTRIBUTE.exec(head)) {
    const name = match[1]?.toLowerCase() ?? "";
    if (!attributes.has(name)) attributes.set(name, match[2] ?? match[3] ?? match[4] ?? "");
  }
  return attributes;
}

/** A declaration that could be read at all can't be UTF-16, so the standard takes it for UTF-8. */
function markupEncodingOf(label: string): string | undefined {
  const encoding = encodingOf(label);
  if (encoding === "utf-16le" || encoding === "utf-16be") return "utf-8";
  return encoding === "x-user-defined" ? "windows-1252" : encoding;
}
