import { type Element, isCDATA, isTag, isText, type ParentNode } from "domhandler";
import type { Span } from "../../model/block.ts";
import { isWebAddress } from "../../text/addresses/is-web-address.ts";
import { formulaOf, texOf } from "./formula-of.ts";
import { paragraphsIn } from "./guess.ts";
import { isNumber, numberOf, quoted, spansOf, tagOf } from "./html-tag.ts";
import { Paper } from "./paper.ts";
import { partsOf } from "./parts-of.ts";
import { type Place, ROOT } from "./place.ts";
import { BOXES, isBox, isList, LINES, STRETCHES, TITLED } from "./reading-kinds.ts";
import { isShown, readingOf } from "./reading-of.ts";
import type { Reading, Vocabulary } from "./vocabulary.ts";
import { attributeOf, elementsIn, holderOf, isMixed, textOf } from "./xml-tree.ts";

const ADDRESS_NAMES = ["href", "url", "target"] as const;
const LOWEST_LEVEL = 6;

/** Writes the elements of a document as HTML, in their order, each as it is read. */
export class XmlWriter {
  /** Where what says things of the document, and is no text of it, was written. */
  readonly frontMatter: Span[] = [];
  readonly #vocabulary: Vocabulary;
  readonly #paper = new Paper();
  /** Notes of the open paragraph, to be written behind it. */
  #notes: Element[] = [];
  /** What of the open front matter is read as text. */
  #shown: Element[] = [];
  #level = 0;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  get source(): string {
    return this.#paper.source;
  }

  write(html: string): void {
    this.#paper.write(html);
  }

  writeAll(root: ParentNode): void {
    this.#children(root, ROOT);
    this.#flush();
  }

  #children(node: ParentNode, place: Place): void {
    const { isGuessed = false } = this.#vocabulary;
    let isBehindElement = false;
    for (const child of node.children) {
      if (isText(child) || isCDATA(child))
        this.write(isGuessed && !place.isFlat ? paragraphsIn(textOf(child)) : textOf(child));
      else if (isTag(child)) {
        // Two stretches side by side, with nothing between them, are two words.
        if (isBehindElement && place.isFlat && !place.isMixed) this.write(" ");
        this.#element(child, place);
        isBehindElement = true;
      }
    }
  }

  #element(element: Element, above: Place): void {
    if (element.name === "math") {
      this.write(formulaOf(element));
      return;
    }
    const reading = readingOf(element, above, this.#vocabulary);
    const own = { name: element.name, reading, isMixed: isMixed(element) };
    const isLine = LINES.has(reading) || STRETCHES.has(reading);
    if (above.isFront && isShown(element, above, this.#vocabulary)) this.#shown.push(element);
    else if (above.isParagraph && isBox(reading)) {
      // It ends the paragraph, and what comes behind goes on with that.
      this.write("</p>");
      const outside = { ...above, isFlat: false };
      this.#read(element, { ...outside, ...own, above: outside, isFlat: isLine, isParagraph: false });
      this.write("<p>");
    } else {
      const isParagraph = reading === "p" && !above.isFlat;
      this.#read(element, { ...above, ...own, above, isFlat: above.isFlat || isLine, isParagraph });
    }
  }

  #read(element: Element, place: Place): void {
    const way = XmlWriter.#WAYS.get(place.reading);
    if (way !== undefined) way(this, element, place);
    else if (place.above?.isFlat === true && !STRETCHES.has(place.reading)) this.#inLine(element, place);
    else this.#box(`${tagOf(place.reading, element)}${spansOf(place.reading, element)}`, element, place);
  }

  /** Of readings that are more than an element of HTML. */
  static readonly #WAYS = new Map<Reading, (writer: XmlWriter, element: Element, place: Place) => void>([
    ["skip", () => undefined],
    ["space", (writer, element, place) => writer.#end(" ", element, place)],
    ["br", (writer, element, place) => writer.#end("<br>", element, place)],
    ["hr", (writer, element, place) => writer.#end("<hr>", element, place)],
    ["tex", (writer, element) => writer.write(texOf(element))],
    ["through", (writer, element, place) => writer.#children(element, place)],
    ["front", (writer, element, place) => writer.#front(element, place)],
    ["section", (writer, element, place) => writer.#section(element, place)],
    ["link", (writer, element, place) => writer.#link(element, place)],
    ["heading", (writer, element, place) => writer.#heading(element, place)],
    ["label", (writer, element, place) => writer.#takeLabel(element, place)],
    ["flat", (writer, element, place) => writer.#flat(element, place)],
    ["parts", (writer, element, place) => writer.#parts(element, place)],
    ["line", (writer, element, place) => writer.#end("<br>", element, place)],
    ["note", (writer, element, place) => writer.#note(element, place)],
    ["caption", (writer, element, place) => writer.#caption(element, place)],
    ["li", (writer, element, place) => writer.#item(element, place)],
  ]);

  /** An element of HTML: its name, and attributes behind that. */
  #box(tag: string, element: Element, place: Place): void {
    if (BOXES.has(place.reading)) this.#paper.writeLoneLabel();
    this.write(`<${tag}>`);
    if (LINES.has(place.reading)) this.#paper.writeLabel();
    this.#children(element, place);
    this.write(`</${tag.split(" ", 1)[0] ?? tag}>`);
    if (place.isParagraph) this.#writeNotes();
  }

  /** References are items without a list around them. */
  #item(element: Element, place: Place): void {
    const { reading, isFlat } = place.above ?? ROOT;
    if (isFlat) this.#inLine(element, place);
    else if (isList(reading)) this.#box(`li${numberOf(element)}`, element, place);
    else {
      const list = numberOf(element) === "" ? "ul" : "ol";
      this.write(`<${list}>`);
      this.#box(`li${numberOf(element)}`, element, place);
      this.write(`</${list}>`);
    }
  }

  #caption(element: Element, place: Place): void {
    this.#box(place.above?.reading === "table" ? "caption" : "figcaption", element, place);
  }

  /** A block that stands in a line. */
  #inLine(element: Element, place: Place): void {
    this.write(" ");
    this.#children(element, place);
    this.write(" ");
  }

  #flat(element: Element, place: Place): void {
    if (place.above?.reading === "li") this.#paper.writeLabel();
    this.#children(element, place);
  }

  /** Of a line, or of words: what it holds stands before that. */
  #end(html: string, element: Element, place: Place): void {
    this.#children(element, place);
    this.write(html);
  }

  #parts(element: Element, { above }: Place): void {
    const isInline = above?.isFlat === true || above?.reading === "li";
    const tag = above !== undefined && isList(above.reading) ? "li" : "p";
    if (!isInline) this.write(`<${tag}>`);
    if (above?.isFlat !== true) this.#paper.writeLabel();
    this.write(partsOf(element));
    if (!isInline) this.write(`</${tag}>`);
  }

  #note(element: Element, place: Place): void {
    if (place.above?.isFlat === true) this.#notes.push(element);
    else this.#box("p", element, { ...place, isParagraph: true });
  }

  #link(element: Element, place: Place): void {
    const address = attributeOf(element, ADDRESS_NAMES)?.trim() ?? "";
    if (isWebAddress(address)) this.#box(`a href="${quoted(address)}"`, element, place);
    else this.#children(element, place);
  }

  #front(element: Element, place: Place): void {
    const outer = this.#shown;
    const start = this.#paper.length;
    this.#shown = [];
    this.#box("header", element, { ...place, isFront: true });
    this.#flush();
    this.frontMatter.push([start, this.#paper.length]);
    const shown = this.#shown;
    this.#shown = outer;
    for (const one of shown) this.#element(one, { ...place, isFront: false, name: holderOf(one) });
  }

  #section(element: Element, place: Place): void {
    this.#flush();
    this.#level++;
    this.write("<section>");
    const title = this.#vocabulary.untitled?.get(element.name);
    const isTitled = elementsIn(element).some((child) => readingOf(child, place, this.#vocabulary) === "heading");
    if (title !== undefined && !isTitled) this.write(`<${this.#titleTag}>${title}</${this.#titleTag}>`);
    this.#children(element, place);
    this.#flush();
    this.write("</section>");
    this.#level--;
  }

  get #titleTag(): string {
    return `h${Math.min(LOWEST_LEVEL, this.#level + 1)}`;
  }

  #heading(element: Element, place: Place): void {
    const { above = ROOT } = place;
    if (above.isFlat) this.#inLine(element, place);
    else this.#box(TITLED.has(above.reading) && !above.isFront ? this.#titleTag : "p", element, place);
  }

  /** An item's number is the item's own; other labels go before what comes next. */
  #takeLabel(element: Element, { above }: Place): void {
    const label = textOf(element).trim();
    if (above?.isFlat === true) this.write(`${label} `);
    else if (above?.reading !== "li" || !isNumber(label)) this.#paper.keepLabel(label);
  }

  #writeNotes(): void {
    const notes = this.#notes;
    this.#notes = [];
    for (const note of notes) {
      const line = { ...ROOT, name: note.name, reading: "note", isFlat: true, isParagraph: true } as const;
      this.#box("p", note, { ...line, isMixed: isMixed(note) });
    }
  }

  /** What waits for a place where it could be written, at the end of what it belongs to. */
  #flush(): void {
    this.#paper.writeLoneLabel();
    this.#writeNotes();
  }
}
