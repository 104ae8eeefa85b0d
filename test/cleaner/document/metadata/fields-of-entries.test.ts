import { describe, expect, it } from "vitest";
import { fieldsOfEntries } from "../../../../cleaner/document/metadata/fields-of-entries.ts";
import { openHearing } from "../../../../cleaner/document/metadata/hearing.ts";
import { believePageType } from "../../../../cleaner/document/metadata/page-type.ts";
import type { Metadata } from "../../../../cleaner/model/document.ts";

type Said = readonly [witness: string, value: string];

function fieldsOf({ days = [], people = [] }: { days?: readonly Said[]; people?: readonly Said[] }) {
  const hearing = openHearing([
    ...days.map(([witness, value]) => ({ field: "published", witness, value }) as const),
    ...people.map(([witness, value]) => ({ field: "author", witness, value }) as const),
  ]);
  const believed = <T>([first]: readonly Said[], value: T) =>
    first === undefined ? undefined : { value, witness: first[0] };
  const authors = believed(people, [people[0]?.[1] ?? ""]);
  return fieldsOfEntries(hearing, { authors, publishedAt: believed(days, days[0]?.[1] ?? ""), read: (value) => value });
}

const MARCH: Said = ["time", "2024-03-05T08:00"];
const JUNE: Said = ["time", "2024-06-01"];
const ANN: Said = ["class", "Ann Lee"];

describe("the day and the author of a list's first entry", () => {
  it.each([
    ["several days are marked", { days: [MARCH, JUNE] }, ["publishedAt"]],
    ["several people are", { people: [ANN, ["class", "Bo Ek"] as const] }, ["authors"]],
    ["one day is marked twice", { days: [MARCH, ["time", "2024-03-05"] as const] }, []],
    ["a box says more than a name", { people: [["class", "By Ann Lee, sailor"] as const, ANN] }, []],
    ["the head says it", { days: [["meta", "2024-03-05"] as const, MARCH, JUNE] }, []],
    ["nobody says anything", {}, []],
  ])("may be what was believed: %s", (_, said, fields) => {
    expect(fieldsOf(said)).toEqual(fields);
  });

  const metadata: Metadata = {
    title: "Jobs",
    authors: ["Ann Lee"],
    tags: [],
    publishedAt: "2024-03-05",
    pageType: "other",
    witnesses: { authors: "class", publishedAt: "time" },
  };
  const reading = { metadata, isTypeSure: false, ofEntries: ["authors", "publishedAt"] } as const;

  it.each(["collection", "listing", "product"] as const)("are not a %s's", (kind) => {
    const believed = believePageType(reading, kind);
    expect(believed).toEqual({
      title: "Jobs",
      authors: [],
      tags: [],
      pageType: kind,
      witnesses: { pageType: "model" },
    });
  });

  it("are an article's", () => {
    expect(believePageType(reading, "article")).toMatchObject({ authors: ["Ann Lee"], publishedAt: "2024-03-05" });
    expect(believePageType({ ...reading, isTypeSure: true }, "listing")).toBe(metadata);
    expect(believePageType(reading, undefined)).toBe(metadata);
  });
});
