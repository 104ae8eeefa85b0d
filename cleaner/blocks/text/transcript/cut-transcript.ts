import { collapseSpaces } from "../../../text/characters/collapse.ts";
import {
  CUE_NUMBER,
  CUE_TIME,
  chatDayOf,
  cueTimes,
  headsChat,
  speakerOf,
  turnHeadOf,
} from "../../../text/lines/speaker-of.ts";
import { lineSpans } from "../line-spans.ts";
import { RepairCount } from "../repair-count.ts";
import { numberBlocks, type TextPiece } from "../text-block.ts";
import type { TextCut } from "../text-cut.ts";
import { readSpoken } from "./read-spoken.ts";
import { standingLines } from "./standing-lines.ts";

/**
 * Cuts a transcript into turns: who speaks, when, and what is said. Times, and the numbers right above them, are blocks of their
 * own, and so is what WebVTT writes for players (its head, notes, styles and the names of its cues) and what a caption shows once more.
 */
export function cutTranscript(source: string): TextCut {
  const lines = Array.from(lineSpans(source), (span): Line => {
    return { span, text: collapseSpaces(source.slice(span[0], span[1])) };
  });
  const cutter = new TranscriptCutter(lines);
  const standing = standingLines(lines);
  for (const [i, line] of lines.entries())
    if (standing.has(i)) cutter.addStanding(line);
    else cutter.addLine(line, lines[i + 1]?.text ?? "");
  return cutter.close(source);
}

interface Line {
  readonly text: string;
  readonly span: TextPiece["span"];
}

const VTT_HEAD = /^WEBVTT(?: |$)/;
/** Opens a block of WebVTT that no viewer sees. WebVTT 4.1. */
const VTT_UNSEEN = /^(?:NOTE|STYLE|REGION)(?: |$)/;

class TranscriptCutter {
  readonly #pieces: TextPiece[] = [];
  readonly #repairs = new RepairCount();
  /** Times stand with an arrow: a time without one is said. */
  readonly #isCues: boolean;
  readonly #isVtt: boolean;
  /** Speakers stand on lines of their own. */
  readonly #hasHeads: boolean;
  #date: string | undefined;
  /** Where lines of a chat's file tell it. */
  #day: string | undefined;
  /** Who has the word, where lines of their own say it. */
  #turn: ReturnType<typeof turnHeadOf>;
  #opens = true;
  #isUnseen = false;

  constructor(lines: readonly Line[]) {
    this.#isVtt = VTT_HEAD.test(lines.find(({ text }) => text !== "")?.text ?? "");
    this.#hasHeads = hasHeads(lines);
    this.#isCues = this.#isVtt || lines.some(({ text }) => cueTimes(text) !== undefined);
  }

  addLine(line: Line, below: string): void {
    const { text, span } = line;
    if (text === "") {
      this.#opens = true;
      this.#isUnseen = false;
    } else if (this.#isMark(text, below)) {
      if (this.#isTime(text)) this.#date = cueTimes(text) ?? text;
      else this.#turn = turnHeadOf(text) ?? this.#turn;
      this.#day = chatDayOf(text) ?? this.#day;
      this.#pieces.push({ kind: "caption", text, span, opensParagraph: this.#opens });
      this.#opens = !this.#isUnseen;
    } else this.#addSpoken(line);
  }

  /** What a caption shows once more was said in the one above. */
  addStanding({ text, span }: Line): void {
    this.#pieces.push({ kind: "caption", text, span, opensParagraph: this.#opens });
    this.#opens = true;
  }

  close(source: string): TextCut {
    return { blocks: numberBlocks(source, this.#pieces), flags: this.#repairs.flags() };
  }

  #isMark(text: string, below: string): boolean {
    if (this.#isVtt && this.#opens && this.#opensUnseen(text)) this.#isUnseen = true;
    if (this.#isTime(text)) {
      this.#isUnseen = false;
      return true;
    }
    if (chatDayOf(text) !== undefined || headsChat(text)) return true;
    if (this.#isUnseen || (this.#hasHeads && !this.#isCues && turnHeadOf(text) !== undefined)) return true;
    return this.#isTime(below) && (CUE_NUMBER.test(text) || (this.#isVtt && this.#opens));
  }

  #opensUnseen(text: string): boolean {
    return VTT_UNSEEN.test(text) || (this.#pieces.length === 0 && VTT_HEAD.test(text));
  }

  #isTime(text: string): boolean {
    return this.#isCues ? cueTimes(text) !== undefined : CUE_TIME.test(text);
  }

  #addSpoken({ text: written, span }: Line): void {
    const spoken = this.#isCues ? readSpoken(written) : { text: written };
    const text = collapseSpaces(this.#repairs.repair(spoken.text));
    if (text === "") {
      this.#pieces.push({ kind: "caption", text: written, span, opensParagraph: this.#opens });
      return;
    }
    const turn = speakerOf(text);
    if (turn?.name !== undefined && turn.time !== undefined) this.#turn = undefined;
    const name = spoken.voice ?? turn?.name ?? (this.#opens ? this.#turn?.name : undefined);
    const last = this.#pieces.at(-1);
    const goesOn = name === undefined && (this.#isCues || turn === undefined);
    if (goesOn && !this.#opens && last?.kind === "post") {
      this.#pieces[this.#pieces.length - 1] = { ...last, text: `${last.text} ${text}`, span: [last.span[0], span[1]] };
      return;
    }
    const time = this.#isCues ? this.#date : (turn?.time ?? this.#date ?? this.#turn?.time);
    const date = this.#day === undefined || time === undefined ? time : `${this.#day} ${time}`;
    const said = { author: name, date };
    this.#pieces.push({ kind: "post", text, span, opensParagraph: true, ...withoutGaps(said) });
    // All that is said in a cue is said at its time.
    if (!this.#isCues) this.#date = undefined;
    this.#opens = false;
  }
}

const MIN_HEADS = 2;

/** Where most turns are opened otherwise, "Wait 10:15" is what somebody says. */
function hasHeads(lines: readonly Line[]): boolean {
  const heads = lines.filter(({ text }) => turnHeadOf(text) !== undefined).length;
  return heads >= MIN_HEADS && heads >= lines.filter(({ text }) => speakerOf(text) !== undefined).length;
}

function withoutGaps({ author, date }: { author: string | undefined; date: string | undefined }) {
  return { ...(author === undefined ? {} : { author }), ...(date === undefined ? {} : { date }) };
}
