import { HTML_KEYS, NO_JOIN, SENTENCE, some, type Vocabulary } from "./vocabulary.ts";

/** What stands in one endless style sheet. */
export const STYLE_WORDS: Vocabulary = {
  keys: HTML_KEYS,
  joins: NO_JOIN,
  frames: [
    ["<style>", `</style><p class='c1 c2'>${SENTENCE}<div id=h1><p hidden>${SENTENCE}</div>`],
    ["<style>", `</style>${`<div class='c1 c2'>${SENTENCE}`.repeat(200)}`],
  ],
  pieces: some(
    ...[
      ".c#",
      ".c1",
      "#h#",
      "#h1",
      "p",
      "*",
      " ",
      " > ",
      " + ",
      " ~ ",
      ",",
      ":not(",
      ":is(",
      ":has(",
      ":nth-child(2n)",
    ],
    ...[
      "[class*=c]",
      "::before",
      "{display:none}",
      "{color:#fff}",
      "{--a#:var(--a1)}",
      "{opacity:var(--a1)}",
      "{",
      "}",
    ],
    ...["@media screen{", "@media print{", "@layer a#{", "@supports (a:b){", "@keyframes k{", "@container(", ")", "/*"],
    ...["*/", '"', "'", "\\", ";", "&", "!important", "content:'x'", "animation:k 1s", "<!--", "-->"],
  ),
};
