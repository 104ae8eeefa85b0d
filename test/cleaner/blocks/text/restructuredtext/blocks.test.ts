import { describe, expect, it } from "vitest";
import { shapesOf } from "./shapes.ts";

describe("titles of reStructuredText", () => {
  it("have the level of their lines, by order of appearance", () => {
    const source = "====\nLamp\n====\n\nOil\n---\n\nWicks\n~~~~~\n\nGlass\n-----\n\nKeeper\n======\n";
    expect(shapesOf(source)).toEqual([
      "heading 1: Lamp",
      "heading 2: Oil",
      "heading 3: Wicks",
      "heading 2: Glass",
      "heading 4: Keeper",
    ]);
  });

  it.each([
    ["a line shorter than its title", "Lamps and oil\n=====\n", ["heading 1: Lamps and oil"]],
    ["three signs below more", "Lamps\n===\n", ["paragraph: Lamps ==="]],
    ["a title that is numbered", "1. Oil\n======\n", ["heading 1: 1. Oil"]],
    ["a transition", "a\n\n----\n\nb", ["paragraph: a", "paragraph: b"]],
    ["a title right below a paragraph", "Some words.\nLamps\n=====\n", ["paragraph: Some words.", "heading 1: Lamps"]],
    ["lines in an item", "- a\n\n  Oil\n  ---\n", ["list-item: a", "paragraph: Oil ---"]],
  ])("%s", (_name, source, shapes) => {
    expect(shapesOf(source)).toEqual(shapes);
  });
});

describe("lists of reStructuredText", () => {
  it.each([
    ["bullets", "* a\n  b\n* c\n", ["list-item: a b", "list-item: c"]],
    ["numbers", "1. a\n2. b\n", ["list-item 0.1: a", "list-item 0.2: b"]],
    ["numbers that count themselves", "#. a\n#. b\n", ["list-item 0.1: a", "list-item 0.2: b"]],
    ["a list that begins later", "3) a\n4) b\n", ["list-item 0.3: a", "list-item 0.4: b"]],
    ["letters", "a) x\nb) y\n", ["list-item 0.1.a: x", "list-item 0.2.b: y"]],
    ["Roman numbers", "(i) x\n(ii) y\n", ["list-item 0.1.i: x", "list-item 0.2.ii: y"]],
    [
      "a name that begins a paragraph",
      "A. Berg lit the lamp\nevery evening.",
      ["paragraph: A. Berg lit the lamp every evening."],
    ],
    ["a letter in the middle", "C. Berg lit the lamp.", ["paragraph: C. Berg lit the lamp."]],
    [
      "lists in lists",
      "1. a\n\n   * b\n\n     more of b\n\n2. c\n",
      ["list-item 0.1: a", "list-item 1: b", "paragraph 1: more of b", "list-item 0.2: c"],
    ],
    ["items on one line", "- - a\n  - b\n", ["list-item 1: a", "list-item 1: b"]],
    ["code in an item", "- a::\n\n      b c\n\n- d\n", ["list-item: a:", "code: b c", "list-item: d"]],
    ["an item whose second line is further right", "* a\n    b\n", ["list-item: a b"]],
    ["an empty item", "-\n\n  a\n", ["list-item: a"]],
    ["terms", "oil\n  Burns.\n\n  Smells.\n", ["definition: oil", "definition: Burns.", "definition: Smells."]],
    [
      "fields behind a text",
      "a\n\n:param x: the\n   oil\n:raises: nothing",
      ["paragraph: a", "definition: param x: the oil", "definition: raises: nothing"],
    ],
    ["a field with a list", "a\n\n:oil:\n  - b\n", ["paragraph: a", "definition: oil", "list-item: b"]],
    [
      "options",
      "-a, --all  Lights all.\n--oil=KIND\n    Burns it.\n",
      ["definition: -a, --all", "definition: Lights all.", "definition: --oil=KIND", "definition: Burns it."],
    ],
    ["a word with two hyphens", "--oil burns", ["paragraph: --oil burns"]],
  ])("%s", (_name, source, shapes) => {
    expect(shapesOf(source)).toEqual(shapes);
  });
});

describe("other elements of reStructuredText", () => {
  it.each([
    ["lines of a paragraph", "a\nb\n\nc", ["paragraph: a b", "paragraph: c"]],
    ["quotations", "a\n\n  b\n\n    c\n", ["paragraph: a", "quote: b", "quote: c"]],
    ["literal blocks", "Do::\n\n  a\n    b\n\n  c\n\nd", ["paragraph: Do:", "code: a\n  b\n\nc", "paragraph: d"]],
    ["a literal block behind a space", "Do ::\n\n  a\n", ["paragraph: Do", "code: a"]],
    ["a literal block behind colons alone", "::\n\n  a\n", ["code: a"]],
    ["quoted literal blocks", "Do::\n\n> a\n> b\n\nc", ["paragraph: Do:", "code: > a\n> b", "paragraph: c"]],
    ["a literal block of nothing", "Do::\n\na", ["paragraph: Do:", "paragraph: a"]],
    ["a literal block that follows at once", "Do::\n  a\n", ["paragraph: Do:", "code: a"]],
    ["doctest blocks", ">>> 1 + 1\n2\n\na", ["code pycon: >>> 1 + 1\n2", "paragraph: a"]],
    ["notes", "a [1]_ b\n\n.. [1] c\n   d\n.. [#] e\n", ["paragraph: a b", "paragraph: c d", "paragraph: e"]],
    ["citations", "a [Berg]_.\n\n.. [Berg] A book.\n", ["paragraph: a [Berg].", "paragraph: [Berg] A book."]],
    ["comments", "a\n\n.. b\n   c\n\n   d\n\ne", ["paragraph: a", "(comment: .. b c d)", "paragraph: e"]],
    ["an empty comment", "a\n\n..\n\n  b", ["paragraph: a", "quote: b"]],
    ["nothing but an empty comment", "..\n", ["(comment: ..)"]],
    [
      "targets",
      "a\n\n.. _b: https://b.example/\n.. __: c\n__ d\n",
      ["paragraph: a", "(target: .. _b: https://b.example/)", "(target: .. __: c)", "(target: __ d)"],
    ],
    ["tabs", "a\n\n\tb::\n\n\t\tc\n", ["paragraph: a", "quote: b:", "code: c"]],
    ["line ends of Windows", "a\r\n=\r\n\r\n- b\r\n  c\r\n", ["paragraph: a =", "list-item: b c"]],
  ])("%s", (_name, source, shapes) => {
    expect(shapesOf(source)).toEqual(shapes);
  });

  it("keeps the lines of a line block", () => {
    expect(shapesOf("| The lamp\n| is lit\n  at six\n|\n| again\n")).toEqual([
      "paragraph: The lamp is lit at six again",
    ]);
  });
});
