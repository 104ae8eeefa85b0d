import { describe, expect, test } from "vitest";
import { cleanFixture, readExpected, readFixtures } from "./fixture-harness/fixtures.ts";
import { printOutcome } from "./fixture-harness/print-outcome.ts";

const FIXTURES = readFixtures();

describe("a fixture comes out as its expected file says", () => {
  test.each(FIXTURES.map((fixture) => [fixture.name, fixture] as const))("%s", (_, fixture) => {
    const expected = readExpected(fixture);
    expect(expected, "expected.json is missing: look at the outcome, then run `npm run fixtures:update`").toBeDefined();
    expect(printOutcome(cleanFixture(fixture)), fixture.why).toBe(expected);
  });
});

test("fixtures are named topic--slug", () => {
  const misnamed = FIXTURES.map(({ name }) => name).filter((name) => !/^[a-z0-9-]+--[a-z0-9-]+$/.test(name));
  expect(misnamed).toEqual([]);
});

test("there are fixtures to run", () => {
  expect(FIXTURES.length).toBeGreaterThanOrEqual(10);
});
