import type { Mark } from "../../model/mark.ts";
import type { Review } from "./judge-html.ts";

/** Sentences of consent managers that no other text holds. */
const COOKIE_SENTENCES = [
  "this website uses cookies",
  "this site uses cookies",
  "we use cookies to",
  "we use cookies and",
  "necessary cookies are absolutely essential",
  "cookie consent plugin",
  "cookies that are categorized as necessary",
  "diese website verwendet cookies",
  "diese webseite verwendet cookies",
  "wir verwenden cookies",
  "ce site utilise des cookies",
  "nous utilisons des cookies",
  "este sitio web utiliza cookies",
  "questo sito utilizza i cookie",
  "deze website maakt gebruik van cookies",
] as const;
/** Longer blocks are policies, not notices. */
const MAX_WORDS = 150;
/** Pages that are about such things by their address. */
const ABOUT = ["cookie", "privacy", "gdpr", "datenschutz"] as const;

/** Drops cookie notices whatever the model thinks of them, but on pages about cookies and privacy. */
export function judgeByCookies({ blocks, view }: Review): readonly Mark[] {
  const url = view.hints.url?.toLowerCase() ?? "";
  if (ABOUT.some((word) => url.includes(word)) || !view.hints.source.includes("ookie")) return [];
  return blocks.flatMap((block): Mark[] => {
    if ((view.scan.words[block.index] as number) > MAX_WORDS || !block.text.includes("ookie")) return [];
    const text = block.text.toLowerCase();
    const because = COOKIE_SENTENCES.find((sentence) => text.includes(sentence));
    if (because === undefined) return [];
    return [
      { block: block.index, rule: "phrase/cookie-notice", says: "drop", because, force: "certain", confidence: 0.9 },
    ];
  });
}
