import type { Box } from "../../../model/block.ts";
import type { Mark } from "../../../model/mark.ts";
import type { ThreadSystem } from "../../../rules/thread-systems.ts";
import type { Draft } from "../sight.ts";
import type { BoxTable } from "../view/box-table.ts";

const CONFIDENCE = 0.6;
/** One post may be an article's that lies in such a box. */
const MIN_POSTS = 2;

/**
 * Marks what is dropped of the posts of a thread: where boxes tell whose page it is, the answers are the content as much as what
 * they answer, however short they are beside it. What stands beside the thread goes. What a certain judge drops stays dropped.
 */
export function judgeByThread({ view, blocks, keeps }: Draft, thread: ThreadSystem | undefined): readonly Mark[] {
  if (thread === undefined) return [];
  const boxOf = (outermost: Int32Array) => (block: number) => outermost[view.boxes.ofBlock[block] ?? -1] ?? -1;
  const postAround = boxOf(outermostNamed(view.boxes, thread.posts));
  const besideAround = boxOf(outermostNamed(view.boxes, thread.beside ?? []));
  const seen = blocks.filter(({ hiding }) => hiding === undefined);
  const beside = seen.filter(({ index }) => besideAround(index) >= 0);
  const said = seen.filter(({ index }) => postAround(index) >= 0 && besideAround(index) < 0);
  if (new Set(said.map(({ index }) => postAround(index))).size < MIN_POSTS) return [];
  const mark = { force: "certain", confidence: CONFIDENCE } as const;
  const stays = {
    ...mark,
    rule: "thread/post",
    says: "keep",
    because: `a post, as ${thread.system} writes them`,
  } as const;
  const goes = {
    ...mark,
    rule: "thread/beside",
    says: "drop",
    because: `beside a thread of ${thread.system}`,
  } as const;
  return [
    ...said.filter(({ index }) => keeps[index] !== 1).map(({ index }) => ({ ...stays, block: index })),
    ...beside.map(({ index }) => ({ ...goes, block: index })),
  ];
}

/** Of each box the outermost one around it, or itself, that has one of these names or tags; -1 where none has. */
function outermostNamed({ boxes, parent }: BoxTable, names: readonly string[]): Int32Array {
  const around = new Int32Array(boxes.length);
  for (const [row, box] of boxes.entries()) {
    const outer = around[parent[row] as number] ?? -1;
    around[row] = outer < 0 && isNamed(box, names) ? row : outer;
  }
  return around;
}

function isNamed(box: Box, names: readonly string[]): boolean {
  return names.includes(box.tag) || box.names.some((name) => names.includes(name));
}
