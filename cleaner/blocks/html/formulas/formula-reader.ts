import { type ChildNode, type Element, isTag, isText } from "domhandler";
import { countInk } from "../../../text/characters/collapse.ts";
import { nextIn } from "../next-in.ts";
import { mathToTex } from "./math-to-tex.ts";
import { ownText } from "./own-text.ts";
import { holdsWords, isFormula, readTex, saysWhatIsShown } from "./read-tex.ts";

/** A formula as it is written in text: TeX between dollar signs, two of them where it stands in a line of its own. */
export interface Formula {
  readonly text: string;
  /** Non-white-space characters that it shows, or of its source where nothing but that is in the page. */
  readonly ink: number;
}

const TEX_ENCODING = /^(?:application|text)\/x-(?:tex|latex)$|^(?:la)?tex$/i;
const TEX_SCRIPT = /^math\/tex(?:;\s{0,3}mode\s{0,3}=\s{0,3}display)?$/i;
/** MediaWiki, as it was and as it is; WordPress. */
const PICTURE = /(?:^|\s)(?:mwe-math-fallback-image-(?:inline|display)|tex|latex)(?:\s|$)/;
const DISPLAY_PICTURE = "mwe-math-fallback-image-display";
const WRAPPER = "mwe-math-element";
/** Alternative texts that say by their marks that they are TeX: LaTeX2HTML, Art of Problem Solving. */
const MARKED_TEX = /^\s{0,9}(?:\$[^$]+\$\s{0,9}$|\\begin\{(?:displaymath|math|equation|eqnarray|align)\*?\})/;
const BEGIN = "\\begin{";
/** What LaTeX2HTML writes around a formula in a line of its own. */
const DISPLAYED = /^\\begin\{(displaymath|math)\}([\s\S]*)\\end\{\1\}$/;
/** A longer formula than this is none; it is read like any text. */
const MAX_NODES = 4000;

/** Formulas that may be too long before no more are looked for: a page that has so many is hostile. */
const MAX_REFUSED = 50;

/** Finds the formulas of one page. */
export class FormulaReader {
  #refused = 0;

  /**
   * The formula that an element is: MathML, MediaWiki's formula in MathML with a picture of it, MathJax's source or what it
   * made of it, a picture with its source as alternative text. Undefined for all else.
   *
   * The page's own TeX is taken where it says what is shown; MathML that has none is written as TeX.
   */
  read(element: Element): Formula | undefined {
    const reader = READERS.get(element.name);
    if (reader === undefined || this.#refused >= MAX_REFUSED) return undefined;
    const found = reader(element);
    if (found === "refused") this.#refused++;
    return typeof found === "object" ? found : undefined;
  }
}

/** `refused`: there is one, and it is too long or empty. */
type Found = Formula | "refused" | undefined;

const READERS: ReadonlyMap<string, (element: Element) => Found> = new Map<string, (element: Element) => Found>([
  ["math", (element) => ofMath(element, element)],
  ["mjx-container", ofWrapped],
  ["script", (element) => (TEX_SCRIPT.test(element.attribs.type ?? "") ? ofScript(element) : undefined)],
  ["img", (element) => (isPicture(element) ? ofPicture(element) : undefined)],
  ["span", (element) => (element.attribs.class?.includes(WRAPPER) === true ? ofWrapped(element) : undefined)],
  ["div", (element) => (element.attribs.class?.includes(WRAPPER) === true ? ofWrapped(element) : undefined)],
]);

function ofWrapped(element: Element): Found {
  const nodes = nodesIn(element) ?? [];
  const inside = nodes.filter(isTag);
  const math = inside.find(({ name }) => name === "math");
  if (math !== undefined) return ofMath(math, element);
  const picture = inside.find(({ name }) => name === "img");
  return picture === undefined || countInk(shownBy(nodes).join("")) > 0 ? "refused" : ofPicture(picture);
}

/** The formula of a `math`, and the ink of all that stands in the element around it. A formula that leaves a word of it out is none. */
function ofMath(math: Element, around: Element): Found {
  const nodes = nodesIn(around);
  if (nodes === undefined) return "refused";
  const shown = shownBy(nodes);
  const ink = countInk(shown.join(""));
  const tex = [...sourcesOf(math, { nodes, shown }), mathToTex(math) ?? ""].find((one) => holdsWords(one, shown));
  if (tex === undefined || tex === "" || ink === 0) return "refused";
  return formula(tex, ink, isDisplayed(math) || isDisplayed(around) ? "display" : "line");
}

interface Inside {
  readonly nodes: readonly ChildNode[];
  /** Its texts, one by one. */
  readonly shown: readonly string[];
}

/** What the page says that the formula was written in, where it says nothing else. */
function sourcesOf(math: Element, { nodes, shown }: Inside): readonly string[] {
  const annotation = nodes
    .filter(isTag)
    .find(({ name, attribs }) => name === "annotation" && TEX_ENCODING.test(attribs.encoding ?? ""));
  const written = [annotation && ownText(annotation), math.attribs["data-latex"], math.attribs.alttext];
  return written
    .flatMap((source) => (source === undefined ? [] : (readTex(source) ?? [])))
    .filter((tex) => saysWhatIsShown(tex, shown.join("")));
}

function isDisplayed({ attribs }: Element): boolean {
  return attribs.display === "block" || attribs.display === "true";
}

function ofScript(element: Element): Formula | undefined {
  const { type = "" } = element.attribs;
  return ofHidden(ownText(element), type.includes("display") ? "display" : "line");
}

function isPicture({ attribs }: Element): boolean {
  return PICTURE.test(attribs.class ?? "") || MARKED_TEX.test(attribs.alt ?? "");
}

function ofPicture({ attribs }: Element): Formula | undefined {
  const { alt = "", class: classes } = attribs;
  const isDisplay = classes?.includes(DISPLAY_PICTURE) === true || alt.trimStart().startsWith(BEGIN);
  return ofHidden(DISPLAYED.exec(alt.trim())?.[2] ?? alt, isDisplay ? "display" : "line");
}

/** A source beside which nothing is shown, so that it must be a formula by its looks. */
function ofHidden(written: string, mode: "line" | "display"): Formula | undefined {
  const tex = readTex(written);
  return tex === undefined || !isFormula(tex) ? undefined : formula(tex, countInk(tex), mode);
}

function formula(tex: string, ink: number, mode: "line" | "display"): Formula {
  return { text: mode === "display" ? `$$${tex}$$` : `$${tex}$`, ink };
}

function shownBy(nodes: readonly ChildNode[]): readonly string[] {
  return nodes.flatMap((node) => (isText(node) ? [node.data] : []));
}

/** All nodes inside, in document order, but for what stands in annotations and their like. Never recurses; undefined where there are too many. */
function nodesIn(element: Element): readonly ChildNode[] | undefined {
  const found: ChildNode[] = [];
  for (let node = element.firstChild; node !== null; node = nextIn(element, node)) {
    if (found.length === MAX_NODES) return undefined;
    found.push(node);
  }
  return found;
}
