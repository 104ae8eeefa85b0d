/** The addresses that terminal browsers print below a page (`lynx -dump`, `elinks -dump`), by the numbers before its links. */
export interface LinkList {
  /** Where its title begins. */
  readonly start: number;
  readonly count: number;
}

const TITLE = "References";
const TITLE_LINE = /^[ \t]{0,40}References[ \t]{0,40}\r?\n/;
const SUBTITLE = /^(?:visible|hidden) links:?$/i;
const ENTRY = /^(\d{1,5})\. (?:https?|ftp|file|mailto|javascript|about|tel|news|gopher|[a-z][a-z+.-]{1,20}):\S+$/i;
/** "[12]Lamp" is a link, "[12][lamp.jpg]" a picture; "[12]." says where a sentence was taken from. */
const LINK_MARK = /\[(\d{1,5})\](?=[\p{L}\p{N}"'“„«(#@$*/]|\[\D)/gu;
/** Fewer links are no page; and of those that are listed so many have a mark: pictures and empty ones have none. */
const MIN = { entries: 3, markedShare: 0.5 };

/** The list that ends a text, where its addresses belong to numbers before words of the text. */
export function linkListOf(source: string): LinkList | undefined {
  const at = source.lastIndexOf(TITLE);
  if (at === -1) return undefined;
  const start = source.lastIndexOf("\n", at) + 1;
  const title = TITLE_LINE.exec(source.slice(start, at + TITLE.length + 42))?.[0];
  const count = title === undefined ? 0 : countEntries(source.slice(start + title.length));
  if (count < MIN.entries) return undefined;
  const marked = new Set<number>();
  for (const [, number] of source.slice(0, start).matchAll(LINK_MARK))
    if (Number(number) <= count) marked.add(Number(number));
  return marked.size >= count * MIN.markedShare ? { start, count } : undefined;
}

/** How many addresses, from 1 on; 0 where anything else stands among them. */
function countEntries(text: string): number {
  let count = 0;
  for (const written of text.split("\n")) {
    const line = written.trim();
    if (line === "" || SUBTITLE.test(line)) continue;
    if (Number(ENTRY.exec(line)?.[1]) !== count + 1) return 0;
    count++;
  }
  return count;
}

/** A line of the text without the numbers of its links. */
export function withoutLinkMarks(line: string, { count }: LinkList): string {
  return line.replace(LINK_MARK, (mark, number: string) => (Number(number) <= count ? "" : mark));
}
