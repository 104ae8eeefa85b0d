import { existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { OverrideFile } from "../../../local/overrides/index.ts";
import { OwnFault } from "../../../local/own-fault.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const NOISE = { id: "note", host: "lamps.example", mark: "noise", text: "Hello" };

function open(text?: string) {
  const folder = temporaryFolder();
  const [file, compiled] = [join(folder, "overrides.yaml"), join(folder, "overrides.json")];
  if (text !== undefined) writeFileSync(file, text);
  const sentences: string[] = [];
  const opened = new OverrideFile({ file, compiled, say: (sentence) => sentences.push(sentence) });
  onTestFinished(() => opened.close());
  return { file, sentences, opened, rows: () => JSON.parse(readFileSync(compiled, "utf8")) };
}

test("a file that is not there has no overrides, and comes to be with the first mark", () => {
  const { file, opened, rows } = open();
  expect(rows()).toEqual([]);
  expect(existsSync(file)).toBe(false);
  expect(opened.add(NOISE)).toEqual({ kind: "changed", override: NOISE });
  expect(opened.add(NOISE)).toMatchObject({ override: { id: "note-2" } });
  expect(rows()).toEqual([NOISE, { ...NOISE, id: "note-2" }]);
  expect(opened.remove("note")).toMatchObject({ kind: "changed" });
  expect(rows()).toEqual([{ ...NOISE, id: "note-2" }]);
  expect(opened.remove("note")).toMatchObject({ kind: "refused" });
});

test("a mark knows what was edited by hand a moment ago: the ids that are taken, and the rows that are gone", () => {
  const { file, opened, rows } = open();
  writeFileSync(file, "overrides:\n  - {id: note, host: lamps.example, mark: noise, text: Hello}\n");
  expect(opened.add(NOISE)).toMatchObject({ kind: "changed", override: { id: "note-2" } });
  expect(rows()).toEqual([NOISE, { ...NOISE, id: "note-2" }]);
  writeFileSync(file, "overrides: []\n");
  expect(opened.remove("note")).toMatchObject({
    kind: "refused",
    sentence: expect.stringContaining("no override note"),
  });
});

test("what is no override is not written", () => {
  const { file, opened } = open();
  for (const asked of [undefined, {}, { ...NOISE, host: "https://lamps.example" }, { ...NOISE, text: undefined }])
    expect(opened.add(asked)).toMatchObject({
      kind: "refused",
      sentence: expect.stringMatching(/^This can't be written/),
    });
  expect(existsSync(file)).toBe(false);
});

test("a wrong file stops the start with a sentence", () => {
  expect(() => open("overrides: 7\n")).toThrow(/overrides\.yaml, line 1: overrides must be a list of rows/);
});

test("an edit by hand is obeyed, a wrong one is told and not obeyed, and no mark overwrites it", async () => {
  const { file, sentences, opened, rows } = open();
  writeFileSync(file, "overrides:\n  - {id: note, host: lamps.example, mark: noise, text: Hello}\n");
  await vi.waitFor(() => expect(rows()).toEqual([NOISE]), { timeout: 20_000 });
  writeFileSync(file, "overrides: 7\n");
  await vi.waitFor(() => expect(sentences.at(-1)).toMatch(/line 1: .* not obeyed until that is mended/), {
    timeout: 20_000,
  });
  expect(rows()).toEqual([NOISE]);
  expect(opened.add(NOISE)).toMatchObject({ kind: "refused" });
  expect(readFileSync(file, "utf8")).toBe("overrides: 7\n");
  writeFileSync(file, "overrides: []\n");
  await vi.waitFor(() => expect(sentences.at(-1)).toBe(""), { timeout: 20_000 });
});

test("a file that is a link stays one: what it leads to is changed", () => {
  const folder = temporaryFolder();
  const [file, shared] = [join(folder, "overrides.yaml"), join(folder, "shared.yaml")];
  writeFileSync(shared, "# ours\noverrides:\n");
  symlinkSync("shared.yaml", file);
  const opened = new OverrideFile({ file, compiled: join(folder, "overrides.json"), say: () => undefined });
  onTestFinished(() => opened.close());
  expect(opened.add(NOISE)).toMatchObject({ kind: "changed" });
  expect(lstatSync(file).isSymbolicLink()).toBe(true);
  expect(readFileSync(shared, "utf8")).toContain("id: note");
});

test("a folder in its place is one sentence", () => {
  const folder = temporaryFolder();
  const file = join(folder, "overrides.yaml");
  mkdirSync(file);
  const place = { file, compiled: join(folder, "overrides.json"), say: () => undefined };
  expect(() => new OverrideFile(place)).toThrow(new OwnFault(`${file} is a folder, but a file is needed there.`));
});
