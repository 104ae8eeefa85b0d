import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../cli/commands/table.ts";
import { aFolder } from "./a-folder.ts";
import { winnow } from "./an-io.ts";

const SCREEN = { lines: 24, columns: 80 };
const ESCAPE = "\u001b";

describe("help", () => {
  it("fits one screen for every command, with examples of it", async () => {
    for (const { name } of COMMANDS) {
      const { code, out } = await winnow([name, "--help"]);
      const lines = out.trimEnd().split("\n");
      expect(code, name).toBe(0);
      expect(lines.length, name).toBeLessThanOrEqual(SCREEN.lines);
      expect(Math.max(...lines.map((line) => line.length)), name).toBeLessThanOrEqual(SCREEN.columns);
      expect(out).toContain(`$ `);
      expect(out).toContain(`winnow ${name}`);
    }
  });

  it("names every command on the first screen, which is also what no arguments print", async () => {
    const bare = await winnow([]);
    const asked = await winnow(["--help"]);
    expect(bare).toEqual(asked);
    expect(bare.code).toBe(0);
    for (const { name } of COMMANDS) expect(bare.out).toContain(`winnow ${name} `);
    const lines = bare.out.trimEnd().split("\n");
    expect(lines.length).toBeLessThanOrEqual(SCREEN.lines);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(SCREEN.columns);
  });

  it("prints the package's version", async () => {
    expect(await winnow(["--version"])).toEqual({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), err: "" });
  });
});

describe("colours", () => {
  it("are for terminals, and for none with NO_COLOR", async () => {
    expect((await winnow(["--help"])).out).not.toContain(ESCAPE);
    expect((await winnow(["--help"], { terminal: "both" })).out).toContain(ESCAPE);
    expect((await winnow(["--help"], { terminal: "both", env: { NO_COLOR: "1" } })).out).not.toContain(ESCAPE);
    expect((await winnow(["--help"], { terminal: "both", env: { TERM: "dumb" } })).out).not.toContain(ESCAPE);
  });

  it("come into a pipe when they are forced, and NO_COLOR still wins", async () => {
    expect((await winnow(["--help"], { env: { FORCE_COLOR: "1" } })).out).toContain(ESCAPE);
    expect((await winnow(["--help"], { env: { FORCE_COLOR: "1", NO_COLOR: "1" } })).out).not.toContain(ESCAPE);
    expect((await winnow(["--help"], { env: { FORCE_COLOR: "0" } })).out).not.toContain(ESCAPE);
  });
});

describe("a wrong call", () => {
  it.each([
    [["claen", "x"], "unknown command 'claen' (Did you mean clean?)"],
    [["clean", "--fromat", "json", "x"], "unknown option '--fromat' (Did you mean --format?)"],
    [["clean"], "missing required argument"],
    [["clean", "x", "--out"], "argument missing"],
    [["clean", "x", "--format", "yaml"], "json, jsonl, markdown, text"],
    [["clean", "x", "--strength", "brutal"], "balanced, gentle"],
    [["clean", "x", "--comments", "maybe"], "drop, keep"],
    [["clean", "x", "--jobs", "0"], "whole number from 1"],
    [["clean", "x", "--jobs", "two"], "whole number from 1"],
    [["clean", "x", "--format", "text", "--html"], "--html goes with"],
    [["clean", "x", "--format", "text", "--inlines"], "--inlines goes with"],
    [["clean", "package.json", "--url", "example.org"], "no web address"],
    [["clean", "package.json", "--url", "javascript:alert(1)"], "no web address"],
    [["clean", "package.json", "tsconfig.json", "--url", "https://a.example/"], "use --metadata"],
    [["clean", "no-such-page.html"], "does not exist"],
    [["clean", "no-such-folder/*.html"], "matches no file"],
    [["clean", "package.json", "--metadata", "no-such.jsonl"], "metadata file no-such.jsonl does not exist"],
    [["clean", "-", "package.json"], "stands alone"],
    [["explain"], "missing required argument"],
    [["explain", "a", "b"], "too many arguments"],
    [["explain", "no-such-page.html"], "does not exist"],
    [["explain", "cli"], "is a folder"],
    [["completion", "tcsh"], "bash, zsh, fish"],
  ])("%j is told in one sentence, and ends with 2", async (args, sentence) => {
    const { code, out, err } = await winnow(args);
    expect(err).toContain(sentence);
    expect(err.startsWith("winnow: ")).toBe(true);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    expect(out).toBe("");
    expect(code).toBe(2);
  });

  it("can't steer the terminal by its arguments", async () => {
    const { err } = await winnow(["clean", "x\u001b[2J\u009b31m.html"]);
    expect(err).toContain("x[2J31m.html does not exist");
  });

  it("writes nothing when the output folder can't be one", async () => {
    const cwd = aFolder({ "page.html": "<p>text</p>", taken: "a file" });
    expect(await winnow(["clean", "page.html", "--out", "taken"], { cwd })).toMatchObject({
      code: 2,
      err: expect.stringContaining("output folder taken is there already and is not a folder"),
    });
    expect(await winnow(["clean", "page.html", "--out", "taken/below"], { cwd })).toMatchObject({
      code: 2,
      err: expect.stringContaining("is not a folder"),
    });
  });

  it.runIf(process.platform === "linux").each(["/proc/nope", "/proc/nope/deep/all.jsonl"])(
    "says at once that no folder can be made at %s",
    async (out) => {
      const cwd = aFolder({ "page.html": "<p>text</p>" });
      const { code, err } = await winnow(["clean", "page.html", "--out", out], { cwd });
      expect(err).toContain(
        "can't be made: its file system takes no new folders. Choose another place. Nothing was cleaned.",
      );
      expect(code).toBe(2);
    },
  );

  it.each(["example.org/page", "ftp://a.example/", "javascript:alert(1)", "https://", ""])(
    "names the line of a metadata file whose address %j is none of the web",
    async (url) => {
      const rows = ["", JSON.stringify({ file: "page.html", url }), '{"file":"other.html","url":"https://a.example/"}'];
      const cwd = aFolder({ "page.html": "<p>text</p>", "urls.jsonl": rows.join("\n") });
      const { code, err } = await winnow(["clean", "page.html", "--metadata", "urls.jsonl"], { cwd });
      expect(err).toContain(`urls.jsonl line 2: ${JSON.stringify(url)} is no web address`);
      expect(code).toBe(2);
    },
  );

  it("names the line of a metadata file that is no JSON object of a file", async () => {
    const cwd = aFolder({ "page.html": "<p>text</p>", "urls.jsonl": '{"file":"page.html"}\n\n["x"]\n' });
    expect((await winnow(["clean", "page.html", "--metadata", "urls.jsonl"], { cwd })).err).toContain(
      "urls.jsonl line 3",
    );
  });

  it("says when the metadata file names none of the pages", async () => {
    const cwd = aFolder({
      "page.html": "<p>text</p>",
      "urls.jsonl": '{"file":"other.html","url":"https://a.example/"}',
    });
    const { code, err } = await winnow(["clean", "page.html", "--metadata", "urls.jsonl"], { cwd });
    expect([code, err]).toEqual([2, expect.stringContaining('as in "page.html"')]);
  });
});

describe("faults for machines", () => {
  it("are one line of JSON where --json was asked for, with the exit code and the same sentence", async () => {
    for (const args of [
      ["clean", "nofile"],
      ["explain", "nofile"],
      ["review", "nofile"],
      ["clean", "x", "--fromat", "y"],
    ]) {
      const cwd = aFolder();
      const spoken = await winnow(args, { cwd });
      const told = await winnow([...args, "--json"], { cwd });
      const line = JSON.parse(told.err);
      expect(line).toMatchObject({ event: "fault", exitCode: spoken.code });
      expect(spoken.err).toBe(`winnow: ${line.detail}\n`);
      expect(told.err.trimEnd()).not.toContain("\n");
    }
  });

  it("completion comes as JSON too", async () => {
    const { out } = await winnow(["completion", "bash", "--json"]);
    expect(JSON.parse(out)).toEqual({ shell: "bash", script: (await winnow(["completion", "bash"])).out });
  });
});
