import { unescapeCss } from "../values/declarations.ts";
import { readSelector } from "./selectors.ts";

/** The name of an element under which a selector is looked up. */
export interface Key {
  readonly kind: "ids" | "classes" | "tags";
  /** "*" for any tag. */
  readonly name: string;
}

const MAX_SELECTOR_CHARS = 300;
const INNERMOST = /(?:^|[\s>+~])((?:[^\s>+~[\\]|\\.|\[[^\]]*\])+)\s*$/;
/** Neither brackets nor escapes, which may hold an edge, nor other white space than blanks. */
const IS_PLAIN = /^[ -Z\]-~]*$/;
/** A blank that ends such an escape is no edge: `#\\31 a` is the id "1a". */
const HEX_ESCAPE = /\\[0-9a-f]/i;
const [BLANK, CHILD, NEXT, LATER] = [32, 62, 43, 126];
const ID = /#((?:[\w\u0080-\uffff-]|\\.)+)/;
const CLASS = /\.((?:[\w\u0080-\uffff-]|\\.)+)/;
const TAG = /^[\w-]+/;
const PSEUDO = /(?:^|[^\\]):/;
/** States, parts of elements, and whatever else can't be told without a browser: most pseudo-classes in use. */
const UNTOLD =
  /(?:^|[^\\]):(?!(?:is|where|not|has|nth-child|nth-last-child|nth-of-type|nth-last-of-type)\(|(?:(?:first|last|only)-(?:child|of-type)|root)(?![\w-]))/i;
const NOT_DYNAMIC =
  /:not\(\s*:(?:hover|focus|focus-within|focus-visible|active|visited|target|checked|fullscreen)\s*\)/gi;
const ANY: Key = { kind: "tags", name: "*" };

/** Where a selector is looked up: by id, else by a class, else by its tag; undefined for what can't be told. */
export function keyOf(text: string): Key | undefined {
  if (text.length > MAX_SELECTOR_CHARS) return undefined;
  if (text.includes(":") && PSEUDO.test(text)) return isUntold(text) ? undefined : keyOfParsed(text);
  if (HEX_ESCAPE.test(text)) return keyOfParsed(text);
  const inner = innermostOf(text);
  if (inner === undefined) return undefined;
  const id = inner.includes("#") ? ID.exec(inner)?.[1] : undefined;
  if (id !== undefined) return { kind: "ids", name: unescapeCss(id) };
  const name = inner.includes(".") ? CLASS.exec(inner)?.[1] : undefined;
  if (name !== undefined) return { kind: "classes", name: unescapeCss(name) };
  const tag = TAG.exec(inner)?.[0].toLowerCase();
  return tag === undefined ? ANY : { kind: "tags", name: tag };
}

function isUntold(text: string): boolean {
  return UNTOLD.test(text) && (!text.includes("(") || UNTOLD.test(text.replace(NOT_DYNAMIC, "")));
}

/** The last compound; in most selectors it begins behind the last edge there is. */
function innermostOf(text: string): string | undefined {
  if (!IS_PLAIN.test(text)) return INNERMOST.exec(text)?.[1];
  const written = text.trimEnd();
  let start = written.length;
  while (start > 0 && !isEdge(written.charCodeAt(start - 1))) start--;
  return start === written.length ? undefined : written.slice(start);
}

function isEdge(code: number): boolean {
  return code === BLANK || code === CHILD || code === NEXT || code === LATER;
}

/** Brackets may hold names that are not the element's own, so that these few are read at once. */
function keyOfParsed(text: string): Key | undefined {
  const innermost = readSelector(text)?.compounds[0];
  if (innermost === undefined) return undefined;
  const { id, classes, tag } = innermost;
  if (id !== undefined) return { kind: "ids", name: id };
  const [name] = classes;
  if (name !== undefined) return { kind: "classes", name };
  return tag === undefined ? ANY : { kind: "tags", name: tag };
}
