import { collapseSpaces } from "../../../text/characters/collapse.ts";
import type { Testimony } from "../testimony.ts";

/** The head is a dozen lines long, a page break of the plain text at most before it. */
const MAX_HEAD_CHARS = 4000;
const IS_MEMO = /^(?:Request for Comments|Internet-Draft)\b/m;
/** Two columns: who publishes it under which number at the left, who wrote it and when at the right. */
const COLUMNS = / {3,}/;
const MONTH =
  /^(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}$/;
/** "A. Hale", "J. R. Ek, Ed."; organisations stand in the lines below. */
const PERSON = /^((?:\p{Lu}\.[ -]?){1,3}\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’-]{1,30})?)(?:, (?:Ed\.|Editor))?$/u;
/** Titles are centred. */
const CENTRED = /^ {6,}\S/;

/** What the head of an RFC or an Internet-Draft says of it, as plain text has it: RFC 7322, section 4.1. */
export function hearMemo(source: string): readonly Testimony[] {
  const lines = source.slice(0, MAX_HEAD_CHARS).split("\n");
  const head = paragraphFrom(lines, 0);
  if (!IS_MEMO.test(head.lines.join("\n"))) return [];
  const title = paragraphFrom(lines, head.end).lines;
  const right = head.lines.flatMap((line) => line.trimEnd().split(COLUMNS).slice(1, 2));
  const say = (field: Testimony["field"], values: readonly string[]) =>
    values.map((value): Testimony => ({ field, witness: "meta", value }));
  return [
    ...say("title", CENTRED.test(title[0] ?? "") ? [collapseSpaces(title.join(" "))] : []),
    ...say(
      "author",
      right.flatMap((text) => PERSON.exec(text)?.[1] ?? []),
    ),
    ...say(
      "published",
      right.filter((text) => MONTH.test(text)),
    ),
  ];
}

/** The lines of the first paragraph at or after a line, and where they end. */
function paragraphFrom(
  lines: readonly string[],
  at: number,
): { readonly lines: readonly string[]; readonly end: number } {
  let start = at;
  while (start < lines.length && lines[start]?.trim() === "") start++;
  let end = start;
  while (end < lines.length && lines[end]?.trim() !== "") end++;
  return { lines: lines.slice(start, end), end };
}
