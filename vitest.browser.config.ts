import { defineConfig } from "vitest/config";

/** Tests that need a browser: `npm run test:browser`. Limits are for a machine with something else to do. */
export default defineConfig({
  test: {
    include: ["test/browser/**/*.test.ts"],
    testTimeout: 180_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 45_000, interval: 30 } },
    pool: "threads",
    maxWorkers: 1,
  },
});
