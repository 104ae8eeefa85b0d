import type { BlockKind } from "../../../model/block.ts";
import type { ListItem } from "../../list-item.ts";
import { PLAIN_NAMES } from "../../plain-names.ts";
import type { References } from "./markdown-inlines.ts";
import { noteTitleOf } from "./markdown-notes.ts";

export const HEADING = /^ {0,3}(#{1,6})\s+(.*?)(?:\s+#+)?\s*$/;
/** Behind backticks no backtick may follow: "```npm start```" is code inside a line. CommonMark 4.5. */
export const FENCE = /^(\s*)(`{3,}(?=[^`]*$)|~{3,})/;
/** The first word behind a fence, also as Pandoc and R Markdown write it: "```{.python}", "```{r}". CommonMark 0.31, section 4.5. */
const FENCE_LANGUAGE = /^\s*(?:`{3,}|~{3,})\s*\{?\.?([a-z][a-z0-9+#._-]{0,24})(?![a-z0-9+#._-])/i;
export const FENCE_END = /^\s*(`{3,}|~{3,})\s*$/;
export const ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])\s+/;
/** A number other than one opens no list inside a paragraph: "in the year", "1986. It was late." CommonMark 5.3. */
const LATE_NUMBER = /^\s*(?!1[.)])\d/;
export const QUOTE = /^[ \t]*>(?:[ >]*>)? ?/;
export const INDENT = /^(?: {4}| {0,3}\t)(?!\s*<\/?[a-z])/i;
export const TABLE_ROW = /^\s*\|.*\|\s*$/;
const BARS_AND_DASHES = /^[\s:|-]+$/;
/** A line that opens or closes a block of HTML. */
const HTML_BLOCK =
  /^ {0,3}<\/?(?:article|blockquote|center|details|div|figure|h[1-6]|hr|ol|p|pre|section|summary|table|tr|ul)[\s/>]/i;
export const HTML_HEADING = /^ {0,3}<h([1-6])(?:\s[^<>]{0,500})?>(.{0,1000}?)(?:<\/h[1-6]>\s*)?$/i;
const SETEXT = /^(?:=+|-+)\s*$/;
const RULE = /^ {0,3}([-*_])[-*_\s]+$/;
const SPACES = /\s+/g;
const MIN_RULE = 3;
/** What a reader of the page does not see, or sees as it is written, however many lines it has. */
const TAGGED = /^ {0,3}<(!--|script|style|pre)(?=[\s>]|(?<=--))/i;
const REFERENCE = /^ {0,3}\[([^[\]\n^][^[\]\n]{0,199})\]:\s+<?([^\s<>]{1,2000})>?(?:\s+["'(].{0,300}["')])?\s*$/;
/** Opens a note at the foot of the page: "[^1]: See the log." */
export const FOOTNOTE = /^ {0,3}\[(\^[^[\]\s]{1,100})\]:\s*/;
/** Opens a quote that is a note, by its kind: "[!NOTE]", "[!tip]- Oil". */
export const ADMONITION = /^\s*\[![a-z]{2,20}\][+-]?(?=\s|$)/i;
/** So high a number is a year, or else part of what is said. */
export const HIGH_NUMBER = /^\s*\d{3}/;

const TAGGED_TABLE = /^\s{0,80}(?:<(?:html|body|div|center|figure)(?:\s[^<>]{0,300})?>\s{0,80}){0,3}<table[\s>]/i;
export const TAGGED_TABLE_END = "</table>";

/** A block whose lines are still being read. */
export interface OpenBlock {
  kind: BlockKind;
  readonly lines: string[];
  readonly start: number;
  end: number;
  level?: number;
  /** The item that it is, or is in. */
  item?: ListItem | undefined;
  /** Code between fences: the fence, and how far it is indented. */
  readonly fence?: string;
  readonly codeLanguage?: string | undefined;
  readonly indent?: number;
  readonly isQuoted?: boolean;
  /** Code by its indentation. */
  readonly isIndented?: boolean;
  /** What ends a stretch of HTML that is not read by lines. */
  readonly until?: string;
  /** Where the link leads that stands around it. */
  href?: string | undefined;
  /** Nothing of it is shown. */
  readonly isMark?: boolean;
  /** What follows is another block: the title of a note. */
  readonly isAlone?: boolean;
  /** A table whose rows have bars between their cells only. */
  isBare?: boolean;
  /** A table that is written in HTML. */
  readonly isTagged?: boolean;
}

/** What a line does to the block before it. */
export type LineTurn = "blank" | "closes" | "underlines" | "rules-table" | "goes-on" | "starts";

export function turnOf(line: string, open: OpenBlock | undefined, place: "in-list" | "in-text"): LineTurn {
  if (open?.fence !== undefined) return turnOfFenced(line, open, open.fence);
  if (open?.until !== undefined) return line.toLowerCase().includes(open.until) ? "closes" : "goes-on";
  if (line.trim() === "") return "blank";
  if (open?.isIndented === true) return INDENT.test(line) ? "goes-on" : "starts";
  if (open === undefined) return "starts";
  if (open.kind === "paragraph" && SETEXT.test(line)) return "underlines";
  if (open.kind === "paragraph" && place === "in-text" && ITEM.test(line) && LATE_NUMBER.test(line)) return "goes-on";
  if (opensBlock(line)) return "starts";
  if (open.kind === "table")
    return TABLE_ROW.test(line) || (open.isBare === true && line.includes("|")) ? "goes-on" : "starts";
  if (open.kind === "paragraph" && open.lines.length === 1 && open.lines[0]?.includes("|") && isTableRule(line))
    return "rules-table";
  if (TABLE_ROW.test(line)) return "starts";
  return open.kind === "quote" ? turnOfQuoted(line.replace(QUOTE, "")) : QUOTE.test(line) ? "starts" : "goes-on";
}

function opensBlock(line: string): boolean {
  return (
    FENCE.test(line) ||
    HEADING.test(line) ||
    ITEM.test(line) ||
    FOOTNOTE.test(line) ||
    isRule(line) ||
    HTML_BLOCK.test(line) ||
    opensTaggedTable(line) ||
    TAGGED.test(line) ||
    noteTitleOf(line) !== undefined
  );
}

/** What the opening line of fenced code says that it is written in, in lower case. */
export function languageOfFence(line: string): string | undefined {
  const language = FENCE_LANGUAGE.exec(line)?.[1]?.toLowerCase();
  return language === undefined || PLAIN_NAMES.has(language) ? undefined : language;
}

function turnOfFenced(line: string, { isQuoted }: OpenBlock, fence: string): LineTurn {
  if (isQuoted === true && !QUOTE.test(line)) return "starts";
  const end = FENCE_END.exec(isQuoted === true ? line.replace(QUOTE, "") : line)?.[1] ?? "";
  return end.startsWith(fence) ? "closes" : "goes-on";
}

function turnOfQuoted(inner: string): LineTurn {
  if (inner.trim() === "") return "closes";
  return opensBlock(inner) ? "starts" : "goes-on";
}

/** A line of nothing but three dashes, stars or underscores. */
export function isRule(line: string): boolean {
  const sign = RULE.exec(line)?.[1];
  if (sign === undefined) return false;
  const signs = line.replace(SPACES, "");
  return signs.length >= MIN_RULE && signs === sign.repeat(signs.length);
}

/** The line below a table's head. */
export function isTableRule(line: string): boolean {
  return BARS_AND_DASHES.test(line) && line.includes("|") && line.includes("-");
}

/** A row of empty cells. */
export function isEmptyRow(line: string): boolean {
  return BARS_AND_DASHES.test(line) && !line.includes("-");
}

/** Whether a line opens a table in HTML: converters of PDF write whole ones into a line, with a page of its own around it. */
export function opensTaggedTable(line: string): boolean {
  return TAGGED_TABLE.test(line);
}

/** What ends the stretch of HTML that a line opens; undefined where it opens none, or ends it itself. */
export function endOfTagged(line: string): string | undefined {
  const name = TAGGED.exec(line)?.[1]?.toLowerCase();
  return name === undefined ? undefined : name === "!--" ? "-->" : `</${name}>`;
}

/** Where the page's reference links lead, by label; the labels of notes, "^1", lead nowhere. */
export function readReferences(source: string): References {
  const found = new Map<string, string>();
  if (!source.includes("]:")) return found;
  for (const line of source.split("\n")) {
    const note = FOOTNOTE.exec(line)?.[1]?.toLowerCase();
    if (note !== undefined) found.set(note, "");
    const [, label = "", href = ""] = REFERENCE.exec(line) ?? [];
    if (href !== "" && !found.has(label.toLowerCase())) found.set(label.toLowerCase(), href);
  }
  return found;
}

/** A line that only says where a reference leads. */
export function isReference(line: string): boolean {
  return REFERENCE.test(line);
}
