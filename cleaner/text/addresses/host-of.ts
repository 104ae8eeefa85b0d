import { parseAddress } from "./parse-address.ts";

const DOMAIN = /(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,63}/i;
const WWW = /^www\./;
/** A line that names a source is short. */
const MAX_LINE_CHARS = 300;

/** What of a document names its host. */
interface Addressed {
  readonly source: { readonly url?: string | undefined };
  readonly metadata: { readonly canonicalUrl?: string | undefined; readonly sourceLine?: string | undefined };
}

/**
 * The host of a page, in lower case: of its address, or else of its canonical link, or else as its line of source has
 * it ("Source: www.example.org"). Empty where nobody names one.
 */
export function hostOf({ source, metadata }: Addressed): string {
  for (const url of [source.url, metadata.canonicalUrl]) {
    const host = url === undefined ? undefined : parseAddress(url)?.hostname;
    if (host) return host.toLowerCase();
  }
  return DOMAIN.exec(metadata.sourceLine?.slice(0, MAX_LINE_CHARS) ?? "")?.[0].toLowerCase() ?? "";
}

/** A host without the "www." that it may have or not. */
export function bareHost(host: string): string {
  return host.replace(WWW, "");
}

/** Whether two hosts are one. */
export function isSameHost(one: string, other: string): boolean {
  return bareHost(one) === bareHost(other);
}
