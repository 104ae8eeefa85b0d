import { type Element, isText } from "domhandler";
import type { Hiding } from "../../../model/block.ts";
import { codeBoxOf } from "../code/code-box.ts";
import { INLINE_TAGS } from "../elements.ts";
import type { NamedAttributes } from "../named-attributes.ts";
import { TAKEN_OVER } from "./colours/inks.ts";
import { hasText, LostInk } from "./colours/lost-ink.ts";
import { isEntranceMarked, waitsForHand } from "./interface/entrances.ts";
import { type HidingClass, hidingClassOf } from "./interface/hiding-class.ts";
import { followsButton, InterfaceEvidence } from "./interface/interface-evidence.ts";
import { PageSigns } from "./page-signs.ts";
import { type Cascade, openCascade } from "./sheets/cascade.ts";
import type { SheetsBeside } from "./sheets/style-sheets.ts";
import { ShownOtherwise } from "./shown-otherwise.ts";
import { StyleReader, type StyleReading } from "./style-reader.ts";
import type { Declarations } from "./values/declarations.ts";
import { BEHIND } from "./ways/behind.ts";
import type { Entrance } from "./ways/entrance.ts";

const NO_SHEETS: SheetsBeside = new Map();
/** Around a reading stand brackets; browsers that know ruby show no more of `rp`. */
const MAX_BRACKET_CHARS = 3;

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
  readonly #cascade: Cascade;
  readonly #evidence: InterfaceEvidence;
  readonly #styles: StyleReader;
  readonly #signs: PageSigns;
  readonly #ink: LostInk;
  readonly #otherwise: ShownOtherwise;
  readonly #ofClasses = new Map<string, HidingClass | null>();

  constructor(elements: readonly Element[], source: string, beside: SheetsBeside = NO_SHEETS) {
    const cascade = openCascade(elements, beside);
    const styles = new StyleReader(cascade);
    const signs = new PageSigns(elements, source);
    this.#cascade = cascade;
    this.#styles = styles;
    this.#signs = signs;
    this.#evidence = new InterfaceEvidence(elements, source);
    this.#ink = new LostInk({ source, cascade, styles, signs });
    this.#otherwise = new ShownOtherwise(cascade, styles);
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

  /** How sheets or its own style lay an element out; undefined where nothing is declared. */
  displayOf(element: Element): string | undefined {
    return this.#valueOf("display", element);
  }

  /** What becomes of an element's white space, by sheets or its own style; undefined where nothing is declared. */
  whiteSpaceOf(element: Element): string | undefined {
    return this.#valueOf("white-space", element);
  }

  /** What is inherited (size, colour, visibility) ends where an element declares its own. */
  #showsAgain(element: Element, outer: Hiding): boolean {
    const property = INHERITED.get(outer.by);
    const value = property === undefined ? undefined : this.#valueOf(property, element);
    if (value === undefined) return outer.by === LOST_COLOUR && this.#ink.standsOut(element);
    return !(property === "font-size" ? RELATIVE_SIZE : TAKEN_OVER).test(value);
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
    const display = this.displayOf(element);
    return display !== undefined && display !== "none" && !TAKEN_OVER.test(display);
  }

  /** Closed dialogs are opened by scripts or by a control; where there is neither, nobody ever reads them. */
  #byDialog(element: Element): Hiding {
    return {
      by: "dialog",
      class: this.#signs.hasScripts || this.#evidence.ofNames(element) ? "interface" : "suspicious",
    };
  }

  #byStyle(element: Element, { style }: NamedAttributes): Hiding | undefined {
    const reading = this.#styles.read(element, { style, sheets: this.#sheetsFor(element, style) });
    if (reading?.technique === undefined && reading?.colour === undefined)
      return this.#ink.isLostOnOwnGround(element) ? lost() : undefined;
    const hiding = this.#byReading(reading, element);
    return hiding === undefined || reading.technique === undefined
      ? hiding
      : this.#amongOthers(hiding, element, reading.entrance);
  }

  /** What sheets declare, where they or the element's own style could hide it, or hide it together. */
  #sheetsFor(element: Element, style: string | undefined): Declarations | undefined {
    const declared = this.#cascade.declared(element);
    if (declared !== undefined || style === undefined || !this.#styles.couldHide(style)) return declared;
    const all = this.#cascade.all(element);
    return all.size > 0 ? all : undefined;
  }

  /**
   * What a desk's own rules show again is seen; what some other reader is shown, or this one later, is the interface's. Scripts
   * fade in what is to be read; what they give a place that it did not have is mostly a notice.
   */
  #amongOthers(hiding: Hiding, element: Element, entrance: Entrance): Hiding | undefined {
    if (this.#otherwise.atDesk(element)) return undefined;
    if (hiding.class === "interface") return hiding;
    const isShown =
      this.#otherwise.byReader(element) ||
      (entrance !== "none" && (this.#otherwise.byScript(element) || this.#evidence.ofEntrance(element)));
    return isShown ? { by: hiding.by, class: "interface" } : hiding;
  }

  #byReading({ technique, colour, moves, entrance }: StyleReading, element: Element): Hiding | undefined {
    if (technique === undefined || this.#isBroughtIn(element, entrance))
      return colour !== undefined && this.#ink.isLostIn(element, colour) ? lost() : undefined;
    const { by, force } = technique;
    if (moves && MOVED_INTO_SIGHT.has(by)) return { by, class: "interface" };
    if (entrance === "begun" && this.#signs.hasScripts) return { by, class: "interface" };
    if (force === "soft") return this.#isForReaders(element) ? { by, class: "decoration" } : this.#soft(by, element);
    return this.#isCertain(by, element) ? { by, class: "suspicious" } : undefined;
  }

  /** Text that comes in while a reader reads on is seen like the rest. Libraries write first states into the elements themselves. */
  #isBroughtIn(element: Element, entrance: Entrance): boolean {
    if (entrance === "none" || !this.#signs.hasScripts) return false;
    const isWrittenSo = element.attribs.style !== undefined && (entrance === "begun" || this.#signs.isOfWebflow);
    return (isWrittenSo || isEntranceMarked(element)) && !waitsForHand(element);
  }

  /** Whether its class says that it is only read aloud: in whatever box it stands, nobody brings it into sight. */
  #isForReaders({ attribs: { class: classes } }: Element): boolean {
    return classes !== undefined && this.#hidingClassIn(classes)?.kind === "reader";
  }

  #byClass(element: Element, { classes, ariaHidden }: NamedAttributes): Hiding | undefined {
    const named = classes === undefined ? undefined : this.#hidingClassIn(classes);
    if (named?.kind === "reader") return { by: named.by, class: "decoration" };
    if (named !== undefined) return this.#soft(named.by, element);
    // Monaco reads aloud what stands in its text field, and shows what it draws. Pandoc's captions are the pictures' alternative texts.
    const isShown = element.name === "figcaption" || codeBoxOf(element) !== undefined;
    return ariaHidden === "true" && !isShown ? ARIA_HIDDEN : undefined;
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
    if (by === BEHIND) return this.#ink.isPaintedOver(element);
    // Cells are given the width that their row leaves: without one of their own they end in an ellipsis.
    if (by === "no width" && (element.name === "td" || element.name === "th")) return false;
    if (by === "line-height" && (INLINE_TAGS.has(element.name) || !hasText(element))) return false;
    if (!INHERITED.has(by) || !this.#signs.hasForeignSheets) return true;
    return hasText(element);
  }

  #soft(by: string, element: Element): Hiding {
    const isShown = this.#evidence.of(element) || (this.#signs.hasScripts && followsButton(element));
    return { by, class: isShown ? "interface" : "suspicious" };
  }

  #valueOf(property: string, element: Element): string | undefined {
    return this.#styles.valueOf(property, element, this.#cascade.all(element));
  }
}

function isLong({ children }: Element): boolean {
  return children.some((child) => !isText(child) || child.data.trim().length > MAX_BRACKET_CHARS);
}

const lost = (): Hiding => ({ by: LOST_COLOUR, class: "suspicious" });
const ARIA_HIDDEN: Hiding = { by: "aria-hidden", class: "interface" };
