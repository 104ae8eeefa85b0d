import type { PageFormat } from "../../model/page.ts";
import { cutAsciidoc } from "./asciidoc/cut-asciidoc.ts";
import { cutCode } from "./cut-code.ts";
import { cutSentences } from "./cut-sentences.ts";
import { cutLines } from "./lines/cut-lines.ts";
import { cutMarkdown } from "./markdown/cut-markdown.ts";
import { cutRestructuredText } from "./restructuredtext/cut-restructuredtext.ts";
import type { TextCut } from "./text-cut.ts";
import { cutTranscript } from "./transcript/cut-transcript.ts";
import { cutWikitext } from "./wikitext/cut-wikitext.ts";

/** Cuts a text in the way its kind asks for: by line, by sentence, by markup, by turn, or not at all. `url` is the page's. */
export function cutText(source: string, format: Exclude<PageFormat, "html">, url?: string): TextCut {
  switch (format) {
    case "text":
      return cutLines(source);
    case "dump":
    case "prose":
      return cutSentences(source);
    case "markdown":
      return { blocks: cutMarkdown(source), flags: [] };
    case "wikitext":
      return { blocks: cutWikitext(source, url), flags: [] };
    case "restructuredtext":
      return { blocks: cutRestructuredText(source), flags: [] };
    case "asciidoc":
      return { blocks: cutAsciidoc(source), flags: [] };
    case "transcript":
      return cutTranscript(source);
    case "code":
      return { blocks: cutCode(source), flags: [] };
  }
}
