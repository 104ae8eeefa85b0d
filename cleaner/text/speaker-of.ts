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

/** When a cue begins and ends, without the settings behind: "00:01.000 --> 00:04.000". Undefined for a line without an arrow. */
export function cueTimes(line: string): string | undefined {
  const [, from, to] = line.includes("-->") ? (FROM_TO.exec(line) ?? []) : [];
  return from === undefined ? undefined : `${from} --> ${to}`;
}

/** Who opens a line of a transcript, and when: "[00:12] ANNA: Good morning." */
export function speakerOf(line: string): { readonly name?: string; readonly time?: string } | undefined {
  if (!line.includes(":")) return undefined;
  const turn = TURN.exec(line.slice(0, 200));
  if (turn !== null) {
    const time = turn[1] ?? turn[3];
    return { ...(turn[2] === undefined ? {} : { name: turn[2] }), ...(time === undefined ? {} : { time }) };
  }
  const time = TIMED.exec(line.slice(0, 40))?.[1];
  return time === undefined ? undefined : { time };
}
