import { expect, test } from "vitest";
import { judgeByTestimonials } from "../../../../../cleaner/judge/html/keeping/by-testimonials.ts";
import { readPage } from "../../../blocks/html/read-page.ts";

const SAID = "<p>She found in a week what had been booked wrongly for three years.</p>";
const NAME =
  "<div class=elementor-testimonial-name>Jon Petersen</div><div class=elementor-testimonial-job>Roofer</div>";

/** Texts of what is marked where only what is said is kept, or nothing. */
function keptIn(source: string, isSaidKept = true): readonly string[] {
  const { blocks } = readPage(source);
  const keeps = Uint8Array.from(blocks, ({ text }) => (isSaidKept && SAID.includes(text) ? 1 : 0));
  return judgeByTestimonials({ blocks, keeps }).map(({ block }) => blocks[block]?.text ?? "");
}

test.each([
  ["below it (Elementor)", `<div class=elementor-testimonial-wrapper>${SAID}${NAME}</div>`, ["Jon Petersen", "Roofer"]],
  [
    "in a line of its own (Divi)",
    `<div class=et_pb_testimonial><div>${SAID}</div><span class=et_pb_testimonial_author>Dev Rao</span></div>`,
    ["Dev Rao"],
  ],
  ["above it", `<li class="testimonial item"><p>Ann Lee</p>${SAID}`, ["Ann Lee"]],
])("who said what is kept stays %s", (_, source, texts) => expect(keptIn(source)).toEqual(texts));

test.each([
  ["is in no such box", `<div class=team>${SAID}<p>Jon Petersen</p></div>`],
  ["is a link", `<div class=testimonial>${SAID}<a href=/all>More voices</a></div>`],
  ["is a heading", `<div class=testimonial><h3>What clients say</h3>${SAID}</div>`],
  ["stands among many", `<div class=testimonial>${"<p>Ann Lee</p>".repeat(6)}${SAID}</div>`],
  ["is hidden", `<div class=testimonial>${SAID}<p style="display:none">Ann Lee</p></div>`],
])("what %s is left as it was judged", (_, source) => expect(keptIn(source)).toEqual([]));

test("nobody is named whose words are dropped", () => {
  expect(keptIn(`<div class=elementor-testimonial-wrapper>${SAID}${NAME}</div>`, false)).toEqual([]);
});
