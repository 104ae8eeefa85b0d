import { type AnyNode, type Element, isTag, isText } from "domhandler";
import { countInk } from "../../../text/characters/collapse.ts";
import { stripInvisible } from "../../strip-invisible.ts";
import { emojiOf } from "./emoji-of.ts";

/** Arrows, carets and the marks that choose how an arrow is drawn; white space and brackets may stand around them. */
const ARROWS = /^[\s()[\]]*(?:[↩↵⏎⤴⤶↑⇑⇧↥⬆^][\ufe0e\ufe0f]?[\s()[\]]*){1,9}$/u;
/** These lead back wherever they stand; the others point to the top of the page as well. */
const TURNS = /[↩↵⏎⤴⤶]/u;
/** What generators call the way back from a note. DPUB-ARIA 1.1, doc-backlink. */
const BACK_NAMES =
  /(?:^|[\s_-])(?:backref|back-?link|footnote-?back|reversefootnote|footnote-?return|backlink)(?:$|[\s_-])/i;
/** Ids of the places in a text that notes are called from. */
const CALLED_FROM =
  /^#(?:user-content-)?_?(?:fn-?ref|footnote-?ref|footnote-?anchor|cite-?ref|ftnref|ednref|ref-?link|sdfootnote\d+anc|fr|r)[\w:.-]*$/i;
/** MediaWiki: "^ a b c", each letter a link to one of the places. */
const WIKI = "mw-cite-backlink";
const CARET_AND_LETTERS = /^[\s^↑]*(?:[\p{L}\d.]{1,3}(?:[\s,]+|$)){0,20}$/u;
const MAX_CHARS = 60;
const MAX_DEPTH = 5;

/** Ink of the arrow behind or before a note that leads back to its place in the text; undefined for all other elements. */
export function inkOfBackLink({ name, attribs, children }: Element): number | undefined {
  if (name === "span") {
    if (attribs.class === undefined) return undefined;
    if (attribs.class === WIKI) return inkLike(CARET_AND_LETTERS, children);
    return BACK_NAMES.test(attribs.class) ? inkLike(ARROWS, children) : undefined;
  }
  if (name !== "a" || attribs.href?.includes("#") !== true) return undefined;
  const text = textOf(children, MAX_DEPTH);
  if (text === undefined || !ARROWS.test(text)) return undefined;
  const isBack =
    TURNS.test(text) ||
    attribs.role === "doc-backlink" ||
    attribs.rev === "footnote" ||
    BACK_NAMES.test(attribs.class ?? "") ||
    CALLED_FROM.test(attribs.href);
  return isBack ? countInk(text) : undefined;
}

function inkLike(shape: RegExp, children: readonly AnyNode[]): number | undefined {
  const text = textOf(children, MAX_DEPTH);
  return text !== undefined && shape.test(text) ? countInk(text) : undefined;
}

/** The text inside; undefined where it is longer or deeper than an arrow's. */
function textOf(nodes: readonly AnyNode[], depth: number): string | undefined {
  let text = "";
  for (const node of nodes) {
    if (isText(node)) text += stripInvisible(node.data);
    else if (isTag(node)) {
      // WordPress makes a picture of the arrow.
      const inside = emojiOf(node) ?? (depth === 0 ? undefined : textOf(node.children, depth - 1));
      if (inside === undefined) return undefined;
      text += inside;
    }
    if (text.length > MAX_CHARS) return undefined;
  }
  return text;
}
