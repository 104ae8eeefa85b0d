import { readFileSync } from "node:fs";
import type { Template } from "aws-cdk-lib/assertions";
import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../infra/cleaner-settings.ts";
import { columnsOf } from "../../infra/document-columns.ts";
import { findEnvironment } from "../../infra/environments.ts";
import { ContentCleaner } from "../../infra/index.ts";
import { readNotices } from "../../lambdas/clean/notice.ts";
import { outputKeyOf } from "../../lambdas/clean/output-key.ts";
import { templateOfStack } from "./synthesize.ts";

const GUIDE = readFileSync(new URL("../../docs/operate.md", import.meta.url), "utf8");

function section(heading: string): string {
  return GUIDE.slice(GUIDE.indexOf(`## ${heading}\n`)).split("\n## ", 1)[0] ?? "";
}

function jsonIn(heading: string): readonly unknown[] {
  return [...section(heading).matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = ""]) => JSON.parse(text));
}

describe("docs/operate.md", () => {
  it("has a row for each setting, with its true default", () => {
    const rows = [...section("Settings").matchAll(/^\| `(\w+)` \| `(.+?)` \|/gm)];
    expect(Object.fromEntries(rows.map(([, name, value = ""]) => [name, JSON.parse(value)]))).toEqual(DEFAULT_SETTINGS);
  });

  it("shows the sentences that wrong settings are really answered with", () => {
    const found = findEnvironment("mine", { mine: { purpose: "production", memoryMb: 64 } });
    const [, shown = ""] = /```\n\$ npx cdk synth -c env=mine\n([\s\S]*?)```/.exec(section("Settings")) ?? [];
    expect(found).toEqual({ kind: "faults", sentences: shown.trim().split("\n") });
  });

  it("shows an event that our own reader understands, of a key that the function writes", () => {
    const [event] = jsonIn("Events of documents");
    const key = outputKeyOf("crawl-2026/page.html", "cleaned");
    expect(readNotices(JSON.stringify(event))).toMatchObject([{ kind: "page", key, sequencer: "00617F08299329D189" }]);
  });

  it("shows the pattern that the construct hands out, and the event fits it", () => {
    const [event, pattern] = jsonIn("Events of documents") as [Shape, Shape];
    let handedOut: unknown;
    const template: Template = templateOfStack((stack, bundles) => {
      const { source, detailType, detail } = new ContentCleaner(stack, "Cleaner", {
        bundles,
        bucketNames: { ingest: "our-pages", output: "our-documents", accessLogs: "our-logs" },
      }).documentWritten;
      handedOut = { source, "detail-type": detailType, detail: { object: detail?.object } };
    });
    expect(template.findResources("AWS::Events::Rule")).toEqual({});
    const { bucket, object } = pattern.detail;
    expect({ ...pattern, detail: { object } }).toEqual(handedOut);
    expect(bucket.name).toContain(event.detail.bucket.name);
    expect(event.detail.object.key.startsWith(object.key[0].prefix)).toBe(true);
  });

  it("asks Athena for columns and fields that there are", () => {
    const schema = JSON.parse(readFileSync(new URL("../../docs/document.schema.json", import.meta.url), "utf8"));
    const types = columnsOf(schema)
      .map(({ name, type }) => `${name}:${type}`)
      .join();
    const sql = section("Tables for Athena");
    const fields = [...sql.matchAll(/\b(?:source|metadata|quality|section|block|removal)\.([a-z]+)/g)];
    expect(fields.length).toBeGreaterThan(8);
    for (const [, field] of fields) expect(types).toMatch(new RegExp(`[<,:]${field}:`));
  });
});

/** JSON of the guide, read loosely: the assertions say what they expect of it. */
type Shape = ReturnType<typeof JSON.parse>;
