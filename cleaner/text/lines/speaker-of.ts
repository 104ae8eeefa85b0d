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
  /^[\u200e\u200f]?\[?(\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?)\]?\s(?:[-–]\s)?(?:([^:\n]{1,40}):\s)?\S/i;
/** Internet Relay Chat: "[10:15] <anna> is the boat in?", "Nov 08 10:15:20 <anna> ...", and what she does: "10:16 * anna waves". */
const NICKED =
  /^(?:[[(]?((?:[A-Z][a-z]{2} \d{1,2} )?(?:\d{1,2}:)?\d{1,2}:\d\d)[\])]?\s+)?<[@+%~& ]?([^<>\s]{1,30})>\s+\S/;
const DOES = /^[[(]?((?:\d{1,2}:)?\d{1,2}:\d\d)[\])]?\s+\*\s([^\s*]{1,30})\s\S/;
/** What the program of such a chat says: "10:15 -!- anna has joined #boats"; and of its own file: "--- Day changed Wed Nov 09 2022". */
const IRC_NOTE = /^[[(]?((?:\d{1,2}:)?\d{1,2}:\d\d)[\])]?\s+-!-\s\S/;
const IRC_DAY = /^--- (?:Log (?:opened|closed)|Day changed) (\S{2,9} \S{3,9} \d{1,2})(?: \d{1,2}:\d\d:\d\d)? (\d{4})$/;
/** Zoom: "10:02:14 From Anna Holm to Everyone : Good morning", or what is said in the lines below. */
const ZOOM =
  /^(\d{1,2}:\d\d:\d\d)\s+(?:From|Von|De|Da)\s+(\S.{0,60}?)(?:\s+(?:to|To|an|à|a|para)\s+\S.{0,60}?)?\s?:(?:\s|$)/;
/** A speaker and a time alone on a line, above what is said: "Anna Holm  00:00:12", "Anna Holm (00:12):", "anna — Today at 10:15". */
const HEAD =
  /^(\p{Lu}[\p{L}\p{M}.'’-]*(?: [\p{Lu}\d][\p{L}\p{M}\d.'’-]*){0,3}|[^\s:]{1,30}(?=\s+—))\s+(?:[-–—|]\s+)?[[(]?((?:(?:Today|Yesterday|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}),?\s(?:at\s)?)?(?:\d{1,2}:)?\d{1,2}:\d\d(?:\s?[AaPp][Mm])?)[\])]?:?$/u;
const MAX_HEAD_CHARS = 80;
/** Phones put them around names and numbers, so that these are written in their own direction. */
const DIRECTIONS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** When a cue begins and ends, without the settings behind: "00:01.000 --> 00:04.000". Undefined for a line without an arrow. */
export function cueTimes(line: string): string | undefined {
  const [, from, to] = line.includes("-->") ? (FROM_TO.exec(line) ?? []) : [];
  return from === undefined ? undefined : `${from} --> ${to}`;
}

/** Who opens a line of a transcript, and when: "[00:12] ANNA: Good morning." */
export function speakerOf(line: string): { readonly name?: string; readonly time?: string } | undefined {
  if (!line.includes(":") && !line.startsWith("<")) return undefined;
  const start = line.slice(0, 200);
  const dated = DATED.exec(start) ?? NICKED.exec(start) ?? DOES.exec(start) ?? ZOOM.exec(start);
  if (dated !== null) return said(dated[2]?.replace(DIRECTIONS, ""), dated[1]);
  const note = IRC_NOTE.exec(start);
  if (note !== null) return said(undefined, note[1]);
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
  if (name !== undefined && time !== undefined) return { name, time };
  const [, since, speaker] = headsChat(line) ? (ZOOM.exec(line) ?? []) : [];
  return speaker === undefined || since === undefined ? undefined : { name: speaker, time: since };
}

/** Whether a line heads what somebody says, as nothing but a chat does: "10:05:11 From Anna to Everyone:". */
export function headsChat(line: string): boolean {
  return line.endsWith(":") && ZOOM.exec(line)?.[0] === line;
}

/** Whether the program of a chat says a line, or its file: who comes and goes, and on which day. */
export function isChatNote(line: string): boolean {
  return IRC_NOTE.test(line) || chatDayOf(line) !== undefined;
}

/** The day on which what stands below was said, as a line of a chat's file tells it; undefined for any other line. */
export function chatDayOf(line: string): string | undefined {
  const [, day, year] = line.startsWith("--- ") ? (IRC_DAY.exec(line) ?? []) : [];
  return day === undefined ? undefined : `${day} ${year}`;
}
