import type { Block } from "../../../model/block.ts";
import { linesOfBlock } from "../../../text/lines/lines-of-block.ts";
import { isMailField, type MailHead, mailHeadOf } from "../../../text/lines/mail-head.ts";
import { parseDate } from "../dates/parse-date.ts";
import type { Testimony } from "../testimony.ts";
import { hearMessage } from "./hear-front-matter.ts";

/** Above a message that a page shows stand a heading and a bar of links at most. */
const MAX_BLOCKS = 3;
const MAX_CHARS = 1500;
const MAX_FIELDS = 12;
const MAX_FIELD_CHARS = 400;
/** Pipermail: a name, and the address as it writes one, above the moment. */
const NAME_AND_ADDRESS = /^(\S.{0,80}?) \S+ at \S+\.\S+$/;
const CLOCK = /\d:\d\d/;
/** MARC writes signs of addresses as words do, in angle brackets. */
const ADDRESS = /\s*<[^<>]{1,200}>$/;

/** What the head of a message says that a page begins with: mail that was saved, a message in an archive of a list. */
export function hearShownHead(blocks: readonly Block[]): readonly Testimony[] {
  for (let at = 0; at < MAX_BLOCKS; at++) {
    const head = headIn(blocks[at]) ?? mailHeadOf(fieldsFrom(blocks, at));
    if (head !== undefined) return hearMessage(new Map(fieldsOf(head)));
  }
  return [];
}

function headIn(block: Block | undefined): MailHead | undefined {
  if (block === undefined || block.text.length > MAX_CHARS || block.hiding !== undefined) return undefined;
  const lines = linesOfBlock(block);
  return mailHeadOf(lines) ?? headOfPipermail(lines);
}

/** Fields that are a block each: items of a list (MHonArc), rows (Thunderbird). */
function fieldsFrom(blocks: readonly Block[], at: number): readonly string[] {
  const fields: string[] = [];
  for (const { text, hiding } of blocks.slice(at, at + MAX_FIELDS)) {
    if (hiding !== undefined || text.length > MAX_FIELD_CHARS || !isMailField(text)) break;
    fields.push(text);
  }
  return fields;
}

function fieldsOf({ from, date, subject }: MailHead): readonly (readonly [string, string])[] {
  return [
    ["from", from.replace(ADDRESS, "")],
    ...(date === undefined ? [] : [["date", date] as const]),
    ...(subject === undefined ? [] : [["subject", subject] as const]),
  ];
}

function headOfPipermail(lines: readonly string[]): MailHead | undefined {
  const [first = "", date = ""] = lines.map((line) => line.trim());
  const from = NAME_AND_ADDRESS.exec(first)?.[1];
  if (from === undefined || lines.length !== 2 || !CLOCK.test(date)) return undefined;
  return parseDate(date, "day-first") === undefined ? undefined : { from, date };
}
