import { expect, it } from "vitest";
import { grouped } from "../../../cleaner/text/grouped.ts";

it("writes whole numbers as people read them in English", () => {
  for (const count of [0, 7, 999, 1_000, 10_485_760, 999_999_999, -1_497, Number.MAX_SAFE_INTEGER])
    expect(grouped(count)).toBe(count.toLocaleString("en-US"));
});
