import fc from "fast-check";
import { type MadePage, number, words } from "./pages.ts";

/** Inline markup of reStructuredText around some words: none of it stands in another. */
const RST_INLINES: readonly (readonly [before: string, after: string])[] = [
  ["", ""],
  ["*", "*"],
  ["**", "**"],
  ["``", "``"],
  ["`", "`"],
  ["`", " <https://a.example/b>`_"],
  ["`", "`__"],
  [":ref:`", " <target>`"],
  [":py:func:`", "`"],
  [":math:`", "`"],
  ["|", "|"],
  ["[", "]_"],
  ["\\*", "\\*"],
];
const RST_BLOCKS: readonly (readonly [before: string, after: string])[] = [
  ["", "\n\n"],
  ["", "\n"],
  ["\n", "\n=======\n\n"],
  ["\n=======\n", "\n=======\n"],
  ["* ", "\n"],
  ["\n#. ", "\n"],
  ["   ", "\n"],
  ["\n      ", "\n\n"],
  ["", "::\n\n"],
  ["| ", "\n"],
  [":oil: ", "\n"],
  ["-a  ", "\n"],
  [">>> ", "\n\n"],
  [".. ", "\n"],
  ["..\n   ", "\n\n"],
  [".. _a: ", "\n"],
  [".. [1] ", "\n"],
  [".. |b| replace:: ", "\n"],
  [".. note:: ", "\n\n"],
  [".. note::\n   :class: c\n\n   ", "\n\n"],
  [".. deprecated:: 1.4\n   ", "\n\n"],
  [".. code-block:: sh\n   :linenos:\n\n   ", "\n\n"],
  [".. figure:: a.png\n   :alt: c\n\n   ", "\n\n"],
  [".. image:: a.png\n   :alt: ", "\n\n"],
  [".. toctree::\n\n   ", "\n\n"],
  [".. math::\n\n   ", "\n\n"],
  [".. py:function:: ", "\n\n   "],
  [".. dropdown:: ", "\n\n   "],
  [".. list-table:: ", "\n\n   * - c\n     - d\n\n"],
  [".. list-table::\n\n   * - c\n     - ", "\n\n"],
  [".. csv-table::\n   :header: c, d\n\n   e, ", "\n\n"],
  ["\n=====  =====\n", "\n=====  =====\n\n"],
  ["\n+-----+-----+\n| c   | d   |\n+-----+-----+\n|", "|\n+-----+-----+\n\n"],
];

/** Pages of reStructuredText, of well-formed marks in any order; every word occurs once. */
export const rstPages: fc.Arbitrary<MadePage> = fc
  .array(
    fc.tuple(
      fc.constantFrom(...RST_BLOCKS),
      fc.array(fc.tuple(fc.constantFrom(...RST_INLINES), words), {
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
        const text = runs.map(([mark, stems]) => {
          const said = stems.map((stem) => number(stem.replace("&amp;", "+").replace("&lt;", "_"), made)).join(" ");
          return `${mark[0]}${said}${mark[1]}`;
        });
        return `${before}${text.join(" ")}${after}`;
      })
      .join("");
    return { source, words: made };
  });
