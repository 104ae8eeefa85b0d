import { type Element, isText } from "domhandler";
import type { Hiding } from "../../../model/block.ts";
import { codeBoxOf } from "../code/code-box.ts";
import { INLINE_TAGS } from "../elements.ts";
import type { NamedAttributes } from "../named-attributes.ts";
import type { Colour } from "./colours/colour.ts";
import { isColouredAsCode } from "./colours/coloured-as-code.ts";
import { isColouredForOthers } from "./colours/coloured-for-others.ts";
import { BLACK, isLost, WHITE } from "./colours/colours.ts";
import { Grounds } from "./colours/grounds.ts";
import { Inks, isColouredByBrowser, TAKEN_OVER } from "./colours/inks.ts";
import { type HidingClass, hidingClassOf } from "./interface/hiding-class.ts";
import { InterfaceEvidence } from "./interface/interface-evidence.ts";
import { type Cascade, openCascade } from "./sheets/cascade.ts";
import type { SheetsBeside } from "./sheets/style-sheets.ts";
import { StyleReader, type StyleReading } from "./style-reader.ts";
import type { Declarations } from "./values/declarations.ts";

const NO_SHEETS: SheetsBeside = new Map();
const EXTERNAL_SHEET = /<link[^>]{0,300}\brel\s*=\s*["']?[^>"']{0,30}stylesheet|@import\s/i;
const SCRIPT = /<script|\son[a-z]{3,20}\s{0,5}=|\bcommandfor\s{0,5}=/i;
/** Around a reading stand brackets; browsers that know ruby show no more of `rp`. */
const MAX_BRACKET_CHARS = 3;

/** Pages that say so may be dark from the ground up. */
const COLOUR_SCHEME = /color-scheme/i;

const LOST_COLOUR = "colour of the background";
/** Techniques that children inherit, and what they declare to be seen again. */
const INHERITED: ReadonlyMap<string, string> = new Map([
  ["font-size", "font-size"],
  ["line-height", "line-height"],
  ["visibility:hidden", "visibility"],
  ["transparent text", "color"],
  [LOST_COLOUR, "color"],
]);

/** Techniques that pages animate; nobody brings text in by its size or its ink. */
const MOVED_INTO_SIGHT: ReadonlySet<string> = new Set([
  "opacity",
  "visibility:hidden",
  "filter:opacity",
  "clip",
  "transform",
  "translate",
  "off-screen",
  "no height",
  "no width",
]);
/** The same of sizes: a share of nothing is nothing. */
const RELATIVE_SIZE = /^(?:inherit|unset|revert(?:-layer)?|larger|smaller|[\d.]+(?:e[+-]?\d+)?(?:em|%|ex|ch))$/;

/**
 * Tells what hides an element, without a browser: attributes, its own style, the page's style sheets, the classes of
 * common frameworks. What hides it from outside is the caller's to inherit.
 */
export class Hider {
  readonly #source: string;
  readonly #cascade: Cascade;
  readonly #evidence: InterfaceEvidence;
  readonly #styles: StyleReader;
  readonly #grounds: Grounds;
  readonly #inks: Inks;
  readonly #ofClasses = new Map<string, HidingClass | null>();
  #foreignSheets: boolean | undefined;
  #scripts: boolean | undefined;
  #isSchemed: boolean | undefined;

  constructor(elements: readonly Element[], source: string, beside: SheetsBeside = NO_SHEETS) {
    this.#source = source;
    this.#cascade = openCascade(elements, beside);
    this.#evidence = new InterfaceEvidence(source);
    this.#styles = new StyleReader(this.#cascade);
    this.#grounds = new Grounds((element) => this.#styles.styleOf(element, this.#cascade.ground(element)));
    this.#inks = new Inks((element) => this.#styles.styleOf(element, this.#cascade.all(element)), source);
  }

  /**
   * What hides the element with these attributes, from outside (`outer`) or by itself; undefined for what a reader
   * sees.
   */
  hidingOf(element: Element, outer: Hiding | undefined, attributes: NamedAttributes): Hiding | undefined {
    if (outer !== undefined && outer.class !== "interface" && !INHERITED.has(outer.by)) return outer;
    const own =
      this.#byAttribute(element, attributes) ??
      this.#byStyle(element, attributes) ??
      this.#byClass(element, attributes);
    if (outer === undefined) return own;
    if (outer.class === "interface") return own?.class === "suspicious" ? own : outer;
    return own === undefined && this.#showsAgain(element, outer) ? undefined : outer;
  }

  /** What is inherited (size, colour, visibility) ends where an element declares its own. */
  #showsAgain(element: Element, outer: Hiding): boolean {
    const property = INHERITED.get(outer.by);
    const value = property === undefined ? undefined : this.#valueOf(property, element);
    if (value === undefined) return outer.by === LOST_COLOUR && this.#standsOut(element);
    return !(property === "font-size" ? RELATIVE_SIZE : TAKEN_OVER).test(value);
  }

  /** Whether an element in text that is lost is seen without a colour that is declared. */
  #standsOut(element: Element): boolean {
    if (isColouredByBrowser(element)) return !this.#hasForeignSheets();
    if (!this.#setsGround(element)) return false;
    const [ink = BLACK, ground] = [this.#inks.of(element), this.#grounds.of(element)];
    return ink === "unknown" || ground === "unknown" || (ground !== undefined && !isLost(ink, ground));
  }

  #byAttribute(element: Element, { hidden, popover }: NamedAttributes): Hiding | undefined {
    const { name } = element;
    if (hidden === "until-found") return { by: "hidden=until-found", class: "interface" };
    if (hidden !== undefined) return this.#isDisplayed(element) ? undefined : this.#soft("hidden", element);
    if (name === "dialog" && element.attribs.open === undefined) return this.#byDialog(element);
    if (name === "rp" && isLong(element)) return { by: "rp", class: "suspicious" };
    return popover === undefined ? undefined : this.#soft("popover", element);
  }

  /** Any display that a page declares, even by a class for all its boxes, is stronger than the attribute. HTML 15.3.1. */
  #isDisplayed(element: Element): boolean {
    const display = this.#valueOf("display", element);
    return display !== undefined && display !== "none" && !TAKEN_OVER.test(display);
  }

  /** Closed dialogs are opened by scripts or by a control; where there is neither, nobody ever reads them. */
  #byDialog(element: Element): Hiding {
    this.#scripts ??= SCRIPT.test(this.#source);
    return { by: "dialog", class: this.#scripts || this.#evidence.ofNames(element) ? "interface" : "suspicious" };
  }

  #byStyle(element: Element, { style }: NamedAttributes): Hiding | undefined {
    const reading = this.#styles.read(element, { style, sheets: this.#sheetsFor(element, style) });
    if (reading?.technique === undefined && reading?.colour === undefined) return this.#byOwnGround(element);
    const hiding = this.#byReading(reading, element);
    return hiding === undefined || reading?.technique === undefined
      ? hiding
      : this.#amongOthers(hiding, element, style);
  }

  /** What sheets declare, where they or the element's own style could hide it, or hide it together. */
  #sheetsFor(element: Element, style: string | undefined): Declarations | undefined {
    const declared = this.#cascade.declared(element);
    if (declared !== undefined || style === undefined || !this.#styles.couldHide(style)) return declared;
    const all = this.#cascade.all(element);
    return all.size > 0 ? all : undefined;
  }

  /** What a desk's own rules show again is seen; what some other reader is shown is the interface's. */
  #amongOthers(hiding: Hiding, element: Element, style: string | undefined): Hiding | undefined {
    const isShown = (sheets: Declarations | undefined) =>
      sheets !== undefined && this.#styles.read(element, { style, sheets })?.technique === undefined;
    if (isShown(this.#cascade.among(element, "desk"))) return undefined;
    if (hiding.class === "interface") return hiding;
    return isShown(this.#cascade.among(element, "others")) ? { by: hiding.by, class: "interface" } : hiding;
  }

  /** A ground of its own may be of the colour that the element inherits; a sheet elsewhere would give it another. */
  #byOwnGround(element: Element): Hiding | undefined {
    if (this.#hasForeignSheets() || !this.#setsGround(element)) return undefined;
    const ground = this.#grounds.of(element);
    if (ground === undefined || ground === "unknown") return undefined;
    const ink = this.#inks.of(element) ?? (this.#mayBeDark() ? "unknown" : BLACK);
    if (ink === "unknown" || !isLost(ink, ground) || isColouredForOthers(element, this.#cascade)) return undefined;
    return { by: LOST_COLOUR, class: "suspicious" };
  }

  #setsGround(element: Element): boolean {
    const { style, bgcolor } = element.attribs;
    return bgcolor !== undefined || style?.includes("background") === true || this.#cascade.ground(element).size > 0;
  }

  #byReading({ technique, colour, moves }: StyleReading, element: Element): Hiding | undefined {
    if (moves && technique !== undefined && MOVED_INTO_SIGHT.has(technique.by))
      return { by: technique.by, class: "interface" };
    if (technique?.force === "soft") return this.#soft(technique.by, element);
    if (technique !== undefined)
      return this.#isCertain(technique.by, element) ? { by: technique.by, class: "suspicious" } : undefined;
    const lost = colour !== undefined && this.#isCertain(LOST_COLOUR, element) && this.#isLostOn(colour, element);
    return lost ? { by: LOST_COLOUR, class: "suspicious" } : undefined;
  }

  #byClass(element: Element, { classes, ariaHidden }: NamedAttributes): Hiding | undefined {
    const named = classes === undefined ? undefined : this.#hidingClassIn(classes);
    if (named?.kind === "reader") return { by: named.by, class: "decoration" };
    if (named !== undefined) return this.#soft(named.by, element);
    // Monaco reads aloud what stands in its text field, and shows what it draws.
    return ariaHidden === "true" && codeBoxOf(element) === undefined ? ARIA_HIDDEN : undefined;
  }

  /** Pages repeat their class names, so each is looked at once. */
  #hidingClassIn(classes: string): HidingClass | undefined {
    let named = this.#ofClasses.get(classes);
    if (named === undefined) {
      named = hidingClassOf(classes);
      this.#ofClasses.set(classes, named);
    }
    return named ?? undefined;
  }

  /** A sheet elsewhere may give the children what their parent takes away; text of the element's own stays hidden. */
  #isCertain(by: string, element: Element): boolean {
    // Cells are given the width that their row leaves: without one of their own they end in an ellipsis.
    if (by === "no width" && (element.name === "td" || element.name === "th")) return false;
    if (by === "line-height" && (INLINE_TAGS.has(element.name) || !hasText(element))) return false;
    if (!INHERITED.has(by) || !this.#hasForeignSheets()) return true;
    return hasText(element);
  }

  #hasForeignSheets(): boolean {
    this.#foreignSheets ??= EXTERNAL_SHEET.test(this.#source);
    return this.#foreignSheets;
  }

  #mayBeDark(): boolean {
    this.#isSchemed ??= COLOUR_SCHEME.test(this.#source);
    return this.#isSchemed;
  }

  #soft(by: string, element: Element): Hiding {
    return { by, class: this.#evidence.of(element) ? "interface" : "suspicious" };
  }

  #isLostOn(colour: Colour, element: Element): boolean {
    const ground = this.#grounds.of(element);
    if (ground === undefined) return !this.#hasForeignSheets() && isLost(colour, WHITE);
    if (ground === "unknown" || !isLost(colour, ground)) return false;
    return !this.#hasForeignSheets() || !isColouredAsCode(element, (around) => this.#setsGround(around));
  }

  #valueOf(property: string, element: Element): string | undefined {
    return this.#styles.valueOf(property, element, this.#cascade.all(element));
  }
}

function hasText({ children }: Element): boolean {
  return children.some((child) => isText(child) && child.data.trim() !== "");
}

function isLong({ children }: Element): boolean {
  return children.some((child) => !isText(child) || child.data.trim().length > MAX_BRACKET_CHARS);
}

const ARIA_HIDDEN: Hiding = { by: "aria-hidden", class: "interface" };
