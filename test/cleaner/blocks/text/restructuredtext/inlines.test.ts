import { describe, expect, it } from "vitest";
import { marksOf, shapesOf } from "./shapes.ts";

describe("inline markup of reStructuredText", () => {
  it.each([
    ["*a* and **b c**", ["emphasis: a", "strong: b c"]],
    ["``a  \\b`` and `c`", ["code: a \\b", "emphasis: c"]],
    ["the `oil <https://oil.example/>`_, so", ["link: oil > https://oil.example/"]],
    ["the `oil <https://oil.example/>`__", ["link: oil > https://oil.example/"]],
    ["the `<https://oil.example/>`_", ["link: https://oil.example/ > https://oil.example/"]],
    ["see https://oil.example/a_(b).", ["link: https://oil.example/a_(b) > https://oil.example/a_(b)"]],
    ["the Oil_ and `the wick`_\n\n.. _oil: a\n.. _The  Wick: b", ["link: Oil > a", "link: the wick > b"]],
    ["an oil__ and `a wick`__\n\n.. __: a\n__ b", ["link: oil > a", "link: a wick > b"]],
    ["an oil_\n\n.. _oil: lamp_\n.. _lamp: https://a.example/", ["link: oil > https://a.example/"]],
    ["an oil_\n\n.. _oil: lamp_\n.. _lamp: oil_", []],
    ["see Wicks_\n\nWicks\n-----\n", ["link: Wicks > #wicks"]],
    ["self.oil_ and x_y", []],
    [":func:`~lamp.light` and :py:class:`Lamp` and :meth:`!put`", ["code: light", "code: Lamp", "code: put"]],
    [":func:`the light <lamp.light>`", ["code: the light"]],
    ["`a`:code: and :math:`\\frac x 2`", ["code: a", "math: $\\frac x 2$"]],
    ["|lamp|_\n\n.. |lamp| replace:: the *lamp*\n.. _lamp: a", ["emphasis: lamp", "link: the lamp > a"]],
  ])("%s", (source, marks) => {
    expect(marksOf(source)).toEqual(marks);
  });

  it.each([
    [
      "roles that show their text",
      ":ref:`the oil <oil>`, :doc:`wick`, :kbd:`Ctrl`, :pep:`8`",
      "the oil, wick, Ctrl, PEP 8",
    ],
    ["escapes", "\\*a\\* b\\ c \\\\ d\\_", "*a* bc \\ d_"],
    ["stars in sums", "2 * 3 * 4, *, **kwargs and a*b*c", "2 * 3 * 4, *, **kwargs and a*b*c"],
    ["signs between quotes", "\"*\" and (*) and '|'", "\"*\" and (*) and '|'"],
    ["marks that never end", "*a **b ``c `d |e", "*a **b ``c `d |e"],
    ["a mark of a note", "a [1]_, b [#x]_ and [*]_ c", "a, b and c"],
    ["substitutions", "|a| |b| |c|\n\n.. |a| replace:: x |b|\n.. |b| unicode:: 0x41 .. a letter", "x A A |c|"],
    ["substitutions of themselves", "|a|\n\n.. |a| replace:: x |a|", "x x x |a|"],
    ["a place in a sentence", "the _`oil lamp` burns", "the oil lamp burns"],
  ])("%s", (_name, source, text) => {
    expect(shapesOf(source)[0]).toBe(`paragraph: ${text}`);
  });

  it("leaves nothing of a row of badges", () => {
    expect(shapesOf("|a| |b|\n\nc\n\n.. |a| image:: a.svg\n.. |b| image:: b.svg\n   :alt: b\n")).toEqual([
      "(image: |a| |b|)",
      "paragraph: c",
      "(substitution: .. |a| image:: a.svg)",
      "(substitution: .. |b| image:: b.svg :alt: b)",
    ]);
  });
});
