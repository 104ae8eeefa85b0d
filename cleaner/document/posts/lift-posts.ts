import { type Element, isTag } from "domhandler";
import { PAGE_TAGS } from "../../text/boxes/page-tags.ts";
import { countInk } from "../../text/characters/collapse.ts";
import { walkElements } from "../metadata/html/walk-elements.ts";
import { placeOf, SILENT } from "./gather-marks.ts";
import type { MarkFinder } from "./mark-finder.ts";
import type { Candidate } from "./post-marks.ts";

/** So many boxes out from its text stands who wrote a post at most. */
const MAX_LEVELS = { answer: 8, opener: 8 } as const;

/** Where a box may lie, how far out, and before what the name in it must stand. */
interface Reach {
  readonly from: number;
  readonly to: number;
  readonly levels: number;
  readonly nameBefore: number;
}

/**
 * Of a thread: the boxes around texts that are called comments and do not say whose they are, each the nearest with a name in it,
 * and with no other such text. Trac and Phabricator write the head of a post beside what it says.
 */
export function liftPosts(members: readonly Candidate[], authors: MarkFinder): readonly Candidate[] {
  const outermost = textsOf(members);
  return outermost.flatMap((one, at) => {
    const from = outermost[at - 1]?.to ?? 0;
    const to = outermost[at + 1]?.from ?? Number.POSITIVE_INFINITY;
    const element = boxWithName(one, { from, to, levels: MAX_LEVELS.answer, nameBefore: to }, authors);
    return element === undefined ? [] : [{ ...one, element, ...placeOf(element), ink: inkInside(element) }];
  });
}

/** What a thread begins with, from the beginning of the nearest box with a name before it: its answers stand behind it in that box. */
export function liftOpeners(members: readonly Candidate[], authors: MarkFinder): readonly Candidate[] {
  const outermost = outermostOf(members);
  return outermost.flatMap((one, at) => {
    const before = outermost[at - 1]?.to ?? 0;
    const reach = { from: before, to: Number.POSITIVE_INFINITY, levels: MAX_LEVELS.opener, nameBefore: one.from };
    const element = boxWithName(one, reach, authors);
    return element === undefined ? [] : [{ ...one, from: placeOf(element).from }];
  });
}

/** The first piece of each text: phpBB 2 begins another one behind a quotation, and for the signature. */
export function textsOf(members: readonly Candidate[]): readonly Candidate[] {
  const outermost = outermostOf(members);
  return outermost.filter(({ element }, at) => element.parent !== outermost[at - 1]?.element.parent);
}

/** In document order, as they come. */
function outermostOf(members: readonly Candidate[]): readonly Candidate[] {
  const outermost: Candidate[] = [];
  let end = 0;
  for (const one of members) {
    if (one.from < end) continue;
    outermost.push(one);
    end = one.to;
  }
  return outermost;
}

function boxWithName({ element }: Candidate, reach: Reach, authors: MarkFinder): Element | undefined {
  let at = element.parent;
  for (let level = 0; level < reach.levels && at !== null && isTag(at) && !PAGE_TAGS.has(at.name); level++) {
    const { from, to } = placeOf(at);
    if (from < reach.from || to > reach.to) return undefined;
    if (authors.isIn({ from, to: Math.min(to, reach.nameBefore) })) return at;
    at = at.parent;
  }
  return undefined;
}

/** No two boxes that were lifted lie in one another, so that each text is counted once. */
function inkInside(element: Element): number {
  let ink = 0;
  walkElements(element, {
    enter: ({ name }) => (SILENT.has(name) ? "over" : "into"),
    leave: () => undefined,
    text: ({ data }) => {
      ink += countInk(data);
    },
  });
  return ink;
}
