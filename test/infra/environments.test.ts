import { describe, expect, it } from "vitest";
import { type CleanerSettings, DEFAULT_SETTINGS, faultsOf } from "../../infra/cleaner-settings.ts";
import { ENVIRONMENTS, findEnvironment } from "../../infra/environments.ts";

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

describe("checking settings", () => {
  it("finds no fault in the defaults", () => {
    expect(faultsOf(DEFAULT_SETTINGS)).toEqual([]);
  });

  it.each<[Partial<CleanerSettings>, string]>([
    [{ memoryMb: 511 }, "memoryMb is 511"],
    [{ memoryMb: 1_769.5 }, "memoryMb is 1769.5"],
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
  ])("answers %j with a sentence that names it", (wrong, start) => {
    const sentences = faultsOf({ ...DEFAULT_SETTINGS, ...wrong });
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(new RegExp(`^${start}: .+\\.$`));
  });

  it.each<Partial<CleanerSettings>>([
    { memoryMb: 512 },
    { memoryMb: 10_240 },
    { timeoutSeconds: 900 },
    { maxConcurrency: 2 },
    { rawPageDays: 1 },
    { logRetentionDays: 3_653 },
    { alarmEmail: "on.call@example.com" },
  ])("accepts %j", (fine) => {
    expect(faultsOf({ ...DEFAULT_SETTINGS, ...fine })).toEqual([]);
  });
});
