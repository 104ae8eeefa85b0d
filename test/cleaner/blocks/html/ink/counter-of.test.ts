import { expect, test } from "vitest";
import { readPage } from "../read-page.ts";

const textOf = (counter: string) => readPage(`<p>We serve ${counter} clubs.</p>`).blocks[0]?.text;

test.each([
  ["Elementor", '<span class="elementor-counter-number" data-duration="2000" data-to-value="340">0</span>', "340"],
  ["countTo", '<span class="timer" data-from="0" data-to="4.5"> 0 </span>', "4.5"],
  ["PureCounter", '<span data-purecounter-start="0" data-purecounter-end="61">0</span>', "61"],
])("a counter that has not run yet says what it stops at: %s", (_, counter, number) => {
  expect(textOf(counter)).toBe(`We serve ${number} clubs.`);
});

test.each([
  ["has run", '<span data-to-value="340">340</span>', "340"],
  ["stops where it begins", '<span data-to="0">0</span>', "0"],
  ["has an address to go to", '<span data-target="#clubs">0</span>', "0"],
  ["has no number", "<span data-duration=2000>0</span>", "0"],
  ["is made of boxes", "<span data-to=340><b>0</b></span>", "0"],
])("what %s says what it shows", (_, counter, number) => {
  expect(textOf(counter)).toBe(`We serve ${number} clubs.`);
});

test("the span of a counter is where the page has it, and its ink is that of the page", () => {
  const source = '<p><span data-to-value="340">0</span>';
  const [block] = readPage(source).blocks;
  expect(block?.chars).toBe(1);
  expect(source.slice(...(block?.span ?? [0, 0]))).toContain("0</span>");
});
