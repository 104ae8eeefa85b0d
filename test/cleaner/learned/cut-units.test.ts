import { describe, expect, it } from "vitest";
import { cutUnits } from "../../../cleaner/learned/cut-units.ts";
import { growthOf, IN_PROPORTION } from "../../growth-of.ts";

const cut = (text: string) => cutUnits(text, [0, text.length]).map(({ span }) => text.slice(...span));

describe("cutting a text without layout", () => {
  it("ends units at full stops, question marks and exclamation marks", () => {
    expect(cut("The tower fell. Who saw it? Nobody! It was night.")).toEqual([
      "The tower fell.",
      "Who saw it?",
      "Nobody!",
      "It was night.",
    ]);
  });

  it("leaves initials, titles, decimals and dates whole", () => {
    expect(cut("Dr. J. Holm measured 4.5 litres on Jan. 5, 1911, at the tower. He wrote it down.")).toHaveLength(2);
  });

  it("cuts the titles of other pages off the sentences around them", () => {
    const units = cut(
      "The tower was rebuilt in the spring. How to Build a Tower | Coast Guide The lamp was saved by the keeper.",
    );
    expect(units).toContain("The lamp was saved by the keeper.");
    expect(units).toContain("The tower was rebuilt in the spring.");
  });

  it.each([
    "4 Answers Sorted by: 37",
    "2 Answers Sorted by: Reset to default 8",
    "Was the tower ever lit? : r/AskHistorians - reddit",
    "How did it fall? - Quora",
    "Tower | Description, History, & Facts | Britannica",
    "The Tower | JFK Library",
    "Towers: Causes and Types - Cleveland Clinic",
    "The Northern Tower - National Geographic Society",
    "Torre del norte - Wikipedia, la enciclopedia libre",
    "Türme am Meer - FOCUS online",
    "Lost Towers - towerlist.com",
  ])("cuts %j off the sentence behind it, and into no pieces", (stub) => {
    for (const behind of [
      "Olga Lind, a former keeper, left.",
      "Ringo left for two weeks.",
      "ACE lamps burn longer.",
      "Some forty lamps burned.",
    ])
      expect(cut(`The tower fell in March. ${stub} ${behind}`).join("\n")).toContain(`${stub}\n${behind}`);
  });

  it.each([
    "Some forty thousand Soviet troops were on the island by the autumn.",
    "Born Olga Marie Annette Lind to a family of keepers in 1879, she came of age at sea.",
    "She wrote for the Times - Harvard University Press published her book - and died.",
  ])("leaves %j whole", (sentence) => {
    expect(cut(`The tower fell in March. ${sentence} Nobody saw it.`)).toContain(sentence);
  });

  it.each(["@o.m.", "@user907860 - I think you mistake it.", "@Holm, was the lamp worth it?"])(
    "begins anew where a sentence ends and %j speaks to somebody",
    (spoken) => expect(cut(`They chose the only tower of the coast. ${spoken} It fell.`)).toContain(spoken),
  );

  it.each(["They thank @holm for the lamp.", "The keeper writes. Write to holm @ tower."])(
    "reads no name in %j",
    (text) => expect(cut(text).filter((unit) => unit.startsWith("@"))).toEqual([]),
  );

  it("accounts for every character that is not white space", () => {
    const text = "  One. Two?  THREE | four - Five (six). [] ... 7. ";
    expect(cut(text).join("").replaceAll(" ", "")).toBe(text.replaceAll(/\s/g, ""));
  });

  it("gives nothing for nothing", () => {
    expect(cut(" \n ")).toEqual([]);
  });

  it("takes time in proportion to the text", () => {
    const page = "The tower fell in March. Home | About The keeper, Mrs. Holm, had left. ";
    const cutTimes = (times: number) => cutUnits(page.repeat(times), [0, page.length * times]);
    expect(growthOf(cutTimes, 1000)).toBeLessThan(IN_PROPORTION);
  });
});
