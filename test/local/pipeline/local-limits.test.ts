import { expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "../../../infra/cleaner-settings.ts";
import { UNPACK_TIMEOUT_SECONDS } from "../../../infra/unpack-function.ts";
import { concurrencyHere, DEPLOYED, retryDelayMs, UNPACK } from "../../../local/pipeline/local-limits.ts";

test("a page has the same limits here as where it is deployed", () => {
  const { memoryMb, timeoutSeconds, batchSize } = DEFAULT_SETTINGS;
  expect(DEPLOYED).toMatchObject({ memoryMb, timeoutSeconds, batchSize });
  expect(UNPACK.timeoutSeconds).toBe(UNPACK_TIMEOUT_SECONDS);
});

test("a page that hangs leaves room for another", () => {
  expect(concurrencyHere()).toBeGreaterThanOrEqual(2);
});

test("each retry waits longer, up to half a minute", () => {
  expect([1, 2, 3, 4, 20].map(retryDelayMs)).toEqual([1_000, 2_000, 4_000, 8_000, 30_000]);
});
