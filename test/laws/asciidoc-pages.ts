import fc from "fast-check";
import { type MadePage, number, words } from "./pages.ts";

/** Marks of AsciiDoc around some words, or around what holds some. */
const INLINES: readonly (readonly [before: string, after: string])[] = [
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
const BLOCKS: readonly (readonly [before: string, after: string])[] = [
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

/** Documents in AsciiDoc, of well-formed marks in any order; every word occurs once. */
export const asciidocPages: fc.Arbitrary<MadePage> = fc
  .array(
    fc.tuple(
      fc.constantFrom(...BLOCKS),
      fc.array(fc.tuple(fc.constantFrom(...INLINES, ...CUTS), fc.constantFrom(...INLINES), words), {
        minLength: 1,
        maxLength: 5,
      }),
    ),
    { minLength: 1, maxLength: 25 },
  )
  .map((blocks) => {
    const made: string[] = [];
    const source = blocks
      .map(([[before, after], runs]) => {
        const text = runs.map(([outer, inner, stems]) => {
          const said = stems.map((stem) => number(stem.replace("&amp;", "u").replace("&lt;", "o"), made)).join(" ");
          // A comma ends what a picture is called.
          const within = outer[0].startsWith("image") ? said : `${inner[0]}${said}${inner[1]}`;
          return `${outer[0]}${within}${outer[1]}`;
        });
        return `${before}${text.join(" ")}${after}`;
      })
      .join("");
    return { source, words: made };
  });
