import type { Span } from "../../../model/block.ts";
import { equalsTitleOf, isUnderline, linkedTitleOf } from "../../../text/lines/title-marks.ts";

/** A line of a text page. */
export interface Line {
  readonly text: string;
  readonly span: Span;
  /** A blank line stands above it. */
  readonly opens: boolean;
  /** Characters of white space before it; absent where there are none. */
  readonly indent?: number;
  /** Of headings that are marked as such. */
  readonly level?: number;
  /** It quotes somebody, with a ">" or several before it. */
  readonly isQuoted?: boolean;
  /** A tab parts its cells: the row of a table. */
  readonly isRow?: boolean;
  /** Several lines that stay as they are: a table row by row, code, a diff, or code that is quoted. */
  readonly whole?: "table" | "code" | "diff" | "quoted";
}

/** Finds the titles that a text marks: underlined, between equals signs, or with a link to themselves. Without them it is as before. */
export function markTitles(lines: readonly Line[]): readonly Line[] {
  // Asked first, because a text may be a million lines long and has neither mostly.
  const joined = lines.some(({ text }) => isUnderline(text)) ? joinUnderlined(lines) : lines;
  const marked = joined.some(({ text }) => text.startsWith("=")) ? markEquals(joined) : joined;
  return marked.some(({ text }) => text.endsWith("¶")) ? markLinked(marked) : marked;
}

/** A single line behind a sign may be anything; two are markup. */
const MIN_TITLES = 2;

function markEquals(lines: readonly Line[]): readonly Line[] {
  const titles = lines.map(({ text }) => equalsTitleOf(text));
  if (titles.filter((title) => title !== undefined && HAS_WORD.test(title.text)).length < MIN_TITLES) return lines;
  return lines.map((line, i) => {
    const title = titles[i];
    if (title !== undefined && HAS_WORD.test(title.text)) return { ...line, ...title, opens: true };
    return titles[i - 1] === undefined ? line : { ...line, opens: true };
  });
}

/** Above this share of the lines the sign ends paragraphs. */
const MAX_LINKED = 0.3;

/** The first linked title is the page's own, as systems of documentation have it; how deep the others stand nobody says. */
function markLinked(lines: readonly Line[]): readonly Line[] {
  const titles = lines.map(({ text }) => linkedTitleOf(text));
  const count = titles.filter((title) => title !== undefined && HAS_WORD.test(title)).length;
  if (count < MIN_TITLES || count > MAX_LINKED * lines.length) return lines;
  const first = titles.findIndex((title) => title !== undefined);
  return lines.map((line, i) => {
    const text = titles[i];
    if (text !== undefined) return { ...line, text, level: i === first ? 1 : 2, opens: true };
    return titles[i - 1] === undefined ? line : { ...line, opens: true };
  });
}

const MAX_TITLE_CHARS = 100;
const HAS_WORD = /\p{L}{2}/u;
/** It is as long as the title, give or take so many characters and this share: a longer one parts the page, a shorter one is a mark. */
const SLACK = { chars: 2, share: 0.3 };
const MAX_LEVEL = 6;

/** Puts titles and the lines below (and above) them that only underline them together; levels go by the order in which the signs come. */
function joinUnderlined(lines: readonly Line[]): readonly Line[] {
  const signs: string[] = [];
  const joined: Line[] = [];
  let isBelowTitle = false;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    const over = titleBelow(lines, i);
    const title = over ?? (line.opens && underlines(lines[i + 1], line) ? line : undefined);
    if (title === undefined) {
      joined.push(isBelowTitle ? { ...line, opens: true } : line);
      isBelowTitle = false;
      continue;
    }
    const last = lines[over === undefined ? i + 1 : i + 2] as Line;
    const sign = `${last.text.charAt(0)}${over === undefined ? "" : " above"}`;
    if (!signs.includes(sign)) signs.push(sign);
    const level = Math.min(MAX_LEVEL, signs.indexOf(sign) + 1);
    joined.push({ text: title.text, span: [line.span[0], last.span[1]], opens: true, level });
    isBelowTitle = true;
    i += over === undefined ? 1 : 2;
  }
  return joined;
}

/** The title between two equal lines of which this is the first. */
function titleBelow(lines: readonly Line[], i: number): Line | undefined {
  const over = lines[i];
  const title = lines[i + 1];
  const under = lines[i + 2];
  if (over?.opens !== true || title === undefined || title.opens || over.text !== under?.text) return undefined;
  return underlines(under, title) ? title : undefined;
}

/** The line stands directly below; what it underlines stands apart from the text above, which is for the caller to see. */
function underlines(below: Line | undefined, title: Line): boolean {
  if (below === undefined || below.opens || !isUnderline(below.text)) return false;
  const { length } = title.text;
  if (length > MAX_TITLE_CHARS || !HAS_WORD.test(title.text)) return false;
  return Math.abs(below.text.length - length) <= SLACK.chars + SLACK.share * length;
}
