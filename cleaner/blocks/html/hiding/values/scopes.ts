import type { Element } from "domhandler";
import type { Declarations } from "./declarations.ts";
import { Inherited } from "./inherited.ts";
import type { LookUp, Variables } from "./variables.ts";

/** Custom properties that hold inside of an element, and those around it. */
interface Scope {
  readonly own: Variables;
  readonly outer: Scope | undefined;
}

/** What is known of a page's custom properties. */
interface Known {
  /** Everything that is declared for an element. */
  readonly declared: (element: Element) => Declarations;
  /** Names that are set elsewhere than on the whole page. */
  readonly local: ReadonlySet<string>;
  readonly page: Variables;
}

/** Farther out nobody looks for a variable. */
const MAX_SCOPES = 64;

/** The custom properties that elements inherit from those around them; each element is asked once. */
export class Scopes {
  readonly #known: Known;
  readonly #scopes = new Inherited<Scope>((element, outer) => {
    const own = this.#ownOf(element);
    return own === undefined ? outer : { own, outer };
  });

  constructor(known: Known) {
    this.#known = known;
  }

  /** Whether a variable may stand for one thing here and for another there. */
  get vary(): boolean {
    return this.#known.local.size > 0;
  }

  /** What variables stand for at an element. */
  at(element: Element): LookUp {
    const { local, page } = this.#known;
    return (name) => (local.has(name) ? find(this.#scopes.at(element), name) : undefined) ?? page.get(name);
  }

  #ownOf(element: Element): Variables | undefined {
    let own: Map<string, string> | undefined;
    for (const [property, { value }] of this.#known.declared(element)) {
      if (!this.#known.local.has(property)) continue;
      own ??= new Map();
      own.set(property, value);
    }
    return own;
  }
}

function find(scope: Scope | undefined, name: string): string | undefined {
  let at = scope;
  for (let steps = 0; at !== undefined && steps < MAX_SCOPES; at = at.outer, steps++) {
    const value = at.own.get(name);
    if (value !== undefined) return value;
  }
  return undefined;
}
