import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ArchiveEvent, DEFAULT_LIMITS, readArchive, sourceOfBytes } from "../../archives/index.ts";
import { readNotices } from "../../lambdas/clean/notice.ts";
import { readSettings } from "../../lambdas/clean/settings.ts";
import { readOverrides } from "../../overrides/index.ts";

async function eventsOf(bytes: Uint8Array, name: string): Promise<readonly ArchiveEvent[]> {
  const events: ArchiveEvent[] = [];
  for await (const event of readArchive(sourceOfBytes(bytes), name, { ...DEFAULT_LIMITS, maxEntries: 100 }))
    events.push(event);
  return events;
}

function messageOf(read: () => unknown): string {
  try {
    read();
    return "";
  } catch (fault) {
    return fault instanceof Error ? fault.message : "thrown, and no error";
  }
}

const starts = fc.constantFrom(
  "",
  "WARC/1.0\r\n",
  "PK\x03\x04",
  "PK\x05\x06",
  '{"html":"a"}\n{',
  '[{"html":"',
  "\x1f\x8b\x08",
  "\x28\xb5\x2f\xfd\x00\x38",
  'url,html\na,"b""\n',
);
const names = fc.constantFrom("a.warc", "a.warc.gz", "a.zip", "a.tar", "a.tgz", "a.jsonl", "a.csv", "a");

describe("whatever is handed in at the doors", () => {
  it("an archive of any bytes gives events in order, the same ones each time, and never throws", async () => {
    await fc.assert(
      fc.asyncProperty(starts, fc.uint8Array({ maxLength: 1500 }), names, fc.boolean(), async (...given) => {
        const [start, rest, name, packed] = given;
        const plain = Uint8Array.of(...Buffer.from(start, "latin1"), ...rest);
        const bytes = packed ? gzipSync(plain) : plain;
        const events = await eventsOf(bytes, name);
        const numbers = events.flatMap((event) => (event.kind === "stopped" ? [] : [event.n]));
        expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
        expect(events.slice(0, -1).map(({ kind }) => kind)).not.toContain("stopped");
        expect(await eventsOf(bytes, name)).toEqual(events);
      }),
      { numRuns: 150, seed: 21 },
    );
  });

  it("any JSON is a list of notices or one sentence", () => {
    const notice = fc.record(
      {
        Records: fc.oneof(
          fc.jsonValue(),
          fc.array(
            fc.record({ eventVersion: fc.string(), eventName: fc.string(), s3: fc.jsonValue() }, { requiredKeys: [] }),
          ),
        ),
        Event: fc.string(),
        source: fc.constantFrom("aws.s3", "x"),
        detail: fc.jsonValue(),
        "detail-type": fc.constantFrom("Object Created", "x"),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.oneof(notice, fc.jsonValue()).map((value) => JSON.stringify(value)),
        (body) => {
          expect(messageOf(() => expect(Array.isArray(readNotices(body))).toBe(true))).toMatch(
            /^(?:$|message not understood: )/,
          );
        },
      ),
      { numRuns: 400, seed: 22 },
    );
  });

  it("any environment is settings or one sentence that names the variable", () => {
    const value = fc.option(
      fc.oneof(fc.string(), fc.constantFrom("1", "0", "-1", "1e9", "gentle", "balanced", "99999999999")),
      { nil: undefined },
    );
    const env = fc.record({ OUTPUT_BUCKET: value, MAX_PAGE_BYTES: value, STRENGTH: value });
    fc.assert(
      fc.property(env, (given) => {
        expect(messageOf(() => readSettings(given))).toMatch(/^(?:$|(?:OUTPUT_BUCKET|MAX_PAGE_BYTES|STRENGTH) is )/);
      }),
      { numRuns: 400, seed: 23 },
    );
  });

  it("any overrides.yaml is rows or sentences", () => {
    const line = fc.constantFrom(
      "overrides:",
      "  - id: a",
      "    host: a.example",
      "    mark: noise",
      "    text: x",
      "*a",
      "&a",
      "? ",
      "<<: *a",
      "|",
      "[",
      "}",
      "---",
      "\t",
    );
    const file = fc.oneof(
      fc.string(),
      fc.array(line, { maxLength: 12 }).map((lines) => lines.join("\n")),
    );
    fc.assert(
      fc.property(file, (text) => {
        const read = readOverrides(text);
        expect(read.kind === "read" || read.sentences.length > 0).toBe(true);
      }),
      { numRuns: 400, seed: 24 },
    );
  });
});
