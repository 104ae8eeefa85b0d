import { expect, test } from "vitest";
import { ld, metadataOf } from "../a-page.ts";

const authorsOf = (author: unknown, more: readonly unknown[] = []) =>
  metadataOf([{ "@type": "Article", author }, ...more].map(ld).join("")).authors;

test("an organization is one author, whatever stands in its name", () => {
  const name = "Food, Bees & Plant Health Agency";
  expect(authorsOf({ "@type": "Organization", name })).toEqual([name]);
  expect(authorsOf([{ "@type": "GovernmentOrganization", name }])).toEqual([name]);
  expect(authorsOf({ "@id": "#apha" }, [{ "@type": "Organization", "@id": "#apha", name }])).toEqual([name]);
});

test("two words and a sign between them are one house, band or channel", () => {
  expect(authorsOf({ "@type": "Person", name: "Fell & Fold" })).toEqual(["Fell & Fold"]);
  expect(authorsOf({ "@type": "Person", name: "Ann Lee & Bo Ek" })).toEqual(["Ann Lee", "Bo Ek"]);
});

test("people in one name are several", () => {
  expect(authorsOf({ "@type": "Person", name: "Ann Lee and Bo Ek" })).toEqual(["Ann Lee", "Bo Ek"]);
  expect(authorsOf("Ann Lee and Bo Ek")).toEqual(["Ann Lee", "Bo Ek"]);
});

test("what one may choose beside a title names nobody", () => {
  const form = "<form><select><option>All<option>Music<option>Family</select></form>";
  expect(metadataOf("", `<h1>What is on</h1>${form}<p>7 June 2024</p>`).authors).toEqual([]);
  expect(metadataOf("", "<h1>What is on</h1><p>Ann Lee</p><p>7 June 2024</p>").authors).toEqual(["Ann Lee"]);
});
