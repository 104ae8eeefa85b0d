import type { ParsedPage } from "../../model/parsed-page.ts";
import { behindCapture } from "../captures.ts";
import { factsOf } from "./html/facts-of.ts";
import { hearFacts } from "./html/hear-facts.ts";
import type { PageFacts } from "./html/page-facts.ts";
import { hearJsonLd } from "./json-ld/hear-json-ld.ts";
import { hearFrontMatter, hearMessage } from "./lines/hear-front-matter.ts";
import type { Testimony } from "./testimony.ts";

/** What a page says of itself before anybody reads its text. */
export interface HeardPage {
  /** None where it is no markup. */
  readonly facts: PageFacts | undefined;
  /** Where in a web archive it was captured. */
  readonly capture: string | undefined;
  /** Its own address, behind the archive's. */
  readonly url: string | undefined;
  /** What the head of a message says. */
  readonly letter: readonly Testimony[];
  /** Everything, the letter's words among it. */
  readonly said: readonly Testimony[];
}

/** Hears a page's head and markup; of a field that a message's own head names, nobody else is asked. */
export function hearPage(page: ParsedPage): HeardPage {
  const { facts, capture } = factsOf(page);
  const letter = page.message === undefined ? [] : hearMessage(page.message);
  const others = hearSource(page, facts).filter(({ field }) => !letter.some((one) => one.field === field));
  return {
    facts,
    capture,
    url: capture === undefined ? page.url : behindCapture(capture),
    letter,
    said: [...letter, ...others],
  };
}

function hearSource({ source, message }: ParsedPage, facts: PageFacts | undefined): readonly Testimony[] {
  if (facts !== undefined) return [...hearJsonLd(facts.jsonLd), ...hearFacts(facts)];
  return message === undefined ? hearFrontMatter(source) : [];
}
