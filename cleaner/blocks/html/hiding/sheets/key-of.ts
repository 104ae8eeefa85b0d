import { unescapeCss } from "../values/declarations.ts";
import { readSelector } from "./selectors.ts";

const MAX_SELECTOR_CHARS = 300;
const INNERMOST = /(?:^|[\s>+~])((?:[^\s>+~[\\]|\\.|\[[^\]]*\])+)\s*$/;
const ID = /#((?:[\w\u0080-\uffff-]|\\.)+)/;
const CLASS = /\.((?:[\w\u0080-\uffff-]|\\.)+)/;
const TAG = /^[\w-]+/;
const PSEUDO = /(?:^|[^\\]):/;
/** States, parts of elements, and whatever else can't be told without a browser: most pseudo-classes in use. */
const UNTOLD =
  /(?:^|[^\\]):(?!(?:is|where|not|has|nth-child|nth-last-child)\(|(?:first-child|last-child|only-child|root)(?![\w-]))/i;
const NOT_DYNAMIC =
  /:not\(\s*:(?:hover|focus|focus-within|focus-visible|active|visited|target|checked|fullscreen)\s*\)/gi;

/** Under which name of an element a selector is looked up: id, else a class, else tag or "*"; undefined for what can't be told. */
export function keyOf(text: string): string | undefined {
  if (text.length > MAX_SELECTOR_CHARS) return undefined;
  if (PSEUDO.test(text)) return UNTOLD.test(text.replace(NOT_DYNAMIC, "")) ? undefined : keyOfParsed(text);
  const inner = INNERMOST.exec(text)?.[1];
  if (inner === undefined) return undefined;
  const id = ID.exec(inner)?.[1];
  if (id !== undefined) return `#${unescapeCss(id)}`;
  const name = CLASS.exec(inner)?.[1];
  if (name !== undefined) return `.${unescapeCss(name)}`;
  return TAG.exec(inner)?.[0].toLowerCase() ?? "*";
}

/** Brackets may hold names that are not the element's own, so that these few are read at once. */
function keyOfParsed(text: string): string | undefined {
  const innermost = readSelector(text)?.compounds[0];
  if (innermost === undefined) return undefined;
  const { id, classes, tag } = innermost;
  if (id !== undefined) return `#${id}`;
  return classes[0] === undefined ? (tag ?? "*") : `.${classes[0]}`;
}
