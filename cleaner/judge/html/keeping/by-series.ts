import type { Block } from "../../../model/block.ts";
import type { Mark } from "../../../model/mark.ts";
import type { Draft } from "../sight.ts";
import { markKept } from "./mark-kept.ts";

/** The letter or number that counts what can be answered, or the conditions of a clause: "A.", "(b)", "3)". */
const COUNTER = /^(\(?)([A-Z]|[a-z]|\d{1,2})([.)])\s/;
/** "A." and "B." alone are initials. */
const MIN_ITEMS = 3;
const QUESTION = /[?？؟:：]\s*$/;
/** When a chapter of a recording begins: "0:00", "[1:02:30]", and what it is called. */
const CLOCK = /^[([]?(?:(\d{1,2}):)?(\d{1,2}):(\d\d)[)\]]?\s{0,3}[-–—|:]?\s{0,3}(?=\p{L}|["'“«¿¡\d])/u;
const HOUR = 3600;
const MINUTE = 60;
const A_UPPER = 65;
const A_LOWER = 97;

/**
 * Marks what is one of a series that counts itself, where others of it are kept or the question above them is: the answers of an
 * examination stand in labels of a form, of which the model keeps the first; the chapters of a recording are links into it, below their heading.
 */
export function judgeBySeries({ blocks, keeps }: Pick<Draft, "blocks" | "keeps">): readonly Mark[] {
  const isKept = (block: Block | undefined) => block !== undefined && keeps[block.index] === 1;
  const isAsked = (asks: Block | undefined) => isKept(asks) && QUESTION.test(asks?.text ?? "");
  const isHeaded = (head: Block | undefined) => isKept(head) && head?.kind === "heading";
  const stays = (opens: typeof isAsked) => (series: readonly Block[]) =>
    series.some(isKept) || opens(blocks[(series[0]?.index ?? 0) - 1]);
  const kept = [...seriesIn(blocks).filter(stays(isAsked)), ...chaptersIn(blocks).filter(stays(isHeaded))];
  return kept.flatMap((series): Mark[] => {
    const because = `one of ${series.length} that count themselves`;
    return series.filter((block) => !isKept(block)).map(({ index }) => markKept(index, "form/series", because));
  });
}

/** Blocks in a row that are counted from the first letter or number on, in one form. */
function seriesIn(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const found: Block[][] = [];
  let open: Block[] = [];
  let form = "";
  for (const block of blocks) {
    const counter = counterOf(block);
    if (open.length > 0 && (counter?.form !== form || counter.place !== open.length + 1)) open = [];
    if (counter === undefined || (open.length === 0 && counter.place !== 1)) continue;
    form = counter.form;
    open.push(block);
    if (open.length === MIN_ITEMS) found.push(open);
  }
  return found;
}

/** Blocks in a row that begin with a time, each a later one than the last, from the beginning of a recording on. */
function chaptersIn(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const found: Block[][] = [];
  let open: Block[] = [];
  let last = -1;
  for (const block of blocks) {
    const seconds = block.hiding === undefined ? secondsOf(block.text) : undefined;
    if (seconds === undefined || seconds <= last) [open, last] = [[], -1];
    if (seconds === undefined || (open.length === 0 && seconds !== 0)) continue;
    open.push(block);
    last = seconds;
    if (open.length === MIN_ITEMS) found.push(open);
  }
  return found;
}

function secondsOf(text: string): number | undefined {
  const clock = CLOCK.exec(text);
  if (clock === null) return undefined;
  const [, hours = 0, minutes, seconds] = clock;
  return Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds);
}

interface Counter {
  /** How it is written. */
  readonly form: string;
  /** From 1 on. */
  readonly place: number;
}

/** Undefined for what leads elsewhere, as lists of contents do, and for what nobody sees. */
function counterOf({ text, linkChars, hiding, kind }: Block): Counter | undefined {
  if (linkChars > 0 || hiding !== undefined || kind === "heading") return undefined;
  const [, opens = "", sign = "", closes = ""] = COUNTER.exec(text) ?? [];
  const code = sign.charCodeAt(0);
  if (sign === "") return undefined;
  if (code >= A_LOWER) return { form: `${opens}a${closes}`, place: code - A_LOWER + 1 };
  return code >= A_UPPER
    ? { form: `${opens}A${closes}`, place: code - A_UPPER + 1 }
    : { form: `${opens}1${closes}`, place: Number(sign) };
}
