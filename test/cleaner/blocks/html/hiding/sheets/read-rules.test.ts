import { describe, expect, it } from "vitest";
import { readRules } from "../../../../../../cleaner/blocks/html/hiding/sheets/read-rules.ts";

const rules = (css: string) =>
  readRules(css)
    .filter(({ audience }) => audience === "everyone")
    .map(({ selectors, body }) => `${selectors} {${body.trim()}}`);

describe("style rules", () => {
  it.each([
    [".a{x:1} .b{y:2}", [".a {x:1}", ".b {y:2}"]],
    ["@media screen{.a{x:1}}.b{y:2}", [".a {x:1}", ".b {y:2}"]],
    ["@media print{.a{x:1}}.b{y:2}", [".b {y:2}"]],
    ["@media (max-width:600px){.a{x:1}}.b{y:2}", [".b {y:2}"]],
    ["@media screen and (min-width: 0px){.a{x:1}}.b{y:2}", [".a {x:1}", ".b {y:2}"]],
    ["@media (width >= 10em){.a{x:1}}.b{y:2}", [".a {x:1}", ".b {y:2}"]],
    ["@media (min-width:600px){.a{x:1}}.b{y:2}", [".b {y:2}"]],
    ["@media (min-width:48em){.a{x:1}}.b{y:2}", [".b {y:2}"]],
    ["@keyframes k{from{x:1}to{x:2}}.b{y:2}", [".b {y:2}"]],
    ["@import 'a';.b{y:2}", [".b {y:2}"]],
    [".a{x:1;.b{y:2}z:3}", [".a .b {y:2}", ".a {x:1;z:3}"]],
    [".a,.c{&.b{y:2}}", [":is(.a,.c).b {y:2}", ".a,.c {}"]],
    [".a{x:'}{';y:2}", [".a {x:'}{';y:2}"]],
    [".a{x:1}}} .b{y:2}", [".a {x:1}", ".b {y:2}"]],
    ["/* .a{x:1} */.b{y:2}", [".b {y:2}"]],
    ["{x:1", []],
  ])("of %s", (css, read) => {
    expect(rules(css)).toEqual(read);
  });

  it("never grow beyond what was written: a selector of nothing but & is passed over", () => {
    const css = `${".a".repeat(50)}{${`${"&".repeat(140)}{x:1}`.repeat(100)}}`;
    const read = readRules(css);
    expect(read.reduce((sum, { selectors }) => sum + selectors.length, 0)).toBeLessThan(css.length);
  });
});
