import type { ParsedPage } from "../../../model/parsed-page.ts";
import { captureOf, isOfArchive } from "../../captures.ts";
import { gatherFacts } from "./gather-facts.ts";
import type { PageFacts } from "./page-facts.ts";

/** What archives that speak for themselves repeat of the page. */
const REPEATED = "og:title";

/** What a page's markup says, and where in a web archive it was captured: what the archive says of the capture is left out. */
export function factsOf({ dom, source, url }: ParsedPage): {
  readonly facts: PageFacts | undefined;
  readonly capture: string | undefined;
} {
  if (dom === undefined) return { facts: undefined, capture: undefined };
  const facts = gatherFacts(dom);
  const capture = captureOf({ source, url, canonical: facts.links.get("canonical") });
  if (capture === undefined || !isOfArchive(capture)) return { facts, capture };
  const title = facts.metas.get(REPEATED);
  return {
    facts: {
      ...facts,
      metas: new Map(title === undefined ? [] : [[REPEATED, title]]),
      links: new Map(),
      marked: facts.marked.filter(({ by }) => by !== "itemprop"),
    },
    capture,
  };
}
