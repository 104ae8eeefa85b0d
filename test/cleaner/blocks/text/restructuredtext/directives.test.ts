import { describe, expect, it } from "vitest";
import { shapesOf } from "./shapes.ts";

describe("directives of reStructuredText", () => {
  it.each([
    ["a note", ".. note::\n\n   a\n\n   * b\n", ["paragraph: a", "list-item: b"]],
    ["a note on one line", ".. note:: a\n   b\n\nc", ["paragraph: a b", "paragraph: c"]],
    [
      "a note with a class",
      ".. tip:: a\n   :class: x\n\n   b\n",
      ["paragraph: a", "(option: :class: x)", "paragraph: b"],
    ],
    ["a note with a title", ".. admonition:: Mind *this*\n\n   a\n", ["paragraph: Mind this", "paragraph: a"]],
    ["a version", ".. deprecated:: 1.4\n   Burn **oil**.\n", ["paragraph: deprecated 1.4 Burn oil."]],
    [
      "code",
      ".. code-block:: Python\n   :linenos:\n\n   if a:\n       b\n",
      ["(option: :linenos:)", "code python: if a:\n    b"],
    ],
    ["code with a caption", ".. code:: sh\n   :caption: The lamp\n\n   a\n", ["caption: The lamp", "code sh: a"]],
    ["code that follows at once", ".. code:: sh\n   a\n   b\n", ["code sh: a\nb"]],
    ["code of no language", ".. code::\n\n   a\n", ["code: a"]],
    [
      "a formula",
      ".. math:: a^2\n\n.. math::\n\n   b\n   c\n\n   d\n",
      ["paragraph: $$a^2$$", "paragraph: $$b c$$", "paragraph: $$d$$"],
    ],
    ["a picture with words", ".. image:: a.png\n   :alt: A lamp\n", ["paragraph: A lamp"]],
    ["a picture without words", ".. image:: a.png\n", ["(image: .. image:: a.png)"]],
    [
      "a badge",
      ".. image:: a.svg\n   :alt: build\n   :target: b\n",
      ["(image: .. image:: a.svg :alt: build :target: b)"],
    ],
    [
      "a figure",
      ".. figure:: a.png\n   :alt: A lamp\n\n   The *lamp*\n\n   at six\n",
      ["(image: .. figure:: a.png :alt: A lamp)", "caption: The lamp", "paragraph: at six"],
    ],
    ["a quotation", ".. epigraph::\n\n   a\n\n   -- Berg\n", ["quote: a", "quote: -- Berg"]],
    [
      "a list of pages",
      "a\n\n.. toctree::\n   :maxdepth: 2\n\n   b\n   c\n",
      ["paragraph: a", "(directive: .. toctree:: :maxdepth: 2 b c)"],
    ],
    ["raw HTML", ".. raw:: html\n\n   <b>a</b>\n", ["(directive: .. raw:: html <b>a</b>)"]],
    ["what stands for one builder only", ".. only:: html\n\n   a\n", ["(option: .. only:: html)", "paragraph: a"]],
    ["tabs", ".. tabs::\n\n   .. tab:: Linux\n\n      a\n", ["paragraph: Linux", "paragraph: a"]],
    ["a directive that nobody knows", ".. lamp:: x\n\n   a\n", ["(option: .. lamp:: x)", "paragraph: a"]],
    ["one of nothing", "a\n\n.. lamp:: x\n", ["paragraph: a", "(directive: .. lamp:: x)"]],
    [
      "a function",
      ".. py:function:: light(oil, \\\n                      wick)\n   :async:\n\n   Lights.\n\n   :param oil: what burns\n",
      ["definition: light(oil, wick)", "(option: :async:)", "paragraph: Lights.", "definition: param oil: what burns"],
    ],
    ["two methods", ".. method:: a()\n            b()\n", ["definition: a()", "definition: b()"]],
    [
      "a language's other directives",
      ".. py:module:: lamp\n\n.. c:macro:: OIL\n",
      ["(directive: .. py:module:: lamp)", "definition: OIL"],
    ],
    [
      "titles in a container",
      ".. only:: html\n\n   Oil\n   ---\n\n   a\n",
      ["(option: .. only:: html)", "heading 1: Oil", "paragraph: a"],
    ],
    [
      "a directive in an item",
      "1. a\n\n   .. note:: b\n\n2. c\n",
      ["list-item 0.1: a", "paragraph 0.1: b", "list-item 0.2: c"],
    ],
  ])("%s", (_name, source, shapes) => {
    expect(shapesOf(source)).toEqual(shapes);
  });
});

describe("tables of reStructuredText", () => {
  it.each([
    [
      "a simple table",
      "====  =====\nOil   Price\n====  =====\nfish  1\n      to 2\nwhale 3 or more\n====  =====\n",
      ["table: Oil | Price\nfish | 1 to 2\nwhale | 3 or more"],
    ],
    ["a simple table without a head", "=  =\na  b\n\nc  d\n=  =\n\ne", ["table: a | b\nc | d", "paragraph: e"]],
    ["cells over columns", "=====  =====\nInputs\n------------\na      b\n=====  =====\n", ["table: Inputs\na | b"]],
    ["a table that nothing ends", "=  =\na  b\n", ["paragraph: = = a b"]],
    [
      "a grid table",
      "+---+-----+\n| a | b c |\n+===+=====+\n| d | *e* |\n|   | f   |\n+---+-----+\n",
      ["table: a | b c\nd | e f"],
    ],
    ["cells over columns of a grid", "+---+---+\n| a b   |\n+---+---+\n| c | d |\n+---+---+\n", ["table: a b\nc | d"]],
    ["cells over rows of a grid", "+---+---+\n| a | b |\n|   +---+\n|   | c |\n+---+---+\n", ["table: a | b\n | c"]],
    ["a drawing", "+---+\n| a |---> b\n+---+\n", ["code: +---+\n| a |---> b\n+---+"]],
    [
      "a list of lists",
      ".. list-table:: Oils\n   :header-rows: 1\n\n   * - Oil\n     - Price\n   * - ``fish``\n     - 1\n       or 2\n",
      ["caption: Oils", "(option: :header-rows: 1)", "table: Oil | Price\nfish | 1 or 2"],
    ],
    [
      "values parted by commas",
      '.. csv-table:: Oils\n   :header: "Oil", "Price"\n\n   fish, "1, or ""2"""\n   whale, 3\n',
      ["caption: Oils", 'table: Oil | Price\nfish | 1, or "2"\nwhale | 3'],
    ],
    [
      "values of a file",
      ".. csv-table:: Oils\n   :file: oils.csv\n",
      ["(directive: .. csv-table:: Oils :file: oils.csv)"],
    ],
    ["a table with a title", ".. table:: Oils\n\n   =  =\n   a  b\n   =  =\n", ["caption: Oils", "table: a | b"]],
  ])("%s", (_name, source, shapes) => {
    expect(shapesOf(source)).toEqual(shapes);
  });
});
