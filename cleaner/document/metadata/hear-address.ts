import type { HeardPage } from "./hear-page.ts";
import type { Testimony } from "./testimony.ts";

/** Year, month and day as folders or as the head of a name: /2024/05/17/ and /2024-05-17-title. */
const DATED = /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)/;

/** What the page's address says of its date, and an archive's of the page's own address. */
export function hearAddress({ url, capture }: Pick<HeardPage, "url" | "capture">): readonly Testimony[] {
  if (url === undefined) return [];
  const own: Testimony = { field: "canonicalUrl", witness: "capture", value: url };
  return [...hearDate(url), ...(capture === undefined ? [] : [own])];
}

function hearDate(url: string): readonly Testimony[] {
  const match = DATED.exec(url);
  if (match === null) return [];
  const [, year, month = "", day = ""] = match;
  return [{ field: "published", witness: "url", value: `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` }];
}
