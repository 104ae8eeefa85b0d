import { parseAddress } from "../../../text/addresses/parse-address.ts";
import { cutTitle } from "./cut-title.ts";
import { isBareSiteName, isSiteName } from "./fold-name.ts";

interface SiteOfTitle {
  /** Folded. */
  readonly siteNames: readonly string[];
  readonly url?: string | undefined;
}

/**
 * The title without segments that name the site; what follows a bar is taken for its name in any case.
 *
 * A home page is about its site, so there a name at the beginning stays: "Harbour: ships and tides".
 */
export function withoutSite(title: string, { siteNames, url }: SiteOfTitle): string {
  const { segments, separators, starts, ends } = cutTitle(title);
  let end = segments.length;
  while (end > 1 && isSiteName(segments[end - 1] ?? "", siteNames) && separators[end - 1] !== ":") end--;
  let start = 0;
  while (start < end - 1 && isBareSiteName(segments[start] ?? "", siteNames)) start++;
  if (start > 0 && isHome(url)) start = 0;
  else end = beforeBar(separators, { start, end });
  return title.slice(starts[start], ends[end - 1]).trim();
}

function beforeBar(separators: readonly string[], { start, end }: { start: number; end: number }): number {
  const bar = separators.slice(start + 1, end).indexOf("|");
  return bar === -1 ? end : start + 1 + bar;
}

/** Whether an address is that of a home page. */
export function isHome(url: string | undefined): boolean {
  const path = url === undefined ? undefined : parseAddress(url)?.pathname;
  return path !== undefined && HOME_PATH.test(path);
}

/** The root, or a language below it. */
const HOME_PATH = /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?$/i;
