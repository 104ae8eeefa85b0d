import { type Element, isTag, isText } from "domhandler";

/** What editors and highlighters call the box that they draw code in, an element for each line: CodeMirror 5 and 6, Monaco, Ace, Crayon, GitHub, Doxygen. */
const BOX =
  /(?:^|\s)(?:fragment|CodeMirror-code|cm-content|view-lines|ace_text-layer|crayon-pre|react-code-lines)(?:\s|$)/;
/** ... and a line of it; "line" is SyntaxHighlighter's. */
const LINE =
  /(?:^|\s)(?:CodeMirror-line|cm-line|view-line|ace_line(?:_group)?|crayon-line|react-file-line|line)(?:\s|$)/;
/** A line in the tables of GitHub and Gitea. */
const CELL = /(?:^|\s)(?:blob-code|lines-code)(?:\s|$)/;
/** Drupal's filter, and the first SyntaxHighlighter: lists, whose items are lines. */
const LIST_AROUND = /(?:^|\s)(?:geshifilter-|dp-highlighter(?:\s|$))/;
/** Code that was pasted from an editor: boxes of a letter for code, in which white space is kept. */
const CODE_FONT = /font-family\s{0,3}:[^;]{0,200}(?:monospace|courier|consolas|menlo|monaco)/i;
const KEEPS_SPACE = /white-space\s{0,3}:\s{0,3}pre(?!-line)/i;
/** What such a box holds where it is code. */
const LINE_TAGS: ReadonlySet<string> = new Set(["div", "span", "br", "b", "i", "em", "strong", "code", "a", "font"]);
const FORUM_CODE = /(?:^|\s)bbc_code(?:\s|$)/;
const FORUM_BOX = /(?:^|\s)code(?:box|block)(?:\s|$)/;
/** A field that readers may change code in, and run it. */
const FIELD = /(?:^|\s)(?:code|editor|\S{1,40}-exampleCode)(?:\s|$)/;
/** What is offered for other pages to embed is a line or two. */
const MIN_FIELD_LINES = 3;
/** From a box to its first line, or from a table to its first row. */
const MAX_STEPS = 3;
/** Nodes looked at on each step: white space and a column of numbers may stand before. */
const MAX_BESIDE = 6;

/** How the lines of a box of code are told: each has an element of its own, they are as they are written, or `<br>` stands between. */
export type CodeBox = "by element" | "as written" | "by breaks";

/** What an element holds that is no `pre`, and says by its names or its style that it is a box of code. */
export function codeBoxOf({ name, attribs, parent, children }: Element): CodeBox | undefined {
  const { class: names, style } = attribs;
  if (name === "table") return names !== undefined && beginsWith(CELL, children) ? "by element" : undefined;
  if (name === "textarea") return names !== undefined && holdsExample(names, children) ? "as written" : undefined;
  if (name === "ol") return isOfCode(parent) ? "by element" : undefined;
  if (name === "code") return isCodeOfForum(attribs.class, parent) ? "by breaks" : undefined;
  if (name !== "div") return undefined;
  const isNamed = names !== undefined && (BOX.test(names) || (names === "container" && isInCodeCell(parent)));
  if (isNamed && beginsWith(LINE, children)) return "by element";
  const isSetAsCode = style !== undefined && KEEPS_SPACE.test(style) && CODE_FONT.test(style);
  return isSetAsCode && children.slice(0, MAX_BESIDE).every(standsInCode) ? "as written" : undefined;
}

/** Whether an element in a box of code is a line of it. */
export function isCodeLine({ name, attribs }: Element, box: Element): boolean {
  if (box.name === "ol") return name === "li";
  return attribs.class !== undefined && (box.name === "table" ? CELL : LINE).test(attribs.class);
}

/** What highlighters call a line of a `pre` that is an element in the line: Shiki, Prism, GitBook, Rehype. */
const LINE_IN_PRE = /(?:^|\s)(?:line|code-line|token-line|highlight-line|code__line)(?:\s|$)/;

/** The line of a `pre` that an element follows at once, being another: nothing ends it but the layout. */
export function codeLineBefore({ name, prev, attribs }: Element): Element | undefined {
  // Boxes end their lines by themselves.
  if (name !== "span" || prev === null || !isTag(prev)) return undefined;
  return isLineInPre(attribs) && isLineInPre(prev.attribs) ? prev : undefined;
}

function isLineInPre(attribs: Element["attribs"]): boolean {
  return attribs["data-line"] !== undefined || LINE_IN_PRE.test(attribs.class ?? "");
}

function standsInCode(node: Element["children"][number]): boolean {
  return !isTag(node) || LINE_TAGS.has(node.name);
}

/** Whether a field is one of code and holds lines of it: pkg.go.dev has its examples in such. */
function holdsExample(names: string, [child]: Element["children"]): boolean {
  if (!FIELD.test(names) || child === undefined || !isText(child)) return false;
  return child.data.trim().split("\n", MIN_FIELD_LINES).length === MIN_FIELD_LINES;
}

/** Google's prettifier numbers the lines of a `pre` by a list. */
function isOfCode(parent: Element["parent"]): boolean {
  return parent !== null && isTag(parent) && (parent.name === "pre" || LIST_AROUND.test(parent.attribs.class ?? ""));
}

/** SMF; MyBB and phpBB as it was, in the body of a box. */
function isCodeOfForum(names: string | undefined, parent: Element["parent"]): boolean {
  const around = parent !== null && isTag(parent) ? parent : undefined;
  if (names !== undefined && FORUM_CODE.test(names)) return around?.name !== "pre";
  if (around === undefined || (around.name !== "dd" && around.attribs.class !== "body")) return false;
  return around.parent !== null && isTag(around.parent) && FORUM_BOX.test(around.parent.attribs.class ?? "");
}

/** SyntaxHighlighter's second column. */
function isInCodeCell(parent: Element["parent"]): boolean {
  return parent !== null && isTag(parent) && parent.name === "td" && parent.attribs.class === "code";
}

function beginsWith(line: RegExp, children: Element["children"]): boolean {
  let level = children;
  for (let steps = 0; steps <= MAX_STEPS; steps++) {
    const inside = level.slice(0, MAX_BESIDE).filter(isTag);
    if (inside.some(({ attribs }) => attribs.class !== undefined && line.test(attribs.class))) return true;
    level = inside[0]?.children ?? [];
  }
  return false;
}
