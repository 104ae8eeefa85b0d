import { expect, test } from "vitest";
import { metadataOf } from "../a-page.ts";

const SHOWN = "Night ferries - when do they return?";

test.each([
  ["Harbour Board :: View topic - Night ferries - when do they return?", "phpBB 2"],
  ["Harbour Board • Thema anzeigen - Night ferries - when do they return?", "subsilver2"],
])("%s is called as the page shows it (%s)", (title) => {
  const shown = `<h1>Harbour Board</h1><a href=/t/1>${SHOWN}</a> <b>Go to page 2</b>`;
  expect(metadataOf(`<title>${title}</title>`, shown).title).toBe(SHOWN);
});

test("what the page shows nowhere is no title behind a label", () => {
  const title = "Harbour Board :: View topic - Night ferries";
  expect(metadataOf(`<title>${title}</title>`, "<p>Ferries at night.</p>").title).toBe(title);
});

test.each([
  ["with a line that it begins with", "<div>Night ferries return</div>", "Night ferries return"],
  ["with no such line", "<div>Night ferries come back</div>", "Night ferries return - Boats - Harbour Board"],
  [
    "with a line of the site's name",
    "<div>Harbour Board</div><div>Night ferries</div>",
    "Night ferries return - Boats - Harbour Board",
  ],
])("a page without headings, %s", (_, body, title) => {
  expect(metadataOf("<title>Night ferries return - Boats - Harbour Board</title>", body).title).toBe(title);
});

test("a colon of its own parts no title from a board's name that is the first heading (phpBB 3)", () => {
  const head = "<title>Lost: a grey cat - Salt Board</title>";
  const page = (topic: string) => metadataOf(head, `<h1>Salt Board</h1><h2>${topic}</h2>`).title;
  expect(page("Lost: a grey cat")).toBe("Lost: a grey cat");
  expect(page("Found: a grey cat")).not.toBe("Found: a grey cat");
});

test("a page for printers is called as the piece of its title that it shows", () => {
  const page = (line: string) =>
    metadataOf("<title>Upper Farm » How we drained a field » Print</title>", `<p>${line}</p>`);
  expect(page("How we drained a field").title).toBe("How we drained a field");
  expect(page("How we drained it").title).not.toBe("How we drained a field");
});

test("a short beginning may be the site's name", () => {
  const page = metadataOf("<title>Salt Board - Night ferries return</title>", "<div>Salt Board</div>");
  expect(page.title).toBe("Salt Board - Night ferries return");
});
