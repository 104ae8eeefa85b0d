import { plainValue } from "../plain-value.ts";
import type { Testimony } from "../testimony.ts";
import { foldName, hostNameOf } from "./fold-name.ts";

/** What the site is called, by its own words and by its host, folded. */
export function siteNamesIn(heard: readonly Testimony[], url: string | undefined): readonly string[] {
  return heard
    .filter(({ field }) => field === "siteName")
    .map(({ value }) => foldName(plainValue(value)))
    .concat(hostNameOf(url) ?? [])
    .filter((name) => name !== "");
}
