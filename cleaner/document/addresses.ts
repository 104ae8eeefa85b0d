import { isWebAddress } from "../text/addresses/is-web-address.ts";
import { parseAddress } from "../text/addresses/parse-address.ts";

/** A longer address is data. */
const MAX_URL_CHARS = 2000;

/** What relative addresses of a page are read by: its `<base>`, itself read by the page's own address. */
export function baseOf(base: string | undefined, url: string | undefined): string | undefined {
  const own = url !== undefined && isWebAddress(url) && parseAddress(url) !== undefined ? url : undefined;
  return (base === undefined ? undefined : resolveAddress(base, own)) ?? own;
}

/** An address made absolute; undefined for what is no http or https address. */
export function resolveAddress(address: string, base: string | undefined): string | undefined {
  if (address === "" || address.length > MAX_URL_CHARS) return undefined;
  const href = parseAddress(address, base)?.href;
  return href !== undefined && isWebAddress(href) ? href : undefined;
}
