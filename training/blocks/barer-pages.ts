import type { TruthPage } from "./truth-pages.ts";

/** The sets of the barer copies are called as those of the pages, with this behind. */
export const BARER = "-barer";

const CLASSES = /\sclass=(["'])([^"'>]*)\1/gi;
const NAMES = /\s(?:class|id|role|aria-[a-z]+|data-[a-z-]+|itemprop|itemtype)=(?:"[^"]*"|'[^']*'|[^\s>]+)/gi;
const HEAD = /<head\b[\s\S]*?<\/head>/i;
const NO_MARKUP = /<(script|style)\b[^>]*>[\s\S]*?<\/\1>|<(?:link|meta)\b[^>]*>/gi;
const SPACES = /\s+/;

/** Ways in which pages come with less than those of the ground truth, each from a page's source and a salt of its own. */
const WAYS: readonly ((html: string, salt: number) => string)[] = [
  (html, salt) =>
    html.replace(CLASSES, (_, quote: string, names: string) => ` class=${quote}${hashed(names, salt)}${quote}`),
  (html) => html.replace(NAMES, ""),
  (html) => html.replace(HEAD, ""),
  (html) => html.replace(NO_MARKUP, ""),
];

/**
 * A page once more with less about it, in one of four ways: classes that a build step hashed, no names at all, no head and no
 * address, nothing but markup. What to keep is the same.
 */
export function barerCopy(page: TruthPage): TruthPage {
  const draw = hash(page.id, 0x811c9dc5) >>> 8;
  const way = (draw >>> 1) % WAYS.length;
  const html = (WAYS[way] as (typeof WAYS)[number])(Buffer.from(page.bytes).toString("utf8"), draw);
  return { ...page, set: `${page.set}${BARER}`, ...(way === 2 ? { url: "" } : {}), bytes: Buffer.from(html, "utf8") };
}

/** "card card--wide" as a build step would write it: the same word is the same name all over a page, and on no other. */
function hashed(names: string, salt: number): string {
  const words = names.split(SPACES).filter((word) => word !== "");
  return words.map((word) => `css-${hash(word, salt).toString(36)}`).join(" ");
}

function hash(text: string, start: number): number {
  let sum = start >>> 0;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return sum;
}
