import { findBrackets } from "./brackets.ts";
import type { Edit, Plan } from "./edit.ts";
import { planLink } from "./plan-link.ts";
import { planTag } from "./plan-tag.ts";
import { planTemplate } from "./plan-template.ts";

/** What stands behind "(" and a template, where the template says nothing: the rest of an empty pair, or what parts it from what follows. */
const EMPTIED = /\s{0,5}[;,]?\s{0,5}\)|\s{0,5}[;,]\s{0,5}/y;

/**
 * What takes the place of each bracket of wikitext, in the order of the source. What stands in a bracket whose text is shown is read in turn,
 * what stands in another is not. Linear in the source, however deep brackets are nested.
 *
 * @param linkPrefix what a title is put behind to lead to its page; undefined where nobody knows
 */
export function planEdits(source: string, linkPrefix: string | undefined): readonly Edit[] {
  const planner = new Planner(source);
  for (const bracket of findBrackets(source)) {
    if (!planner.reaches(bracket.span[0])) continue;
    if (bracket.kind === "link" || bracket.kind === "address") planner.add(planLink(source, bracket, linkPrefix));
    else if (bracket.kind === "tag" || bracket.kind === "edge") planner.add(planTag(source, bracket));
    else planner.add(planTemplate(source, bracket));
  }
  return planner.close();
}

class Planner {
  readonly #source: string;
  readonly #edits: Edit[] = [];
  /** What follows behind what is shown, the next one last. */
  readonly #later: Edit[] = [];
  /** Where the last edit ends. */
  #end = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Whether what stands here is shown. Places are asked for in their order. */
  reaches(start: number): boolean {
    for (let next = this.#later.at(-1); next !== undefined && next.start <= start; next = this.#later.at(-1)) {
      this.#later.pop();
      this.#push(next);
    }
    return start >= this.#end;
  }

  add({ now, later = [] }: Plan): void {
    this.#push(now.kind === "cut" && now.part.tag === "template" ? this.#withParentheses(now) : now);
    for (const edit of [...later].reverse()) this.#later.push(edit);
  }

  close(): readonly Edit[] {
    this.reaches(Number.POSITIVE_INFINITY);
    return this.#edits;
  }

  #push(edit: Edit): void {
    this.#edits.push(edit);
    this.#end = edit.end;
  }

  /** A pair of parentheses that would be left empty goes with the template. */
  #withParentheses(cut: Edit & { kind: "cut" }): Edit {
    if (this.#source.charAt(cut.start - 1) !== "(" || cut.start - 1 < this.#end) return cut;
    EMPTIED.lastIndex = cut.end;
    const emptied = EMPTIED.exec(this.#source)?.[0];
    const limit = this.#later.at(-1)?.start ?? this.#source.length;
    if (emptied === undefined || cut.end + emptied.length > limit) return cut;
    const end = cut.end + emptied.length;
    return emptied.endsWith(")")
      ? { ...cut, start: cut.start - 1, end, text: `(${cut.text}${emptied}` }
      : { ...cut, end, text: `${cut.text}${emptied.trimEnd()}` };
  }
}
