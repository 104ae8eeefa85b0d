import { some, type Vocabulary } from "./vocabulary.ts";

const LINES = some(
  ...["the boat # went out", "and all of them saw it.", "The Harbour #", "By Ann Lee #", "Chapter #", "I. ", "(a) "],
  ...["March 3, 2024", "2024-03-0", "12:30 ", "Q: ", "A: ", "Share", "Subscribe", "Read more", "Home", "Posted by ann"],
  ...["Reply", "edit", "ERROR: x", "\n", "\n\n", "\t", "    ", "\f", "a-\n", " ", "- ", "* ", "#. ", "> ", "| ", "|"],
  ...["---", "===", "...", ". ", "? ", "! ", ", ", ": ", ";", "(#)", "[#]", "[^#]", "http://x.example/#", "@ann#"],
  ...["“", "”", '"', "'", "—", "…", "©", "$#", "#%", "é", "漢字", "العربية", "ру", "`code`", "```\n", "**b**", "_i_"],
  ...["![a](b)", "[a](b)", "<b>", "&amp;", "== T ==", "{{t|#}}", "[[L#]]", ":: ", ".. ", "+--+", "//", "/*", "*/"],
  ...["{", "}"],
);

/** Lines of plain text and marks of the languages that texts are written in. */
export const LINE_WORDS: Vocabulary = {
  keys: ["page.txt", "page.txt", "page.md", "page.rst", "page.adoc", "page.wiki"],
  joins: ["", "\n", " ", "\n\n"],
  frames: [["", ""]],
  pieces: LINES,
};
