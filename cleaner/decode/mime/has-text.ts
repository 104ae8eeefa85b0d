import { ShallowParser } from "../../parse/shallow-parser.ts";

const INK = /\S/;
/** What stands in these is not shown. */
const UNSEEN: ReadonlySet<string> = new Set(["title", "style", "script", "template"]);

/** Whether a text has anything to see; a no-break space, which some programs send alone, is nothing. */
export function hasInk(text: string): boolean {
  return INK.test(text);
}

/** Whether markup has text that a reader may see; programs send a page of nothing beside what they mean. */
export function hasTextInMarkup(markup: string): boolean {
  let depth = 0;
  let hasText = false;
  const parser = new ShallowParser({
    onopentagname: (name) => {
      if (UNSEEN.has(name)) depth++;
    },
    onclosetag: (name) => {
      if (UNSEEN.has(name)) depth--;
    },
    ontext: (text) => {
      if (depth > 0 || !hasInk(text)) return;
      hasText = true;
      parser.pause();
    },
  });
  parser.end(markup);
  return hasText;
}
