import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { barProgress, lineProgress } from "../../../cli/clean/progress.ts";
import { EMPTY_TALLY } from "../../../cli/clean/tally.ts";

/** As a regular expression. */
const ERASE = "\r\u001b\\[K";

function aStream(columns: number) {
  const stream = Object.assign(new PassThrough({ encoding: "utf8" }), { isTTY: true, columns });
  return { stream, said: () => String(stream.read() ?? "") };
}

describe("barProgress", () => {
  it("redraws one line, prints messages above it, and leaves nothing behind", () => {
    const { stream, said } = aStream(80);
    const progress = barProgress(() => 1497, stream);
    expect(said()).toMatch(new RegExp(`^${ERASE}░+ 0 of 1,497 pages$`));
    progress.say("rejected a.html: empty");
    expect(said()).toMatch(new RegExp(`^${ERASE}rejected a.html: empty\n${ERASE}░+ 0 of 1,497 pages$`));
    progress.end();
    expect(said()).toBe("\r\u001b[K");
  });

  it("is never wider than the terminal", () => {
    const { stream, said } = aStream(20);
    barProgress(() => 1497, stream);
    expect(said().slice("\r\u001b[K".length)).toHaveLength(19);
  });
});

describe("lineProgress", () => {
  it("says nothing about a run of a moment but the lines it is given", () => {
    const { stream, said } = aStream(80);
    const progress = lineProgress(() => 2, stream);
    progress.advance({ ...EMPTY_TALLY, pages: 1 });
    progress.say("rejected a.html: empty");
    progress.end();
    expect(said()).toBe("rejected a.html: empty\n");
  });
});
