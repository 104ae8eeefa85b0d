import type { Block } from "../../../model/block.ts";
import type { ParsedPage } from "../../../model/parsed-page.ts";
import type { Believed } from "../hearing.ts";
import type { PageFacts } from "../html/page-facts.ts";
import type { Testimony } from "../testimony.ts";
import { chooseTitle } from "./choose-title.ts";
import { titleOfHead, titleOfText } from "./title-of-text.ts";
import { titleWitnessesOf } from "./title-witnesses-of.ts";
import { withoutSite } from "./without-site.ts";

interface HeardForTitle {
  readonly page: ParsedPage;
  /** The page's own address. */
  readonly url: string | undefined;
  readonly blocks: readonly Block[];
  /** None where the page is no markup. */
  readonly facts: PageFacts | undefined;
  /** What the head of a message says. */
  readonly letter: readonly Testimony[];
  readonly heard: readonly Testimony[];
  readonly siteNames: readonly string[];
  /** The index of the line of a text page that is its title, where one stands out. */
  readonly titleLine: number | undefined;
}

/** The title of any page: what stands above its text as its title, then what its markup agrees on or its text shows. */
export function findTitle(from: HeardForTitle): Believed<string> | undefined {
  const { page, url, blocks, facts, letter, heard, siteNames, titleLine } = from;
  if (facts === undefined) {
    const shown = titleOfHead(heard, blocks) ?? titleOfText(page, blocks, titleLine);
    return shown?.witness === "line" ? { ...shown, value: withoutSite(shown.value, { siteNames, url }) } : shown;
  }
  return titleOfHead(letter, blocks) ?? chooseTitle(titleWitnessesOf({ facts, heard, siteNames, url, blocks }));
}
