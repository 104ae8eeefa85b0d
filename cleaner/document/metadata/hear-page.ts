import type { Block } from "../../model/block.ts";
import type { ParsedPage } from "../../model/parsed-page.ts";
import { baseOf, resolveAddress } from "../addresses.ts";
import { behindCapture } from "../captures.ts";
import { openHearing } from "./hearing.ts";
import { factsOf } from "./html/facts-of.ts";
import { hearFacts } from "./html/hear-facts.ts";
import { hearMicrodata } from "./html/hear-microdata.ts";
import type { PageFacts } from "./html/page-facts.ts";
import { hearJsonLd } from "./json-ld/hear-json-ld.ts";
import { hearAsciidoc } from "./lines/hear-asciidoc.ts";
import { hearFrontMatter, hearMessage } from "./lines/hear-front-matter.ts";
import { hearShownHead } from "./lines/hear-shown-head.ts";
import type { Testimony } from "./testimony.ts";

/** What a page says of itself before anybody reads its text. */
export interface HeardPage {
  /** None where it is no markup. */
  readonly facts: PageFacts | undefined;
  /** Where in a web archive it was captured. */
  readonly capture: string | undefined;
  /** Its own address: behind the archive's, or as it was given, or else as the page names it. */
  readonly url: string | undefined;
  /** What the head of a message says. */
  readonly letter: readonly Testimony[];
  /** Everything, the letter's words among it. */
  readonly said: readonly Testimony[];
}

/** Hears a page's head and markup; of a field that a message's own head names, nobody else is asked. `blocks` are all of the page's. */
export function hearPage(page: ParsedPage, blocks: readonly Block[]): HeardPage {
  const { facts, capture } = factsOf(page);
  const letter = page.message === undefined ? letterIn(page, blocks) : hearMessage(page.message);
  const others = hearSource(page, facts, blocks).filter(({ field }) => !letter.some((one) => one.field === field));
  const said = [...letter, ...others];
  const url = capture === undefined ? (page.url ?? ownAddress(said, facts?.base)) : behindCapture(capture);
  return { facts, capture, url, letter, said };
}

/** Plain text is heard by its source. */
function letterIn({ dom }: ParsedPage, blocks: readonly Block[]): readonly Testimony[] {
  return dom === undefined ? [] : hearShownHead(blocks);
}

/** Where a page says that it is found; its `<base>` helps only where it is an address by itself. */
function ownAddress(said: readonly Testimony[], base: string | undefined): string | undefined {
  const whole = baseOf(base, undefined);
  return openHearing(said).first("canonicalUrl", (address) => resolveAddress(address, whole))?.value;
}

function hearSource(
  { source, format, message }: ParsedPage,
  facts: PageFacts | undefined,
  blocks: readonly Block[],
): readonly Testimony[] {
  if (facts !== undefined) return [...hearJsonLd(facts.jsonLd), ...hearFacts(facts), ...hearMicrodata(blocks)];
  if (format === "asciidoc") return [...hearFrontMatter(source), ...hearAsciidoc(source)];
  return message === undefined ? hearFrontMatter(source) : [];
}
