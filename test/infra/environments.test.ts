import { describe, expect, it } from "vitest";
import { type CleanerSettings, DEFAULT_SETTINGS } from "../../infra/cleaner-settings.ts";
import { ENVIRONMENTS, findEnvironment } from "../../infra/environments.ts";
import { faultsOf, warningsOf } from "../../infra/faults-of-settings.ts";

describe("finding an environment", () => {
  it.each(Object.keys(ENVIRONMENTS))("finds %s with every setting in place", (name) => {
    const found = findEnvironment(name);
    expect(found).toMatchObject({ kind: "found", environment: { name } });
    if (found.kind === "found") expect(Object.keys(found.environment.settings).sort()).toEqual(SETTING_NAMES);
  });

  it.each([
    ["production", 'There is no environment "production": known are dev, staging, prod (infra/environments.ts).'],
    ["constructor", 'There is no environment "constructor": known are dev, staging, prod (infra/environments.ts).'],
    [undefined, "No environment named: add -c env=<name>, where <name> is one of dev, staging, prod."],
    ["", "No environment named: add -c env=<name>, where <name> is one of dev, staging, prod."],
  ])("answers %j with one sentence", (name, sentence) => {
    expect(findEnvironment(name)).toEqual({ kind: "faults", sentences: [sentence] });
  });

  it("refuses an environment of one's own whose name does not fit into bucket names", () => {
    expect(findEnvironment("Anna_s", { Anna_s: {} })).toMatchObject({
      kind: "faults",
      sentences: [expect.stringContaining('"Anna_s" does not fit into bucket names')],
    });
  });

  it("refuses production without anybody who hears of alarms", () => {
    expect(findEnvironment("live", { live: { purpose: "production" } })).toEqual({
      kind: "faults",
      sentences: [
        'Environment "live": alarmEmail is "nobody": in production somebody must hear of alarms, so give an e-mail address.',
      ],
    });
  });

  it("refuses bucket names that overlap, in one environment and between two", () => {
    const own = { ingest: "our-pages", output: "our-documents", accessLogs: "our-logs" };
    expect(findEnvironment("a", { a: { bucketNames: { ...own, output: "our-pages" } } })).toEqual({
      kind: "faults",
      sentences: ['Environment "a": bucketNames.ingest and bucketNames.output are both "our-pages": they must differ.'],
    });
    expect(
      findEnvironment("a", {
        a: { bucketNames: own },
        b: { bucketNames: { ingest: "their-pages", output: "our-pages", accessLogs: "their-logs" } },
      }),
    ).toEqual({
      kind: "faults",
      sentences: ['Environment "a": bucketNames.ingest is "our-pages", which environment "b" uses too.'],
    });
    expect(findEnvironment("a", { a: { bucketNames: own } })).toMatchObject({
      kind: "found",
      environment: { bucketNames: own },
    });
  });

  it.each(["xn--pages", "sthree-pages", "our-pages-s3alias", "our-pages--x-s3"])(
    "refuses the bucket name %s, which S3 keeps to itself",
    (ingest) => {
      expect(findEnvironment("a", { a: { bucketNames: { ingest } } })).toEqual({
        kind: "faults",
        sentences: [
          `Environment "a": bucketNames.ingest is "${ingest}": S3 keeps names that begin or end like this to itself.`,
        ],
      });
    },
  );

  it("gives buckets that a row does not name their usual names", () => {
    const usual = findEnvironment("a", { a: {} });
    const chosen = findEnvironment("a", { a: { bucketNames: { ingest: "our-pages" } } });
    if (usual.kind === "faults" || chosen.kind === "faults") throw new Error("no environment");
    expect(chosen.environment.bucketNames).toEqual({ ...usual.environment.bucketNames, ingest: "our-pages" });
  });

  // Rows are data to whoever writes them, so names that no type allows must be answered too.
  it.each<[object, string]>([
    [{ logs: "our-logs" }, "bucketNames.logs names no bucket: there are ingest, output, accessLogs."],
    [{ ingest: undefined }, "bucketNames.ingest is undefined: S3 takes 3 to 63 of a-z, 0-9 and - here."],
    [{ ingest: 12_345 }, "bucketNames.ingest is 12345: S3 takes 3 to 63 of a-z, 0-9 and - here."],
  ])("refuses %j for bucket names", (bucketNames, sentence) => {
    expect(findEnvironment("a", { a: { bucketNames } })).toEqual({
      kind: "faults",
      sentences: [`Environment "a": ${sentence}`],
    });
  });

  it.each(["Pages", "our.pages", "ab", "-pages", "a".repeat(64)])("refuses the bucket name %s", (ingest) => {
    const bucketNames = { ingest, output: "our-documents", accessLogs: "our-logs" };
    expect(findEnvironment("a", { a: { bucketNames } })).toMatchObject({
      kind: "faults",
      sentences: [expect.stringContaining(`bucketNames.ingest is "${ingest}": S3 takes`)],
    });
  });

  it("gives bucket names that fit into S3's 63 characters in the region with the longest name", () => {
    const found = findEnvironment("a".repeat(20), { ["a".repeat(20)]: {} });
    const names = found.kind === "found" ? Object.values(found.environment.bucketNames) : [];
    expect(names).toHaveLength(3);
    for (const name of names)
      expect(`${name.replace(/\$\{Token.*/, "")}123456789012-ap-southeast-1`.length).toBeLessThanOrEqual(63);
  });

  it("names the environment in each sentence about its settings", () => {
    expect(findEnvironment("mine", { mine: { memoryMb: 64, maxConcurrency: 1 } })).toMatchObject({
      kind: "faults",
      sentences: [
        expect.stringMatching(/^Environment "mine": memoryMb is 64: .*512 to 10,240/),
        expect.stringMatching(/^Environment "mine": maxConcurrency is 1: .*2 to 1,000/),
      ],
    });
  });
});

const SETTING_NAMES = Object.keys(DEFAULT_SETTINGS).sort();

describe("warning of settings", () => {
  it.each([
    ["on-call@example.com", 1],
    ["on-call@Mail.Example.org", 1],
    ["on-call@counterexample.com", 0],
    ["on-call@example.company", 0],
  ])("says of %s in production that nobody reads it: %i", (alarmEmail, warnings) => {
    expect(warningsOf({ ...DEFAULT_SETTINGS, purpose: "production", alarmEmail })).toHaveLength(warnings);
    expect(warningsOf({ ...DEFAULT_SETTINGS, alarmEmail })).toEqual([]);
  });
});

describe("checking settings", () => {
  it("finds no fault in the defaults", () => {
    expect(faultsOf(DEFAULT_SETTINGS)).toEqual([]);
  });

  // Rows of settings are data to whoever writes them, so wrong types must be answered too.
  it.each<[object, string]>([
    [{ memoryMb: 64 }, "memoryMb is 64"],
    [{ memoryMb: "1769" }, 'memoryMb is "1769"'],
    [{ memoryMB: 1_769 }, "memoryMB is no setting"],
    [{ purpose: "prod" }, 'purpose is "prod"'],
    [{ strength: "strong" }, 'strength is "strong"'],
    [{ inlines: true }, "inlines is true"],
    [{ onSourceDeleted: true }, "onSourceDeleted is true"],
    [{ encryption: "kms" }, 'encryption is "kms"'],
    [{ accessLogs: false }, "accessLogs is false"],
    [{ onDelete: "destroy" }, 'onDelete is "destroy"'],
    [{ dailyPageCap: 0 }, "dailyPageCap is 0"],
    [{ dailyPageCap: "never" }, 'dailyPageCap is "never"'],
    [{ dailyPageCap: 1.5 }, "dailyPageCap is 1.5"],
    [{ schedule: "nights" }, 'schedule is "nights"'],
    [{ schedule: { fromHour: 6, toHour: 6 } }, 'schedule is {"fromHour":6,"toHour":6}'],
    [{ schedule: { fromHour: 22, toHour: 24 } }, 'schedule is {"fromHour":22,"toHour":24}'],
    [{ schedule: { fromHour: 22 } }, 'schedule is {"fromHour":22}'],
    [{ schedule: null }, "schedule is null"],
    [
      { schedule: { fromHour: 22, toHour: 6, timeZone: "Europe/Berlin" } },
      'schedule is {"fromHour":22,"toHour":6,"timeZone":"Europe/Berlin"}',
    ],
    [{ alarmRejectedPercent: 0 }, "alarmRejectedPercent is 0"],
    [{ alarmRejectedPercent: 101 }, "alarmRejectedPercent is 101"],
    [{ runbook: "https://wiki.example/run book" }, 'runbook is "https://wiki.example/run book"'],
    [{ runbook: "docs/runbook.md#top" }, 'runbook is "docs/runbook.md#top"'],
    [{ runbook: null }, "runbook is null"],
    [{ runbook: 5 }, "runbook is 5"],
    [{ overridesFile: "" }, 'overridesFile is ""'],
    [{ overridesFile: 5 }, "overridesFile is 5"],
    [{ memoryMb: 511 }, "memoryMb is 511"],
    [{ memoryMb: 1_769.5 }, "memoryMb is 1769.5"],
    [{ timeoutSeconds: 29 }, "timeoutSeconds is 29"],
    [{ timeoutSeconds: 901 }, "timeoutSeconds is 901"],
    [{ batchSize: 11 }, "batchSize is 11"],
    [{ maxConcurrency: 1_001 }, "maxConcurrency is 1001"],
    [{ maxPageBytes: 0 }, "maxPageBytes is 0"],
    [{ oldVersionDays: -1 }, "oldVersionDays is -1"],
    [{ rawPageDays: 0 }, "rawPageDays is 0"],
    [{ alarmAgeMinutes: Number.NaN }, "alarmAgeMinutes is NaN"],
    [{ logRetentionDays: -1 }, "logRetentionDays is -1"],
    [{ logRetentionDays: 8 }, "logRetentionDays is 8"],
    [{ alarmEmail: "oncall" }, 'alarmEmail is "oncall"'],
    [{ alarmEmail: ["on-call@example.com"] }, 'alarmEmail is ["on-call@example.com"]'],
  ])("answers %j with a sentence that names it", (wrong, start) => {
    const sentences = faultsOf({ ...DEFAULT_SETTINGS, ...wrong });
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(/\.$/);
    expect(sentences[0]?.startsWith(`${start}: `)).toBe(true);
  });

  it.each<Partial<CleanerSettings>>([
    { memoryMb: 512 },
    { memoryMb: 10_240 },
    { timeoutSeconds: 30 },
    { timeoutSeconds: 900 },
    { maxConcurrency: 2 },
    { rawPageDays: 1 },
    { logRetentionDays: 3_653 },
    { alarmEmail: "on.call@example.com" },
    { dailyPageCap: 1 },
    { schedule: { fromHour: 22, toHour: 6 } },
    { schedule: { fromHour: 0, toHour: 23 } },
    { alarmRejectedPercent: 100 },
    { runbook: "https://wiki.example/winnow/runbook" },
  ])("accepts %j", (fine) => {
    expect(faultsOf({ ...DEFAULT_SETTINGS, ...fine })).toEqual([]);
  });
});
