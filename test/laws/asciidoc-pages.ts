import type fc from "fast-check";
import { type Marks, markedPages } from "./marked-pages.ts";
import type { MadePage } from "./pages.ts";

/** Marks of AsciiDoc around some words, or around what holds some. */
const INLINES: Marks = [
  ["", ""],
  ["*", "*"],
  ["_", "_"],
  ["`", "`"],
  ["**", "**"],
  ["[.red]#", "#"],
  ["https://a.example/b[", "]"],
  ["link:a.html[", "]"],
  ["xref:a.adoc[", "]"],
  ["((", "))"],
  ["image:a.png[", "]"],
  ['"`', '`"'],
];
/** What is cut out of its text, and leaves nothing there. */
const CUTS: typeof INLINES = [
  ["(((", ")))"],
  ["footnote:[", "]"],
];
const BLOCKS: Marks = [
  ["", "\n\n"],
  ["", "\n"],
  ["== ", "\n"],
  ["* ", "\n"],
  [".. ", "\n+\n"],
  ["3. ", "\n"],
  ["", "::\n"],
  ["NOTE: ", "\n\n"],
  ["[WARNING]\n", "\n"],
  [".", "\n"],
  [" ", "\n\n"],
  ["[source,java]\n----\n", "\n----\n"],
  ["====\n", "\n"],
  ["____\n", "\n____\n"],
  ["// ", "\n"],
  ["////\n", "\n////\n"],
  ["++++\n", "\n++++\n"],
  [":lamps: ", "\n"],
  ["ifdef::a[]\n", "\nendif::[]\n"],
  ['[cols="2*"]\n|===\n|', "\n|===\n"],
  ["[quote]\n", "\n\n"],
  ["|", " 2+|"],
  ["image::a.png[", "]\n"],
  ["--\n", "\n--\n"],
];

/** Documents in AsciiDoc; a comma ends what a picture is called. */
export const asciidocPages: fc.Arbitrary<MadePage> = markedPages({
  blocks: BLOCKS,
  outer: [...INLINES, ...CUTS],
  inner: INLINES,
  signs: ["u", "o"],
  isOpaque: (before) => before.startsWith("image"),
});
