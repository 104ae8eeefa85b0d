import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { toJsonLine } from "../../../cleaner/index.ts";
import { aDocument, aSection, words } from "../../export/documents.ts";
import { aFolder } from "../a-folder.ts";
import { winnow } from "../an-io.ts";

/** What a disk takes at once that has little room left. */
const MOST_BYTES = 100;

vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  const writeSync = (file: number, content: string | Buffer, from = 0) => {
    const bytes = Buffer.from(content);
    return fs.writeSync(file, bytes, from, Math.min(MOST_BYTES, bytes.length - from));
  };
  return { ...fs, writeSync };
});

it("an export is whole though the disk takes it in pieces", async () => {
  const line = `${toJsonLine(aDocument([aSection(["Mills"], [{ kind: "paragraph", text: words(300) }])]))}\n`;
  const cwd = aFolder({ "d.json": line });
  const { code } = await winnow(["export", "d.json", "--to", "jsonl", "-o", "all.jsonl"], { cwd });
  expect([code, readFileSync(join(cwd, "all.jsonl"), "utf8")]).toEqual([0, line]);
});
