import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { CleanOptions, RawPage } from "../../cleaner/index.ts";
import type { Subject } from "../engine/load-subject.ts";
import { checkOutcome } from "./check-outcome.ts";
import { LABELS } from "./labels.ts";
import { CSS_WORDS, MARKUP_WORDS, TEXT_WORDS, writeMarkup } from "./markup-words.ts";
import { bytesOf, must, type Target } from "./target.ts";

const SAMPLES = fileURLToPath(new URL("../../samples/", import.meta.url));
/** A part that comes late, and the place that waits for it. */
const LATE = `\0\0\0\0<main><p>a b c d e f g h</p><template id="B:0"></template><p>i</p><!--/$--></main><div hidden id="S:0"><p>j</p></div><script>$RC("B:0","S:0")</script>`;

/** The first bytes of an input choose what surrounds the page. */
const SETTING_BYTES = 4;
const KEYS = ["a.html", "a.txt", "a.md", "a", "a.json", "b/", "a.wiki", "a.rst", "a.adoc"];
const TYPES = ["", "text/html", "text/plain", "text/markdown", "application/json", "text/html; charset=x"];
const ENCODINGS = [undefined, undefined, undefined, "gzip", "br", "deflate", "zstd", "identity"];
const URLS = [undefined, "https://harbour.example/a/b", "javascript:alert(1)", "//x", "http://["];
/** Twice in so many runs the same page is cleaned: the JSON must be the same. */
const TWICE_EVERY = 8;
/** Flags of pages whose source was written from what came, and may be longer. */
const WRITTEN = /^(?:feed|message|document|notebook): /;
const PIECES = 6;
/** Pieces that real pages are cut into. */
const PIECE_BYTES = 300;
const MAX_BYTES = 500;

const ARTICLE =
  "<article><front><article-meta><title-group><article-title>a</article-title></title-group></article-meta></front><body><sec><label>1</label><title>b</title><p>c<fn><p>d</p></fn><list><list-item><label>2</label><p>e</p></list-item></list><mml:math><mml:mi>x</mml:mi></mml:math></p></sec></body></article>";
const TERMINAL =
  "a\ba b\bb _\bc [1]d [2]e\n<TABLE>\n<S> <C>\nf...1  2\n</TABLE>\nReferences\n\n1. http://a\n2. http://b\n3. http://c\n";
const WIKITEXT =
  "{{a|b=c}}\n'''d''' [[e|f]]s {{nowrap|g}}<ref>h</ref> [http://i j]\n== k ==\n# l\n;m : n\n{|\n|+ o\n|-\n| rowspan=2 | p || q\n|-\n| r\n|}\n{{quote|s}}<math>t</math>\n[[File:u|thumb|v]][[Category:w]]";
const VERBATIM =
  "a b c\n\n    $ d\n    e = f(g);\n\n+---+---+\n| h | i |\n+---+---+\n| j | k |\n+---+---+\n\n   +-+   +-+\n   |l|-->|m|\n   +-+   +-+\n\n n.c | 2 +-\n 1 file changed\n\ndiff --git a/n.c b/n.c\n--- a/n.c\n+++ b/n.c\n@@ -1,2 +1,2 @@\n o\n-p\n+q\n\\ No newline\n\n├── r\n└── s\n";
const NOTEBOOK =
  '{"cells":[{"cell_type":"markdown","source":["# a\\n","b"]},{"cell_type":"code","source":"c","outputs":[{"output_type":"stream","name":"stdout","text":"d"},{"output_type":"display_data","data":{"text/plain":"e"}}]}],"metadata":{"kernelspec":{"language":"f"}},"nbformat":4}';
const RST =
  ".. _a: b\n\nc\n=\n:d: e\n\n- `f <g>`_ *h* :i:`j`::\n\n    k\n\n.. code:: l\n   :m:\n\n   n\n\n.. |o| replace:: p\n\n=  =\nq  |o|\n=  =\n\n+-+-+\n|r|s|\n+-+-+\n\n.. t:: u\n\n   1. v [1]_\n\n.. [1] w\n";
const CAPTIONS =
  "WEBVTT\n\n00:01.000 --> 00:02.000\na\nb\n\n00:02.000 --> 00:03.000\nb\nc\n\n00:03.000 --> 00:04.000\nc\nd\n\n00:04.000 --> 00:05.000\nd\n";

/** Any bytes, from pieces of pages written for it. */
export const BYTES: Target = {
  name: "pages: bytes and pieces of samples",
  share: 14,
  maxBytes: MAX_BYTES,
  seeds: [
    ...seedsOfSamples(),
    ...bytesOf(
      `\0\0\0\0${ARTICLE}`,
      `\0\0\0\0${TERMINAL}`,
      `\u0001\0\0\0${CAPTIONS}`,
      `\u0006\0\0\0${WIKITEXT}`,
      `\u0007\0\0\0${RST}`,
    ),
    ...bytesOf(`\u0001\0\0\0${VERBATIM}`, `\u0004\0\0\0${NOTEBOOK}`),
  ],
  words: [...MARKUP_WORDS, ...CSS_WORDS, ...TEXT_WORDS],
  run: runPage,
};

/** Markup that no author would write: the shapes of html5lib's tests, put together by chance. */
export const MARKUP: Target = {
  name: "pages: malformed markup",
  share: 10,
  maxBytes: MAX_BYTES,
  seeds: bytesOf(LATE, "\0\0\0\0<p>a<b>b</p>c</b>", "\0\0\u0001\0<table><td>a<table><td>b</table>c"),
  words: [...MARKUP_WORDS, ...CSS_WORDS],
  fresh: (dice) => withSetting(writeMarkup(dice), [0, 0, dice.below(256), dice.below(256)]),
  run: runPage,
};

/** A page as the input's first bytes say, then what follows as its bytes. */
export function runPage(subject: Subject, input: Uint8Array, turn: number): void {
  const raw = pageOf(input);
  const options = optionsOf(input);
  const outcome = subject.cleanPage(raw, options);
  const packed = raw.contentEncoding !== undefined || (raw.bytes[0] === 0x1f && raw.bytes[1] === 0x8b);
  const isWritten = outcome.kind === "cleaned" && outcome.document.quality.flags.some((flag) => WRITTEN.test(flag));
  const sourceChars = packed || isWritten ? Number.MAX_SAFE_INTEGER : raw.bytes.length;
  checkOutcome(subject, outcome, { turn, sourceChars });
  if (turn % TWICE_EVERY !== 0) return;
  must(JSON.stringify(subject.cleanPage(raw, options)) === JSON.stringify(outcome), "cleaned again, it is another");
}

function pageOf(input: Uint8Array): RawPage {
  const [first = 0, second = 0] = input;
  const contentEncoding = ENCODINGS[second >> 5];
  const url = URLS[(first >> 3) % URLS.length];
  const type = TYPES[second % TYPES.length] ?? "";
  return {
    bytes: input.slice(SETTING_BYTES),
    uri: "page",
    key: KEYS[first % KEYS.length] ?? "a",
    ...(type === "" ? {} : { contentType: type.replace("=x", `=${LABELS[(input[2] ?? 0) % LABELS.length]}`) }),
    ...(contentEncoding === undefined ? {} : { contentEncoding }),
    ...(url === undefined ? {} : { url }),
  };
}

function optionsOf(input: Uint8Array): CleanOptions {
  const choice = input[3] ?? 0;
  return {
    html: (choice & 1) === 0 ? "include" : "omit",
    inlines: (choice & 8) === 0 ? "include" : "omit",
    strength: (choice & 2) === 0 ? "balanced" : "gentle",
    comments: (choice & 4) === 0 ? "drop" : "keep",
    ...((choice & 0xf8) === 0xf8 ? { maxBytes: 200 } : {}),
  };
}

function seedsOfSamples(): readonly Uint8Array[] {
  const names = readdirSync(SAMPLES).filter((name) => name.includes("."));
  return names.sort().flatMap((name) => {
    const bytes = readFileSync(SAMPLES + name);
    const step = Math.max(PIECE_BYTES, Math.floor(bytes.length / PIECES));
    const places = Array.from({ length: Math.ceil(bytes.length / step) }, (_, i) => i * step);
    return places.map((at) =>
      withSetting(bytes.subarray(at, at + PIECE_BYTES), [name.endsWith(".html") ? 0 : 1, 0, 0, 0]),
    );
  });
}

/** An input whose first bytes are these. */
export function withSetting(page: Uint8Array, setting: readonly number[]): Uint8Array {
  return Uint8Array.of(...setting, ...page);
}
