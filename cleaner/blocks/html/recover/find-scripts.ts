import { load } from "cheerio/slim";
import { type Document as Dom, isText } from "domhandler";

/** A script element's attributes and text, with the text's place in the source. */
export interface ScriptElement {
  readonly attribs: Readonly<Record<string, string>>;
  readonly data: string;
  readonly start: number;
}

/** All script elements that hold something, in document order. */
export function findScripts(dom: Dom): readonly ScriptElement[] {
  const page = load(dom);
  return page("script")
    .toArray()
    .flatMap(({ attribs, firstChild }): ScriptElement[] =>
      firstChild !== null && isText(firstChild)
        ? [{ attribs, data: firstChild.data, start: firstChild.startIndex ?? 0 }]
        : [],
    );
}
