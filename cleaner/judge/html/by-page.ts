import type { Mark } from "../../model/mark.ts";
import { PAGE_RULES } from "../../rules/index.ts";
import { plainCase } from "../plain-case.ts";
import { findCookieWall } from "./find-cookie-wall.ts";
import type { NotContent, Sight } from "./sight.ts";

/** Pages of more words than this have something to say, whatever else they say. */
const MAX_PAGE_WORDS = 400;
/** ... and so have pages with so many words of running text. */
const MAX_PROSE_WORDS = 120;

/** Recognises error pages, block pages, log-in walls, shells that wait for scripts, and cookie walls; short pages only. */
export function findNotContent(scene: Pick<Sight, "blocks" | "view">): NotContent | undefined {
  return findPhrase(scene) ?? findCookieWall(scene);
}

function findPhrase({ blocks, view }: Pick<Sight, "blocks" | "view">): NotContent | undefined {
  const { words, prose } = view.totals;
  if (words > MAX_PAGE_WORDS || prose > MAX_PROSE_WORDS) return undefined;
  const texts = blocks.map((block) => plainCase(block.text));
  const whole = texts.join(" ");
  for (const { flag, phrases, beside } of PAGE_RULES) {
    const text = beside === undefined ? whole : textWithout(texts, beside);
    const phrase = phrases.find((candidate) => text.includes(candidate));
    if (phrase !== undefined) return { flag, phrase };
  }
  return undefined;
}

/** All but those blocks that say one of these words. */
function textWithout(texts: readonly string[], words: readonly string[]): string {
  return texts.filter((text) => !words.some((word) => text.includes(word))).join(" ");
}

/** Marks every block of a page that is no content. */
export function judgeByPage({ blocks }: Pick<Sight, "blocks">, found: NotContent | undefined): readonly Mark[] {
  if (found === undefined) return [];
  return blocks.map(({ index }) => ({
    block: index,
    rule: "page/not-content",
    says: "drop",
    because: found.phrase,
    force: "certain",
    confidence: 0.8,
  }));
}
