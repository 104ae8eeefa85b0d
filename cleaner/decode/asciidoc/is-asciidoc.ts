import type { RawPage } from "../../model/raw-page.ts";

const KEY = /\.(?:adoc|asciidoc)$/i;
const TYPE = /\/(?:x-)?asciidoc\b/i;

/** Longer lines are looked at so far, and so many lines; enough to see a pattern. */
const SAMPLE = { lines: 2000, lineChars: 1000 };

/** Lines that nothing but AsciiDoc has. */
const OWN: readonly RegExp[] = [
  /^\[(?:source|listing)(?:[%#.][\w.-]+)*(?:,[^[\]]{0,200})?\]$|^\[,[a-z][\w+#-]{0,20}\]$/,
  /^\|={3,}$/,
  /^(?:image|video|audio)::[^\s[\]]{1,300}\[[^\]]{0,500}\]$|^toc::\[[^\]]{0,100}\]$/,
  /^include::[^[\]]{1,300}\[[^\]]{0,300}\]$/,
  /^(?:ifn?def|endif|ifeval)::[\w,+-]{0,100}\[.{0,300}\]$/,
  /^\[(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION|quote|verse|abstract|preface|appendix|glossary|horizontal|qanda|discrete|float|partintro|colophon|sidebar)(?:[%#.,][^[\]]{0,200})?\]$|^\[(?:%\w+[,%]?|cols=|options=|role=|%header|\.lead|subs=|width=|format=)[^[\]]{0,300}\]$/,
  /(?<![\w/])(?:link|xref|linkgit|footnote|kbd|btn|menu|stem|latexmath):[^\s[\]<>]{0,300}\[[^\]]{0,300}\]/,
  /<<[\w#./-]{2,100}(?:, ?[^<>]{1,200})?>>/,
];
/** Marks that other formats have too. */
const SECTION = /^(={1,6}) (?!=)\S.*(?<![=\s])$/;
const TITLE = /^= \S.*(?<![=\s])$/;
const ENTRY = /^:!?[a-z][\w-]{1,40}!?:(?: |$)/i;
const DELIMITER = /^(?:-{4,}|\.{4,}|={4,}|\*{4,}|_{4,}|\+{4,}|\/{4,}|`{3,})$/;
/** What is set as it is written says nothing of the lines around it. */
const WRITTEN = /^(?:-{4,}|\.{4,}|`{3,}[\w-]{0,20}|\/{4,}|\+{4,})$/;
/** What other markup and programs look like. */
const OTHER =
  /[;{]\s*$|^(={2,6}) ?[^=].*[^=] ?\1$|^\s*(?:def|class|import|from|const|let|var|public|private|#include|#\+|\/\*|\$\w+\s?=)\b|\{\{|\[\[[^[\]]{1,100}\|[^[\]]{1,100}\]\]|^\.\. \w|^#{1,6} [^#\s]|\]\((?:https?:|\/|#)|^\{\||^\|[^|].{0,500}[^|]\|\s*$|^@@ |^[+-] ?[=:[|]|<\/(?:p|div|li|td|html|body|head|script|a)>/;

/** A key or a type says it, as `.md` says Markdown. */
export function isNamedAsciidoc({ contentType, key }: Pick<RawPage, "contentType" | "key">): boolean {
  return KEY.test(key) || TYPE.test(contentType ?? "");
}

/** What a text shows of AsciiDoc; but for the kinds of own marks all count lines. */
interface Signs {
  readonly lines: number;
  readonly own: ReadonlySet<number>;
  readonly marked: number;
  readonly other: number;
  readonly sections: number;
  readonly delimiters: number;
  /** A title opens the text, and attributes follow at once. */
  readonly hasHead: boolean;
}

/** Of lines that hold text, so many are marked at least. */
const SHARE = 0.01;
const KINDS = 2;
const SECTIONS = 2;

/**
 * Whether a text is AsciiDoc, whatever it is called: it opens with a title and attributes, or has two kinds of marks that nothing else uses, or one of
 * them and titles of sections; and more of them than of what other markup and programs look like.
 */
export function isAsciidoc(text: string): boolean {
  const { lines, own, marked, other, sections, delimiters, hasHead } = measure(text);
  const all = marked + sections;
  if (other > all || all < lines * SHARE) return false;
  if (hasHead || own.size >= KINDS) return own.size > 0 || sections + delimiters >= SECTIONS;
  return own.size > 0 && sections >= SECTIONS;
}

function measure(text: string): Signs {
  const own = new Set<number>();
  let [lines, marked, other, sections, delimiters] = [0, 0, 0, 0, 0];
  let place: "top" | "head" | "body" = "top";
  let hasHead = false;
  let written: string | undefined;
  let above = "";
  for (const raw of text.split("\n", SAMPLE.lines)) {
    const line = raw.slice(0, SAMPLE.lineChars).trimEnd();
    if (written !== undefined) {
      if (line === written) written = undefined;
      continue;
    }
    const isUnderline = above !== "" && Math.abs(above.length - line.length) <= 1;
    above = line;
    if (line === "") {
      if (place === "head") place = "body";
      continue;
    }
    lines++;
    if (WRITTEN.test(line) && !isUnderline) written = line.startsWith("`") ? "```" : line;
    if (DELIMITER.test(line)) delimiters++;
    else if (place === "top" && TITLE.test(line)) {
      place = "head";
      sections++;
      continue;
    } else if (place === "head" && ENTRY.test(line)) hasHead = true;
    else if (SECTION.test(line)) sections++;
    else if (hearOwn(line, own)) marked++;
    else if (OTHER.test(line)) other++;
    if (place === "top" && !ENTRY.test(line) && !line.startsWith("//")) place = "body";
  }
  return { lines, own, marked, other, sections, delimiters, hasHead };
}

/** Each of them has one of these. */
const SIGN = /[[|:<]/;

function hearOwn(line: string, own: Set<number>): boolean {
  if (!SIGN.test(line)) return false;
  let isMarked = false;
  for (const [k, mark] of OWN.entries()) {
    if (!mark.test(line)) continue;
    own.add(k);
    isMarked = true;
  }
  return isMarked;
}
