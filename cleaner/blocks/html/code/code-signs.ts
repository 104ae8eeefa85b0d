import { type AnyNode, type Element, isTag, isText } from "domhandler";
import { countInk } from "../../../text/characters/collapse.ts";
import { stripInvisible } from "../../strip-invisible.ts";
import { traitsOf } from "../elements.ts";
import { codeLanguageOf } from "./code-language.ts";
import { standsAboveCode } from "./code-within.ts";

/** What highlighters call a line's number or the column of them: Pygments, Rouge, Chroma, Crayon, Hexo, GeSHi, Prism, GitHub. */
const GUTTER =
  /(?:^|[\s_-])(?:gutter|linenos?|linenodiv|line[-_]?numbers?|line[-_]?nums?|linenr|lnt?|blob-num|crayon-nums?|ln-numbers)(?:$|[\s_-])/i;
/** ... and the boxes that they put code in. */
const CODE_BOX = /(?:^|[\s_-])(?:code|fragment|highlight|crayon|syntax|hljs|chroma|rouge|blob|prism)/i;
/** What editors call the column beside their code: its numbers are not told from the one that it is measured by, nor from the arrows that fold. */
const EDITOR_GUTTER = /(?:^|\s)(?:cm-gutters|CodeMirror-gutters?(?:-wrapper)?|ace_gutter|margin-view-overlays)(?:\s|$)/;
const NUMBER_OR_ARROW = /^(?:\d{1,6}|[›⌄▸▾▶▼►⯆+−-])$/;
const NUMBER = /^\d{1,6}$/;
const SPACE = /\s+/;
/** What notebooks write beside a cell: Jupyter's "In [3]:", nbsphinx's "[3]:". */
const PROMPT_BOX = /(?:^|[\s_-])(?:prompt|jp-(?:In|Out)putPrompt)(?:$|\s)/;
const PROMPT = /^(?:(?:In|Out)\s?)?\[(?:\d{1,5}|\*|\s)\]:?$/;
/** Labels of the button that copies the code, or says that it did. */
const COPY =
  /^(?:cop(?:y|ied!?)(?: (?:code|snippet|to clipboard))?|(?:code )?kopieren|copier(?: le code)?|copiar(?: código)?|copia|コピー|复制(?:代码)?|複製|복사|копировать|скопировать)$/i;
const MAX_LABEL_CHARS = 40;
/** Gutters and buttons are shallow, and near the code they belong to. */
const MAX_DEPTH = 6;
const MAX_BOXES_AROUND = 8;
const MAX_STEPS_TO_CODE = 3;
/** A box around code holds the code, a bar above it and little else, with white space between. */
const MAX_IN_CODE_BOX = 4;
/** Between neighbours stands white space, or a comment. */
const MAX_NODES_BETWEEN = 3;

/** What a box above code is called that names its language: VitePress, MDN. */
const LANGUAGE_LABEL = /(?:^|\s)(?:lang|language|language-name|code-lang|code-language)(?:\s|$)/;
/** The bar that SyntaxHighlighter lays over its code. */
const BAR_AROUND = /(?:^|\s)syntaxhighlighter(?:\s|$)/;
/** phpBB, SMF: what the bar above code is called or does. */
const SELECTS = /(?:^|\W)(?:selectCode|smfSelectText)\(/;
const BAR_LABELS = /^(?:\?|print|view (?:source|plain)|copy to clipboard)$/i;

/** Ink of what stands in a box of code and is none of it: the numbers of its lines, the button that copies it. */
export function inkOfCodeSign(element: Element): number | undefined {
  if (
    isGutter(element) ||
    isNumberColumn(element) ||
    isCopyButton(element) ||
    isBar(element) ||
    isSelector(element) ||
    isPrompt(element) ||
    isLabel(element) ||
    standsAboveCode(element)
  )
    return inkOf(textsIn(element.children, MAX_DEPTH) ?? []);
  return undefined;
}

function isGutter(element: Element): boolean {
  const { class: names, "data-line-number": number } = element.attribs;
  if (names !== undefined && EDITOR_GUTTER.test(names)) return holdsOnly(element, NUMBER_OR_ARROW);
  if (number === undefined && (names === undefined || !GUTTER.test(names))) return false;
  return numbersIn(element) > 0 && hasAround(element, isOfCode);
}

/** A `pre` of nothing but numbers, as many as the one beside it has lines. */
function isNumberColumn(element: Element): boolean {
  if (element.name !== "pre") return false;
  const numbers = numbersIn(element);
  if (numbers < 2) return false;
  const code = preIn(nextTag(columnOf(element)));
  const lines = (textsIn(code?.children ?? [], MAX_DEPTH) ?? []).join("").trim().split("\n").length;
  return code !== undefined && Math.abs(lines - numbers) <= 1;
}

/** The cell that holds the element and nothing else, where one does. */
function columnOf(element: Element): Element {
  const { parent } = element;
  const isAlone = parent !== null && isTag(parent) && parent.children.length <= MAX_NODES_BETWEEN;
  return isAlone && parent.name === "td" ? parent : element;
}

function isCopyButton(element: Element): boolean {
  const { name, attribs } = element;
  if (name !== "button" && attribs.role !== "button" && attribs.class?.includes("copy") !== true) return false;
  const texts = textsIn(element.children, MAX_DEPTH)
    ?.map((text) => text.trim())
    .filter((text) => text !== "");
  if (texts === undefined || texts.length === 0) return false;
  if (!texts.every((text) => text.length <= MAX_LABEL_CHARS && COPY.test(text))) return false;
  return hasAround(element, ({ name: around }) => around === "pre") || isBesideCode(element);
}

function isBar({ attribs, parent, children }: Element): boolean {
  if (attribs.class !== "toolbar" || parent === null || !isTag(parent)) return false;
  return BAR_AROUND.test(parent.attribs.class ?? "") && holdsOnly({ children }, BAR_LABELS);
}

/** The name of a language above code that says the same of itself. */
function isLabel(element: Element): boolean {
  const { attribs, parent } = element;
  if (attribs.class === undefined || !LANGUAGE_LABEL.test(attribs.class)) return false;
  const bar = parent !== null && isTag(parent) && nextTag(element)?.name !== "pre" ? parent : element;
  const code = preIn(nextTag(element)) ?? preIn(nextTag(nextTag(element) ?? element)) ?? preIn(nextTag(bar));
  const label = textsIn(element.children, MAX_DEPTH)?.join("").trim().toLowerCase();
  return code !== undefined && label !== undefined && label === codeLanguageOf(code);
}

function isPrompt(element: Element): boolean {
  const { class: names } = element.attribs;
  return names !== undefined && PROMPT_BOX.test(names) && holdsOnly(element, PROMPT);
}

/** "Code: Select all". */
function isSelector({ name, children }: Element): boolean {
  if (name !== "p" && name !== "dt" && name !== "div") return false;
  if (children.length > MAX_NODES_BETWEEN) return false;
  if (!children.some((child) => isTag(child) && child.name === "a" && SELECTS.test(child.attribs.onclick ?? "")))
    return false;
  return (textsIn(children, MAX_DEPTH)?.join("").length ?? Number.POSITIVE_INFINITY) <= MAX_LABEL_CHARS;
}

function holdsOnly({ children }: Pick<Element, "children">, shape: RegExp): boolean {
  const texts = textsIn(children, MAX_DEPTH)?.map((text) => text.trim());
  return texts?.every((text) => text === "" || shape.test(text)) === true;
}

/** How many numbers an element holds, each one more than the last; 0 where it holds anything else. */
function numbersIn({ children }: Element): number {
  const numbers = textsIn(children, MAX_DEPTH)?.flatMap((text) => text.split(SPACE).filter((part) => part !== ""));
  const first = Number(numbers?.[0]);
  return numbers?.every((number, at) => NUMBER.test(number) && Number(number) === first + at) ? numbers.length : 0;
}

function isOfCode({ name, attribs }: Element): boolean {
  return name === "pre" || name === "code" || CODE_BOX.test(attribs.class ?? "");
}

function hasAround({ parent }: Element, is: (around: Element) => boolean): boolean {
  let at = parent;
  for (let steps = 0; at !== null && isTag(at) && steps < MAX_BOXES_AROUND; at = at.parent, steps++)
    if (is(at)) return true;
  return false;
}

function isBesideCode({ parent }: Element): boolean {
  let at = parent;
  for (let steps = 0; at !== null && isTag(at) && steps < MAX_STEPS_TO_CODE; at = at.parent, steps++) {
    if (at.children.length > 2 * MAX_IN_CODE_BOX + 1) return false;
    const inside = at.children.filter(isTag);
    if (inside.length > MAX_IN_CODE_BOX) return false;
    if (inside.some((child) => preIn(child) !== undefined)) return true;
  }
  return false;
}

/** The `pre` that an element is or begins with. */
function preIn(element: Element | undefined): Element | undefined {
  let at = element;
  for (let steps = 0; at !== undefined && steps < MAX_STEPS_TO_CODE; steps++) {
    if (at.name === "pre") return at;
    at = at.children.slice(0, MAX_NODES_BETWEEN).find(isTag);
  }
  return undefined;
}

function nextTag(element: Element): Element | undefined {
  let node = element.next;
  for (let steps = 0; node !== null && steps < MAX_NODES_BETWEEN; node = node.next, steps++)
    if (isTag(node)) return node;
  return undefined;
}

/** All texts inside; undefined where it goes deeper than any sign does, so that each is looked at a few times at most. */
function textsIn(nodes: readonly AnyNode[], depth: number): readonly string[] | undefined {
  const texts: string[] = [];
  for (const node of nodes) {
    if (isText(node)) texts.push(stripInvisible(node.data));
    if (!isTag(node) || traitsOf(node.name).isSilent) continue;
    const inside = depth === 0 ? undefined : textsIn(node.children, depth - 1);
    if (inside === undefined) return undefined;
    for (const text of inside) texts.push(text);
  }
  return texts;
}

function inkOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + countInk(text), 0);
}
