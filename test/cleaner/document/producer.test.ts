import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PRODUCER } from "../../../cleaner/index.ts";

const PACKAGE = new URL("../../../package.json", import.meta.url);
const TABLES = new URL("../../../cleaner/learned/tables/", import.meta.url);

test("the model that documents name is the trained tables that lie there", () => {
  const whole = createHash("sha256");
  for (const name of readdirSync(TABLES).sort())
    if (name !== "stamp.ts") whole.update(readFileSync(new URL(name, TABLES)));
  expect(PRODUCER.model).toBe(whole.digest("hex").slice(0, 12));
});

test("the version that documents name is the package's", () => {
  expect(PRODUCER.version).toBe(JSON.parse(readFileSync(PACKAGE, "utf8")).version);
});
