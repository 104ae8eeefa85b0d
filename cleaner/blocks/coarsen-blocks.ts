import type { Block, Box } from "../model/block.ts";
import { joinInlines } from "../text/join-inlines.ts";

/**
 * Blocks up to which a page is judged one by one. The largest of 1,497 real pages has 2,642; each costs some 50
 * microseconds, so that this many stay within a second.
 */
export const MAX_BLOCKS = 10_000;

/**
 * Blocks of a page that has far too many, neighbours put together until there are few enough; the text stays whole.
 *
 * Only neighbours of one fate are put together: what is hidden stays apart from what is seen, what was recovered from
 * what was visible. Where hidden and seen blocks alternate without end, more blocks remain than were asked for.
 */
export function coarsenBlocks(blocks: readonly Block[]): readonly Block[] {
  const most = Math.ceil(blocks.length / MAX_BLOCKS);
  const coarse: Block[] = [];
  let run: Block[] = [];
  const close = () => {
    const first = run[0];
    if (first !== undefined) coarse.push(mergeRun(first, run, coarse.length));
    run = [];
  };
  for (const block of blocks) {
    const last = run.at(-1);
    if (run.length >= most || (last !== undefined && !areOfOneFate(last, block))) close();
    run.push(block);
  }
  close();
  return coarse;
}

function areOfOneFate(one: Block, other: Block): boolean {
  const isHiddenAlike =
    one.hiding === other.hiding || (one.hiding?.by === other.hiding?.by && one.hiding?.class === other.hiding?.class);
  return isHiddenAlike && one.origin === other.origin;
}

/** Short labels would be one line of nonsense, so each stays a line of its own. */
const JOINT = "\n";

function mergeRun(first: Block, run: readonly Block[], index: number): Block {
  if (run.length === 1) return { ...first, index };
  const last = run.at(-1) ?? first;
  const pieces = run.some((block) => block.pieces !== undefined)
    ? { pieces: run.flatMap((block) => block.pieces ?? [block.span]) }
    : {};
  const box = run.reduce((around: Box | undefined, block) => boxAround(around, block.box), first.box);
  return {
    index,
    kind: run.every(({ kind }) => kind === first.kind) && first.kind !== "heading" ? first.kind : "paragraph",
    text: run.map(({ text }) => text).join(JOINT),
    chars: sum(run, ({ chars }) => chars),
    span: [first.span[0], last.span[1]],
    ...pieces,
    linkChars: sum(run, ({ linkChars }) => linkChars),
    inlines: joinInlines(run, () => JOINT),
    origin: first.origin,
    opensParagraph: first.opensParagraph,
    ...(first.hiding === undefined ? {} : { hiding: first.hiding }),
    ...(box === undefined ? {} : { box }),
  };
}

function boxAround(one: Box | undefined, other: Box | undefined): Box | undefined {
  let [a, b] = [one, other];
  while (a !== b && a !== undefined && b !== undefined) {
    const deeper = a.depth - b.depth;
    if (deeper >= 0) a = a.parent;
    if (deeper <= 0) b = b.parent;
  }
  return a === b ? a : undefined;
}

function sum(run: readonly Block[], of: (block: Block) => number): number {
  return run.reduce((total, block) => total + of(block), 0);
}
