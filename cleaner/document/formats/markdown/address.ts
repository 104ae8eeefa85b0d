import { parseAddress } from "../../../text/addresses/parse-address.ts";
import { ENTITY_START } from "./escape.ts";

const PROTOCOLS: ReadonlySet<string> = new Set(["http:", "https:", "mailto:"]);
/** What would end an address, a code span or a table's cell, or be taken out of the address by a reader. */
const UNFIT = /[\s\\<>`|]/g;
/** Brackets in pairs, none inside of another: read as part of an address without more ado. CommonMark 6.3. */
const PAIRED = /^[^()]*(?:\([^()]*\)[^()]*)*$/;
const BARE = /^https?:\/\/[^\s\\<>`|&]+$/;

/** An address in the one way it is written in; undefined for what leads to neither the web nor a mailbox. */
export function addressOf(href: string | undefined): string | undefined {
  const address = href === undefined ? undefined : parseAddress(href);
  return address !== undefined && PROTOCOLS.has(address.protocol) ? address.href : undefined;
}

/** Whether a link whose text is its address may be written as `<https://...>`. */
export function isAutolink(text: string, address: string): boolean {
  return text === address && BARE.test(address);
}

/** An address as it stands between the brackets of a link. */
export function writeAddress(address: string): string {
  const written = address
    .replace(UNFIT, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`)
    .replace(ENTITY_START, "\\&");
  return PAIRED.test(written) ? written : `<${written}>`;
}
