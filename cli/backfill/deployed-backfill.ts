import { BACKFILL_OUTPUTS } from "../../lambdas/backfill/contract.ts";
import type { BackfillPlan } from "./backfill-plan.ts";
import { findStack, orStop, outputOf, SQS_BY_REGION, type StackOutputs } from "./find-stack.ts";

/** How far a deployed backfill is. */
export interface BackfillStatus {
  /** Of the state machine's newest execution: "RUNNING", "SUCCEEDED"; "NONE" where there never was one. */
  readonly run: string;
  /** Requests of ten keys each; absent before the map has begun. */
  readonly batches?: { readonly total: number; readonly done: number; readonly failed: number };
  /** Pages in the low-priority queue, and those under way. */
  readonly waiting: number;
  readonly underWay: number;
  readonly dead: number;
  readonly isPaused: boolean;
}

/** The backfill of a deployed environment. Faults of AWS throw; those of the operator's set-up are a `Stop`. */
export class DeployedBackfill {
  readonly #env: string;
  readonly outputs: StackOutputs;

  private constructor(env: string, outputs: StackOutputs) {
    this.#env = env;
    this.outputs = outputs;
  }

  static async find(env: string): Promise<DeployedBackfill> {
    return new DeployedBackfill(env, await findStack(env));
  }

  /** Starts the state machine over the bucket and returns its execution's ARN. */
  async start({ request }: BackfillPlan): Promise<string> {
    const { SFNClient, StartExecutionCommand } = await import("@aws-sdk/client-sfn");
    const start = new StartExecutionCommand({ stateMachineArn: this.#machine, input: JSON.stringify(request) });
    const { executionArn = "" } = await orStop(new SFNClient({}).send(start), this.#env);
    return executionArn;
  }

  /** Turns the event source off or on: messages wait meanwhile, for up to 14 days. */
  async setSource(state: "on" | "off"): Promise<void> {
    const { LambdaClient, UpdateEventSourceMappingCommand } = await import("@aws-sdk/client-lambda");
    const update = new UpdateEventSourceMappingCommand({ UUID: this.#source, Enabled: state === "on" });
    await orStop(new LambdaClient({}).send(update), this.#env);
  }

  /** Lets the newest execution go on with what failed, where it ended badly; says whether that was so. */
  async redriveRun(): Promise<boolean> {
    const { SFNClient, RedriveExecutionCommand } = await import("@aws-sdk/client-sfn");
    const newest = await this.#newestRun();
    if (newest === undefined || !["FAILED", "ABORTED", "TIMED_OUT"].includes(newest.status)) return false;
    await orStop(new SFNClient({}).send(new RedriveExecutionCommand({ executionArn: newest.arn })), this.#env);
    return true;
  }

  async status(): Promise<BackfillStatus> {
    const newest = await this.#newestRun();
    const [batches, counts, dead, isPaused] = await Promise.all([
      newest === undefined ? undefined : this.#batchesOf(newest.arn),
      this.#countsOf(BACKFILL_OUTPUTS.queue),
      this.#countsOf(BACKFILL_OUTPUTS.deadLetters),
      this.#isPaused(),
    ]);
    return {
      run: newest?.status ?? "NONE",
      ...(batches === undefined ? {} : { batches }),
      ...counts,
      dead: dead.waiting,
      isPaused,
    };
  }

  get #machine(): string {
    return outputOf(this.outputs, BACKFILL_OUTPUTS.stateMachine);
  }

  get #source(): string {
    return outputOf(this.outputs, BACKFILL_OUTPUTS.eventSource);
  }

  async #newestRun(): Promise<{ readonly arn: string; readonly status: string } | undefined> {
    const { SFNClient, ListExecutionsCommand } = await import("@aws-sdk/client-sfn");
    const list = new ListExecutionsCommand({ stateMachineArn: this.#machine, maxResults: 1 });
    const { executions = [] } = await orStop(new SFNClient({}).send(list), this.#env);
    const [newest] = executions;
    return newest === undefined ? undefined : { arn: newest.executionArn ?? "", status: newest.status ?? "" };
  }

  async #batchesOf(executionArn: string): Promise<BackfillStatus["batches"]> {
    const { SFNClient, ListMapRunsCommand, DescribeMapRunCommand } = await import("@aws-sdk/client-sfn");
    const client = new SFNClient({});
    const { mapRuns = [] } = await client.send(new ListMapRunsCommand({ executionArn }));
    const [run] = mapRuns;
    if (run === undefined) return undefined;
    const { executionCounts } = await client.send(new DescribeMapRunCommand({ mapRunArn: run.mapRunArn }));
    const { total = 0, succeeded = 0, failed = 0 } = executionCounts ?? {};
    return { total, done: succeeded, failed };
  }

  async #countsOf(output: string): Promise<Pick<BackfillStatus, "waiting" | "underWay">> {
    const { SQSClient, GetQueueAttributesCommand } = await import("@aws-sdk/client-sqs");
    const get = new GetQueueAttributesCommand({
      QueueUrl: outputOf(this.outputs, output),
      AttributeNames: ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"],
    });
    const { Attributes = {} } = await orStop(new SQSClient(SQS_BY_REGION).send(get), this.#env);
    const { ApproximateNumberOfMessages = "0", ApproximateNumberOfMessagesNotVisible = "0" } = Attributes;
    return { waiting: Number(ApproximateNumberOfMessages), underWay: Number(ApproximateNumberOfMessagesNotVisible) };
  }

  async #isPaused(): Promise<boolean> {
    const { LambdaClient, GetEventSourceMappingCommand } = await import("@aws-sdk/client-lambda");
    const get = new GetEventSourceMappingCommand({ UUID: this.#source });
    const { State = "" } = await orStop(new LambdaClient({}).send(get), this.#env);
    return State === "Disabled" || State === "Disabling";
  }
}
