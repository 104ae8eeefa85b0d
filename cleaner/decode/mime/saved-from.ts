import { isWebAddress } from "../../text/addresses/is-web-address.ts";
import type { Entity } from "./entity.ts";
import { isMail } from "./mail-fields.ts";

/** Where a page was saved from, and when. */
export interface SavedFrom {
  readonly url?: string;
  readonly fetchedAt?: string;
}

const SPACES = /\s+/g;
/** RFC 5322, section 3.3, with its zone: without one it would be a time of this machine. */
const DATE =
  /^(?:[A-Za-z]{3},\s{0,5})?\d{1,2}\s{1,5}[A-Za-z]{3}\s{1,5}\d{4}\s{1,5}\d\d:\d\d(?::\d\d)?\s{1,5}(?:[+-]\d{4}|GMT|UTC)/;

/** What a message says of the page in it; a long address may be folded. Chrome's own field comes first, then RFC 2557's. */
export function savedFrom(root: Entity, page: Entity): SavedFrom {
  const url = [
    root.fields.get("snapshot-content-location"),
    page.fields.get("content-location"),
    root.fields.get("content-location"),
  ]
    .map((address) => address?.replace(SPACES, "") ?? "")
    .find(isWebAddress);
  const date = isMail(root) ? undefined : DATE.exec(root.fields.get("date") ?? "")?.[0];
  const moment = date === undefined ? Number.NaN : Date.parse(date);
  return {
    ...(url === undefined ? {} : { url }),
    ...(Number.isNaN(moment) ? {} : { fetchedAt: new Date(moment).toISOString() }),
  };
}
