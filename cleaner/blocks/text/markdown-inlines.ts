import type { Inline } from "../../model/block.ts";
import { countInk } from "../../text/collapse.ts";

const LINKED = String.raw`!\[([^\]\n]{0,500})\]\([^()\s]{0,2000}(?:\s"[^"]{0,200}")?\)|\[([^\]\n]{1,500})\]\(<?([^()\s<>]{0,2000})>?(?:\s"[^"]{0,200}")?\)`;
const OTHERS = String.raw`<(https?:[^<>\s]{1,2000})>|${"`"}([^${"`"}]{1,1000})${"`"}|\*\*([^*]{1,1000})\*\*|__([^_]{1,1000})__|(?<![\w*])\*([^*\s][^*]{0,1000})\*(?![\w*])`;
/** HTML in Markdown, by the names there are: `Vec<String>` is no tag. Nothing of it is shown; a `<br>` is a space. */
const HTML = String.raw`<(br)\s{0,9}/?>|</?(?:a|abbr|article|aside|b|blockquote|center|code|dd|del|details|div|dl|dt|em|figcaption|figure|font|footer|h[1-6]|header|hr|i|iframe|img|ins|kbd|li|main|mark|nav|ol|p|picture|pre|q|s|samp|section|small|source|span|strike|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|u|ul|video)(?:\s[^<>]{0,2000})?/?>|<!--[^<>]{0,2000}-->`;
/** Three groups that never match: so that the others have the same numbers in both expressions. */
const NOTHING_LINKED = "(?!)()()()";
/** Images, links, autolinks, code spans, strong and emphasis: each with its text in one group. */
const INLINE = new RegExp(`${LINKED}|${OTHERS}|${HTML}`, "gi");
/** For texts that hold no link: of a million open brackets each would be looked behind. */
const WITHOUT_LINKS = new RegExp(`${NOTHING_LINKED}|${OTHERS}|${HTML}`, "gi");
const LINK_MIDDLE = "](";

/** Markdown's inline marks as inlines over the plain text. */
export function readInlines(markdown: string): { text: string; inlines: Inline[]; linkChars: number } {
  const inlines: Inline[] = [];
  const shownText = new ShownText();
  let at = 0;
  let linkChars = 0;
  for (const match of markdown.matchAll(markdown.includes(LINK_MIDDLE) ? INLINE : WITHOUT_LINKS)) {
    shownText.add(markdown.slice(at, match.index));
    // By number, as an object of names for each of a hundred thousand marks is what the time would go to.
    const [whole, image, label, href, auto, code, strong, underlined, emphasis, newLine] = match;
    at = match.index + whole.length;
    if (newLine !== undefined) shownText.add(" ");
    const shown = image ?? label ?? auto ?? code ?? strong ?? underlined ?? emphasis ?? "";
    const start = shownText.length;
    shownText.add(shown);
    if (shown === "" || image !== undefined) continue;
    const kind =
      label !== undefined || auto !== undefined
        ? "link"
        : code !== undefined
          ? "code"
          : emphasis !== undefined
            ? "emphasis"
            : "strong";
    if (kind === "link") linkChars += countInk(shown);
    inlines.push({ kind, start, end: shownText.length, ...(kind === "link" ? { href: href ?? auto ?? "" } : {}) });
  }
  shownText.add(markdown.slice(at));
  return { text: shownText.read(), inlines, linkChars };
}

/** Parts that are joined before there are more: a hundred thousand short strings at once are work for the collector. */
const PARTS_OF_A_CHUNK = 2_000;

/** Text as it is put together, without the space that a tag between two spaces leaves over. */
class ShownText {
  readonly #chunks: string[] = [];
  #parts: string[] = [];
  #endsWithSpace = true;
  length = 0;

  add(part: string): void {
    const added = this.#endsWithSpace && part.startsWith(" ") ? part.slice(1) : part;
    if (added === "") return;
    this.#parts.push(added);
    if (this.#parts.length === PARTS_OF_A_CHUNK) this.#closeChunk();
    this.#endsWithSpace = added.endsWith(" ");
    this.length += added.length;
  }

  read(): string {
    this.#closeChunk();
    return this.#chunks.join("").trimEnd();
  }

  #closeChunk(): void {
    this.#chunks.push(this.#parts.join(""));
    this.#parts = [];
  }
}
