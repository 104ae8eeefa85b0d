import { expect, test } from "vitest";
import { constantModel, droppedBy, judgePage } from "../judge-page.ts";

const ID = "1f0c6a52-8d6e-4b7a-9b1d-2e3f4a5b6c7d";
const OTHER = "9a8b7c6d-5e4f-4a3b-8c2d-1e0f9a8b7c6d";

test.each([
  { what: "identifiers and their letters", text: `S ${ID} p ${OTHER}`, dropped: true },
  { what: "an identifier and its name", text: `Unique customer number: ${ID}`, dropped: true },
  { what: "a sentence about one", text: `Write down this number: ${ID}`, dropped: false },
  {
    what: "a sentence with more of its own",
    text: `The disk that is called ${ID} is the one you need.`,
    dropped: false,
  },
])("$what: dropped is $dropped", ({ text, dropped }) => {
  const rules = droppedBy(judgePage(`<p>${text}</p>`, {}, constantModel("keep"))).map(([, rule]) => rule);
  expect(rules).toEqual(dropped ? ["form/identifiers"] : []);
});
