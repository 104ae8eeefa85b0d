import { describe, expect, test } from "vitest";
import { GUESSED_TYPES } from "../../../../../cleaner/judge/html/page-type/predict-page-type.ts";
import type { BlockModel } from "../../../../../cleaner/judge/html/score-blocks.ts";
import type { PageType } from "../../../../../cleaner/model/document.ts";
import { constantModel, droppedBy, judgePage } from "../judge-page.ts";

const KEEP = ofKind("listing");
const SAID = "A bell of bronze that is heard over any gale.";

/** A card of a product; what it is called, where it leads to, and the class of its box. */
function card(name: string, { href = `/p/${name}`, kind = "card", said = SAID } = {}): string {
  return `<li class="${kind}"><h3><a href="${href}">${name}</a></h3><p>${said}</p><p>$95</p></li>`;
}
const lists = (first: readonly string[], later: readonly string[]) =>
  `<section><h2>New</h2><ul>${first.join("")}</ul></section><section><h2>Most sold</h2><ul>${later.join("")}</ul></section>`;
const dropped = (page: string, model = KEEP) => droppedBy(judgePage(page, {}, model)).map(([text]) => text);

describe("a product in two lists of a page", () => {
  test("is printed once, its short fields too", () => {
    const page = lists(
      [card("Lamp"), card("Bell")],
      [card("Bell"), card("Horn", { said: "It sounds by hand alone, at sea." })],
    );
    expect(dropped(page)).toEqual(["Bell", SAID, "$95"]);
  });

  test("says which block it repeats", () => {
    const { blocks, verdicts } = judgePage(lists([card("Bell")], [card("Bell"), card("Horn")]), {}, KEEP);
    const later = blocks.findLastIndex(({ text }) => text === "Bell");
    expect(verdicts[later]).toMatchObject({ fate: "drop", rule: "repetition/exact" });
  });

  test.each([
    { what: "leads elsewhere", later: card("Bell", { href: "/p/other" }) },
    {
      what: "says something else",
      later: card("Bell", { said: "A bell of brass for calm water, and for the kitchen." }),
    },
    { what: "is in a box of another kind", later: card("Bell", { kind: "hero" }) },
  ])("is another one where it $what", ({ later }) => {
    expect(dropped(lists([card("Lamp"), card("Bell")], [later, card("Horn")]))).not.toContain("Bell");
  });

  test("is no product where it has no link: a break on two days", () => {
    const lunch = "<li class=slot><h3>Lunch</h3><p>In the large hall, from twelve to one.</p></li>";
    const talk = (name: string) => `<li class=slot><h3>${name}</h3><p>A talk about ${name} and the sea.</p></li>`;
    expect(dropped(lists([talk("Rope"), lunch], [talk("Tar"), lunch]))).toEqual([]);
  });

  test("stays where it was not kept before", () => {
    const page = `<nav><ul>${card("Bell")}</ul></nav><main><ul>${card("Bell")}</ul></main>`;
    expect(dropped(page)).toEqual(["Bell", SAID, "$95"]);
  });

  test.each([
    { kind: "collection", gone: ["Bell", SAID, "$95"] },
    { kind: "documentation", gone: [] },
  ] as const)("loses $gone on a page of the kind $kind", ({ kind, gone }) => {
    const page = lists([card("Lamp"), card("Bell")], [card("Bell"), card("Horn", { said: "By hand, at sea." })]);
    expect(dropped(page, ofKind(kind))).toEqual(gone);
  });

  test("is no sentence with a link in it", () => {
    const note = `<li class=note><p>See <a href="/keys">how keys are kept</a> before you go on.</p><p>It takes a minute.</p></li>`;
    expect(dropped(lists([card("Lamp"), note], [note, card("Horn")]))).toEqual([]);
  });
});

/** A model that keeps all and takes every page for one of this kind. */
function ofKind(kind: PageType): BlockModel {
  const [keep, drop] = [constantModel("keep"), constantModel("drop")];
  return { ...keep, pageTypes: () => GUESSED_TYPES.map((type) => (type === kind ? keep : drop).forest) };
}
