import { type Element, isTag } from "domhandler";
import { nameWords } from "../../../text/name-words.ts";
import { INTERFACE_NAMES, INTERFACE_ROLES, SCRIPT_ATTRIBUTES } from "./interface-names.ts";

/** How far up names are looked for: the pane itself, its row, its widget. */
const MAX_STEPS = 3;
const CONTROLS =
  /\b(?:aria-controls|aria-describedby|aria-owns|data-(?:bs-)?target|data-toggle|data-id|popovertarget|for)\s{0,5}=\s{0,5}["']?#?([\w:-]{1,100})|\bhref\s{0,5}=\s{0,5}["']?[^"'#>\s]{0,300}#([\w:-]{1,100})/gi;

/** Tells what interfaces hide from what pages hide. */
export class InterfaceEvidence {
  readonly #source: string;
  #controlled: ReadonlySet<string> | undefined;

  constructor(source: string) {
    this.#source = source;
  }

  /** Whether an element, by its names, role, attributes or a control that points at it, is shown on demand. */
  of(element: Element): boolean {
    if (this.#isControlled(element)) return true;
    let at: Element | undefined = element;
    for (let steps = 0; at !== undefined && steps < MAX_STEPS; steps++) {
      if (isNamed(at)) return true;
      at = at.parent !== null && isTag(at.parent) ? at.parent : undefined;
    }
    return false;
  }

  /** The same, but for what the element is called by its tag. */
  ofNames(element: Element): boolean {
    const { attribs } = element;
    return (
      this.#isControlled(element) ||
      nameWords(`${attribs.class ?? ""} ${attribs.id ?? ""}`).some((word) => INTERFACE_NAMES.has(word))
    );
  }

  #isControlled({ attribs }: Element): boolean {
    const { id } = attribs;
    if (id === undefined || id === "") return false;
    this.#controlled ??= new Set([...this.#source.matchAll(CONTROLS)].map((match) => match[1] ?? match[2] ?? ""));
    return this.#controlled.has(id);
  }
}

function isNamed({ name, attribs }: Element): boolean {
  if (name === "body" || name === "html") return false;
  if (name === "dialog" || name === "nav" || name === "menu" || name === "details") return true;
  if (INTERFACE_ROLES.has(attribs.role ?? "")) return true;
  if (Object.keys(attribs).some((key) => SCRIPT_ATTRIBUTES.has(key))) return true;
  return nameWords(`${attribs.class ?? ""} ${attribs.id ?? ""}`).some((word) => INTERFACE_NAMES.has(word));
}
