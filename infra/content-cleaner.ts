import { Duration, Stack } from "aws-cdk-lib";
import type { Dashboard } from "aws-cdk-lib/aws-cloudwatch";
import type { EventPattern } from "aws-cdk-lib/aws-events";
import type { Key } from "aws-cdk-lib/aws-kms";
import { Construct, type IConstruct } from "constructs";
import { BUNDLE as BREAKER } from "../lambdas/breaker/contract.ts";
import { BUNDLE as CLEAN, OUTPUT_PREFIXES } from "../lambdas/clean/contract.ts";
import { BUNDLE as UNPACK } from "../lambdas/unpack/contract.ts";
import { alarmRulesOf } from "./alarm-rules.ts";
import { Alarms } from "./alarms.ts";
import { Backfill } from "./backfill.ts";
import { BudgetBreaker, needsBreaker } from "./budget-breaker.ts";
import { CleanFunction } from "./clean-function.ts";
import { type CleanerPlan, type ContentCleanerProps, planOf } from "./cleaner-plan.ts";
import { createDashboard } from "./dashboard.ts";
import { DocumentCatalog } from "./document-catalog.ts";
import { createKey } from "./encryption-key.ts";
import { NoticeQueue } from "./notice-queue.ts";
import { PageBuckets } from "./page-buckets.ts";
import { UNPACK_TIMEOUT_SECONDS, UnpackFunction } from "./unpack-function.ts";

/**
 * Raw pages in, documents out: ingest bucket -> notices -> queue -> clean function -> output bucket, with a
 * dead-letter queue, alarms, a dashboard and tables. Archives take a turn: output bucket (archives/) -> queue -> unpack
 * function -> ingest bucket. Usable in any stack; `CleanerStack` is its first user. Throws sentences for wrong props.
 */
export class ContentCleaner extends Construct {
  /** Begins the names of metrics, alarms and the like. */
  readonly service: string;
  readonly buckets: PageBuckets;
  readonly queue: NoticeQueue;
  readonly archives: NoticeQueue;
  readonly clean: CleanFunction;
  readonly unpack: UnpackFunction;
  readonly backfill: Backfill;
  /** Absent where there is neither a cap nor an hour of rest. */
  readonly breaker: BudgetBreaker | undefined;
  readonly alarms: Alarms;
  readonly dashboard: Dashboard;
  readonly catalog: DocumentCatalog;

  constructor(scope: Construct, id: string, props: ContentCleanerProps = {}) {
    super(scope, id);
    const plan = planOf(Stack.of(this), props);
    const { service, settings, names, existing } = plan;
    this.service = service;
    this.#refuseTwin();
    const key = createKey(this, service, settings);
    this.queue = this.#createQueue("Queue", { names, existing, of: "ingest", seconds: settings.timeoutSeconds, key });
    this.archives = this.#createQueue("ArchiveQueue", {
      names,
      existing,
      of: "output",
      seconds: UNPACK_TIMEOUT_SECONDS,
      key,
    });
    const { notices } = this.queue;
    const archives = this.archives.notices;
    this.buckets = new PageBuckets(this, "Buckets", { names, existing, settings, key, notices, archives });
    const { ingest, output } = this.buckets;
    const shared = { service, settings, ingest, output, logKey: key };
    this.clean = new CleanFunction(this, "Clean", { ...shared, code: plan.codeOf(CLEAN), notices });
    this.unpack = new UnpackFunction(this, "Unpack", { ...shared, code: plan.codeOf(UNPACK), archives });
    this.backfill = new Backfill(this, "Backfill", { service, settings, ingest, clean: this.clean.lambda, key });
    this.breaker = this.#createBreaker(plan, key);
    const watched = {
      service,
      settings,
      pages: this.queue,
      archives: this.archives,
      backfill: this.backfill.queue,
      clean: this.clean.lambda,
    };
    const rules = alarmRulesOf({ ...watched, breaker: this.breaker?.lambda });
    this.alarms = new Alarms(this, "Alarms", { service, settings, key, rules });
    this.dashboard = createDashboard(this, { ...watched, alarms: this.alarms.alarms });
    this.catalog = new DocumentCatalog(this, "Catalog", { service, output });
  }

  /** What EventBridge says when a document is written, for rules of your own (docs/operate.md shows the event). */
  get documentWritten(): EventPattern {
    return {
      source: ["aws.s3"],
      detailType: ["Object Created"],
      detail: {
        bucket: { name: [this.buckets.output.bucketName] },
        object: { key: [{ prefix: OUTPUT_PREFIXES.cleaned }] },
      },
    };
  }

  /** Their metrics would be one, and their alarms would want one name: better said now than by a failed deployment. */
  #refuseTwin(): void {
    const isTwin = (other: IConstruct) =>
      other !== this && other instanceof ContentCleaner && other.service === this.service;
    const stack = Stack.of(this);
    if (stack.node.findAll().some(isTwin))
      throw new Error(`Two cleaners of stack ${stack.stackName} are called "${this.service}": name one otherwise.`);
  }

  #createQueue(id: string, queue: QueuePlan): NoticeQueue {
    const { names, existing, of, seconds, key } = queue;
    const bucketName = existing[of] === undefined ? names[of] : undefined;
    return new NoticeQueue(this, id, { bucketName, functionTimeout: Duration.seconds(seconds), key });
  }

  #createBreaker({ service, settings, codeOf }: CleanerPlan, logKey: Key | undefined): BudgetBreaker | undefined {
    if (!needsBreaker(settings)) return undefined;
    const pages = this.clean.source;
    const backfill = this.backfill.source;
    return new BudgetBreaker(this, "Breaker", { service, settings, logKey, pages, backfill, code: codeOf(BREAKER) });
  }
}

interface QueuePlan extends Pick<CleanerPlan, "names" | "existing"> {
  /** The bucket that the queue hears of. */
  readonly of: "ingest" | "output";
  /** Of the function that reads the queue. */
  readonly seconds: number;
  readonly key: Key | undefined;
}
