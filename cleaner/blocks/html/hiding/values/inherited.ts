import { type Element, isTag } from "domhandler";

/** What elements have from those around them, or of their own; each element is asked once, the outermost first. */
export class Inherited<Value> {
  readonly #ofElement: (element: Element, outer: Value | undefined) => Value | undefined;
  readonly #known = new Map<Element, Value | undefined>();

  /** `ofElement` tells what an element comes to inside of an `outer` one. */
  constructor(ofElement: (element: Element, outer: Value | undefined) => Value | undefined) {
    this.#ofElement = ofElement;
  }

  at(element: Element): Value | undefined {
    const path: Element[] = [];
    let at: Element | undefined = element;
    for (; at !== undefined && !this.#known.has(at); at = parentOf(at)) path.push(at);
    let value = at === undefined ? undefined : this.#known.get(at);
    for (const inner of path.reverse()) {
      value = this.#ofElement(inner, value);
      this.#known.set(inner, value);
    }
    return value;
  }
}

/** The element around an element; undefined for the outermost. */
export function parentOf({ parent }: Element): Element | undefined {
  return parent !== null && isTag(parent) ? parent : undefined;
}
