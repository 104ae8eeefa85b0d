import { type Element, isText } from "domhandler";

/** Selectors in strings of scripts: `querySelector(".card")`, `$("#rest, .more")`, `gsap.from(".hero h1", …)`. */
const SELECTOR = /["'`]([^"'`\n]{0,80}[.#][^"'`\n]{1,80})["'`]/g;
const NAME = /(?<![\w/\\])[.#]([A-Za-z_][\w-]{0,80})/g;
/** Whole names where scripts ask for nothing else. */
const ASKED_FOR = /\bgetElement(?:ById|sByClassName)\(\s{0,5}["'`]([\w -]{1,80})["'`]/g;
/** Scripts that are no data. HTML 4.12.1. */
const IS_SCRIPT = /^(?:|module|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/i;
const SPACE = /\s+/;
/** Longer scripts are bundles, whose strings are about other pages as well. */
const MAX_SCRIPT_CHARS = 100_000;

/** Ids and classes that the scripts standing in a page ask for. */
export function namesInScripts(elements: readonly Element[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const element of elements) {
    if (element.name !== "script" || !IS_SCRIPT.test(element.attribs.type?.trim() ?? "")) continue;
    const script = element.children.map((child) => (isText(child) ? child.data : "")).join("");
    if (script.length > MAX_SCRIPT_CHARS) continue;
    for (const [, selector = ""] of script.matchAll(SELECTOR))
      for (const [, name = ""] of selector.matchAll(NAME)) names.add(name);
    for (const [, asked = ""] of script.matchAll(ASKED_FOR)) for (const name of asked.split(SPACE)) names.add(name);
  }
  return names;
}
