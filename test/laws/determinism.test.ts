import fc from "fast-check";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { cleanPage } from "../../cleaner/index.ts";
import { rawOf, samplePages } from "./pages.ts";

const pages = samplePages().map(({ name, bytes }) => rawOf(bytes, { key: name }));
const jsonOf = (page: (typeof pages)[number]) => JSON.stringify(cleanPage(page));

describe("determinism: the same bytes give the same JSON", () => {
  const once = new Map(pages.map((page) => [page, jsonOf(page)]));

  it("in any batch order and any number of times", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(pages, { minLength: 4, maxLength: 8 }), (batch) => {
        for (const page of batch) expect(jsonOf(page)).toBe(once.get(page));
      }),
      { numRuns: 8, seed: 9 },
    );
  });

  it("at any hour, in any time zone and language of the machine", () => {
    vi.stubEnv("TZ", "Pacific/Kiritimati");
    vi.stubEnv("LANG", "tr_TR.UTF-8");
    onTestFinished(() => void vi.unstubAllEnvs());
    const elsewhere = pages.map(jsonOf);
    expect(elsewhere).toEqual(pages.map((page) => once.get(page)));
  });
});
