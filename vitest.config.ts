import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Rooms whose tests start processes and servers, or stand in for the outside world: each file for itself. */
const DOORS = ["cli", "infra", "lambdas", "launch", "local", "review"].map((room) => `test/${room}/**`);
const BROWSER = "test/browser/**";

export default defineConfig({
  test: {
    pool: "threads",
    // On two cores one worker would wait for child processes most of the time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Only what hangs takes so long, on a busy machine too.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "library",
          include: ["test/**/*.test.ts"],
          exclude: [...DOORS, BROWSER],
          // What is pure can share a process: it is three times as fast, and what a long run changes is seen.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "doors",
          include: DOORS.map((room) => `${room}/*.test.ts`),
        },
      },
    ],
  },
});
