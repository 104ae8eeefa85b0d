import { type Refusal, refuse } from "../../model/outcome.ts";
import type { Page } from "../../model/page.ts";
import { grouped } from "../../text/grouped.ts";
import { chooseParts, isHtml } from "./choose-parts.ts";
import { countTypes } from "./count-types.ts";
import { cutParts } from "./cut-parts.ts";
import { isEncoded } from "./decode-body.ts";
import { type Entity, isMultipart, leavesOf } from "./entity.ts";
import { isMail, readMailFields } from "./mail-fields.ts";
import { MAX_HEAD_BYTES, openMessage } from "./open-message.ts";
import { PartReader } from "./part-reader.ts";
import { type SavedFrom, savedFrom } from "./saved-from.ts";
import { sheetsAmong } from "./sheets-among.ts";
import { isFlowed } from "./unflow.ts";
import { writeParts } from "./write-parts.ts";

/** A message as the page that its reader would see. */
export interface MessagePage
  extends Pick<Page, "source" | "charset" | "charsetWitness" | "flags" | "message" | "sheets">,
    SavedFrom {
  readonly kind: "page";
  readonly isHtml: boolean;
}

/** A message that is text below a head, as it stands there; what its head says of that text. */
export interface PlainMessage {
  readonly kind: "plain";
  readonly contentType: string | undefined;
}

/**
 * Reads mail (RFC 5322, MIME) and saved pages (MHTML, RFC 2557) as one page; undefined for bytes that are neither, a refusal for
 * what holds no text. A message that needs no decoding is left to the readers of text.
 */
export function readMessage(
  bytes: Uint8Array,
  contentType: string | undefined,
): MessagePage | PlainMessage | Refusal | undefined {
  const opened = openMessage(bytes, contentType);
  if (opened === undefined) return undefined;
  if (opened.isEndless)
    return refuse("too-large", `the head of the message has more than ${grouped(MAX_HEAD_BYTES)} bytes`);
  const { root, isCutOff, excess } = cutParts(opened.text, opened.head);
  if (root.type.name === "text/plain" && !isEncoded(root) && !isFlowed(root))
    return { kind: "plain", contentType: root.fields.get("content-type") };
  if (excess !== undefined) return refuse("unsupported-format", `the message has ${excess}`);
  return faultOf(root) ?? pageOf(root, new PartReader(bytes), isCutOff);
}

function pageOf(root: Entity, reader: PartReader, isCutOff: boolean): MessagePage | Refusal {
  const { page, shown, leftOut } = chooseParts(root, reader.hasText);
  if (page === undefined)
    return refuse("no-text", `the message has no text of its own, but ${countTypes(leavesOf(root))}`);
  if (shown.every(({ start, end }) => start === end))
    return refuse("no-text", "nothing stands below the head of the message");
  const written = writeParts(shown, reader);
  if ("kind" in written) return written;
  const flags = [
    `message: ${root.type.name}, read as one page`,
    ...(leftOut.length === 0 ? [] : [`message: left out ${countTypes(leftOut)}`]),
    ...(isCutOff ? ["message: it breaks off, the line that ends its parts is missing"] : []),
    ...written.flags,
  ];
  return {
    kind: "page",
    ...written,
    flags,
    ...savedFrom(root, page),
    ...(isMail(root) ? { message: readMailFields(root) } : {}),
    ...(isHtml(page) ? { sheets: sheetsAmong(root, reader) } : {}),
  };
}

/** What is wrong with a message that says that it has parts, and shows none. */
function faultOf(root: Entity): Refusal | undefined {
  if (!isMultipart(root) || root.parts.length > 0) return undefined;
  const boundary = root.type.parameters.get("boundary") ?? "";
  return refuse(
    "corrupt-archive",
    boundary === ""
      ? `the message is ${root.type.name} and names no boundary`
      : `the message names the boundary "${boundary.slice(0, 80)}", which stands nowhere in it`,
  );
}
