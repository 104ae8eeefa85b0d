import { describe, expect, test } from "vitest";
import { judgeByAddresses } from "../../../../../cleaner/judge/html/certain/by-addresses.ts";
import { constantModel, viewOf } from "../judge-page.ts";

const OWN = "https://lamps.example/fog?from=mail";
const { linear } = constantModel("keep");

function isDropped(markup: string): boolean {
  const view = viewOf(markup, linear);
  return judgeByAddresses({ blocks: view.blocks, view: { ...view, hints: { ...view.hints, url: OWN } } }).length === 1;
}

describe("a line that is nothing but an address", () => {
  test.each([
    { what: "of a picture goes", markup: "<p>https://cdn.example/lamps/0042_THUMB.JPG", dropped: true },
    { what: "of a film goes", markup: "<p>http://cdn.example/fog.mp4?width=1200", dropped: true },
    { what: "of the page itself goes", markup: "<p>https://lamps.example/fog/", dropped: true },
    { what: "of another page stays", markup: "<p>https://lamps.example/oil", dropped: false },
    { what: "stays with words beside it", markup: "<p>See https://cdn.example/fog.mp4", dropped: false },
    { what: "stays as code", markup: "<pre>https://cdn.example/fog.mp4</pre>", dropped: false },
  ])("$what", ({ markup, dropped }) => expect(isDropped(markup)).toBe(dropped));
});
