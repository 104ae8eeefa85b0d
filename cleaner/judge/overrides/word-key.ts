const WORDS = /[\p{L}\p{M}]+|\p{N}+/gu;
const NUMBER = /^\p{N}/u;
const SPACES = /\s+/g;

/**
 * A text as its words in lower case, so that texts which read alike are alike: "Posted 3 hours ago!" and
 * "posted 12 HOURS ago". Texts without words keep their signs.
 */
export function wordKey(text: string): string {
  const words = text.normalize("NFKC").toLowerCase().match(WORDS);
  if (words === null) return text.replace(SPACES, " ").trim();
  return words.map((word) => (NUMBER.test(word) ? "0" : word)).join(" ");
}
