import { type Element, isTag } from "domhandler";
import { once } from "../../../../text/once.ts";
import { nameWords } from "../../../../text/words/name-words.ts";
import { INLINE_TAGS } from "../../elements.ts";
import { nextIn } from "../../next-in.ts";
import { INTERFACE_NAMES, INTERFACE_ROLES, SCRIPT_ATTRIBUTES } from "./interface-names.ts";
import { namesInScripts } from "./names-in-scripts.ts";

/** How far up names are looked for: the pane itself, its row, its widget. */
const MAX_STEPS = 3;
/** Sought by its sign, which is rarer than the letters that the names begin with, and read from there to both sides. */
const CONTROLS =
  /=(?:(?<=\b(?:aria-controls|aria-describedby|aria-owns|data-(?:bs-)?target|data-toggle|data-id|popovertarget|for)\s{0,5}=)\s{0,5}["']?#?|(?<=\bhref\s{0,5}=)\s{0,5}["']?[^"'#>\s]{0,300}#)([\w:-]{1,100})/gi;

const SPACE = /\s+/;
const PICTURES: ReadonlySet<string> = new Set(["img", "picture", "video"]);
/** Nodes that are looked at for a picture. */
const MAX_INSIDE = 200;

/** From what stands before a pane to the control in it: a heading, a box. */
const MAX_STEPS_TO_TOGGLE = 3;
/** From a button to the form around it. */
const MAX_STEPS_TO_FORM = 12;
/** Between them stands white space, or a comment. */
const MAX_NODES_BETWEEN = 3;

/** Tells what interfaces hide from what pages hide. */
export class InterfaceEvidence {
  readonly #source: string;
  readonly #inScripts: () => ReadonlySet<string>;
  readonly #named = new Map<string, boolean>();
  #controlled: ReadonlySet<string> | undefined;

  constructor(elements: readonly Element[], source: string) {
    this.#source = source;
    this.#inScripts = once(() => namesInScripts(elements));
  }

  /** Whether an element, by its names, role, attributes or a control that points at it, is shown on demand. */
  of(element: Element): boolean {
    // A page that hides all of itself does so until its script has run.
    if (element.name === "body" || element.name === "html") return true;
    if (this.#isControlled(element) || followsToggle(element)) return true;
    let at: Element | undefined = element;
    const most = isForMachines(element) ? 1 : MAX_STEPS;
    for (let steps = 0; at !== undefined && steps < most; steps++) {
      if (this.#isNamed(at)) return true;
      at = at.parent !== null && isTag(at.parent) ? at.parent : undefined;
    }
    return false;
  }

  /** The same, but for what the element is called by its tag. */
  ofNames(element: Element): boolean {
    return this.#isControlled(element) || this.#hasInterfaceName(element);
  }

  #isNamed(element: Element): boolean {
    const { name, attribs } = element;
    if (name === "body" || name === "html") return false;
    if (name === "dialog" || name === "nav" || name === "menu" || name === "details") return true;
    if (attribs.role !== undefined && INTERFACE_ROLES.has(attribs.role)) return true;
    for (const key in attribs) if (SCRIPT_ATTRIBUTES.has(key)) return true;
    return this.#hasInterfaceName(element);
  }

  /** Pages repeat their names, so each is looked at once. */
  #hasInterfaceName({ attribs }: Element): boolean {
    const { class: classes, id } = attribs;
    if (classes === undefined && id === undefined) return false;
    const written = id === undefined ? (classes ?? "") : `${classes ?? ""} ${id}`;
    let found = this.#named.get(written);
    if (found === undefined) {
      found = nameWords(written).some((word) => INTERFACE_NAMES.has(word));
      this.#named.set(written, found);
    }
    return found;
  }

  /** Whether an element that is faint, or has its place and is not shown, is one that a script brings in by and by. */
  ofEntrance(element: Element): boolean {
    return this.#isInScripts(element) || holdsPicture(element);
  }

  /** Scripts that stand in the page ask for what they bring in. */
  #isInScripts({ attribs: { id, class: classes } }: Element): boolean {
    if (id === undefined && classes === undefined) return false;
    const names = this.#inScripts();
    if (names.size === 0) return false;
    if (id !== undefined && names.has(id)) return true;
    return classes?.split(SPACE).some((one) => names.has(one)) === true;
  }

  #isControlled({ attribs }: Element): boolean {
    const { id } = attribs;
    if (id === undefined || id === "") return false;
    this.#controlled ??= new Set([...this.#source.matchAll(CONTROLS)].map((match) => match[1] ?? ""));
    return this.#controlled.has(id);
  }
}

/** Nobody smuggles a picture. */
function holdsPicture(element: Element): boolean {
  let node = nextIn(element, element);
  for (let seen = 0; node !== null && seen < MAX_INSIDE; seen++) {
    if (isTag(node) && PICTURES.has(node.name)) return true;
    node = nextIn(element, node);
  }
  return false;
}

/** Whether an element keeps a value for machines in a line, as microdata has it: it is no pane, whatever it stands in. */
function isForMachines({ name, attribs }: Element): boolean {
  return attribs.itemprop !== undefined && INLINE_TAGS.has(name);
}

/** Whether right before an element stands a control that says whether something is unfolded. WAI-ARIA 1.2, aria-expanded. */
function followsToggle(element: Element): boolean {
  return startsBefore(element, ({ attribs }) => attribs["aria-expanded"] !== undefined);
}

/** Whether right before an element stands a button for scripts: one that sends a form says thanks in what it hides. */
export function followsButton(element: Element): boolean {
  return (
    startsBefore(element, ({ name, attribs }) => name === "button" && attribs.type !== "submit") && !isInForm(element)
  );
}

/** Whether what stands right before an element is or begins with such an element. */
function startsBefore({ prev }: Element, is: (element: Element) => boolean): boolean {
  let before = prev;
  for (let steps = 0; before !== null && !isTag(before) && steps < MAX_NODES_BETWEEN; steps++) before = before.prev;
  let at = before ?? undefined;
  for (let steps = 0; at !== undefined && isTag(at) && steps < MAX_STEPS_TO_TOGGLE; steps++) {
    if (is(at)) return true;
    at = at.children.find(isTag);
  }
  return false;
}

function isInForm({ parent }: Element): boolean {
  let at = parent;
  for (let steps = 0; at !== null && isTag(at) && steps < MAX_STEPS_TO_FORM; steps++) {
    if (at.name === "form") return true;
    at = at.parent;
  }
  return false;
}
