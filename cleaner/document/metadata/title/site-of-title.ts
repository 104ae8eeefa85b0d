import type { PageFacts } from "../html/page-facts.ts";
import { plainTitle } from "../plain-value.ts";
import type { Testimony } from "../testimony.ts";
import { cutTitle } from "./cut-title.ts";
import { foldName } from "./fold-name.ts";
import { BRACKETED } from "./title-witnesses-of.ts";

/**
 * The site's name that stands behind or before the page's in its `<title>`, where a link to the home page has the same name, or where
 * og:title has the two in the other order, as Google Sites does: nothing where nobody confirms it.
 */
export function hearSiteOfTitle(facts: PageFacts | undefined, title: string | undefined): readonly Testimony[] {
  const whole = plainTitle(facts?.title ?? "");
  const value = facts === undefined ? undefined : (homeIn(whole, facts, title) ?? turnedIn(whole, facts));
  return value === undefined ? [] : [{ field: "siteName", witness: "title", value }];
}

/** The part of a title, from an edge of it to a separator, that the home page is called by. */
function homeIn(whole: string, { homes }: PageFacts, title: string | undefined): string | undefined {
  const names = new Set(homes.map((name) => foldName(plainTitle(name))));
  for (const other of ["", title ?? ""]) names.delete(foldName(other));
  const { starts, ends } = cutTitle(whole);
  const behind = starts.slice(1).map((start) => whole.slice(start));
  const before = ends.slice(0, -1).map((end) => whole.slice(0, end));
  return [...behind, BRACKETED.exec(whole)?.[2] ?? "", ...before].find((part) => names.has(foldName(part)))?.trim();
}

/** The last of two parts, where og:title begins with it and goes on with the first. */
function turnedIn(whole: string, { metas }: PageFacts): string | undefined {
  const [page, site, ...more] = cutTitle(whole).segments;
  const ogTitle = plainTitle(metas.get("og:title")?.[0] ?? "");
  if (site === undefined || more.length > 0 || cutTitle(ogTitle).segments.length !== 2) return undefined;
  return foldName(ogTitle) === foldName(`${site}${page}`) ? site.trim() : undefined;
}
