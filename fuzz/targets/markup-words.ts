import type { Dice } from "../engine/dice.ts";
import { bytesOf } from "./target.ts";

const ELEMENTS: readonly [string, ...string[]] = [
  ..."p div span a b i em strong u s font nobr code pre".split(" "),
  ..."ul ol li dl dt dd table caption colgroup col thead tbody tfoot tr td th".split(" "),
  ..."h1 h2 h6 article section aside nav main header footer address blockquote figure figcaption details summary".split(
    " ",
  ),
  ..."form input button select option optgroup textarea label fieldset legend datalist output".split(" "),
  ..."html head body title base link meta style script noscript template slot".split(" "),
  ..."svg math mi mtext annotation-xml foreignObject desc g path use".split(" "),
  ..."iframe object embed applet marquee frameset frame noframes plaintext xmp listing noembed".split(" "),
  ..."img image br hr wbr area map audio video source track canvas picture dialog ruby rb rt rp rtc x-card".split(" "),
] as unknown as [string, ...string[]];

const ATTRIBUTES: readonly [string, ...string[]] = [
  "",
  " ",
  "/",
  " class=nav",
  ' class="content main"',
  " id=comments",
  " hidden",
  ' style="display:none"',
  " style='font-size:0;color:#fff'",
  " href=javascript:alert(1)",
  ' href="https://a.example/"',
  " role=navigation",
  " =x",
  ' a="',
  " a=' b",
  " a=b=c",
  " <a",
  ' onclick="x()"',
  " __proto__=x constructor=y toString",
  " CLASS=A class=B",
  " colspan=1e15 rowspan=-1",
  ' datetime="2024-13-45"',
  ' content="2024-01-01" property=article:published_time',
  " name=description content=x",
  " \0",
];

const TEXTS: readonly [string, ...string[]] = [
  "word ",
  "The ferry left at dawn, and the town slept on. ",
  "Read more",
  "Accept all cookies",
  "&amp;",
  "&lt;script&gt;",
  "&#0;",
  "&#x80;",
  "&#xD800;",
  "&#x110000;",
  "&notit;",
  "&nosuch;",
  "&",
  "<",
  "</",
  "<!",
  "<?",
  "<>",
  "</>",
  "\0",
  "\f",
  "\n\n",
  "\u00a0",
  "\u200b",
  "\u202e",
  "\ufeff",
  "\u{1f468}\u200d\u{1f469}",
  "港の灯りが消えた。",
  "كان الميناء هادئا ",
];

const ODDITIES: readonly [string, ...string[]] = [
  "<!doctype html>",
  '<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 3.2//EN">',
  "<!-->",
  "<!--->",
  "<!---->",
  "<!-- a --!>",
  "<!--<!-- a -->",
  "<!-- a",
  "<!a>",
  "<![CDATA[ a ]]>",
  "<![CDATA[",
  "]]>",
  "<?xml version='1.0'?>",
  "</p>",
  "</br>",
  "</a b=c>",
  "</html>",
  "</body>",
  "</table>",
  "</select>",
  "</template>",
  "<p/>",
  "<br/ >",
  "<a<b>",
  "<table><p>a<tr>b<td>c</table>",
  "<b><p></b></p>",
  "<a><a>",
  "<svg><p>",
  "<math><mi><p>",
  "<svg><![CDATA[a]]></svg>",
  "<svg><title><p>a</title>",
  "<select><table><option>",
  "<option><option><optgroup>",
  "<button><button>",
  "<form><form>",
  "<h1><h2>",
  "<li><li><ul></li>",
  "<frameset><frame></frameset>",
  "<plaintext>",
  "<textarea>\n\n</textarea>",
  "<pre>\n a\n  b</pre>",
  "<noscript><p>a</noscript>",
  "<template><tr><td>a</template>",
  "<script><!--<script></script>",
  "<script>'</script>'",
  '<script type="application/ld+json">{"@type":"Article","articleBody":"The ferry left at dawn and the town slept on because nobody had told them of it.","__proto__":{"x":1},"n":1e999}</script>',
  '<script id="__NEXT_DATA__" type="application/json">{"a":"\\ud800 \\u0000 words and words and words and words and words and words and words and words"}</script>',
  "<style>.a{display:none}</style>",
  "<style>.a{dis\\70lay:none}/*</style>",
  "<title>a &amp; b</title>",
  '<meta charset="utf-16">',
  '<base href="//x">',
  "<body class=a><body id=b>",
  "<html lang=xx-YY>",
];

/** Pieces of markup. */
export const MARKUP_WORDS: readonly Uint8Array[] = bytesOf(
  ...ELEMENTS.flatMap((name) => [`<${name}>`, `</${name}>`]),
  ...ATTRIBUTES.filter((text) => text !== ""),
  ...TEXTS,
  ...ODDITIES,
);

/** Pieces of style sheets, within their element and without. */
export const CSS_WORDS: readonly Uint8Array[] = bytesOf(
  ..."{ } ; : , > * /* */ \\ ( ) [ ] \" ' @media !important".split(" "),
  ...[
    "display:none",
    "opacity:0",
    "clip:rect(0,0,0,0)",
    "left:-9999px",
    "color:rgb(1,2,3,",
    ":not(",
    "#a",
    ".a",
    "@media screen{",
  ],
);

/** Pieces of text files. */
export const TEXT_WORDS: readonly Uint8Array[] = bytesOf(
  ...[
    "# ",
    "## ",
    "- ",
    "* ",
    "1. ",
    "> ",
    "```\n",
    "| a | b |\n",
    "|---|---|\n",
    "**a**",
    "[a](javascript:b)",
    "![a](b)",
    "---\n",
    "***\n",
  ],
  ...[
    "<http://a>",
    "\\",
    "\r\n",
    "\n\n",
    "\t",
    "A: ",
    "00:01 ",
    "Source: www.a.example\n",
    "May 24, 1883\n",
    "if (a) {\n",
    "};\n",
    " | ",
  ],
  ...['{"html":"', '"}', '{"text":"a"}\n', "[{", "\\u0000", "\u0085", "\u2028"],
);

const MAX_PIECES = 16;
const encoder = new TextEncoder();

/** A page of up to sixteen pieces. */
export function writeMarkup(dice: Dice): Uint8Array {
  let page = "";
  for (let pieces = 1 + dice.below(MAX_PIECES); pieces > 0; pieces--) page += writePiece(dice);
  return encoder.encode(page);
}

function writePiece(dice: Dice): string {
  const choice = dice.below(10);
  if (choice < 4)
    return `<${dice.pick(ELEMENTS)}${dice.oneIn(3) ? dice.pick(ATTRIBUTES) : ""}${dice.oneIn(30) ? "" : ">"}`;
  if (choice < 6) return `</${dice.pick(ELEMENTS)}>`;
  if (choice < 9) return dice.pick(TEXTS);
  return dice.pick(ODDITIES);
}
