import { collapseSpaces } from "../../../text/characters/collapse.ts";

/** Targets that lead to targets are followed so far. */
const MAX_STEPS = 5;
const INDIRECT = /^`?([^`]{1,200}?)`?_$/;
const NOT_IN_ID = /[^\p{L}\p{N}]+/gu;
const EDGES = /^-|-$/g;
const ESCAPE = /\\(.)/gs;

/** What names in a page stand for: hyperlink targets, titles, substitutions. */
export class References {
  readonly #targets = new Map<string, string>();
  readonly #substitutions = new Map<string, string>();
  readonly #anonymous: string[] = [];
  #next = 0;
  /** Characters that substitutions may still put in: a page may name a long text a million times. */
  #spare: number;

  constructor(source: string) {
    this.#spare = source.length;
  }

  /** Of one name the first target counts. */
  addTarget(written: string, target: string): void {
    const name = nameOf(written);
    if (name === "_") this.#anonymous.push(target);
    else if (!this.#targets.has(name)) this.#targets.set(name, target || `#${idOf(name)}`);
  }

  addTitle(title: string): void {
    this.addTarget(title, "");
  }

  addSubstitution(name: string, text: string): void {
    this.#substitutions.set(nameOf(name), text);
  }

  /** Where a reference leads; undefined where nobody says it. */
  hrefOf(written: string): string | undefined {
    let target = this.#targets.get(nameOf(written));
    for (let step = 0; step < MAX_STEPS && target !== undefined; step++) {
      const name = INDIRECT.exec(target)?.[1];
      if (name === undefined || target.includes("//")) return target.replace(ESCAPE, "$1");
      target = this.#targets.get(nameOf(name));
    }
    return undefined;
  }

  nextAnonymous(): string | undefined {
    return this.#anonymous[this.#next++];
  }

  /** The text that a name between bars stands for, "" for pictures. */
  substitute(name: string): string | undefined {
    const text = this.#substitutions.get(nameOf(name));
    if (text === undefined || text.length > this.#spare) return undefined;
    this.#spare -= text.length;
    return text;
  }
}

function nameOf(written: string): string {
  return collapseSpaces(written.replace(ESCAPE, "$1")).toLowerCase();
}

function idOf(name: string): string {
  return name.replace(NOT_IN_ID, "-").replace(EDGES, "");
}
