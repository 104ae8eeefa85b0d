import { html, type Shape } from "./shape.ts";

const TEN_MB = 10_000_000;
/** Four characters each. */
const MILLION_ENTITIES = 5_000_000;

/** Text that is nothing but length, white space, references or signs that nobody sees. */
export const CHARACTERS: readonly Shape[] = [
  html("a million entities", { unit: "&amp;" }, { largest: MILLION_ENTITIES }),
  html("entities without an end", { unit: "&amp" }),
  html("entities that are none", { unit: "&nosuchentity;" }),
  html("ampersands", { unit: "&" }),
  html("numeric references", { unit: "&#x110000;&#0;&#xd800;" }),
  html("one numeric reference", { unit: "0", before: "&#", after: "65;" }),
  html("one word", { unit: "x" }, { largest: TEN_MB }),
  html("one text node of words", { unit: "word and " }, { largest: TEN_MB }),
  html("one text node of sentences", { unit: (i) => `The ferry number ${i} left at dawn. ` }),
  html("an ocean of spaces", { unit: " ", before: "<p>a", after: "b</p>" }, { largest: TEN_MB }),
  html("an ocean of spaces in pre", { unit: " ", before: "<pre>a", after: "b</pre>" }),
  html("an ocean of line feeds", { unit: "\n", before: "<p>a", after: "b</p>" }),
  html("an ocean of line feeds in pre", { unit: "\n", before: "<pre>a", after: "b</pre>" }),
  html("an ocean of mixed white space", { unit: " \t\n\f\r", before: "<p>a", after: "b</p>" }),
  html("an ocean of no-break spaces", { unit: "\u00a0", before: "<p>a", after: "b</p>" }),
  html("spaces between tags", { unit: "<b> </b>   " }),
  html("short lines in pre", { unit: "x\n", before: "<pre>", after: "</pre>" }),
  html("NUL", { unit: "\0" }),
  html("lone surrogates as references", { unit: "&#xd83d;x" }),
  html("byte order marks", { unit: "\ufeff" }),
  html("zero-width spaces", { unit: "a\u200b" }),
  html("joiners", { unit: "\u{1f468}\u200d" }),
  html("direction overrides", { unit: "\u202ea\u202c" }),
  html("tag characters", { unit: "\u{e0041}" }),
  html("combining marks", { unit: "\u0301", before: "<p>a", after: "</p>" }),
  html("soft hyphens", { unit: "a\u00ad" }),
  html("ideographs", { unit: "港の灯りが消えた。" }),
  html("punctuation", { unit: "?!.,;:" }),
  html("numbers", { unit: "1,234.5 " }),
  html("capitals", { unit: "AAAA BBBB " }),
  html("addresses", { unit: "www.a.example a@b.example https://c.example/ " }),
  html("dates", { unit: "May 24, 1883 " }),
];
