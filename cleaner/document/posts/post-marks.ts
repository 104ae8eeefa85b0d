import type { Element } from "domhandler";
import type { ThreadSystem } from "../../rules/thread-systems.ts";

/** What says who wrote something or when, best first: the box's own attribute, microdata, a name of a box or an address, a date in a line. */
export type Rank = 0 | 1 | 2 | 3;

/** A name or a date in the page, in offsets of the source. */
export interface Mark {
  readonly value: string;
  readonly rank: Rank;
  readonly from: number;
  readonly to: number;
  /** Its own characters. */
  readonly ink: number;
}

/** A box that may be a post. */
export interface Candidate {
  readonly element: Element;
  /** What boxes like it are called: names with digits made equal. */
  readonly kinds: readonly string[];
  /** One of them is enough to make a post. */
  readonly isSure: boolean;
  /** As its own attributes or names have it. */
  readonly author: string | undefined;
  readonly from: number;
  to: number;
  /** Non-white-space characters inside. */
  ink: number;
}

/** All that a page holds of posts, each list in document order. */
export interface PostMarks {
  readonly candidates: readonly Candidate[];
  readonly authors: readonly Mark[];
  readonly dates: readonly Mark[];
  /** The system whose page of posts it is, where boxes tell it. */
  readonly system: ThreadSystem | undefined;
  /** Whether the page says that it is a live blog. */
  readonly isLive: boolean;
}
