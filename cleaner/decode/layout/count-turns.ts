import { CUE_NUMBER, CUE_TIME, headsChat, isChatNote, speakerOf, turnHeadOf } from "../../text/lines/speaker-of.ts";

/** A time that players write: from one to another, or in brackets. */
const PLAYED = /-->|^[[(]/;
/** Recordings begin at nothing; what begins later is told by a clock. */
const AT_THE_START = /^[[(]?0?0:/;

/**
 * How many lines open with a speaker or a time; a time alone on its line speaks for the line below it too.
 *
 * Labels ("Weight: 280 g") are no speakers, for nobody speaks once only; a timetable is no recording. `lines` are trimmed and
 * hold text.
 */
export function countTurns(lines: readonly string[]): number {
  const counts = {
    times: 0,
    emptyCues: 0,
    numbers: 0,
    named: 0,
    timedNames: 0,
    played: 0,
    clocked: 0,
    heads: 0,
    notes: 0,
  };
  const names = new Set<string>();
  const speakers = new Set<string>();
  let isRecorded: boolean | undefined;
  for (const [i, line] of lines.entries()) {
    if (CUE_TIME.test(line)) {
      if (!CUE_TIME.test(lines[i + 1] ?? "")) counts.times++;
      else if (PLAYED.test(line)) counts.emptyCues++;
    } else if (CUE_NUMBER.test(line)) counts.numbers++;
    else if (isChatNote(line)) counts.notes++;
    else if (headsChat(line)) counts.timedNames += 2;
    else if (headsSpeech(line, lines[i + 1] ?? "")) {
      counts.heads++;
      speakers.add(turnHeadOf(line)?.name ?? "");
    } else {
      const { name, time } = speakerOf(line) ?? {};
      if (name !== undefined && time === undefined) {
        counts.named++;
        names.add(name);
      } else if (name !== undefined) counts.timedNames++;
      else if (time !== undefined) {
        isRecorded ??= AT_THE_START.test(line);
        if (PLAYED.test(line)) counts.played++;
        else counts.clocked++;
      }
    }
  }
  const named = names.size * 2 <= counts.named ? counts.named : 0;
  const clocked = isRecorded === true ? counts.clocked : 0;
  const heads = speakers.size * 2 <= counts.heads ? 2 * counts.heads : 0;
  const notes = counts.timedNames > 0 ? counts.notes : 0;
  const cues = 2 * counts.times + counts.emptyCues + Math.min(counts.numbers, counts.times);
  return cues + named + counts.timedNames + counts.played + clocked + heads + notes;
}

/** In a timetable the next line is of the same kind; a speaker says something. */
function headsSpeech(line: string, below: string): boolean {
  return below !== "" && turnHeadOf(line) !== undefined && turnHeadOf(below) === undefined;
}
