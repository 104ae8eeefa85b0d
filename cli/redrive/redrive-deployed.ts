import { BACKFILL_OUTPUTS } from "../../lambdas/backfill/contract.ts";
import { parseJson } from "../../local/parse-json.ts";
import { findStack, orStop, outputOf, SQS_BY_REGION } from "../backfill/find-stack.ts";
import { EXIT, Stop } from "../exit.ts";
import { counted } from "../terminal/wording.ts";
import { countReasons, type DeadLetters } from "./dead-letter.ts";
import { reasonIn } from "./reason-in.ts";

/** Dead-letter queues of a stack and the function that gave up on their messages. */
const QUEUES = [
  { name: "pages", output: "DeadLetterQueueUrl", lambda: "CleanFunctionName" },
  { name: "archives", output: "ArchiveDeadLetterQueueUrl", lambda: "UnpackFunctionName" },
  { name: "backfill", output: BACKFILL_OUTPUTS.deadLetters, lambda: "CleanFunctionName" },
] as const;

interface Found extends DeadLetters {
  readonly arn: string;
}

/** As long as SQS keeps a message. */
const LOG_DAYS = 14;
const DAY_MS = 86_400_000;
const MAX_LINES = 1_000;
/** Some seconds of looking at a log that is long. */
const MAX_LOOKS = 50;
const FAULTS = '{ ($.fate = "fault") || ($.fate = "not-understood") }';

/**
 * Sends the dead letters of an environment back to where they came from, and says why they had died. That is read first,
 * for every queue: nothing is moved whose reasons can't be read.
 */
export async function redriveDeployed(env: string): Promise<readonly DeadLetters[]> {
  const outputs = await findStack(env);
  const found: Found[] = [];
  for (const { name, output, lambda } of QUEUES) {
    const { arn, count } = await lookAt(outputOf(outputs, output), env);
    const reasons = count === 0 ? [] : await readReasons(outputOf(outputs, lambda), env);
    found.push({ queue: name, count, reasons, arn });
  }
  await moveEach(
    found.filter(({ count }) => count > 0),
    env,
  );
  return found.map(({ queue, count, reasons }) => ({ queue, count, reasons }));
}

/** One queue after the other. `Stop` says of which the messages are on their way already where another's can't be moved. */
async function moveEach(queues: readonly Found[], env: string): Promise<void> {
  const moved: string[] = [];
  for (const letters of queues) {
    try {
      await moveAll(letters.arn, env);
    } catch (fault) {
      if (moved.length === 0) throw fault;
      const left = queues.slice(moved.length).map(said).join(", ");
      const why = fault instanceof Error ? fault.message : String(fault);
      throw new Stop(`Sent back: ${moved.join(", ")}. Left where they are: ${left}. ${why}`, EXIT.partly);
    }
    moved.push(said(letters));
  }
}

function said({ queue, count }: Pick<DeadLetters, "queue" | "count">): string {
  return `${counted(count, "dead letter")} of ${queue}`;
}

/** Where a queue is, and about how many messages lie in it. */
async function lookAt(queueUrl: string, env: string): Promise<{ readonly arn: string; readonly count: number }> {
  const { SQSClient, GetQueueAttributesCommand } = await import("@aws-sdk/client-sqs");
  const get = new GetQueueAttributesCommand({
    QueueUrl: queueUrl,
    AttributeNames: ["QueueArn", "ApproximateNumberOfMessages"],
  });
  const { Attributes = {} } = await orStop(new SQSClient(SQS_BY_REGION).send(get), env);
  return { arn: Attributes.QueueArn ?? "", count: Number(Attributes.ApproximateNumberOfMessages ?? 0) };
}

/** Starts SQS's own move, which goes on by itself. */
async function moveAll(arn: string, env: string): Promise<void> {
  const { SQSClient, StartMessageMoveTaskCommand } = await import("@aws-sdk/client-sqs");
  await orStop(new SQSClient(SQS_BY_REGION).send(new StartMessageMoveTaskCommand({ SourceArn: arn })), env);
}

/** The faults that the function's log has of the last two weeks, some of which were mended by a later try. */
async function readReasons(functionName: string, env: string) {
  const { LambdaClient, GetFunctionConfigurationCommand } = await import("@aws-sdk/client-lambda");
  const get = new GetFunctionConfigurationCommand({ FunctionName: functionName });
  const { LoggingConfig } = await orStop(new LambdaClient({}).send(get), env);
  const lines = await orStop(readFaults(LoggingConfig?.LogGroup ?? `/aws/lambda/${functionName}`), env);
  return countReasons(lines.map(reasonOf));
}

/** CloudWatch answers with pages that may be empty though others follow: a look is a stretch of the log, not of what was found. */
async function readFaults(logGroupName: string): Promise<readonly string[]> {
  const { CloudWatchLogsClient, paginateFilterLogEvents } = await import("@aws-sdk/client-cloudwatch-logs");
  const startTime = Date.now() - LOG_DAYS * DAY_MS;
  const asked = { logGroupName, startTime, limit: MAX_LINES, filterPattern: FAULTS };
  const lines: string[] = [];
  let looks = 0;
  for await (const { events = [] } of paginateFilterLogEvents({ client: new CloudWatchLogsClient({}) }, asked)) {
    lines.push(...events.map(({ message = "" }) => message));
    looks += 1;
    if (lines.length >= MAX_LINES || looks >= MAX_LOOKS) break;
  }
  return lines;
}

function reasonOf(message: string): string {
  const entry = parseJson(message);
  return entry === undefined ? "a line that is no JSON" : (reasonIn(entry) ?? "a line without a reason");
}
