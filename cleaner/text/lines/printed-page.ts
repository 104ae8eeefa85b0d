/** Ends a printed page in text that was made of one: PDF readers, RFCs and word processors write it. */
export const FORM_FEED = "\f";

/** Feet that tell where a printed page ends, where its form feed was lost: "[Page 3]", "Page 3 of 10". */
export const PAGE_FOOT = /(?:^|\s)\[page \d{1,4}\]$|^page \d{1,4} of \d{1,4}$/i;

/** A head with the number of its page before or behind it, and a number alone. */
const HEAD_AFTER = /^\[?(\d{1,4})\]?[.,]?\s+(\D{4,80})$/;
const HEAD_BEFORE = /^(\D{4,80}?)[.,]?\s+\[?(\d{1,4})\]?\.?$/;
const BARE = /^[-–—[(]?\s?(\d{1,4})\s?[-–—\])]?\.?$/;
const MAX_CHARS = 90;
const NOT_LETTERS = /\P{L}+/gu;
const MIN_LETTERS = 6;

/** What may be a running head with its page's number: the letters of its title, none where the number stands alone. */
export function numberedHeadOf(text: string): { readonly title: string; readonly number: number } | undefined {
  if (text.length > MAX_CHARS) return undefined;
  const [, bare] = BARE.exec(text) ?? [];
  if (bare !== undefined) return { title: "", number: Number(bare) };
  const [, before, behind = ""] = HEAD_AFTER.exec(text) ?? [];
  const [, title = behind, after = before] = HEAD_BEFORE.exec(text) ?? [];
  const letters = title.replace(NOT_LETTERS, "").toLowerCase();
  return after === undefined || letters.length < MIN_LETTERS ? undefined : { title: letters, number: Number(after) };
}

/** A style of an element that ends a printed page before or behind it: filings to the SEC, reports, word processors. */
const STYLED_BREAK =
  /\sstyle\s?=\s?["'][^"'<>]{0,200}?(?:page-break-(?:before|after)\s?:\s?always|(?<!-)break-(?:before|after)\s?:\s?page)/gi;

/** Offsets in markup at which styles say that a printed page ends, in order. */
export function styledBreaksIn(source: string): readonly number[] {
  return source.includes("break-") ? [...source.matchAll(STYLED_BREAK)].map(({ index }) => index) : [];
}
