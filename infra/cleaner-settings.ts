/** What an operator may decide about one deployment. Every value has a default and a check (`faultsOf`). */
export interface CleanerSettings {
  /** What hangs on it: somebody must hear of the alarms of "production". */
  readonly purpose: "production" | "trial";
  /** MB; Lambda gives CPU in proportion, one whole core at 1,769. */
  readonly memoryMb: number;
  /** Of one batch. The queue hides a message six times as long. */
  readonly timeoutSeconds: number;
  /** Messages handed to one invocation at most. */
  readonly batchSize: number;
  /** Invocations at the same time at most, which is also the cap on the bill of any minute. A backfill's come on top. */
  readonly maxConcurrency: number;
  /** Archives unpacked at the same time at most. */
  readonly maxArchives: number;
  /** Raw and decoded size above which a page is rejected as too-large. */
  readonly maxPageBytes: number;
  /** How much evidence a removal needs, from pages of markup and of plain text alike. */
  readonly strength: "balanced" | "gentle";
  /** Links, emphasis and code beside each block's text, by their offsets in it. */
  readonly inlines: "omit" | "include";
  /** What people marked as content or noise, by host: a path from where `cdk` runs, such as "overrides.yaml"; or "none". */
  readonly overridesFile: string;
  /** When pages are cleaned. What comes in at other hours waits in the queue. */
  readonly schedule: "always" | OpenHours;
  /** Pages of one day (UTC) after which cleaning rests until the next; "none" never rests. */
  readonly dailyPageCap: number | "none";
  /** What becomes of a document when somebody deletes its raw page. Pages that expire always leave theirs. */
  readonly onSourceDeleted: "keep" | "delete";
  /** Whose key encrypts buckets, queues, logs and alarms: AWS's own, or one in your account that you can withdraw. */
  readonly encryption: "aws-managed" | "customer-key";
  /** A third bucket that says who read or wrote which page, for 90 days. */
  readonly accessLogs: "on" | "off";
  /** One of the retentions that CloudWatch knows. */
  readonly logRetentionDays: number;
  /** Days until a raw page expires from the ingest bucket; "never" keeps it for cleaning again after an upgrade. */
  readonly rawPageDays: number | "never";
  /** Days that overwritten or deleted versions stay, in both buckets. */
  readonly oldVersionDays: number;
  /** What becomes of the buckets when the stack is deleted. */
  readonly onDelete: "keep-pages" | "delete-empty-buckets";
  /** Minutes that a page may wait, hours of rest not counted, before somebody is told. */
  readonly alarmAgeMinutes: number;
  /** Percent of a quarter of an hour's pages that may be rejected before somebody is told. */
  readonly alarmRejectedPercent: number;
  /** Who is told. "nobody" leaves the topic without a subscriber. */
  readonly alarmEmail: string;
  /** Where alarms find the runbook: a path or an address, to which #section is added. */
  readonly runbook: string;
}

/** From one whole hour (UTC) to another, over midnight where the second is the smaller one. */
export interface OpenHours {
  readonly fromHour: number;
  readonly toHour: number;
}

export const DEFAULT_SETTINGS: CleanerSettings = {
  purpose: "trial",
  memoryMb: 1_769,
  timeoutSeconds: 60,
  batchSize: 10,
  maxConcurrency: 50,
  maxArchives: 5,
  maxPageBytes: 10_485_760,
  strength: "balanced",
  inlines: "omit",
  overridesFile: "none",
  schedule: "always",
  dailyPageCap: "none",
  onSourceDeleted: "keep",
  encryption: "aws-managed",
  accessLogs: "on",
  logRetentionDays: 30,
  rawPageDays: "never",
  oldVersionDays: 30,
  onDelete: "keep-pages",
  alarmAgeMinutes: 30,
  alarmRejectedPercent: 20,
  alarmEmail: "nobody",
  runbook: "docs/runbook.md",
};
