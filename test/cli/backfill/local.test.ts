import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { PutObjectCommand } from "@aws-sdk/client-s3";
import { describe, expect, it, vi } from "vitest";
import { writeRejection } from "../../../cleaner/index.ts";
import { BUCKETS, openDataBuckets } from "../../../local/pipeline/index.ts";
import { aFolder, aPage, filesBelow } from "../a-folder.ts";
import { winnow } from "../an-io.ts";

/** A data folder of `npm start` with these pages, which nobody has cleaned yet. */
async function aDataFolder(keys: readonly string[]): Promise<string> {
  vi.stubEnv("AWS_ENDPOINT_URL_S3", "");
  const cwd = aFolder();
  const { s3, close } = await openDataBuckets(join(cwd, ".winnow"), undefined);
  for (const key of keys)
    await s3.send(
      new PutObjectCommand({
        Bucket: BUCKETS.ingest,
        Key: key,
        Body: aPage(key),
        Metadata: { url: `https://${key.split("/")[0]}.example/` },
      }),
    );
  await close();
  return cwd;
}

const lastLineOf = ({ out }: { readonly out: string }) => JSON.parse(out.trimEnd().split("\n").at(-1) ?? "null");

describe("winnow backfill over the buckets of npm start", () => {
  it("counts, compares, cleans behind new pages, passes over what its condition does not mean, and rests when paused", async () => {
    const cwd = await aDataFolder(["a/1.html", "a/2.html", "b/1.html"]);
    const call = (...args: readonly string[]) => winnow(["backfill", "--json", ...args], { cwd });
    expect(lastLineOf(await call("--dry-run", "--prefix", "a/"))).toEqual({ event: "dry-run", seen: 2, pages: 2 });
    const before = lastLineOf(await call("--diff"));
    expect(before).toMatchObject({ seen: 3, pages: 3, changed: 3, documentsGained: 3, lost: 0 });
    expect(filesBelow(cwd).filter((name) => name.startsWith("out/"))).toEqual([]);

    // Nobody heard of these pages, so the pipeline cleans them as new ones first, and then once more as old ones.
    const scene = { cwd, terminal: "stderr", interruptAt: "to go" } as const;
    expect(lastLineOf(await winnow(["backfill", "--json"], scene))).toMatchObject({ ended: "stopped", failed: 0 });
    expect(lastLineOf(await call("resume"))).toMatchObject({ event: "summary", failed: 0, ended: "finished" });
    expect(filesBelow(cwd).filter((name) => name.startsWith("out/documents"))).toHaveLength(3);
    expect(lastLineOf(await call("--diff"))).toMatchObject({ pages: 3, changed: 0, gained: 0, lost: 0 });

    expect((await call("pause")).code).toBe(0);
    expect((await call("--where", "source.key != a/1.html")).err).toContain("paused");
    expect(lastLineOf(await call("status"))).toEqual({
      event: "status",
      waiting: 0,
      dead: 0,
      isPaused: true,
      isBegun: false,
    });
    expect(lastLineOf(await call("resume"))).toMatchObject({ cleaned: 2, passedOver: 1 });
  }, 60_000);

  it("counts no archive, which it would pass over, and every page that has no document yet", async () => {
    const cwd = await aDataFolder(["a/1.html", "crawl.zip", "cut.zip"]);
    const { s3, close } = await openDataBuckets(join(cwd, ".winnow"), undefined);
    const put = (Key: string, value: object) =>
      s3.send(new PutObjectCommand({ Bucket: BUCKETS.output, Key, Body: JSON.stringify(value) }));
    await put("archives/crawl.zip.json", { kind: "archive", state: "unpacked" });
    await put("archives/cut.zip.json", { kind: "archive", state: "rejected" });
    const source = { uri: "r", key: "cut.zip", id: "x", byteCount: 9 };
    await put("rejected/cut.zip.json", writeRejection(source, "corrupt-archive", "corrupt-archive: it is cut off"));
    await close();
    const count = async (...args: readonly string[]) =>
      lastLineOf(await winnow(["backfill", "--json", "--dry-run", ...args], { cwd }));
    expect(await count()).toEqual({ event: "dry-run", seen: 3, pages: 1 });
    expect(await count("--where", "code = corrupt-archive")).toEqual({ event: "dry-run", seen: 3, pages: 0 });
  });

  it.each(["--dry-run", "--diff"])(
    "%s shows at a terminal how far it is, and takes that away at the end",
    async (how) => {
      const cwd = await aDataFolder(["a/1.html", "a/2.html"]);
      const { err } = await winnow(["backfill", how], { cwd, terminal: "stderr" });
      expect(err).toContain("1 page looked at");
      expect(err.endsWith("\r\u001b[K")).toBe(true);
      expect((await winnow(["backfill", how], { cwd })).err).toBe("");
    },
  );

  it("compares with what people marked, and with the strength that is named", async () => {
    const cwd = await aDataFolder(["a/1.html"]);
    const marked = "overrides:\n  - { id: a-tale, host: a.example, mark: noise, within: main }\n";
    writeFileSync(join(cwd, "mine.yaml"), marked);
    const diff = async (...args: readonly string[]) =>
      lastLineOf(await winnow(["backfill", "--json", "--diff", ...args], { cwd }));
    expect(await diff()).toMatchObject({ documentsGained: 1 });
    expect((await diff("--overrides", "mine.yaml")).gained).toBe(0);
    expect(await diff("--strength", "gentle")).toMatchObject({ documentsGained: 1 });
    writeFileSync(join(cwd, "overrides.yaml"), marked);
    expect((await diff()).gained).toBe(0);
    writeFileSync(join(cwd, "overrides.yaml"), "overrides: 7\n");
    expect((await winnow(["backfill", "--diff"], { cwd })).err).toMatch(/^winnow: overrides\.yaml, line 1: /);
  });

  it("is left to a running npm start, whose queues nobody else may touch", async () => {
    const cwd = await aDataFolder([]);
    // The process that runs these tests is alive and not the one that asks: its parent does as well as others.
    writeFileSync(join(cwd, ".winnow", "lock"), String(process.ppid));
    const { code, err } = await winnow(["backfill"], { cwd });
    expect([code, err]).toEqual([0, expect.stringContaining(`npm start (process ${process.ppid}) does it`)]);
    expect(await winnow(["backfill", "status"], { cwd })).toMatchObject({
      out: "0 pages waiting, 0 dead letters, not begun yet\n",
    });
    expect((await winnow(["backfill", "--diff"], { cwd })).err).toContain("set AWS_ENDPOINT_URL_S3");
    expect((await winnow(["redrive"], { cwd })).code).toBe(1);
  });

  it.each([
    [["backfill", "--where", "producer.version < soon"], "is a version, as in 1.4"],
    [["backfill", "--sample", "all"], "--sample all is no share"],
    [["backfill", "stop"], "stop is none of pause, resume, status."],
    [["backfill", "pause", "--diff"], "pause goes without --dry-run and --diff."],
    [["backfill", "--diff", "--dry-run"], "choose one"],
    [["backfill", "--strength", "gentle"], "--strength goes with --diff"],
    [["backfill", "--env", "prod", "--overrides", "o.yaml"], "--overrides goes with --diff"],
    [["backfill", "--dry-run", "--overrides", "o.yaml"], "--overrides goes with --diff"],
    [["backfill"], "holds no buckets of npm start"],
    [["redrive"], "holds no queues of npm start"],
    [["redrive", "now"], "too many arguments"],
    [["backfill", "--env", "Prod!"], "is no name of an environment"],
  ])("%j is told in one sentence", async (args, sentence) => {
    const { code, err } = await winnow(args, { cwd: aFolder() });
    expect([code, err]).toEqual([2, expect.stringContaining(sentence)]);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
  });
});
