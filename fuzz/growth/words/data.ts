import { HTML_KEYS, NO_JOIN, SENTENCE, some, type Vocabulary } from "./vocabulary.ts";

/** What stands in structured data and in the state of an application. */
export const DATA_WORDS: Vocabulary = {
  keys: HTML_KEYS,
  joins: NO_JOIN,
  frames: [
    ['<script type="application/ld+json">[', `{}]</script><h1>Boats</h1><p>${SENTENCE}`],
    ['<script id="__NEXT_DATA__" type="application/json">{"a":[', `0]}</script><p>${SENTENCE}`],
    ["<script>window.__STATE__={a:[", `0]}</script><p>${SENTENCE}`],
    ["<script>self.__next_f.push([1,'", `'])</script><p>${SENTENCE}`],
  ],
  pieces: some(
    ...[
      '{"@type":"Article","articleBody":"',
      '{"@type":"Person","name":"Ann #"},',
      '{"@graph":[',
      '"},',
      '"',
      "[",
      "]",
      "],",
    ],
    ...[
      "{",
      "}",
      "},",
      '"a#":',
      '"text":"',
      "0,",
      "\\n",
      "\\u003cp\\u003e",
      "\\",
      '\\"',
      "null,",
      "1e999,",
      "//",
      "/*",
      "'",
    ],
    ...[
      '"datePublished":"2024-03-03",',
      '"comment":[',
      '"suggestedAnswer":[',
      SENTENCE,
      "<p>",
      "&lt;",
      "`",
      "${",
      "word# ",
    ],
  ),
};
