import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { refreshDocs } from "./refresh-docs.ts";

const text = readFileSync("docs/scale.md", "utf8");

it("docs/scale.md shows what its commands print today (npm run scale:docs writes it anew)", () => {
  expect(refreshDocs(text)).toBe(text);
});

it("shows the bill, the ladder and bursts", () => {
  const commands = [...text.matchAll(/^\$ (npm run \w+) -- (.+)$/gm)].map(([, name, args]) => `${name} ${args}`);
  expect(commands.length).toBeGreaterThanOrEqual(6);
  expect(commands).toContain("npm run cost --pages 10M --kb 120");
  expect(commands).toContain("npm run cost --ladder");
});
