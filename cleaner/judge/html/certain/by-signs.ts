import type { Block } from "../../../model/block.ts";
import type { Mark } from "../../../model/mark.ts";
import { isForum } from "../is-forum.ts";
import type { Scene } from "../sight.ts";

/** Bars and dots between links, what a button shows, and icons that a font has in Unicode's private areas; what parts the scenes of a story ("* * *", "—") is not among them. */
const SIGNS = /^(?:[|/›»·•×+,:;()ⓘ▢✕✖▾▼▸►▶◀◄‹«←→↑↓⌄\ue000-\uf8ff\s]{1,8}|\.)$/u;
/** "2/5": which slide of how many. */
const COUNTER = /^(\d{1,2})\s?\/\s?(\d{1,2})$/;
/** "0:00 / 41:12", "00:00:00 | 00:41:12": a player that waits to begin. */
const PLAYER = /^(?:0?0:)?0?0:00\s?[/|]\s?(?:\d{1,2}:)?\d{1,2}:\d{2}$/;
const MAX_PLAYER_CHARS = 20;
const MAX_CHARS = 8;
/** Two numbers may be marks that somebody gave. */
const MIN_SLIDES = 3;

/** Marks lines of nothing but signs that stand between things or open them, the numbers of slides and the times of players; a post may be one. */
export function judgeBySigns({ blocks, view }: Scene): readonly Mark[] {
  const short = blocks.filter(({ text, kind }) => text.length <= MAX_CHARS && kind !== "code");
  const found = [...short.filter(({ text }) => SIGNS.test(text)), ...countersOf(short), ...blocks.filter(isPlayer)];
  if (found.length === 0 || isForum(view.hints.source)) return [];
  return found.map(({ index, text: because }) => ({
    block: index,
    rule: "form/punctuation",
    says: "drop",
    because,
    force: "certain",
    confidence: 0.9,
  }));
}

function isPlayer({ text, kind }: Block): boolean {
  return kind === "paragraph" && text.length <= MAX_PLAYER_CHARS && PLAYER.test(text);
}

/** The lines that count from the first slide to the last; ratings come in any order. */
function countersOf(short: readonly Block[]): readonly Block[] {
  const found: Block[] = [];
  let run: Block[] = [];
  let last = 0;
  for (const block of short) {
    const [, number, total] = (COUNTER.exec(block.text) ?? []).map(Number);
    if (number === undefined || total === undefined) continue;
    if (number === 1) last = total;
    run = number === 1 ? [block] : total === last && number === run.length + 1 ? [...run, block] : [];
    if (run.length === total && total >= MIN_SLIDES) found.push(...run);
  }
  return found;
}
