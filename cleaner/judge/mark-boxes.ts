import type { Block, Box } from "../model/block.ts";
import type { Mark } from "../model/mark.ts";
import type { RuleId } from "../rules/index.ts";

/** What was found about a box; it holds for every block inside. */
export interface BoxFinding {
  readonly rule: RuleId;
  readonly because: string;
  readonly confidence: number;
}

/** Of boxes that were not looked at yet; others have the position of their finding, or `NOTHING`. */
const UNKNOWN = 0;
const NOTHING = 1;

/** What was found so far, by the index of the box. */
interface Findings {
  readonly at: Int32Array;
  readonly list: (BoxFinding | undefined)[];
  readonly find: (box: Box) => BoxFinding | undefined;
  /** Room for the boxes on the way out from one. */
  readonly path: Box[];
}

/** Marks each block by the nearest of its boxes that a finding speaks of; each box is looked at once. */
export function markBoxes(blocks: readonly Block[], find: (box: Box) => BoxFinding | undefined): readonly Mark[] {
  let last = -1;
  for (const { box } of blocks) if (box !== undefined && box.index > last) last = box.index;
  const findings: Findings = { at: new Int32Array(last + 1), list: [undefined, undefined], find, path: [] };
  const marks: Mark[] = [];
  for (const { index, box } of blocks) {
    const finding = box === undefined ? undefined : findingFor(box, findings);
    if (finding === undefined) continue;
    const { rule, because, confidence } = finding;
    marks.push({ block: index, says: "drop", force: "hint", rule, because, confidence });
  }
  return marks;
}

function findingFor(box: Box, { at, list, find, path }: Findings): BoxFinding | undefined {
  if (at[box.index] !== UNKNOWN) return list[at[box.index] as number];
  let steps = 0;
  let known: Box | undefined = box;
  while (known !== undefined && at[known.index] === UNKNOWN) {
    path[steps++] = known;
    known = known.parent;
  }
  let place = known === undefined ? NOTHING : (at[known.index] as number);
  for (let i = steps - 1; i >= 0; i--) {
    const open = path[i] as Box;
    const finding = find(open);
    if (finding !== undefined) place = list.push(finding) - 1;
    at[open.index] = place;
  }
  return list[place];
}
