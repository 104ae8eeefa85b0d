import { execFileSync, spawn } from "node:child_process";
import { lstatSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { toJsonLine } from "../../cleaner/index.ts";
import { aDocument, aSection } from "../export/documents.ts";
import { aFolder, filesBelow } from "./a-folder.ts";
import { winnow } from "./an-io.ts";

const LINE = `${toJsonLine(aDocument([aSection(["Mills"], [{ kind: "paragraph", text: "It turns." }])]))}\n`;

describe("the output file of export and review", () => {
  it.each([
    [["export", "d.json", "--to", "jsonl", "-o", "pipe"], LINE],
    [["review", "d.json", "-o", "pipe"], "<!doctype html>"],
  ])("%j goes into a pipe that is there, which stays one", async (args, begins) => {
    const cwd = aFolder({ "d.json": LINE });
    const pipe = join(cwd, "pipe");
    execFileSync("mkfifo", [pipe]);
    const reader = spawn("cat", [pipe], { stdio: ["ignore", "pipe", "ignore"] });
    const [{ code }, read] = await Promise.all([winnow(args, { cwd }), text(reader.stdout)]);
    expect(code).toBe(0);
    expect(read.slice(0, begins.length).toLowerCase()).toBe(begins.toLowerCase());
    expect(lstatSync(pipe).isFIFO()).toBe(true);
    expect(filesBelow(cwd)).toEqual(["d.json"]);
  });

  it("goes where a link leads, and the link stays", async () => {
    const cwd = aFolder({ "d.json": LINE, "deep/real.jsonl": "old" });
    symlinkSync(join("deep", "real.jsonl"), join(cwd, "link.jsonl"));
    await winnow(["export", "d.json", "--to", "jsonl", "-o", "link.jsonl"], { cwd });
    expect(readFileSync(join(cwd, "deep", "real.jsonl"), "utf8")).toBe(LINE);
    expect(lstatSync(join(cwd, "link.jsonl")).isSymbolicLink()).toBe(true);
  });
});
