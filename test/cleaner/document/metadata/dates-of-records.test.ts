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

test("dates in rows of facts are what the row says: of a change, of publication", () => {
  const row = (name: string, day: string) =>
    `<tr><th>${name}</th><td class=value><span class=datetime>${day}</span></td></tr>`;
  const rows = row("Last Updated", "February 19, 2024") + row("Created", "December 1, 2023");
  const dates = { publishedAt: "2023-12-01", modifiedAt: "2024-02-19" };
  expect(metadataOf("", `<table>${rows}</table>`)).toMatchObject(dates);
  const terms = "<dt>Last updated<dd><time>2024-02-19</time><dt>Published<dd><time>2023-12-01</time>";
  expect(metadataOf("", `<dl>${terms}</dl>`)).toMatchObject(dates);
  expect(metadataOf("", `<table>${row("Updates by", "December 1, 2023")}</table>`).modifiedAt).toBeUndefined();
});

test("a day stands below the words that it was published on, as terms of a list", () => {
  const dated = (term: string) => metadataOf("", `<h1>Night ferries</h1><dl><dt>${term}<dd>14 May 2024</dl>`);
  expect(dated("Publication date").publishedAt).toBe("2024-05-14");
  expect(dated("Date published:").publishedAt).toBe("2024-05-14");
});

test("a day below the word for a change is that of publication where nothing else is", () => {
  const dated = (terms: string) => metadataOf("", `<h1>Night ferries</h1><dl>${terms}</dl>`).publishedAt;
  const CHANGED = "<dt>Last updated<dd>14 May 2024";
  expect(dated(CHANGED)).toBe("2024-05-14");
  expect(dated(`${CHANGED}<dt>Published<dd>11 February 2019`)).toBe("2019-02-11");
});

test("dates of events in a list of them are not the page's", () => {
  const list = (box: string) =>
    `<ul><li class=${box}><p><time datetime=2024-06-07>Fri 7 June</time> at the pool</p></ul>`;
  for (const box of ["event", "event__item", "vevent", "tribe-events-calendar-list"])
    expect(metadataOf("", list(box))).not.toHaveProperty("publishedAt");
  for (const box of ["news-events", "eventful"]) expect(metadataOf("", list(box)).publishedAt).toBe("2024-06-07");
});
