import { type AnyNode, type Element, isTag, isText } from "domhandler";
import { collapseSpaces } from "../../../text/characters/collapse.ts";
import { ownText } from "./own-text.ts";
import { TEX_ACCENTS, TEX_COMMANDS, TEX_FUNCTIONS } from "./tex-signs.ts";

/** A formula that is deeper or longer than this is hostile or none; it is read like any text. */
const MAX_DEPTH = 40;
const MAX_NODES = 3000;

const SPECIAL = /[#$%&_{}]/g;
/** Signs that nobody sees: function application, times, separator, plus. Unicode 2061 to 2064. */
const UNSEEN = /[\u2061-\u2064]/g;
const MINUS = /[\u2212\u2010]/g;
const NEEDS_SPACE = /(?:\\[A-Za-z]+|[_^][A-Za-z\d])$/;
const WORD_START = /^[A-Za-z\d]/;
const ONE_SIGN = /^(?:[^\\{}^_\s]|\\[A-Za-z]+)$/u;
const UPRIGHT_WORD = /^[A-Za-z]{2,}$/;

interface Reading {
  readonly depth: number;
  /** Nodes that may still be read. */
  readonly left: { nodes: number };
}

type Writer = (parts: readonly string[], element: Element) => string;

/** Each element of MathML Core, and of older formulas, as TeX writes it. Those that are not listed are what they hold. */
const WRITERS: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  ["msup", ([base = "", above = ""]) => `${group(base)}^${group(above)}`],
  ["msub", ([base = "", below = ""]) => `${group(base)}_${group(below)}`],
  ["msubsup", ([base = "", below = "", above = ""]) => `${group(base)}_${group(below)}^${group(above)}`],
  ["mfrac", ([over = "", under = ""]) => `\\frac{${over}}{${under}}`],
  ["msqrt", (parts) => `\\sqrt{${joinTex(parts)}}`],
  ["mroot", ([base = "", degree = ""]) => `\\sqrt[${degree}]{${base}}`],
  ["mover", ([base = "", above = ""]) => overOf(base, above)],
  ["munder", ([base = "", below = ""]) => underOf(base, below)],
  ["munderover", ([base = "", below = "", above = ""]) => `${base}_${group(below)}^${group(above)}`],
  ["mtable", (rows) => `\\begin{matrix} ${rows.join(" \\\\ ")} \\end{matrix}`],
  ["mtr", (cells) => cells.join(" & ")],
  ["mlabeledtr", ([, ...cells]) => cells.join(" & ")],
  ["mfenced", (parts, { attribs }) => `${attribs.open ?? "("}${parts.join(",")}${attribs.close ?? ")"}`],
  ["mphantom", () => ""],
  ["mspace", () => " "],
  ["semantics", ([shown = ""]) => shown],
]);
const SIDES = new Set(["\\sum", "\\prod", "\\coprod", "\\int", "\\bigcup", "\\bigcap", "\\lim", "\\max", "\\min"]);

/** A formula in MathML as TeX; undefined where there is too much of it. Source: MathML Core, section 3. */
export function mathToTex(math: Element): string | undefined {
  const left = { nodes: MAX_NODES };
  const tex = joinTex(partsOf(math, { depth: 0, left }));
  return left.nodes < 0 ? undefined : collapseSpaces(tex);
}

function partsOf({ children }: Element, reading: Reading): readonly string[] {
  return children.flatMap((child) => {
    const part = texOf(child, reading);
    return part === undefined ? [] : [part];
  });
}

/** Undefined for what holds no place among its neighbours: white space, annotations. */
function texOf(node: AnyNode, { depth, left }: Reading): string | undefined {
  left.nodes--;
  if (depth > MAX_DEPTH) left.nodes = -1;
  if (left.nodes < 0 || !isTag(node) || node.name.startsWith("annotation")) return undefined;
  const leaf = LEAVES.get(node.name);
  if (leaf !== undefined) return leaf(collapseSpaces(leafText(node)));
  const parts = partsOf(node, { depth: depth + 1, left });
  return WRITERS.get(node.name)?.(parts, node) ?? joinTex(parts);
}

const LEAVES: ReadonlyMap<string, (text: string) => string> = new Map([
  ["mi", signsOrWord],
  ["mn", (text: string) => escapeTex(text)],
  ["mo", signsOrWord],
  ["ms", (text: string) => `\\text{${escapeTex(text)}}`],
  ["mtext", (text: string) => (text === "" ? " " : `\\text{${escapeTex(text)}}`)],
]);

/** Leaves hold no more than an element that marks a letter. */
function leafText({ children }: Element): string {
  return children.map((child) => (isText(child) ? child.data : isTag(child) ? ownText(child) : "")).join("");
}

function signsOrWord(text: string): string {
  if (UPRIGHT_WORD.test(text)) return TEX_FUNCTIONS.has(text) ? `\\${text}` : `\\mathrm{${text}}`;
  return joinTex([...escapeTex(text)].map((sign) => TEX_COMMANDS.get(sign) ?? sign));
}

function escapeTex(text: string): string {
  return text.replace(UNSEEN, "").replace(MINUS, "-").replaceAll("\\", "").replace(SPECIAL, "\\$&");
}

function overOf(base: string, above: string): string {
  const accent = TEX_ACCENTS.get(above) ?? (above === "\\to" ? "\\vec" : undefined);
  if (accent !== undefined) return `${accent}{${base}}`;
  return SIDES.has(base) ? `${base}^${group(above)}` : `\\overset{${above}}{${base}}`;
}

function underOf(base: string, below: string): string {
  const accent = TEX_ACCENTS.get(below);
  if (accent !== undefined) return `${accent}{${base}}`;
  return SIDES.has(base) ? `${base}_${group(below)}` : `\\underset{${below}}{${base}}`;
}

/** In braces, but for a single sign. */
function group(tex: string): string {
  return ONE_SIGN.test(tex) ? tex : `{${tex}}`;
}

/** A command's name ends where no letter follows, and what is raised is told from what comes next. */
function joinTex(parts: readonly string[]): string {
  let tex = "";
  for (const part of parts) tex += NEEDS_SPACE.test(tex.slice(-24)) && WORD_START.test(part) ? ` ${part}` : part;
  return tex;
}
