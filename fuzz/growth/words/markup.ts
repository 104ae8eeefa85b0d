import { HTML_KEYS, NO_JOIN, SENTENCE, some, type Vocabulary } from "./vocabulary.ts";

/** Elements open and close by chance, so that most turns leave some open, or close what was never opened. */
const MARKUP = some(
  ...[
    ..."p div span b i a h2 h3 ul ol li dl dt dd table tr td th section article header footer nav aside main".split(
      " ",
    ),
    ..."figure figcaption blockquote pre code form label button select option details summary template noscript".split(
      " ",
    ),
    ..."sup time cite ruby rt math mi svg text iframe center font".split(" "),
  ].flatMap((name) => [`<${name}>`, `</${name}>`]),
);

const NAMED_MARKUP = [
  "<div class=c#>",
  "<div class=post>",
  "<div class=comment>",
  "<div id=comments>",
  "<span class=author>Ann L#</span>",
  "<a href=/x#>l#</a>",
  "<a href=#h#>h#</a>",
  "<h2 id=h#>",
  "<br>",
  "<hr>",
  "<input>",
  "<img src=x# alt=a>",
  "<time datetime=2024-03-03>",
  "<p hidden>",
  '<p style="white-space:pre-wrap">',
  "\n\n",
  '<div style="display:none">',
  "<div aria-hidden=true>",
  "<div role=listitem>",
  "<script>x#</script>",
  "<style>.c#{color:red}</style>",
  "<!-- x -->",
  SENTENCE,
  "word# ",
  "Share ",
  "March 3, 2024 ",
  "Is it # so? ",
  "Figure #. A boat ",
  "[#] ",
  "“quoted” ",
];

/** Whole elements, parts of them, and what names their boxes. */
export const MARKUP_WORDS: Vocabulary = {
  keys: HTML_KEYS,
  joins: NO_JOIN,
  frames: [["", ""]],
  pieces: some(...MARKUP, ...NAMED_MARKUP),
};
