import { expect, test } from "vitest";
import { openPowertoolsReporter } from "../../../lambdas/clean/powertools-reporter.ts";
import { readPageLine } from "../../../local/pipeline/page-line.ts";

/** What the reporter that is deployed writes for these reports. */
function logOf(report: (reporter: ReturnType<typeof openPowertoolsReporter>) => void): readonly string[] {
  const lines: string[] = [];
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = (chunk: string | Uint8Array) => {
    lines.push(...String(chunk).split("\n").filter(Boolean));
    return true;
  };
  const console = { ...globalThis.console };
  for (const level of ["log", "info", "error", "warn", "debug"] as const) {
    globalThis.console[level] = (line: unknown) => void lines.push(String(line));
  }
  try {
    report(openPowertoolsReporter());
  } finally {
    process.stdout.write = write;
    Object.assign(globalThis.console, console);
  }
  return lines;
}

test("the lines of the deployed reporter are read back as pages, its metrics are not", () => {
  process.env.POWERTOOLS_DEV = "true";
  const facts = { bucket: "b", key: "a/b.html", ms: 12 };
  const lines = logOf((reporter) => {
    const chars = { kept: 10, removed: 2, hidden: 1 };
    reporter.report({ ...facts, fate: "cleaned", written: "written", chars, confidence: 0.9, bytes: 20 });
    reporter.report({ ...facts, fate: "rejected", written: "written", code: "binary", bytes: 20 });
    reporter.report({ ...facts, fate: "gone" });
    reporter.report({ ...facts, fate: "fault", error: new RangeError("throttled") });
    reporter.report({ fate: "ignored", event: "s3:TestEvent" });
    reporter.flush();
  });
  Reflect.deleteProperty(process.env, "POWERTOOLS_DEV");
  const pages = lines.map(readPageLine).filter((page) => page !== undefined);
  expect(pages).toMatchObject([
    { fate: "cleaned", key: "a/b.html", ms: 12, written: "written", chars: { kept: 10, removed: 2, hidden: 1 } },
    { fate: "rejected", code: "binary" },
    { fate: "gone" },
    { fate: "fault", error: "RangeError", reason: "throttled" },
  ]);
});

test.each(["", "plain words", "{", '{"_aws":{}}', "null", '{"fate":"cleaned"}'])("%j speaks of no page", (line) => {
  expect(readPageLine(line)).toBeUndefined();
});
