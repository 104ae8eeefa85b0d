import type { Element } from "domhandler";

const EXTERNAL_SHEET = /<link[^>]{0,300}\brel\s*=\s*["']?[^>"']{0,30}stylesheet|@import\s/i;
const SCRIPT = /<script|\son[a-z]{3,20}\s{0,5}=|\bcommandfor\s{0,5}=/i;
/** Pages that say so may be dark from the ground up. */
const COLOUR_SCHEME = /color-scheme/i;

/** What a page says of itself as a whole; each is looked for when it is asked for first. */
export class PageSigns {
  readonly #elements: readonly Element[];
  readonly #source: string;
  readonly #found = new Map<RegExp, boolean>();
  #isOfWebflow: boolean | undefined;

  constructor(elements: readonly Element[], source: string) {
    this.#elements = elements;
    this.#source = source;
  }

  /** Sheets that nobody fetches may give text another colour, another size. */
  get hasForeignSheets(): boolean {
    return this.#has(EXTERNAL_SHEET);
  }

  /** Scripts, or controls that do what scripts do, may show what is hidden. */
  get hasScripts(): boolean {
    return this.#has(SCRIPT);
  }

  get mayBeDark(): boolean {
    return this.#has(COLOUR_SCHEME);
  }

  /** Webflow writes the first states of its interactions into the elements that they move. */
  get isOfWebflow(): boolean {
    this.#isOfWebflow ??= this.#elements.some(({ name, attribs }) => name === "html" && "data-wf-page" in attribs);
    return this.#isOfWebflow;
  }

  #has(sign: RegExp): boolean {
    const found = this.#found.get(sign) ?? sign.test(this.#source);
    this.#found.set(sign, found);
    return found;
  }
}
