import type { Element } from "domhandler";
import type { Colour } from "./colours/colour.ts";
import { readColour } from "./colours/colours.ts";
import type { Cascade } from "./sheets/cascade.ts";
import { type Declarations, type Declared, mergeInto, readDeclarations } from "./values/declarations.ts";
import { Scopes } from "./values/scopes.ts";
import { refersToVariables, resolvedValue } from "./values/variables.ts";
import { couldHide } from "./ways/could-hide.ts";
import { type Entrance, readEntrance } from "./ways/entrance.ts";
import { saysHiding } from "./ways/says-hiding.ts";
import type { Style } from "./ways/style.ts";
import { isOutlined, type Technique } from "./ways/techniques.ts";

/** How a style hides, and which colour it gives text. */
export interface StyleReading {
  readonly technique: Technique | undefined;
  readonly colour: Colour | undefined;
  /** It is animated, or fades from one state to another: what is hidden at first is shown by and by. */
  readonly moves: boolean;
  /** Whether what hides may be the first state of text that a script brings in. */
  readonly entrance: Entrance;
}

/** What declares the style of an element: its attribute, and sheets. */
interface DeclaredBy {
  readonly style: string | undefined;
  readonly sheets: Declarations | undefined;
}

/** Styles without any of these neither hide nor show. */
const COULD_MATTER =
  /none|hidden|collapse|text-security|opacity|font|indent|clip|:\s*-|(?:left|start|inset|inline|top|right|end|bottom|margin)\s*:\s*\+?[\d.]{3}|inset|transform|translate|rotate|scale|mask|calc|color|background|zoom|filter|overflow|visib|display|var\(|\\|\/\*/i;
/** Hostile pages have another style for each element. */
const MAX_KEPT = 2000;
const MAX_KEPT_CHARS = 500;
const NOTHING: Declarations = new Map();

/** Reads what sheets and an element's own style come to. Pages repeat both, so that each is read once. */
export class StyleReader {
  readonly #ofStyles = new Map<string, StyleReading | null>();
  readonly #ofSheets = new WeakMap<Declarations, StyleReading>();
  readonly #hiding = new Map<string, boolean>();
  readonly #inline = new Map<string, Declarations>();

  readonly #scopes: Scopes;

  constructor(cascade: Cascade) {
    const { variables: page, localVariables: local } = cascade;
    this.#scopes = new Scopes({ declared: (element) => this.everything(element, cascade.all(element)), local, page });
  }

  /** The reading of an element by what declares its style; undefined for a style that can't matter. */
  read(element: Element, { style, sheets }: DeclaredBy): StyleReading | undefined {
    if (sheets === undefined && element.name !== "font")
      return style === undefined ? undefined : this.#ofStyle(style, element);
    if (sheets === undefined || style !== undefined || element.name === "font")
      return this.#readDeclared(this.everything(element, sheets), element);
    if (this.#varies(sheets)) return this.#readDeclared(sheets, element);
    let reading = this.#ofSheets.get(sheets);
    if (reading === undefined) {
      reading = this.#readDeclared(sheets, element);
      this.#ofSheets.set(sheets, reading);
    }
    return reading;
  }

  /** What sheets, the element's own style and its `color` declare together. */
  everything({ name, attribs }: Element, sheets: Declarations = NOTHING): Declarations {
    const { style, color } = attribs;
    const isColoured = name === "font" && color !== undefined;
    if (style === undefined && !isColoured) return sheets;
    if (sheets.size === 0 && style !== undefined && !isColoured) return this.#readInline(style);
    const declared = new Map<string, Declared>(sheets);
    if (isColoured) declared.set("color", { value: color.toLowerCase(), important: false });
    if (style !== undefined) mergeInto(declared, this.#readInline(style));
    return declared;
  }

  /** Whether an element's own style could hide, by itself or with what sheets say. */
  couldHide(style: string): boolean {
    let could = this.#hiding.get(style);
    if (could === undefined) {
      could = style.includes("var(") || (saysHiding(style) && couldHide(this.#readInline(style)));
      if (this.#hiding.size < MAX_KEPT && style.length <= MAX_KEPT_CHARS) this.#hiding.set(style, could);
    }
    return could;
  }

  /** The value of a property that sheets or the element's own style declare; undefined where neither does. */
  valueOf(property: string, element: Element, sheets: Declarations): string | undefined {
    return resolvedValue(this.everything(element, sheets), property, this.#scopes.at(element));
  }

  /** What `everything` comes to: only what is asked for gets its variables put in. */
  styleOf(element: Element, sheets: Declarations): Style {
    return this.#styleIn(this.everything(element, sheets), element);
  }

  #styleIn(declarations: Declarations, element: Element): Style {
    const around = this.#scopes.at(element);
    return (property) => resolvedValue(declarations, property, around) ?? "";
  }

  /** Whether declarations come to one thing here and to another there. */
  #varies(declarations: Declarations): boolean {
    return this.#scopes.vary && refersToVariables(declarations);
  }

  #ofStyle(style: string, element: Element): StyleReading | undefined {
    let reading = this.#ofStyles.get(style);
    if (reading === undefined) {
      const declarations = COULD_MATTER.test(style) ? this.#readInline(style) : NOTHING;
      reading = declarations.size > 0 ? this.#readDeclared(declarations, element) : null;
      if (this.#varies(declarations)) return reading ?? undefined;
      this.#ofStyles.set(style, reading);
    }
    return reading ?? undefined;
  }

  #readInline(style: string): Declarations {
    let declared = this.#inline.get(style);
    if (declared === undefined) {
      declared = readDeclarations(style);
      if (this.#inline.size < MAX_KEPT && style.length <= MAX_KEPT_CHARS) this.#inline.set(style, declared);
    }
    return declared;
  }

  #readDeclared(declarations: Declarations, element: Element): StyleReading {
    const style = this.#styleIn(declarations, element);
    const colour = readColour(style("-webkit-text-fill-color") || style("color"));
    const { technique, entrance } = readEntrance([...declarations.keys()], style);
    return { technique, colour: isOutlined(style) ? undefined : colour, moves: moves(style), entrance };
  }
}

function moves(style: Style): boolean {
  return MOVING.some((property) => style(property) !== "" && !STILL.test(style(property)));
}

const MOVING = ["animation", "animation-name", "transition", "transition-property"] as const;
const STILL = /^(?:none|initial|unset|inherit|all 0s.*)$/;
