import { expect, test } from "vitest";
import type { Contender } from "../../../bench/speed/contenders.ts";
import { ratiosOf, speedScores } from "../../../bench/speed/speed-numbers.ts";
import { timeRounds } from "../../../bench/speed/time-rounds.ts";
import { quantileOf } from "../../../bench/statistics.ts";

const PAGES = ["a", "b"].map((name) => ({
  name,
  url: `https://example.org/${name}`,
  html: name,
  bytes: new Uint8Array(),
}));

test("rounds are interleaved, every second one backwards, each contender on a swept heap and warmed up again", async () => {
  const said: string[] = [];
  await timeRounds([speaker("x", said), speaker("y", said)], {
    pages: PAGES,
    rounds: 2,
    sweep: () => said.push("sweep"),
  });
  const turns = said.join(" ").split("sweep ").slice(1);
  expect(turns.map((turn) => turn.charAt(0))).toEqual(["x", "y", "y", "x"]);
  for (const turn of turns) {
    const round = PAGES.map(({ name }) => `${turn.charAt(0)}:${name} `).join("");
    expect(`${turn.trim()} `.replaceAll(round, "")).toBe("");
    expect(turn.length).toBeGreaterThanOrEqual(2 * round.length);
  }
});

test("a contender that throws on a page is counted and goes on", async () => {
  const broken: Contender = {
    name: "broken",
    load:
      async () =>
      ({ name }) =>
        name === "a" ? fail() : 1,
  };
  const [timing] = await timeRounds([broken], { pages: PAGES, rounds: 3, sweep: () => undefined });
  expect(timing).toMatchObject({ name: "broken", failed: 1 });
  expect([timing?.rounds.length, timing?.pages.length]).toEqual([3, 2]);
});

test("ratios are taken round by round, so that a slow round does not count twice", () => {
  const timings = [
    { name: "parse: htmlparser2", rounds: [1, 10, 2], pages: [1, 1], failed: 0 },
    { name: "winnow", rounds: [2, 20, 6], pages: [1, 4], failed: 0 },
  ];
  expect(ratiosOf(timings)).toEqual([{ key: "winnow / parse: htmlparser2", median: 2, least: 2, most: 3 }]);
  expect(speedScores(timings)).toEqual({ "winnow / parse: htmlparser2": 2, "page p99 / median": 1 });
});

test("a quantile is one of the values", () => {
  expect([0, 0.5, 0.99].map((share) => quantileOf([3, 1, 2], share))).toEqual([1, 2, 3]);
});

function speaker(name: string, said: string[]): Contender {
  return { name, load: async () => (page) => said.push(`${name}:${page.name}`) };
}

function fail(): never {
  throw new Error("no such page");
}
