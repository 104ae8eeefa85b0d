import { describe, expect, test } from "vitest";
import { judgeBySignatures } from "../../../../../cleaner/judge/html/certain/by-signatures.ts";
import { constantModel, viewOf } from "../judge-page.ts";

const RULE = "_".repeat(47);
const isDropped = (markup: string) =>
  judgeBySignatures({ blocks: viewOf(markup, constantModel("keep").linear).blocks }).length === 1;

describe("what stands below a message", () => {
  test.each([
    "<div>-- <br>Anna Holm<br>Harbour Street 4</div>",
    `<p>${RULE}<br>Pumps mailing list<br>Pumps@harbour.example</p>`,
    `<p>${RULE}<br>To unsubscribe send an email to pumps-leave@harbour.example</p>`,
    `<div>${"_".repeat(17)}<br>Steel is real</div>`,
    `<div>${"_".repeat(18)}<br>Steel is real</div>`,
  ])("%s goes", (markup) => expect(isDropped(markup)).toBe(true));

  test.each([
    "<p>-- Anna Holm</p>",
    "<p>--</p>",
    "<p>-- and so it went on,<br>for years</p>",
    `<p>${"_".repeat(16)}<br>Your name and the day</p>`,
    `<p>${RULE}<br>Your name and the day</p>`,
    `<p>-- <br>${"The pump ran all night. ".repeat(40)}</p>`,
    "<pre>--\nSELECT * FROM pumps;</pre>",
  ])("%s stays", (markup) => expect(isDropped(markup)).toBe(false));
});
