/** A subtitle's number, alone on its line. */
export const CUE_NUMBER = /^\d{1,5}$/;
/** A subtitle's time, alone on its line: "00:01:02,500 --> 00:01:05,000", "[00:12]". */
export const CUE_TIME =
  /^(?:\d{1,2}:)?\d{1,2}:\d\d(?:[.,]\d{1,3})?(?:\s*-->\s*(?:\d{1,2}:)?\d{1,2}:\d\d(?:[.,]\d{1,3})?(?:\s.{0,200})?)?$|^\[\d{1,2}:\d\d(?::\d\d)?\]$/;
const FROM_TO =
  /^((?:\d{1,2}:)?\d{1,2}:\d\d(?:[.,]\d{1,3})?)\s*-->\s*((?:\d{1,2}:)?\d{1,2}:\d\d(?:[.,]\d{1,3})?)(?:\s.{0,200})?$/;
const TURN =
  /^(?:[[(]?((?:\d{1,2}:)?\d{1,2}:\d\d)[\])]?\s+[-–]?\s*)?(\p{Lu}[\p{L}\p{M}.'’-]*(?: [\p{Lu}\d][\p{L}\p{M}\d.'’-]*){0,3})(?:\s+[[(]((?:\d{1,2}:)?\d{1,2}:\d\d)[\])])?:\s+\S/u;
const TIMED = /^[[(]?((?:\d{1,2}:)?\d{1,2}:\d\d)[\])]?\s+\S/;
/** Chats that phones write down: "12/02/2026, 10:15 - Anna: ...", "[2026-02-12 10:15:03] Anna: ..."; what names nobody is said by the program. */
const DATED =
  /^\[?(\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?)\]?\s(?:[-–]\s)?(?:([^:\n]{1,40}):\s)?\S/i;
/** Internet Relay Chat: "[10:15] <anna> is the boat in?". */
const NICKED = /^(?:[[(]?((?:\d{1,2}:)?\d{1,2}:\d\d)[\])]?\s+)?<[@+%~& ]?([^<>\s]{1,30})>\s+\S/;
/** A speaker and a time alone on a line, above what is said: "Anna Holm  00:00:12", "Anna Holm (00:12):", "anna — Today at 10:15". */
const HEAD =
  /^(\p{Lu}[\p{L}\p{M}.'’-]*(?: [\p{Lu}\d][\p{L}\p{M}\d.'’-]*){0,3}|[^\s:]{1,30}(?=\s+—))\s+(?:[-–—|]\s+)?[[(]?((?:(?:Today|Yesterday|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}),?\s(?:at\s)?)?(?:\d{1,2}:)?\d{1,2}:\d\d(?:\s?[AaPp][Mm])?)[\])]?:?$/u;
const MAX_HEAD_CHARS = 80;

/** When a cue begins and ends, without the settings behind: "00:01.000 --> 00:04.000". Undefined for a line without an arrow. */
export function cueTimes(line: string): string | undefined {
  const [, from, to] = line.includes("-->") ? (FROM_TO.exec(line) ?? []) : [];
  return from === undefined ? undefined : `${from} --> ${to}`;
}

/** Who opens a line of a transcript, and when: "[00:12] ANNA: Good morning." */
export function speakerOf(line: string): { readonly name?: string; readonly time?: string } | undefined {
  if (!line.includes(":") && !line.startsWith("<")) return undefined;
  const start = line.slice(0, 200);
  const dated = DATED.exec(start) ?? NICKED.exec(start);
  if (dated !== null) return said(dated[2], dated[1]);
  const turn = TURN.exec(start);
  if (turn !== null) {
    return said(turn[2], turn[1] ?? turn[3]);
  }
  const time = TIMED.exec(line.slice(0, 40))?.[1];
  return time === undefined ? undefined : { time };
}

function said(name: string | undefined, time: string | undefined): { readonly name?: string; readonly time?: string } {
  return { ...(name === undefined ? {} : { name }), ...(time === undefined ? {} : { time }) };
}

/** Who speaks below a line that says nothing else, and since when; undefined for any other line. */
export function turnHeadOf(line: string): { readonly name: string; readonly time: string } | undefined {
  if (line.length > MAX_HEAD_CHARS) return undefined;
  const [, name, time] = HEAD.exec(line) ?? [];
  return name === undefined || time === undefined ? undefined : { name, time };
}
