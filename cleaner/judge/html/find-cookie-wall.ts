import type { Block } from "../../model/block.ts";
import { COOKIE_WALL } from "../../rules/index.ts";
import type { NotContent, Scene } from "./sight.ts";

/** Pages of more words are about consent, or about something else. */
const MAX_PAGE_WORDS = 600;
/** What is asked takes so many words at least ... */
const MIN_WORDS = 15;
/** ... and beside it, headings, links and controls the page says no more words than these, by what its headings speak of. */
const MAX_OTHER_WORDS = { consent: 50, nothing: 12, other: 0 } as const;
const CONTROLS: ReadonlySet<string> = new Set(["button", "label", "option", "select", "nav", "footer"]);

/** Recognises a page that says nothing but a question for consent, and offers an answer to it. */
export function findCookieWall({ blocks, view }: Pick<Scene, "blocks" | "view">): NotContent | undefined {
  if (view.totals.words > MAX_PAGE_WORDS) return undefined;
  const heard = { asked: 0, others: 0, offersAnswer: false };
  let headed: keyof typeof MAX_OTHER_WORDS = "nothing";
  let phrase: string | undefined;
  for (const block of blocks) {
    const text = block.text.toLowerCase();
    const words = view.scan.words[block.index] as number;
    const matter = COOKIE_WALL.matters.find((candidate) => text.includes(candidate));
    phrase ??= matter;
    if (isAnswer(text)) heard.offersAnswer = true;
    else if (matter !== undefined) heard.asked += words;
    else if (block.kind !== "heading" && !isControl(block)) heard.others += words;
    if (block.kind === "heading" && headed !== "other") headed = matter === undefined ? "other" : "consent";
  }
  const isWall = heard.offersAnswer && heard.asked >= MIN_WORDS && heard.others <= MAX_OTHER_WORDS[headed];
  return isWall && phrase !== undefined ? { flag: COOKIE_WALL.flag, phrase } : undefined;
}

function isAnswer(text: string): boolean {
  return (COOKIE_WALL.answers as readonly string[]).includes(text);
}

function isControl({ box, linkChars, text }: Block): boolean {
  return linkChars * 2 > text.length || CONTROLS.has(box?.tag ?? "");
}
