import { type Document as Dom, type Element, isTag, isText } from "domhandler";
import type { Hiding } from "../../../model/block.ts";
import { type Cascade, mergeInto, openCascade } from "./cascade.ts";
import { type Colour, isLost, readColour, WHITE } from "./colours.ts";
import { type Declarations, type Declared, readDeclarations } from "./declarations.ts";
import { InterfaceEvidence } from "./interface-evidence.ts";
import { HIDING_CLASSES } from "./interface-names.ts";
import { styleOf, TECHNIQUES, type Technique } from "./techniques.ts";
import { withVariables } from "./variables.ts";

const SPACE = /\s+/;
const IMAGE = /url\(|gradient/;
const EXTERNAL_SHEET = /<link[^>]{0,300}\brel\s*=\s*["']?[^>"']{0,30}stylesheet/i;
const SCRIPT = /<script|\son[a-z]{3,20}\s{0,5}=|\bcommandfor\s{0,5}=/i;
/** Around a reading stand brackets; browsers that know ruby show no more of `rp`. */
const MAX_BRACKET_CHARS = 3;
/** What lies behind an element: a colour, something of any colour, or nothing that anybody declared. */
type Ground = Colour | "unknown" | undefined;

/** A ground that lets more than half through shows what is behind it. */
const HALF = 0.5;
const LOST_COLOUR = "colour of the background";
/** Techniques that children inherit, and what they declare to be seen again. */
const INHERITED: ReadonlyMap<string, string> = new Map([
  ["font-size", "font-size"],
  ["visibility:hidden", "visibility"],
  ["transparent text", "color"],
  [LOST_COLOUR, "color"],
]);
/** Styles without any of these neither hide nor show. */
const COULD_MATTER =
  /none|hidden|collapse|opacity|font|indent|clip|:\s*-|inset|transform|translate|rotate|scale|mask|calc|color|background|zoom|filter|overflow|visib|display|var\(|\\|\/\*/i;
const NOTHING: Declarations = new Map();

/**
 * Tells what hides an element, without a browser: attributes, its own style, the page's style sheets, the classes of
 * common frameworks. What hides it from outside is the caller's to inherit.
 */
export class Hider {
  readonly #cascade: Cascade;
  readonly #evidence: InterfaceEvidence;
  readonly #hasForeignSheets: boolean;
  readonly #hasScripts: boolean;
  readonly #readings = new Map<string, StyleReading>();
  readonly #grounds = new Map<Element, Ground>();

  constructor(dom: Dom, source: string) {
    this.#cascade = openCascade(dom, source);
    this.#evidence = new InterfaceEvidence(source);
    this.#hasForeignSheets = EXTERNAL_SHEET.test(source);
    this.#hasScripts = SCRIPT.test(source);
  }

  /** What hides the element, from outside (`outer`) or by itself; undefined for what a reader sees. */
  hidingOf(element: Element, outer: Hiding | undefined): Hiding | undefined {
    const own = this.#byAttribute(element) ?? this.#byStyle(element) ?? this.#byClass(element);
    if (outer === undefined) return own;
    if (outer.class === "interface") return own?.class === "suspicious" ? own : outer;
    return own === undefined && this.#showsAgain(element, outer) ? undefined : outer;
  }

  /** What is inherited (size, colour, visibility) ends where an element declares its own. */
  #showsAgain(element: Element, outer: Hiding): boolean {
    const property = INHERITED.get(outer.by);
    return property !== undefined && this.#everything(element).has(property);
  }

  #byAttribute(element: Element): Hiding | undefined {
    const { attribs, name } = element;
    if (attribs.hidden === "until-found") return { by: "hidden=until-found", class: "interface" };
    if (attribs.hidden !== undefined) return this.#soft("hidden", element);
    if (name === "dialog" && attribs.open === undefined) return this.#byDialog(element);
    if (name === "rp" && isLong(element)) return { by: "rp", class: "suspicious" };
    return attribs.popover === undefined ? undefined : this.#soft("popover", element);
  }

  /** Closed dialogs are opened by scripts or by a control; where there is neither, nobody ever reads them. */
  #byDialog(element: Element): Hiding {
    return { by: "dialog", class: this.#hasScripts || this.#evidence.ofNames(element) ? "interface" : "suspicious" };
  }

  #byStyle(element: Element): Hiding | undefined {
    const sheets = this.#cascade.declared(element);
    const { style } = element.attribs;
    const reading =
      sheets === undefined && element.name !== "font"
        ? this.#readInline(style)
        : readStyle(withVariables(this.#declared(element, sheets), this.#cascade.variables));
    if (reading === undefined) return undefined;
    const { technique, colour } = reading;
    if (technique?.force === "soft") return this.#soft(technique.by, element);
    if (technique !== undefined)
      return this.#isCertain(technique.by, element) ? { by: technique.by, class: "suspicious" } : undefined;
    const lost = colour !== undefined && this.#isCertain(LOST_COLOUR, element) && this.#isLostOn(colour, element);
    return lost ? { by: LOST_COLOUR, class: "suspicious" } : undefined;
  }

  /** Pages repeat their style attributes, so each is read once. */
  #readInline(style: string | undefined): StyleReading | undefined {
    if (style === undefined || !COULD_MATTER.test(style)) return undefined;
    let reading = this.#readings.get(style);
    if (reading === undefined) {
      reading = readStyle(withVariables(readDeclarations(style), this.#cascade.variables));
      this.#readings.set(style, reading);
    }
    return reading;
  }

  #declared({ name, attribs }: Element, sheets: Declarations | undefined): Declarations {
    const declared = new Map<string, Declared>(sheets ?? NOTHING);
    const { style, color } = attribs;
    if (name === "font" && color !== undefined) declared.set("color", { value: color.toLowerCase(), important: false });
    if (style !== undefined) mergeInto(declared, readDeclarations(style));
    return declared;
  }

  #byClass(element: Element): Hiding | undefined {
    const { class: classes } = element.attribs;
    if (classes === undefined) return element.attribs["aria-hidden"] === "true" ? ARIA_HIDDEN : undefined;
    for (const one of classes.split(SPACE)) {
      const kind = HIDING_CLASSES.get(one);
      if (kind === "reader") return { by: `class ${one}`, class: "decoration" };
      if (kind === "soft" && !isResponsive(classes)) return this.#soft(`class ${one}`, element);
    }
    return element.attribs["aria-hidden"] === "true" ? ARIA_HIDDEN : undefined;
  }

  /** A sheet elsewhere may give the children what their parent takes away; text of the element's own stays hidden. */
  #isCertain(by: string, element: Element): boolean {
    if (!INHERITED.has(by) || !this.#hasForeignSheets) return true;
    return element.children.some((child) => isText(child) && child.data.trim() !== "");
  }

  #soft(by: string, element: Element): Hiding {
    return { by, class: this.#evidence.of(element) ? "interface" : "suspicious" };
  }

  #isLostOn(colour: Colour, element: Element): boolean {
    const ground = this.#groundOf(element);
    if (ground !== undefined) return ground !== "unknown" && isLost(colour, ground);
    return !this.#hasForeignSheets && isLost(colour, WHITE);
  }

  /** The nearest background that is declared; an image may be of any colour. Each element is asked once. */
  #groundOf(element: Element): Ground {
    const path: Element[] = [];
    let at: Element | undefined = element;
    for (; at !== undefined && !this.#grounds.has(at); at = parentOf(at)) path.push(at);
    let ground = at === undefined ? undefined : this.#grounds.get(at);
    for (const inner of path.reverse()) {
      ground = this.#ownGround(inner) ?? ground;
      this.#grounds.set(inner, ground);
    }
    return ground;
  }

  #ownGround(element: Element): Ground {
    const style = styleOf(this.#everything(element));
    const written = `${style("background")} ${style("background-color")} ${style("background-image")} ${element.attribs.bgcolor ?? ""}`;
    if (IMAGE.test(written)) return "unknown";
    const colour = readColour(written.trim());
    return colour !== undefined && colour[3] > HALF ? colour : undefined;
  }

  #everything(element: Element): Declarations {
    return this.#declared(element, this.#cascade.all(element));
  }
}

function isLong({ children }: Element): boolean {
  return children.some((child) => !isText(child) || child.data.trim().length > MAX_BRACKET_CHARS);
}

interface StyleReading {
  readonly technique: Technique | undefined;
  readonly colour: Colour | undefined;
}

function readStyle(declarations: Declarations): StyleReading {
  const style = styleOf(declarations);
  return { technique: TECHNIQUES.find(({ hides }) => hides(style)), colour: readColour(style("color")) };
}

const ARIA_HIDDEN: Hiding = { by: "aria-hidden", class: "interface" };

/** "hidden md:block" is shown on other screens. */
function isResponsive(classes: string): boolean {
  return RESPONSIVE.test(classes);
}

const RESPONSIVE =
  /(?:^|\s)(?:(?:xs|sm|md|lg|xl|2xl|print|group-\w+|peer-\w+|data-\S+|aria-\S+|hover|focus|open):|d-(?:sm|md|lg|xl)-)/;

function parentOf({ parent }: Element): Element | undefined {
  return parent !== null && isTag(parent) ? parent : undefined;
}
