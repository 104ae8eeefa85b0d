import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
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

const COMMANDS = [
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
];

// In one process, because each of its own takes two seconds to start.
describe("a command answers an option that it does not have with how it is called", () => {
  let answers: readonly { readonly code: number; readonly said: readonly string[] }[] = [];

  beforeAll(async () => {
    const child = spawn(process.execPath, ["--import", "tsx", "test/bench/call-wrongly.ts", ...COMMANDS], {
      cwd: HOUSE,
    });
    const [out, err] = [text(child.stdout), text(child.stderr)];
    expect(await once(child, "close")).toEqual([0, null]);
    expect(await err).toBe("");
    answers = (await out)
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
  }, 60_000);

  it.each(COMMANDS)("%s", (command) => {
    const answer = answers[COMMANDS.indexOf(command)];
    expect(answer).toEqual({ code: 2, said: [expect.stringContaining("--no-such-option")] });
    expect(answer?.said[0]).toMatch(/npm run [a-z:-]+ /);
    expect(answer?.said[0]).not.toMatch(/^\s+at /m);
  });
});
