import type { Block, Box } from "../model/block.ts";
import type { Mark } from "../model/mark.ts";
import type { RuleId } from "../rules/index.ts";

/** What was found about a box; it holds for every block inside. */
export interface BoxFinding {
  readonly rule: RuleId;
  readonly because: string;
  readonly confidence: number;
}

/** Marks each block by the nearest of its boxes that a finding speaks of; each box is looked at once. */
export function markBoxes(blocks: readonly Block[], find: (box: Box) => BoxFinding | undefined): readonly Mark[] {
  const known = new Map<Box, BoxFinding | undefined>();
  const marks: Mark[] = [];
  for (const block of blocks) {
    const finding = findingFor(block.box, known, find);
    if (finding !== undefined) marks.push({ block: block.index, says: "drop", force: "hint", ...finding });
  }
  return marks;
}

function findingFor(
  box: Box | undefined,
  known: Map<Box, BoxFinding | undefined>,
  find: (box: Box) => BoxFinding | undefined,
): BoxFinding | undefined {
  const path: Box[] = [];
  let at = box;
  while (at !== undefined && !known.has(at)) {
    path.push(at);
    at = at.parent;
  }
  let finding = at === undefined ? undefined : known.get(at);
  for (let i = path.length - 1; i >= 0; i--) {
    const open = path[i];
    if (open === undefined) continue;
    finding = find(open) ?? finding;
    known.set(open, finding);
  }
  return finding;
}
