import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { afterEach, describe, expect, it, vi } from "vitest";
import { followCall, UsageFault } from "../../bench/follow-call.ts";

const HOUSE = fileURLToPath(new URL("../../", import.meta.url));

describe("a call of a command", () => {
  const out = vi.spyOn(console, "log").mockImplementation(() => undefined);
  const err = vi.spyOn(console, "error").mockImplementation(() => undefined);
  afterEach(() => vi.clearAllMocks());

  const run = vi.fn(() => 7);
  const follow = (args: readonly string[], read = (asked: readonly string[]): unknown => readBrief(asked)) =>
    followCall({ usage: "npm run it -- [--brief]", read, run }, args);

  it("is done, and ends as that ends", async () => {
    expect(await follow(["--brief"])).toBe(7);
    expect(run).toHaveBeenCalledWith(true);
    expect(out).not.toHaveBeenCalled();
  });

  it.each(["--help", "-h"])("is answered with how it is called: %s", async (arg) => {
    expect(await follow(["--brief", arg])).toBe(0);
    expect(out).toHaveBeenCalledWith("npm run it -- [--brief]");
    expect(run).not.toHaveBeenCalled();
  });

  it.each([
    ["an option there is not", ["--breif"], "Unknown option '--breif'"],
    ["a word that is no option", ["brief"], "Unexpected argument 'brief'"],
    ["what the command does not take", ["--brief", "--", "x"], "x is not for this"],
  ])("is answered with a sentence and how it is called: %s", async (_what, args, sentence) => {
    const read = (asked: readonly string[]) => {
      if (asked.includes("--")) throw new UsageFault("x is not for this");
      return readBrief(asked);
    };
    expect(await follow(args, read)).toBe(2);
    expect(err).toHaveBeenCalledWith(expect.stringMatching(new RegExp(`^${sentence}.*\\.\\nnpm run it --`)));
    expect(run).not.toHaveBeenCalled();
  });

  it("hides no fault of ours", async () => {
    const read = () => {
      throw new TypeError("ours");
    };
    await expect(follow([], read)).rejects.toThrow("ours");
  });
});

function readBrief(args: readonly string[]): boolean | undefined {
  return parseArgs({ args: [...args], options: { brief: { type: "boolean" } } }).values.brief;
}

it.each([
  "bench/archives.ts",
  "bench/cold.ts",
  "bench/hostile.ts",
  "bench/review.ts",
  "bench/soak.ts",
  "bench/speed.ts",
  "bench/speed-text.ts",
  "fuzz/fuzz.ts",
  "review/write-page.ts",
  "scale/measure.ts",
])(
  "%s answers an option that it does not have with how it is called",
  async (script) => {
    const child = spawn(process.execPath, ["--import", "tsx", script, "--no-such-option"], { cwd: HOUSE });
    let said = "";
    child.stderr.on("data", (words: Buffer) => {
      said += words.toString();
    });
    expect(await once(child, "close")).toEqual([2, null]);
    expect(said).toContain("--no-such-option");
    expect(said).toMatch(/npm run [a-z:-]+ /);
    expect(said).not.toMatch(/^\s+at /m);
  },
  60_000,
);
