import { writeFileSync } from "node:fs";
import { cleanFixture, readExpected, readFixtures } from "./fixtures.ts";
import { printOutcome } from "./print-outcome.ts";

/** Rewrites what the fixtures expect; words given on the command line limit it to fixtures whose names hold one of them. */
const wanted = process.argv.slice(2);
const chosen = readFixtures().filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
let changed = 0;
for (const fixture of chosen) {
  const before = readExpected(fixture);
  const now = printOutcome(cleanFixture(fixture));
  if (now === before) continue;
  writeFileSync(fixture.expectedPath, now);
  changed += 1;
  console.log(`${before === undefined ? "written  " : "rewritten"} ${fixture.name}: ${fixture.why}`);
}
console.log(
  `${changed} of ${chosen.length} changed${changed > 0 ? ": read `git diff test/fixtures` before you commit" : ""}`,
);
