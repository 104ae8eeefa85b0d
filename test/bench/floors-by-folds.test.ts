import { expect, test } from "vitest";
import { readFloors, shortfalls } from "../../bench/floors.ts";
import { BENCH_SETS } from "../../bench/quality/bench-sets.ts";
import { readFoldReports } from "../../bench/quality/fold-reports.ts";

const root = new URL("../../", import.meta.url);
const FLOORS = readFloors(new URL("bench/floors-by-folds.json", root));
const REPORTS = readFoldReports(new URL("training/reports", root).pathname);
const CORPUS = "by folds";

test("every set that has a report by folds has floors", () => {
  const reported = BENCH_SETS.filter(({ name }) => REPORTS.has(name)).map(({ name }) => name);
  expect(reported.length).toBeGreaterThan(5);
  expect(Object.keys(FLOORS)).toEqual(reported);
});

test.each(BENCH_SETS.filter(({ name }) => name in FLOORS))("the models that ship hold the floors of $name", (set) => {
  const scores = REPORTS.get(set.name)?.scores ?? {};
  expect(shortfalls(set, scores, { pin: FLOORS[set.name], corpus: CORPUS })).toEqual([]);
});
