import { liftOpeners, liftPosts, textsOf } from "./lift-posts.ts";
import { MarkFinder } from "./mark-finder.ts";
import type { Candidate, PostMarks } from "./post-marks.ts";
import { LIVE, LIVE_ARTICLE, OPENER, openerOf, TURN } from "./read-names.ts";

/** Kinds that are named as what readers add: one such box is a post already. */
const ADDED = /comment|reply|answer/i;
/** A single box so named is around a comment rather than one, with the heading above it. */
const AROUND = /comments/i;
/** Share of a kind's boxes that name an author; the rest are notes of the system. */
const MIN_SIGNED_SHARE = 0.6;
/** Characters beyond names and dates that posts of a kind have on average: fewer are a post's head. */
const MIN_TEXT_INK = 30;
/** ... and that a post of a few words has, as most boxes of the kind are to have. */
const FEW_WORDS_INK = 10;
/** A kind that holds more than this of all the text is an article and something else. */
const MAX_LARGEST_SHARE = 0.9;

/** How Telegram's export calls a message of who wrote the one above. */
const GOES_ON = /(?:^|\s)joined(?:$|\s)/;
/** Kinds beyond these are other names of the same boxes. */
const MAX_GROUPS = 40;

/** Boxes of one kind, each signed, in document order. */
export interface PostGroup {
  readonly kind: string;
  readonly members: readonly Candidate[];
  readonly isSure: boolean;
}

/** Kinds of boxes whose boxes are posts, the most frequent first; of equally frequent ones the larger boxes, but for a box around a single one. */
export function groupPosts(marks: PostMarks): readonly PostGroup[] {
  const byKind = new Map<string, Candidate[]>();
  for (const candidate of marks.candidates) {
    for (const kind of new Set(candidate.kinds)) {
      const group = byKind.get(kind);
      if (group === undefined) byKind.set(kind, [candidate]);
      else group.push(candidate);
    }
  }
  // Where a system has a name for its authors, whom links lead to may be who mended a post.
  const authors = marks.system?.authors === undefined ? marks.authors : marks.authors.filter(({ rank }) => rank === 1);
  const finders = { authors: new MarkFinder(authors), dates: new MarkFinder(marks.dates) };
  const groups: (PostGroup & { readonly ink: number })[] = [];
  for (const [kind, boxes] of byKind) {
    const all = withSpeakers(boxes, finders.authors);
    const members = signedOf(kind, all, { ...finders, system: marks.system, isLive: marks.isLive });
    const isSure = kind.startsWith(OPENER) || members.some((one) => one.isSure);
    if (members.length === 0) continue;
    if (members.length === 1 && !isSure && !(isAdded(kind) && members.every((one) => finders.dates.isIn(one))))
      continue;
    // Articles are pasted from such a conversation, attributes and all.
    if (kind === TURN && new Set(members.map((one) => one.author)).size < 2) continue;
    const ink = members.reduce((sum, one) => sum + one.ink, 0);
    if (!haveText(members, finders)) continue;
    if (!isSure && !isAdded(kind) && isOneArticle(members)) continue;
    groups.push({ kind, members, isSure, ink });
  }
  return groups
    .sort(
      (one, other) =>
        other.members.length - one.members.length ||
        Number(isAround(one)) - Number(isAround(other)) ||
        other.ink - one.ink,
    )
    .slice(0, MAX_GROUPS);
}

function isAround({ kind, members }: PostGroup): boolean {
  return members.length === 1 && AROUND.test(kind);
}

/** With who has the word in boxes that go on with what the one above says, as chats show several messages of one person. */
function withSpeakers(boxes: readonly Candidate[], authors: MarkFinder): readonly Candidate[] {
  if (!boxes.some(goesOn)) return boxes;
  let speaker: string | undefined;
  return boxes.map((one) => {
    const named = authors.marks[authors.firstFrom(one.from)];
    const author = one.author ?? (named !== undefined && named.from < one.to ? named.value : undefined);
    if (author === undefined && goesOn(one) && speaker !== undefined) return { ...one, author: speaker };
    speaker = author;
    return one;
  });
}

function goesOn({ element }: Candidate): boolean {
  return GOES_ON.test(element.attribs.class ?? "");
}

/** The boxes of a kind that name an author, or those around them that do; none where most are by nobody. */
function signedOf(
  kind: string,
  all: readonly Candidate[],
  { authors, dates, system, isLive }: Finders & Pick<PostMarks, "system" | "isLive">,
): readonly Candidate[] {
  if (kind === LIVE_ARTICLE) return isLive ? innermostOf(all).filter((one) => dates.isIn(one)) : [];
  if (kind === LIVE) return all.filter((one) => authors.isIn(one) || dates.isIn(one));
  const isOpener = kind.startsWith(OPENER);
  if (isOpener && (system === undefined || kind !== openerOf(system.system))) return [];
  const signed = all.filter((one) => one.author !== undefined || authors.isIn(one));
  if (signed.length >= all.length * MIN_SIGNED_SHARE) return signed;
  if (isOpener) return liftOpeners(all, authors);
  if (system === undefined || !(isAdded(kind) || system.posts.includes(kind))) return [];
  const lifted = liftPosts(all, authors);
  return lifted.length < textsOf(all).length * MIN_SIGNED_SHARE ? [] : lifted;
}

/** Those that hold no other: what is around the entries of a live blog is none. */
function innermostOf(all: readonly Candidate[]): readonly Candidate[] {
  return all.filter(({ to }, at) => (all[at + 1]?.from ?? to) >= to);
}

interface Finders {
  readonly authors: MarkFinder;
  readonly dates: MarkFinder;
}

/** Whether boxes say more than who and when; an attribute that names the author is of the whole post. */
function haveText(members: readonly Candidate[], { authors, dates }: Finders): boolean {
  if (members.every((one) => one.author !== undefined)) return true;
  const said = members.map((one) => one.ink - authors.inkIn(one) - dates.inkIn(one));
  const total = said.reduce((sum, ink) => sum + ink, 0);
  const speaking = said.filter((ink) => ink >= FEW_WORDS_INK).length;
  return total >= members.length * MIN_TEXT_INK && speaking >= members.length * MIN_SIGNED_SHARE;
}

/** Whether boxes of this kind are named as what readers add to a page. */
export function isAdded(kind: string): boolean {
  return ADDED.test(kind);
}

/** Whether one box holds nearly all that boxes of its kind hold: an article, and teasers or a wrapper of the same name. */
function isOneArticle(members: readonly Candidate[]): boolean {
  let end = 0;
  let ink = 0;
  let largest = 0;
  for (const one of members) {
    if (one.from < end) continue;
    end = one.to;
    ink += one.ink;
    largest = Math.max(largest, one.ink);
  }
  return largest > ink * MAX_LARGEST_SHARE;
}
