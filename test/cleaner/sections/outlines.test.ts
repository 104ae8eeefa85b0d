import { describe, expect, it, test } from "vitest";
import { cleanPage } from "../../../cleaner/index.ts";
import { outlineTitlesOf } from "../../../cleaner/text/lines/outline-titles.ts";
import { isStatuteTitle } from "../../../cleaner/text/lines/statute-title.ts";

function pathsOf(text: string): readonly (readonly string[])[] {
  const outcome = cleanPage({ bytes: new TextEncoder().encode(text), uri: "p", key: "p.txt" });
  if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
  return outcome.document.sections.map(({ headingPath }) => headingPath);
}

const MANUAL = [
  "LAMP(1)                          User Commands                         LAMP(1)",
  "",
  "NAME",
  "       lamp - light or cover the lamp of a tower",
  "",
  "SYNOPSIS",
  "       lamp [OPTION]... [TOWER]...",
  "",
  "DESCRIPTION",
  "       Lights the lamps of all TOWERs. With no TOWER, or when TOWER is -, the",
  "       lamp of this tower is lit.",
  "",
  "       -c, --cover",
  "              cover the lamp instead of lighting it",
  "",
  "EXIT STATUS",
  "       0      if all lamps could be lit,",
  "",
  "       1      if some could not.",
];
const STANDARD = [
  "1.  Introduction",
  "",
  "   Towers have sent messages by light for centuries.  A lamp is covered",
  "   and uncovered, and who stands on the next tower writes down what is",
  "   seen.",
  "",
  "2.  Frames",
  "",
  "   A frame is a header and a body:",
  "",
  "   o  0 is a greeting.",
  "",
  "2.1.  The Header",
  "",
  "   The header has four octets.  A tower that can not read the header MUST",
  "   ask for it again, and it MUST NOT pass on a frame whose header it has",
  "   not read.",
  "",
  "Author's Address",
  "",
  "   Ann Hale, Orla Systems",
];

const WRAPPED = [
  "The gauge at the pier measures how high the water is, and writes it down",
  "every minute of the day, so that whoever comes in knows how deep it is.",
].join("\n");
const SETTINGS = [
  "Settings are read when the gauge is switched on.  Each line of their file",
  "names one of them and its value; what stands behind a dash is a remark.",
].join("\n");
const REPAIRS = [
  "When the lamp of the gauge is dark although the sun is up, its battery has",
  "to be changed, which takes an hour and a boat.",
].join("\n");
const README = [
  "The gauge",
  WRAPPED,
  "Installation",
  "Screw it to the pier with the four screws that lie in its box.",
  "Settings",
  SETTINGS,
  REPAIRS,
].join("\n\n");

describe("titles that a text's layout tells", () => {
  it("open sections where paragraphs are set to a column: short lines that stand alone above one", () => {
    expect(pathsOf(README)).toEqual([["The gauge"], ["Installation"], ["Settings"]]);
    const unwrapped = README.replace(/(?<=\S)\n(?=\S)/g, " ");
    expect(pathsOf(unwrapped)).not.toEqual(pathsOf(README));
  });

  it("open sections: those of a manual page", () => {
    expect(pathsOf(MANUAL.join("\n"))).toEqual([[], ["NAME"], ["SYNOPSIS"], ["DESCRIPTION"], ["EXIT STATUS"]]);
  });

  it("are as high as their numbers have parts, and kept where they are short", () => {
    expect(pathsOf(STANDARD.join("\n"))).toEqual([
      ["1. Introduction"],
      ["2. Frames"],
      ["2. Frames", "2.1. The Header"],
      ["Author's Address"],
    ]);
  });

  const speak = (name: string) => [
    name,
    "    I have seen the light below the tower, and nobody",
    "    was in it, my lord.",
    "",
  ];
  it.each([
    ["a play, whose speakers come again", ["ANN", "OLE", "ANN", "OLE", "BO"].flatMap(speak)],
    ["few titles", MANUAL.slice(0, 7)],
    [
      "paragraphs of which the first line alone is indented",
      Array.from({ length: 6 }, (_, i) => ["", `   The keeper came ${i}`, "And the lamp was lit", "By the boy"]).flat(),
    ],
  ])("are none in %s", (_, lines) => {
    expect(outlineTitlesOf(lines.join("\n")).size).toBe(0);
  });
});

test.each([
  "Section 3. Duties of the master",
  "ARTICLE IV",
  "Article 5 – Fees",
  "§ 4 Entry into force",
  "§12a",
  "Artikel 2",
])("a part of a law begins with its title: %s", (line) => expect(isStatuteTitle(line)).toBe(true));

test.each([
  "Section 3. The master shall report the vessel.",
  "Section 230 of the Act is older",
  "Articles 5 and 6",
  "§ 4 applies",
  "section 3",
])("and with nothing else: %s", (line) => expect(isStatuteTitle(line)).toBe(false));

test("parts of a law are its sections", () => {
  const law = [
    "Section 1. Purpose",
    "(1) This Act governs the use of the harbour of Orla.",
    "Section 2. Definitions",
    "In this Act a vessel is any boat that is longer than five metres.",
    "§ 3 Entry into force",
    "This Act enters into force on 1 May 2021.",
  ];
  expect(pathsOf(law.join("\n\n"))).toEqual([
    ["Section 1. Purpose"],
    ["Section 2. Definitions"],
    ["§ 3 Entry into force"],
  ]);
});
