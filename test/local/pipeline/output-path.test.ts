import { sep } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { outputPathOf } from "../../../local/pipeline/output-path.ts";

test.each([
  ["documents/news/page.html.json", "documents/news/page.html.json"],
  ["documents/a b+c ü🌾.json", "documents/a b+c ü🌾.json"],
  ["documents/../../etc/passwd.json", "documents/.%2E/.%2E/etc/passwd.json"],
  ["documents//a.json", "documents/%/a.json"],
  ["documents/100%.json", "documents/100%25.json"],
  ["documents/a\0b\u001b[31m.json", "documents/a%00b%1B[31m.json"],
  ["documents/c:\\x?.json", "documents/c%3A%5Cx%3F.json"],
  ["documents/end. ", "documents/end.%20"],
])("%j is copied to %s", (key, path) => {
  expect(outputPathOf("/out", key)).toBe(`/out/${path}`.split("/").join(sep));
});

test("a name too long for a file keeps its beginning and stays apart from its like", () => {
  const paths = ["x", "y"].map((end) => outputPathOf("/out", `documents/${"ü".repeat(400)}${end}.json`));
  expect(new Set(paths).size).toBe(2);
  for (const path of paths) expect(Buffer.byteLength(path.split(sep).at(-1) ?? "")).toBeLessThan(255);
});

test("no key leads out of the folder, and no two keys share a path", () => {
  const part = fc.oneof(
    fc.constantFrom("..", ".", "", "a", "%", "%2E", "%25"),
    fc.string({ unit: fc.constantFrom(..."ab.% :\\\0\u001b~ü🌾") }),
  );
  const key = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join("/"));
  fc.assert(
    fc.property(key, key, (a, b) => {
      const [pathA, pathB] = [outputPathOf("/out", a), outputPathOf("/out", b)];
      expect(pathA.startsWith(`${sep}out${sep}`)).toBe(true);
      expect(pathA === pathB).toBe(a === b);
    }),
    { numRuns: 400 },
  );
});
