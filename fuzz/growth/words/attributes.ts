import { HTML_KEYS, SENTENCE, some, type Vocabulary } from "./vocabulary.ts";

/** What stands in one endless tag, attribute or title. */
export const ATTRIBUTE_WORDS: Vocabulary = {
  keys: HTML_KEYS,
  joins: [" ", "  ", "\n", "\t"],
  frames: [
    ["<p ", `>${SENTENCE}`],
    ["<div class='", `'>${SENTENCE}`],
    ["<p style='", `'>${SENTENCE}`],
    ["<img srcset='", `'>${SENTENCE}`],
    ["<a href='", `'>${SENTENCE}</a>`],
    ["<meta name=keywords content='", `'>${SENTENCE}`],
    ["<title>", `</title><h1>Boats</h1><p>${SENTENCE}`],
  ],
  pieces: some(
    ...[
      "a#",
      "x=#",
      "c#",
      "nav",
      "comment",
      "=",
      '"',
      "/",
      "<",
      "&amp;",
      "&",
      "#px",
      "color:red;",
      "width:calc(1px + ",
    ],
    ...["var(--a#)", "--a#:1;", "url(", ")", "(", ",", ";", ":", "|", " - ", " » ", "https://x.example/#", "@", "%20"],
    ...["data:image/png;base64,AAAA", "#w", "!important", "/*", "*/", "\\", "é", "\u200b", "2024-03-03", "by Ann Lee"],
  ),
};
