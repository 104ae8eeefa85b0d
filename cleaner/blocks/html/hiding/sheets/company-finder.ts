import { type ChildNode, type Element, isTag } from "domhandler";
import { nextBehind } from "../../next-in.ts";
import type { Companion, Compound } from "./selectors.ts";

/** Elements looked at for one page: real ones need some thousand, hostile ones would be walked through for each of theirs. */
const MAX_LOOKS = 100_000;

/** Finds the company that `:has` asks for, until a page has taken too many looks: then nobody has any. */
export class CompanyFinder {
  readonly #is: (compound: Compound, element: Element) => boolean;
  #looks = 0;

  constructor(is: (compound: Compound, element: Element) => boolean) {
    this.#is = is;
  }

  /** Whether the element has one of the companions. */
  has(element: Element, companions: readonly Companion[]): boolean {
    return companions.some((companion) => this.#hasOne(element, companion));
  }

  #hasOne(element: Element, { combinator, compound }: Companion): boolean {
    const first = combinator === "+" || combinator === "~" ? element.next : element.firstChild;
    for (let node = first; node !== null && this.#looks < MAX_LOOKS; node = following(node, element, combinator)) {
      this.#looks++;
      if (!isTag(node)) continue;
      if (this.#is(compound, node)) return true;
      if (combinator === "+") return false;
    }
    return false;
  }
}

/** What is looked at next: siblings, and where all that is inside counts, what is inside of them. */
function following(node: ChildNode, root: Element, combinator: string): ChildNode | null {
  if (combinator !== " ") return node.next;
  return (isTag(node) ? node.firstChild : null) ?? nextBehind(root, node);
}
