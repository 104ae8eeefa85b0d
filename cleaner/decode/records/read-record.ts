import { type Refusal, refuse } from "../../model/outcome.ts";
import { RECORD_FIELDS } from "../../rules/record-fields.ts";
import { beginsSlackChat } from "../chat/read-chat.ts";
import { readWikiAnswer } from "../wiki/read-wiki-answer.ts";
import { parseObject } from "./parse-object.ts";
import { readNotebook } from "./read-notebook.ts";
import { type PageRecord, readRecordFields } from "./read-record-fields.ts";

/** The page inside a JSON record; undefined for text that is none; a refusal for several records in one object. */
export function readRecord(text: string): PageRecord | Refusal | undefined {
  const start = text.trimStart();
  if (start[0] === "[" && !beginsSlackChat(start) && looksLikeRecords(start.slice(1))) return refuseMany("one array");
  if (start[0] !== "{") return undefined;
  const whole = parseObject(start);
  if (whole !== undefined) return readRecordFields(whole) ?? readWikiAnswer(whole) ?? readNotebook(whole);
  const lineEnd = start.indexOf("\n");
  const first = lineEnd === -1 ? undefined : parseObject(start.slice(0, lineEnd));
  return first === undefined || readRecordFields(first) === undefined ? undefined : refuseMany("JSON lines");
}

function looksLikeRecords(rest: string): boolean {
  const lead = rest.slice(0, 4096).toLowerCase();
  return (
    rest.trimStart().startsWith("{") && RECORD_FIELDS.content.some((field) => lead.includes(`"${field.toLowerCase()}"`))
  );
}

function refuseMany(shape: string): Refusal {
  return refuse("unsupported-format", `${shape} of several records: unpack it`);
}
