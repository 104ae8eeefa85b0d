import type { Document as Dom } from "domhandler";
import type { Span } from "../../model/block.ts";
import type { DateOrder } from "../metadata/dates/parse-date.ts";
import { gatherMarks } from "./gather-marks.ts";
import { groupPosts, isAdded, type PostGroup } from "./group-posts.ts";
import { MarkFinder } from "./mark-finder.ts";
import { PlaceTree } from "./place-tree.ts";
import type { Candidate, Mark, PostMarks } from "./post-marks.ts";
import { LIVE, LIVE_ARTICLE } from "./read-names.ts";

/** Who wrote a post and when, as the page says; found in markup it has an author at least, in a live blog one of both. */
export interface Post {
  readonly author?: string;
  readonly date?: string;
  /** Where it stands in the source. */
  readonly span: Span;
}

/** A box in a post that holds more of it than this is its body, and no answer to it. */
const MAX_ANSWER_SHARE = 0.6;
/** Kinds of boxes that need no author. */
const OF_LIVE: ReadonlySet<string> = new Set([LIVE, LIVE_ARTICLE]);
/** How far before a post its head may begin that is a box of its own, in the source. */
const MAX_HEAD_CHARS = 2000;

/**
 * The posts of a thread, the comments under an article, the turns of a conversation, in document order; those that answer
 * one another may lie in one another.
 *
 * No site's markup is asked for: boxes that are named alike and hold an author each (and mostly a date) are posts, the most
 * frequent kind first, so that a list of posts, in which no author is left over, is none.
 */
export function findPosts(dom: Dom, order: DateOrder): readonly Post[] {
  const marks = gatherMarks(dom, order);
  const chosen = new PostChooser(marks);
  for (const group of groupPosts(marks)) chosen.take(group);
  return chosen.posts();
}

interface Chosen {
  readonly candidate: Candidate;
  readonly kind: string;
  readonly mark: Mark | undefined;
}

class PostChooser {
  readonly #authors: MarkFinder;
  readonly #dates: MarkFinder;
  /** In the order of the page. */
  #chosen: readonly Chosen[] = [];

  constructor({ authors, dates }: PostMarks) {
    this.#authors = new MarkFinder(authors);
    this.#dates = new MarkFinder(dates);
  }

  /** Members lie side by side or in one another; each is looked at with what was chosen before. */
  take({ kind, members }: PostGroup): void {
    const before = new PlaceTree(this.#chosen);
    const same = new PlaceTree(members.map((candidate) => ({ candidate, kind, mark: undefined })));
    const taken: Chosen[] = [];
    for (const candidate of members) {
      const mark = candidate.author === undefined ? this.#ownAuthor(candidate, [before, same]) : undefined;
      if (mark === undefined && candidate.author === undefined && !OF_LIVE.has(kind)) continue;
      const around = before.around(candidate);
      if (before.has(candidate) || (around !== undefined && !isAnswer({ candidate, kind, mark }, around))) continue;
      taken.push({ candidate, kind, mark });
    }
    if (taken.length > 0)
      this.#chosen = [...this.#chosen, ...taken].sort((one, other) => one.candidate.from - other.candidate.from);
  }

  posts(): readonly Post[] {
    const tree = new PlaceTree(this.#chosen);
    const within = this.#chosen.map(({ candidate, mark }) => this.#ownDate(candidate, mark, tree));
    const dates = within.some((date) => date !== undefined) ? within : this.#datesBefore();
    return this.#chosen.map(({ candidate, mark }, at) => {
      const author = candidate.author ?? mark?.value;
      const date = dates[at];
      const span = [candidate.from, candidate.to] as const;
      return { ...(author === undefined ? {} : { author }), span, ...(date === undefined ? {} : { date }) };
    });
  }

  /** Where no post has a date in it, each may stand behind one (bbPress); where one does not, what is before the others is something else's. */
  #datesBefore(): readonly (string | undefined)[] {
    let end = 0;
    const dates = this.#chosen.map(({ candidate: { from, to } }) => {
      const before = this.#dates.marks[this.#dates.firstFrom(from) - 1];
      const isHead = before !== undefined && before.from >= Math.max(end, from - MAX_HEAD_CHARS);
      end = to;
      return isHead ? before.value : undefined;
    });
    return dates.includes(undefined) ? [] : dates;
  }

  /** The best mark in a box that lies in none of the boxes inside it. */
  #ownAuthor(candidate: Candidate, trees: readonly PlaceTree<Chosen>[]): Mark | undefined {
    return bestOf(ownMarks(this.#authors, candidate, trees), (mark) => mark.rank);
  }

  /** The date next to the name; one that is marked up as such goes before one that is only called so. */
  #ownDate(candidate: Candidate, author: Mark | undefined, tree: PlaceTree<Chosen>): string | undefined {
    const at = author?.from ?? candidate.from;
    const distance = (mark: Mark) => Math.abs(mark.from - at) / (candidate.to - candidate.from + 1);
    return bestOf(ownMarks(this.#dates, candidate, [tree]), (mark) => mark.rank + distance(mark))?.value;
  }
}

/** A box in a post is another post where it is of the same kind, or by somebody else and not the post's body. */
function isAnswer({ candidate, kind, mark }: Chosen, around: Chosen): boolean {
  if (kind === around.kind) return true;
  if (!isAdded(kind) && !candidate.isSure) return false;
  const author = candidate.author ?? mark?.value;
  if (author === (around.candidate.author ?? around.mark?.value)) return false;
  return candidate.author !== undefined || candidate.ink <= around.candidate.ink * MAX_ANSWER_SHARE;
}

function* ownMarks(finder: MarkFinder, { from, to }: Candidate, trees: readonly PlaceTree<Chosen>[]): Generator<Mark> {
  for (let at = finder.firstFrom(from); at < finder.marks.length; at++) {
    const mark = finder.marks[at] as Mark;
    if (mark.from >= to) return;
    const inside = Math.max(...trees.map((tree) => tree.endInside({ from, to }, mark.from)));
    if (inside <= mark.from) yield mark;
    // What another post holds is passed over at once.
    else at = finder.firstFrom(inside) - 1;
  }
}

function bestOf(marks: Iterable<Mark>, costOf: (mark: Mark) => number): Mark | undefined {
  let best: Mark | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const mark of marks) {
    const cost = costOf(mark);
    if (cost >= least) continue;
    best = mark;
    least = cost;
  }
  return best;
}
