import type { PhraseRule, RuleRow } from "./rule-row.ts";

/** Words that only furniture of text pages uses; each counts in a line of at most `maxWords` words. */
export const TEXT_PHRASE_RULES = [
  {
    id: "phrase/menu",
    layer: "boilerplate",
    maxWords: 4,
    phrases: ["main menu", "navigation menu", "toggle navigation", "open menu", "close menu", "all categories", "home page"],
    says: "Names a menu.",
  },
  {
    id: "phrase/log-in",
    layer: "boilerplate",
    maxWords: 12,
    phrases: ["log in", "login", "sign in", "create account", "create an account", "forgot password", "requires login", "register now"],
    says: "Asks to log in.",
  },
  {
    id: "phrase/credit",
    layer: "boilerplate",
    maxWords: 20,
    phrases: ["image credit", "photo credit", "photo by", "image by", "courtesy of", "getty images", "shutterstock", "watercolor painting based depiction"],
    says: "Credits an image.",
  },
  {
    id: "phrase/advert",
    layer: "boilerplate",
    maxWords: 12,
    phrases: ["advertisement", "sponsored content", "affiliate", "buy now", "add to cart", "check price", "shop now", "free shipping"],
    says: "Sells something.",
  },
  {
    id: "phrase/other-pages",
    layer: "boilerplate",
    maxWords: 8,
    phrases: ["related articles", "related posts", "related events", "you may also like", "you might also like", "recent posts", "popular posts", "more from", "see also", "previous post", "next post", "table of contents"],
    says: "Leads to other pages.",
  },
  {
    id: "phrase/corrections",
    layer: "boilerplate",
    maxWords: 30,
    phrases: ["we strive for accuracy", "see something that doesn't look right", "suggestions to improve this article", "report an error", "was this helpful"],
    says: "Asks readers for corrections.",
  },
] as const satisfies readonly PhraseRule[];

/** Forms that give lines and sentences away without any vocabulary: one row per finding of the text judges. */
export const TEXT_RULES = [
  ...TEXT_PHRASE_RULES,
  { id: "line/icons", layer: "boilerplate", says: "Is a row of icon or network names." },
  { id: "line/label", layer: "boilerplate", says: "Is a label, not a sentence." },
  { id: "line/repeated", layer: "boilerplate", says: "Stands on the page more than once." },
  { id: "line/menu-run", layer: "boilerplate", says: "Stands among labels of a menu." },
  { id: "line/byline", layer: "boilerplate", says: "Names who wrote the page, or when." },
  { id: "line/cue", layer: "boilerplate", says: "Is a subtitle's number or time." },
  { id: "line/apart", layer: "boilerplate", says: "Stands far from the page's text." },
  { id: "dump/question", layer: "off-topic", says: "Asks something that the document is not about." },
  { id: "dump/signature", layer: "boilerplate", says: "Is what a question-and-answer site prints around its posts." },
  { id: "dump/marker", layer: "fragment", says: "Is a mark left over from cutting: an ellipsis, a bracket, a number." },
  { id: "dump/reader", layer: "off-topic", says: "Speaks to its reader about something else." },
] as const satisfies readonly RuleRow[];
