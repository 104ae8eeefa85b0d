import { isAttribution } from "../../../text/lines/attribution.ts";

/** Fields of a message's head that archives show, in lower case; public-inbox has two of them in a line. */
const FIELD = /^\s{0,2}(from|to|cc|subject|date|message-id|in-reply-to|references|list|newsgroups|sent):\s/i;
const MIN_FIELDS = 3;
/** Above the head stand links at most, or an outline of the thread. */
const MAX_LINES_ABOVE = 3;
const QUOTED = /^\s{0,3}>/;

/** Opens what stands below a message: a signature, the foot of a list, what Mailman says of an attachment. */
const PARTS_OFF = /^(?:-- ?|_{40,80}|-{10,20} next part -{10,20})$/;

/** Whether a line parts what stands below a message from it. */
export function partsOff(line: string): boolean {
  return PARTS_OFF.test(line);
}

/** Whether lines are a message by its head, or because they say whom they quote right above the quotation. */
export function areSent(lines: readonly string[]): boolean {
  return headEnd(lines) > 0 || lines.some((line, at) => isAttribution(line.trim()) && isAnswered(lines, at));
}

/** Whether the head of another message begins with a line: "From: Anna @ 2023-04-12 9:44 UTC", and to whom. */
export function opensHead(line: string, below: string): boolean {
  return line.startsWith("From: ") && FIELD.exec(below)?.[1]?.toLowerCase() === "to";
}

/** Behind the head that lines begin with; 0 where they begin with none. */
export function headEnd(lines: readonly string[]): number {
  for (let from = 0; from <= MAX_LINES_ABOVE; from++) {
    const fields = new Set<string>();
    let at = from;
    for (let name = fieldOf(lines[at]); name !== undefined; name = fieldOf(lines[++at])) fields.add(name);
    if (fields.size >= MIN_FIELDS && fields.has("from")) return at;
  }
  return 0;
}

function fieldOf(line = ""): string | undefined {
  return FIELD.exec(line)?.[1]?.toLowerCase();
}

function isAnswered(lines: readonly string[], at: number): boolean {
  const below = lines[at + 1]?.trim() === "" ? lines[at + 2] : lines[at + 1];
  return QUOTED.test(below ?? "");
}
