import { expect, test } from "vitest";
import { metadataOf } from "./a-page.ts";

test("dates of a decision are those on which it was decided or filed, not argued", () => {
  const dated = (facts: string) => metadataOf("", `<h1>Harbour Trust v. Lee</h1>${facts}`).publishedAt;
  const ARGUED = "<dt>Argued:</dt><dd>March 2, 1994</dd>";
  expect(dated(`<dl>${ARGUED}<dt>Decided:</dt><dd>June 13, 1994</dd></dl>`)).toBe("1994-06-13");
  expect(dated("<p>Argued March 2, 1994</p><p>Decided June 13, 1994</p>")).toBe("1994-06-13");
  expect(dated("<p><b>Filed:</b> June 13, 1994</p>")).toBe("1994-06-13");
  expect(dated(`<dl>${ARGUED}</dl>`)).toBeUndefined();
});

test("dates of a decision may stand in its title, behind its citation", () => {
  const dated = (title: string) => metadataOf(`<title>${title}</title>`).publishedAt;
  expect(dated("Brand v Harbour Commissioners [2011] EWCA Civ 9999 (14 July 2011)")).toBe("2011-07-14");
  expect(dated("Night ferries [2011] on the Ems (14 July 2011)")).toBeUndefined();
});

test("dates of a law are those of its publication, by the European Legislation Identifier", () => {
  const OF_ACT = "<meta property=eli:date_document content=2019-03-06>";
  expect(metadataOf(OF_ACT).publishedAt).toBe("2019-03-06");
  expect(metadataOf(`${OF_ACT}<meta property=eli:date_publication content=2019-03-29>`).publishedAt).toBe("2019-03-29");
});

test("dates that Confluence writes into a text are not the page's", () => {
  const task = (name: string) =>
    `<ul><li>Charge the level by <time datetime=2023-04-01 class=${name}>1 Apr</time></ul>`;
  expect(metadataOf("", task("date-upcoming"))).not.toHaveProperty("publishedAt");
  expect(metadataOf("", task("date")).publishedAt).toBe("2023-04-01");
});
