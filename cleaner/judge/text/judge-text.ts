import type { Mark } from "../../model/mark.ts";
import type { PageFormat } from "../../model/page.ts";
import { frontMatterOf } from "../../text/lines/front-matter.ts";
import type { Judge } from "../judge.ts";
import { judgeJoined } from "./joined/judge-joined.ts";
import { judgeLines } from "./lines/judge-lines.ts";
import { judgeMarkdown } from "./markdown/judge-markdown.ts";
import { judgeAsciidoc } from "./markup/judge-asciidoc.ts";
import { judgeRestructuredText } from "./markup/judge-restructuredtext.ts";
import { judgeWikitext } from "./markup/judge-wikitext.ts";
import { judgeSentences } from "./sentences/judge-sentences.ts";

/** A transcript's cue numbers and times are dropped; the turn they belong to carries its time. */
const judgeCues: Judge = ({ blocks }) =>
  blocks
    .filter(({ kind }) => kind === "caption")
    .map(({ index, text }): Mark => {
      return { block: index, rule: "line/cue", says: "drop", because: text, force: "certain", confidence: 0.9 };
    });

/** The head of a file of Markdown or other markup is data: title, authors and dates are read from it, and nobody reads it as text. */
const judgeHead: Judge = ({ blocks: [first], page }) => {
  const head = frontMatterOf(page.source);
  if (head === undefined || first === undefined || first.span[1] !== head.end) return [];
  const because = first.text.slice(0, 3);
  return [{ block: first.index, rule: "line/front-matter", says: "drop", because, force: "certain", confidence: 0.9 }];
};

/** Judges by kind of text. Running articles, code, and what somebody wrote in Markdown are never thinned out by a model. */
const JUDGES: Readonly<Partial<Record<PageFormat, Judge>>> = {
  text: judgeLines,
  prose: judgeJoined,
  dump: judgeSentences,
  markdown: (seen) => [...judgeHead(seen), ...judgeMarkdown(seen)],
  wikitext: (seen) => [...judgeHead(seen), ...judgeWikitext(seen)],
  restructuredtext: (seen) => [...judgeHead(seen), ...judgeRestructuredText(seen)],
  asciidoc: (seen) => [...judgeHead(seen), ...judgeAsciidoc(seen)],
  transcript: judgeCues,
};

/** Asks the judge that knows this kind of text, where there is one. */
export const judgeText: Judge = (seen) => JUDGES[seen.page.format]?.(seen) ?? [];
