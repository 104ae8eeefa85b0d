import type { Block } from "../../../model/block.ts";
import { MEMBER_SINCE } from "../../../rules/post-rules.ts";
import { CELL_EDGE } from "../../../text/cell-edge.ts";
import { isAttribution } from "../../../text/lines/attribution.ts";
import { isByline, reportersIn, withNamesApart } from "../../../text/lines/byline.ts";
import { cutAtLabels, findModified, saysModified, saysPublished } from "../dates/date-labels.ts";
import { parseDate } from "../dates/parse-date.ts";
import type { Testimony } from "../testimony.ts";
import { isInMenu } from "./is-in-menu.ts";
import { isInSiteHead } from "./is-in-site-head.ts";
import { isOfPage } from "./is-of-page.ts";

/** Dates of people, rights and offers, not of the page. */
const OTHER_LABEL = /^(?:copyright|©|born|expires|valid|since|(?:re)?argued)\b/i;
/** The same, as a term above its date. */
const BARE_OTHER_LABEL = /^(?:born|expires|valid until|since|(?:re)?argued|heard|date of hearing)\s?:?$/i;
/** A longer line is no term, nor is one that has its date behind it. */
const MAX_TERM_CHARS = 24;
const DIGIT = /\d/;
const SOURCE_LINE = /^(?:source|quelle|fuente|fonte|originally (?:published|appeared) (?:at|on|in)|via)\s?:\s?\S/i;
const SIGNED = /^(?:Written|WRITTEN|Authored|Words) (?:by|By|BY):?(?= )/;
const SIGNERS = /^(?: \p{Lu}[\p{L}.'’-]*){2,4}$/u;
const MAX_SIGNATURE_CHARS = 80;
const NOT_DATE_LETTERS = /[^\p{L}]+/gu;
/** Letters beside a date that a line may hold (a weekday, "Date:") and still be a dateline. */
const DATELINE_LETTERS = 24;
/** Behind a name: "by Ann Lee on April 2, 2020". */
const ON_DAY = /\son\s(?=(?:\p{L}{3,9}\.?\s)?\d)/u;
const MAX_LINE_CHARS = 140;
const MAX_ROW_CHARS = 300;
/** "Published August 7, 2023 by Ann Lee" is two facts as well, and so are "2024-03-05 10:12 来源：清河日报". */
const FACT_SEPARATOR =
  /\s*[|•·⋅]\s*|\s[-–—]\s|(?<=\d)\s(?=(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or|[Dd]oor|[Aa]v|[Aa]f|[Oo]leh|Γράφει\s[οη])\s\p{Lu})|\s(?=[\u4e00-\u9fff]{2,6}\s?[:：])/u;
const BARE_LABEL =
  /^(?:(?:written|posted|story|words|text|article)\s+)?(?:by|authors?|contributors?|published|posted|created|(?:last )?(?:updated|reviewed|modified)|(?:(?:publication|publish|recall|issue|posting) )?date|date (?:published|posted|issued|of publication)|decided|filed)(?:\s+on)?\s?:?$/i;
/** English words for who wrote it, which are mostly said of others elsewhere; a bare one gets its colon when it is read with the next line. */
const NAMED = /^(?:[Aa]uthors?|AUTHORS?|[Cc]ontributors?|CONTRIBUTORS?|[Aa]rticle by|ARTICLE BY): /;
const COLON = /\s?:$/;
/** How far from the title datelines and bylines stand, in blocks. */
const BEFORE_TITLE = 8;
const AFTER_TITLE = 12;
const LAST_LINES = 8;
/** What boxes of the day are called on which the page was published; "date" is that of an event as well. */
const STAMP_NAME = /(?:^|[_-])(?:timestamp|pub(?:lish(?:ed)?)?-?date|published(?:-(?:on|at))?|date-?published)$/i;
/** What is said of the title, in blocks. */
const RIGHT_BELOW = 3;

interface LineSetting {
  /** The title's block. */
  readonly titleAt: number;
  /** Whether readers' comments are heard as well: in a thread they are the page. */
  readonly comments: "heard" | "left out";
}

/** What lines near the title and at the end say: datelines, "Last updated", bylines, "Source: ...". */
export function hearLines(blocks: readonly Block[], { titleAt, comments }: LineSetting): readonly Testimony[] {
  const near = blocks.slice(Math.max(0, titleAt - BEFORE_TITLE), titleAt + AFTER_TITLE);
  const last = blocks.slice(Math.max(titleAt + AFTER_TITLE, blocks.length - LAST_LINES));
  const title = blocks[titleAt];
  const isHeard = isOfPage({ title, comments });
  const outside = near.filter((block) => !isInMenu(block));
  const heads = outside.filter((block) => isInSiteHead(block, title));
  return [
    ...hearBelow(title, outside.filter(isHeard)),
    ...linesOf(outside.filter((block) => isHeard(block) && !heads.includes(block))).flatMap(hearLine),
    ...linesOf(heads).flatMap(hearLine).map(asAside),
    ...hearReporters(outside.filter(isHeard)),
    ...last.filter(isHeard).flatMap(({ text }) => hearLabelled(text)),
    ...hearSignatures(blocks),
  ];
}

/** The day of publication, where lines right below the title's heading say that it is, by their words or names, or tell of a change as well: of a page of items as well that is the page's own. */
function hearBelow(title: Block | undefined, blocks: readonly Block[]): readonly Testimony[] {
  if (title?.kind !== "heading") return [];
  const below = blocks.filter(({ index }) => index > title.index && index <= title.index + RIGHT_BELOW);
  const isStamp = ({ text, box }: Block) =>
    text.length <= MAX_LINE_CHARS &&
    (saysPublished(text) || findModified(text) !== -1 || box?.names.some((name) => STAMP_NAME.test(name)) === true);
  if (!below.some(isStamp)) return [];
  return linesOf(below)
    .flatMap(hearLine)
    .filter(({ field, witness }) => field === "published" && witness === "dateline")
    .map((one) => ({ ...one, witness: "dateline:title" }));
}

/** What day it is when the page is shown: heard last of all. */
function asAside(one: Testimony): Testimony {
  return one.field === "published" ? { ...one, witness: "aside" } : one;
}

/** Whom a report names before its first sentence. */
function hearReporters(blocks: readonly Block[]): readonly Testimony[] {
  const names = blocks.map(({ text }) => reportersIn(text)).find(({ length }) => length > 0) ?? [];
  return names.length === 0 ? [] : [{ field: "author", witness: "byline", value: names.join("; ") }];
}

/** "Written by Ann Lee", alone on its line, is said of the page wherever it stands. */
function hearSignatures(blocks: readonly Block[]): readonly Testimony[] {
  return blocks
    .filter(({ text }) => text.length <= MAX_SIGNATURE_CHARS && isSignature(text))
    .map(({ text }) => ({ field: "author", witness: "signature", value: text }));
}

function isSignature(text: string): boolean {
  const [signed] = SIGNED.exec(text) ?? [];
  return signed !== undefined && SIGNERS.test(text.slice(signed.length));
}

/** Lines, cut where a row of facts has its dots and bars; a bare label is read with what follows it, which is nothing of the page where the label says so, and no day of publication below "Updated" where another is. */
function linesOf(blocks: readonly Block[]): readonly string[] {
  const lines = blocks.flatMap((block) =>
    block.text.length > MAX_ROW_CHARS
      ? []
      : rowsOf(block).flatMap((row) => row.split(FACT_SEPARATOR).flatMap(cutAtLabels)),
  );
  const isPublished = lines.some((line) => BARE_LABEL.test(line) && saysPublished(line));
  const isOther = (term: string) => isOtherTerm(term) || (isPublished && BARE_LABEL.test(term) && saysModified(term));
  return lines
    .map((line, at) => (BARE_LABEL.test(line) ? `${line.replace(COLON, "")}: ${lines[at + 1] ?? ""}` : line))
    .filter((_, at) => !isOther(lines[at - 1] ?? ""));
}

/** The rows of a table that names its facts; any other text as it is. */
function rowsOf({ kind, text }: Block): readonly string[] {
  const rows = kind === "table" ? text.split("\n") : [];
  return rows.some((row) => BARE_LABEL.test(row.split(CELL_EDGE, 1)[0] ?? "")) ? rows : [text];
}

/** "Joined" in a list of facts about who wrote a post is above no day of the page. */
function isOtherTerm(line: string): boolean {
  if (line.length > MAX_TERM_CHARS || DIGIT.test(line)) return false;
  return BARE_OTHER_LABEL.test(line) || MEMBER_SINCE.test(line);
}

function hearLine(text: string): readonly Testimony[] {
  const labelled = hearLabelled(text);
  if (labelled.length > 0 || text.length > MAX_LINE_CHARS) return labelled.flatMap(alsoPublished);
  if (isByline(text) || isNamed(text))
    return [
      { field: "author", witness: "byline", value: withNamesApart(text) },
      ...dateline(text.slice(text.search(ON_DAY) + 1)),
    ];
  return dateline(text);
}

/** A page that only tells of its last change was published by then: heard where nothing else says more. */
function alsoPublished(one: Testimony): readonly Testimony[] {
  const isOfPage = one.field === "modified" && saysModified(one.value);
  return isOfPage ? [one, { field: "published", witness: "updated", value: one.value }] : [one];
}

function isNamed(text: string): boolean {
  const [label] = NAMED.exec(text) ?? [];
  return label !== undefined && SIGNERS.test(` ${text.slice(label.length)}`);
}

function dateline(text: string): readonly Testimony[] {
  if (OTHER_LABEL.test(text) || isAttribution(text)) return [];
  if (parseDate(text, "day-first") === undefined || MEMBER_SINCE.test(text)) return [];
  if (text.replace(NOT_DATE_LETTERS, "").length > DATELINE_LETTERS) return [];
  return [{ field: "published", witness: "dateline", value: text }];
}

function hearLabelled(text: string): readonly Testimony[] {
  if (text.length > MAX_LINE_CHARS) return [];
  if (SOURCE_LINE.test(text)) return [{ field: "sourceLine", witness: "line", value: text }];
  if (saysModified(text)) return [{ field: "modified", witness: "dateline", value: text }];
  return saysPublished(text) ? hearPublished(text) : [];
}

/** A line that begins with publication may go on with a change, or tell the date of that alone. */
function hearPublished(text: string): readonly Testimony[] {
  const change = findModified(text);
  const isDated = (value: string) => parseDate(value, "day-first") !== undefined;
  if (change === -1) return isDated(text) ? [{ field: "published", witness: "dateline", value: text }] : [];
  const [before, behind] = [text.slice(0, change), text.slice(change)];
  if (!isDated(before)) return [{ field: "modified", witness: "dateline", value: text }];
  const changed: Testimony = { field: "modified", witness: "dateline", value: behind };
  return [{ field: "published", witness: "dateline", value: text }, ...(isDated(behind) ? [changed] : [])];
}
