import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { BACKFILL_SOURCE } from "../../../lambdas/backfill/contract.ts";
import type { Fault, RequestInSight } from "../../../local/s3/index.ts";
import { type LoopbackAws, openLoopbackAws } from "./loopback-aws.ts";
import { pageAbout } from "./pages.ts";

let aws: LoopbackAws;

beforeAll(async () => {
  // The SDK's own second and third attempts would only make these tests wait.
  aws = await openLoopbackAws({ AWS_MAX_ATTEMPTS: "1" });
});

afterEach(() => {
  aws.plan(() => undefined);
  aws.lines();
});

afterAll(() => aws.close());

const SLOW_DOWN: Fault = { kind: "error", code: "SlowDown" };

/** A fault in what is asked about keys that contain a word. */
function breaking(word: string, fault: Fault, method?: string) {
  return (request: RequestInSight) =>
    request.key.includes(word) && (method === undefined || request.method === method) ? fault : undefined;
}

function joined(...bodies: readonly string[]): string {
  return JSON.stringify({ Records: bodies.flatMap((body) => JSON.parse(body).Records) });
}

describe("a fault that is not the page's", () => {
  it.each<[string, Fault, string]>([
    ["S3 throttles while the page is read", SLOW_DOWN, "GET"],
    ["S3 refuses access to the page", { kind: "error", code: "AccessDenied" }, "GET"],
    ["the connection breaks in the middle of the page", { kind: "cut", afterBytes: 40 }, "GET"],
    ["S3 throttles while the document is written", SLOW_DOWN, "PUT"],
    ["S3 fails while the other place is looked at", { kind: "error", code: "InternalError" }, "HEAD"],
  ])("gives its message back and no other: %s", async (name, fault, method) => {
    const good = await aws.drop(`good/${name}`, pageAbout("mill"));
    const bad = await aws.drop(`bad/${name}`, pageAbout("forge"));
    aws.plan(breaking("bad/", fault, method));
    expect(await aws.deliver([good, bad, good])).toEqual({ batchItemFailures: [{ itemIdentifier: "m1" }] });
    expect(await aws.read(`documents/good/${name}.json`)).toContain("The mill was built by hand");
    expect(aws.lines()).toContainEqual(expect.objectContaining({ level: "ERROR", fate: "fault", key: `bad/${name}` }));

    aws.plan(() => undefined);
    expect(await aws.deliver([bad])).toEqual({ batchItemFailures: [] });
    expect(await aws.read(`documents/bad/${name}.json`)).toContain("The forge was built by hand");
    expect(await aws.read(`rejected/bad/${name}.json`)).toBeUndefined();
  });

  it("may be silence: S3 that says nothing for five seconds holds up its own page only", async () => {
    const good = await aws.drop("silence/good.html", pageAbout("mill"));
    const bad = await aws.drop("silence/bad.html", pageAbout("forge"));
    aws.plan(breaking("silence/bad", { kind: "slow-body", pieceBytes: 10, everyMs: 60_000 }, "GET"));
    expect(await aws.deliver([bad, good])).toEqual({ batchItemFailures: [{ itemIdentifier: "m0" }] });
    expect(await aws.read("documents/silence/good.html.json")).toContain("The mill was built by hand");
  });

  it("does not keep the other pages of its own message from being written", async () => {
    const body = joined(
      await aws.drop("one/bad.html", pageAbout("quarry")),
      await aws.drop("one/good.html", pageAbout("orchard")),
    );
    aws.plan(breaking("one/bad", SLOW_DOWN, "GET"));
    const other = await aws.drop("one/other.html", pageAbout("stable"));
    expect(await aws.deliver([body, other])).toEqual({ batchItemFailures: [{ itemIdentifier: "m0" }] });
    aws.plan(() => undefined);
    expect(await aws.read("documents/one/good.html.json")).toContain("The orchard was built by hand");
    expect(await aws.read("documents/one/bad.html.json")).toBeUndefined();
  });

  it("shows as an error of the function where it hits the whole batch", async () => {
    const bodies = [await aws.drop("all/1.html", pageAbout("mill")), await aws.drop("all/2.html", pageAbout("mill"))];
    aws.plan(breaking("all/", SLOW_DOWN));
    await expect(aws.deliver(bodies)).rejects.toThrow("All records failed processing");
  });

  it("may be a message that nobody understands: it is given back, said so, and harms no neighbour", async () => {
    const good = await aws.drop("beside/page.html", pageAbout("mill"));
    expect(await aws.deliver(["what?", good, '{"Records":[{"eventVersion":"3.0"}]}'])).toEqual({
      batchItemFailures: [{ itemIdentifier: "m0" }, { itemIdentifier: "m2" }],
    });
    expect(await aws.read("documents/beside/page.html.json")).toContain("The mill was built by hand");
    const said = aws.lines().filter((line) => line.fate === "not-understood");
    expect(said.map((line) => line.reason)).toEqual([
      "message not understood: its body is not JSON",
      "message not understood: S3 event version 3.0, known is 2.x",
    ]);
  });
});

describe("the log", () => {
  it("holds one line a page: what it was, what became of it, how long it took, and no text of the page", async () => {
    const bodies = [await aws.drop("log/page.html", pageAbout("mill")), await aws.drop("log/empty.html", "")];
    await aws.deliver([...bodies, ...bodies.slice(0, 1)]);
    const lines = aws.lines().filter((line) => "fate" in line);
    expect(lines).toEqual([
      expect.objectContaining({
        level: "INFO",
        service: "winnow-test",
        fate: "cleaned",
        written: "written",
        key: "log/page.html",
        chars: { kept: expect.any(Number), removed: expect.any(Number), hidden: expect.any(Number) },
        confidence: expect.any(Number),
        bytes: pageAbout("mill").length,
        ms: expect.any(Number),
      }),
      expect.objectContaining({ fate: "rejected", code: "empty", written: "written", key: "log/empty.html", bytes: 0 }),
      expect.objectContaining({ fate: "cleaned", written: "unchanged", key: "log/page.html" }),
    ]);
    expect(JSON.stringify(lines)).not.toContain("built by hand");
  });

  it("can't be forged or coloured by a key", async () => {
    const key = 'x\n{"level":"ERROR"}\r\u001b[31mred\u009b31m\u2028\u202etxt","_aws":{"a":1}';
    await aws.deliver([await aws.drop(key, pageAbout("mill"))]);
    const lines = aws.lines().filter((line) => "fate" in line);
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toHaveProperty("_aws");
    expect(lines[0]).toMatchObject({
      level: "INFO",
      key: 'x\\u{a}{"level":"ERROR"}\\u{d}\\u{1b}[31mred\\u{9b}31m\\u{2028}\\u{202e}txt","_aws":{"a":1}',
    });
  });

  it("carries the batch's metrics in one line, with the service as the only dimension", async () => {
    const bodies = [
      await aws.drop("emf/page.html", pageAbout("mill")),
      await aws.drop("emf/empty.html", ""),
      await aws.drop("emf/folder/", ""),
    ];
    await aws.deliver(bodies);
    const [metrics, ...more] = aws.lines().filter((line) => "_aws" in line);
    expect(more).toEqual([]);
    expect(metrics).toMatchObject({
      service: "winnow-test",
      Pages: [1, 1, 1],
      Cleaned: 1,
      Rejected: [1, 1],
      rejectedCodes: "empty directory-marker",
      PageMilliseconds: [expect.any(Number), expect.any(Number), expect.any(Number)],
      _aws: { CloudWatchMetrics: [{ Namespace: "Winnow", Dimensions: [["service"]] }] },
    });
  });

  it("does not count a page that a backfill passes over among those that a budget and shares are about", async () => {
    const notice = await aws.drop("emf/old.html", pageAbout("mill"));
    const { name: bucket } = JSON.parse(notice).Records[0].s3.bucket;
    await aws.deliver([
      JSON.stringify({ source: BACKFILL_SOURCE, bucket, key: "emf/old.html", where: "code = empty" }),
    ]);
    const [metrics] = aws.lines().filter((line) => "_aws" in line);
    expect(metrics).toMatchObject({ PassedOver: 1 });
    expect(metrics).not.toHaveProperty("Pages");
    expect(metrics).not.toHaveProperty("PageMilliseconds");
  });
});

describe("an output", () => {
  it("is one line of JSON that carries the event it was written for", async () => {
    const notice = await aws.drop("out/page.html", pageAbout("mill"), {
      contentType: "text/html",
      metadata: { url: "https://example.org/mill", "fetched-at": "2026-01-02T03:04:05Z" },
    });
    await aws.deliver([notice]);
    const object = JSON.parse(notice).Records[0].s3.object;
    const stored = await aws.head("documents/out/page.html.json");
    expect(stored).toMatchObject({
      ContentType: "application/json",
      Metadata: { "winnow-sequencer": object.sequencer, "winnow-source-version": object.versionId },
    });
    const text = (await aws.read("documents/out/page.html.json")) ?? "";
    expect(text.indexOf("\n")).toBe(text.length - 1);
    expect(JSON.parse(text).source).toMatchObject({
      uri: "s3://ingest/out/page.html",
      versionId: object.versionId,
      url: "https://example.org/mill",
      fetchedAt: "2026-01-02T03:04:05Z",
    });
  });
});
