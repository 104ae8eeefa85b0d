import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, it, onTestFinished } from "vitest";
import type { CleanDocument, Rejection } from "../../cleaner/index.ts";
import type * as Published from "../../document/index.js";

const HOUSE = fileURLToPath(new URL("../../", import.meta.url));
/** What the environment of a test run adds to Node would help the consumer along. */
const PLAIN_ENV = { PATH: process.env.PATH ?? "" };

let project: string;

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), "winnow-consumer-"));
  mkdirSync(join(project, "node_modules"));
  symlinkSync(HOUSE, join(project, "node_modules", "winnow"));
  writeFileSync(join(project, "package.json"), '{ "type": "module" }');
  return () => rmSync(project, { recursive: true });
});

it("is imported by plain Node, without a loader, and gives the schemas that validate what Winnow writes", () => {
  const script = `import { documentSchema, rejectionSchema } from "winnow/document";
console.log(documentSchema.title, "|", rejectionSchema.title, "|", documentSchema.required.includes("sections"));`;
  writeFileSync(join(project, "read.js"), script);
  const printed = execFileSync(process.execPath, ["read.js"], { cwd: project, env: PLAIN_ENV, encoding: "utf8" });
  expect(printed.trim()).toBe("Winnow clean document | Winnow rejection | true");
});

it("gives types that a strict TypeScript project can use, and that find its mistakes", { timeout: 120_000 }, () => {
  const right = `import { documentSchema, type CleanDocument, type Rejection } from "winnow/document";
export function words({ sections }: CleanDocument): readonly string[] {
  return sections.flatMap(({ headingPath, blocks }) => blocks.map(({ text, kind }) => \`\${headingPath.join("/")} \${kind} \${text}\`));
}
export const why = ({ code, detail }: Rejection): string => \`\${code satisfies string}: \${detail}\`;
export const draft: unknown = documentSchema["$schema"];
`;
  const wrong = `import type { CleanDocument } from "winnow/document";
export const oops = ({ metadata }: CleanDocument): number => metadata.title;
`;
  for (const [name, text] of [
    ["right.ts", right],
    ["wrong.ts", wrong],
  ] as const)
    writeFileSync(join(project, name), text);
  onTestFinished(() => rmSync(join(project, "wrong.ts")));
  expect(compile("right.ts")).toBe("");
  expect(compile("wrong.ts")).toContain("Type 'string' is not assignable to type 'number'");
});

function compile(file: string): string {
  const flags = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2022", "--ignoreConfig"];
  const tsc = join(HOUSE, "node_modules", "typescript", "bin", "tsc");
  try {
    return execFileSync(process.execPath, [tsc, ...flags, file], { cwd: project, env: PLAIN_ENV, encoding: "utf8" });
  } catch (error) {
    return error instanceof Error && "stdout" in error ? String(error.stdout) : String(error);
  }
}

it("names the types that the library itself has: each can stand for the other", () => {
  // Compiled or not: `npm run types` is what fails here.
  const there = (document: CleanDocument, rejection: Rejection): [Published.CleanDocument, Published.Rejection] => [
    document,
    rejection,
  ];
  const back = (document: Published.CleanDocument, rejection: Published.Rejection): [CleanDocument, Rejection] => [
    document,
    rejection,
  ];
  expect([there.length, back.length]).toEqual([2, 2]);
});
