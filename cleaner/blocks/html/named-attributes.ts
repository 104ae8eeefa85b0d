const SPACES = /\s+/g;

/**
 * The attributes of an element that name it or hide it, found in one pass over those that it has: asking each element
 * for each of them takes longer, because most have none.
 *
 * One of these serves all elements of a walk in turn, so that none costs an object.
 */
export class NamedAttributes {
  classes: string | undefined;
  id: string | undefined;
  role: string | undefined;
  style: string | undefined;
  hidden: string | undefined;
  popover: string | undefined;
  ariaHidden: string | undefined;
  /** The other attributes that name things, in their order. */
  #itemprop = "";
  #itemtype = "";
  #label = "";
  #testId = "";
  #component = "";
  #epubType = "";

  /** Takes over the attributes of an element. */
  read(attribs: Readonly<Record<string, string>>): void {
    this.#forget();
    for (const name in attribs) {
      const value = attribs[name];
      if (value !== undefined) this.#note(name, value);
    }
  }

  /** All that names the element, with white space between; `class` and `id` come first because most rules are about them. */
  written(): string {
    const rest = this.#itemprop + this.#itemtype + this.#label + this.#testId + this.#component + this.#epubType;
    if (this.id === undefined && this.role === undefined && rest === "") return this.classes ?? "";
    return `${this.classes ?? ""} ${this.id ?? ""} ${this.role ?? ""}${rest}`;
  }

  #forget(): void {
    this.classes = undefined;
    this.id = undefined;
    this.role = undefined;
    this.style = undefined;
    this.hidden = undefined;
    this.popover = undefined;
    this.ariaHidden = undefined;
    this.#itemprop = "";
    this.#itemtype = "";
    this.#label = "";
    this.#testId = "";
    this.#component = "";
    this.#epubType = "";
  }

  #note(name: string, value: string): void {
    switch (name) {
      case "class":
        this.classes = value;
        break;
      case "id":
        this.id = value;
        break;
      case "style":
        this.style = value;
        break;
      case "role":
        this.role = value;
        break;
      case "hidden":
        this.hidden = value;
        break;
      case "popover":
        this.popover = value;
        break;
      case "aria-hidden":
        this.ariaHidden = value;
        break;
      default:
        this.#noteName(name, value);
    }
  }

  #noteName(name: string, value: string): void {
    switch (name) {
      case "itemprop":
        this.#itemprop = ` ${value}`;
        break;
      case "itemtype":
        this.#itemtype = ` ${value}`;
        break;
      case "aria-label":
        this.#label = ` ${value}`;
        break;
      case "data-testid":
        this.#testId = ` ${value}`;
        break;
      case "data-component":
        this.#component = ` ${value}`;
        break;
      case "epub:type":
        this.#epubType = ` epub:${value.trim().replace(SPACES, " epub:")}`;
        break;
    }
  }
}
