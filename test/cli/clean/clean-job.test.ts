import { readFileSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cleanPage, type FormatName, idOf } from "../../../cleaner/index.ts";
import { cleanJob } from "../../../cli/clean/clean-job.ts";
import type { PageJob } from "../../../cli/clean/page-job.ts";
import { MAX_FILE_BYTES } from "../../../cli/clean/read-page.ts";
import { aFolder, aPage, filesBelow } from "../a-folder.ts";

function clean(job: PageJob, folder: string, format: FormatName = "json") {
  return cleanJob(job, { format, options: {}, folder });
}

function bytes(text: string): Uint8Array {
  return Buffer.from(text);
}

describe("cleanJob", () => {
  it("writes the library's document as one line, below the output folder, and nothing else", () => {
    const out = aFolder();
    const job = { key: "a/b.html", from: bytes(aPage(1)), url: "https://a.example/1", fetchedAt: "2026-01-02" };
    expect(clean(job, out)).toEqual({ fate: "cleaned", key: "a/b.html", bytes: job.from.length });
    const { from, ...facts } = job;
    const outcome = cleanPage({ bytes: from, uri: "a/b.html", ...facts });
    expect(filesBelow(out)).toEqual(["a/b.html.json"]);
    const written = readFileSync(join(out, "a/b.html.json"), "utf8");
    expect(JSON.parse(written)).toEqual(outcome.kind === "cleaned" && outcome.document);
    expect(written).toMatch(/^\{.*\}\n$/);
  });

  it.each([
    ["markdown", ".md", "# The lighthouse of island 1\n"],
    ["text", ".txt", "The lighthouse of island 1\n"],
  ] as const)("writes %s when asked for", (format, extension, text) => {
    const out = aFolder();
    clean({ key: "one.html", from: bytes(aPage(1)) }, out, format);
    expect(readFileSync(join(out, `one.html${extension}`), "utf8")).toContain(text);
  });

  it("records what could not be cleaned in rejected/", () => {
    const out = aFolder();
    expect(clean({ key: "a/empty.html", from: bytes("") }, out)).toMatchObject({ fate: "rejected", code: "empty" });
    expect(JSON.parse(readFileSync(join(out, "rejected/a/empty.html.json"), "utf8"))).toMatchObject({
      kind: "rejected",
      code: "empty",
      source: { key: "a/empty.html", bytes: 0 },
    });
  });

  it("says of a file whose name is no UTF-8 that it has to be renamed, and of one that is gone that it is not there", () => {
    const folder = aFolder();
    const detailOf = (name: string) => clean({ key: name, from: join(folder, name) }, aFolder());
    expect(detailOf("caf\ufffd.html")).toMatchObject({ fate: "failed", detail: "its name is no UTF-8: rename it" });
    expect(detailOf("gone.html")).toMatchObject({ fate: "failed", detail: "it does not exist" });
  });

  it("never says two things of one page: a later run takes back what an earlier one said", () => {
    const out = aFolder();
    for (const [text, file] of [
      ["", "rejected/one.html.json"],
      [aPage(1), "one.html.json"],
      ["", "rejected/one.html.json"],
    ] as const) {
      clean({ key: "one.html", from: bytes(text) }, out);
      expect(filesBelow(out)).toEqual([file]);
    }
  });

  it("keeps pages of a folder called rejected out of the rejections' way", () => {
    const out = aFolder();
    clean({ key: "rejected/one.html", from: bytes(aPage(1)) }, out);
    clean({ key: "one.html", from: bytes("") }, out);
    expect(filesBelow(out)).toEqual(["rejected/one.html.json", "rejected_/one.html.json"]);
  });

  it("keeps them out of the way of a folder called rejected_ too", () => {
    const out = aFolder();
    for (const key of ["rejected/one.html", "rejected_/one.html"]) clean({ key, from: bytes(aPage(key)) }, out);
    expect(filesBelow(out)).toEqual(["rejected_/one.html.json", "rejected__/one.html.json"]);
  });

  it("hands the text back when there is no folder", () => {
    const report = cleanJob({ key: "one.html", from: bytes(aPage(1)) }, { format: "text", options: {} });
    expect(report).toMatchObject({ fate: "cleaned", text: expect.stringContaining("was lit in 1871") });
  });

  it("records a page that a worker was lost on without cleaning it", () => {
    const refused = { code: "too-slow", detail: "too-slow: cleaning needs more than 60 seconds" } as const;
    const from = bytes(aPage(1));
    const report = cleanJob({ key: "one.html", from, refused }, { format: "json", options: {} });
    expect(report).toMatchObject({ fate: "rejected", ...refused, bytes: from.length });
    expect(JSON.parse("text" in report ? (report.text ?? "") : "")).toMatchObject({ id: idOf(from), ...refused });
  });

  it("rejects a file that is too large for a page without reading it into memory", () => {
    const folder = aFolder({ "big.html": "" });
    truncateSync(join(folder, "big.html"), MAX_FILE_BYTES + 1);
    const report = cleanJob({ key: "big.html", from: join(folder, "big.html") }, { format: "json", options: {} });
    expect(report).toMatchObject({ fate: "rejected", code: "too-large", bytes: MAX_FILE_BYTES + 1 });
  });

  it("says what is wrong with a file that can't be read or written, as the page's failure", () => {
    const out = aFolder({ "taken.html.json/x": "" });
    const failed = (key: string, from: PageJob["from"]) => clean({ key, from }, out);
    expect(failed("gone.html", join(out, "gone.html"))).toMatchObject({ fate: "failed", detail: "it does not exist" });
    expect(failed("dir", out)).toMatchObject({ fate: "failed", detail: "it is a folder" });
    expect(failed("taken.html", bytes(aPage(1)))).toMatchObject({
      fate: "failed",
      detail: expect.stringContaining("is a folder"),
    });
    expect(failed(`${"n".repeat(252)}.txt`, bytes("A sentence of text."))).toMatchObject({
      fate: "failed",
      detail: expect.stringContaining("name too long"),
    });
    expect(filesBelow(out)).toEqual(["taken.html.json/x"]);
  });
});
