import { CfnOutput, Stack, type StackProps, Tags } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { BACKFILL_OUTPUTS } from "../lambdas/backfill/contract.ts";
import { ContentCleaner } from "./content-cleaner.ts";
import type { Environment } from "./environments.ts";

interface CleanerStackProps extends StackProps {
  readonly environment: Environment;
  /** The folder that `npm run bundle` fills. */
  readonly bundles: string;
}

/** One environment of Winnow: the construct, tags, and outputs that name what people need to find. */
export class CleanerStack extends Stack {
  constructor(scope: Construct, id: string, props: CleanerStackProps) {
    const { name, settings, bucketNames } = props.environment;
    super(scope, id, { ...props, terminationProtection: settings.onDelete === "keep-pages" });
    const cleaner = new ContentCleaner(this, "Cleaner", {
      service: `winnow-${name}`,
      bundles: props.bundles,
      bucketNames,
      settings,
    });
    Tags.of(this).add("service", "winnow");
    Tags.of(this).add("environment", name);
    this.#print(cleaner);
  }

  #print(cleaner: ContentCleaner): void {
    const { buckets, queue, archives, clean, unpack, backfill, breaker, alarms, catalog } = cleaner;
    const outputs = {
      IngestBucket: [buckets.ingest.bucketName, "Drop raw pages here."],
      OutputBucket: [buckets.output.bucketName, "Read documents/ and rejected/ here."],
      DatabaseName: [catalog.databaseName, "Query documents and rejections here, with Athena."],
      NoticeQueueUrl: [queue.notices.queueUrl, "Notices waiting for the function."],
      DeadLetterQueueUrl: [queue.deadLetters.queueUrl, "Notices that failed five times."],
      ArchiveQueueUrl: [archives.notices.queueUrl, "Archives waiting to be unpacked."],
      ArchiveDeadLetterQueueUrl: [archives.deadLetters.queueUrl, "Archives that failed five times."],
      UnpackFunctionName: [unpack.lambda.functionName, "The function that unpacks archives."],
      [BACKFILL_OUTPUTS.stateMachine]: [backfill.stateMachine.stateMachineArn, "Cleans the whole bucket again."],
      [BACKFILL_OUTPUTS.queue]: [backfill.queue.notices.queueUrl, "Pages waiting to be cleaned again."],
      [BACKFILL_OUTPUTS.deadLetters]: [backfill.queue.deadLetters.queueUrl, "The same, failed five times."],
      [BACKFILL_OUTPUTS.eventSource]: [backfill.source.eventSourceMappingId, "Off while the backfill is paused."],
      CleanFunctionName: [clean.lambda.functionName, "The function that cleans pages."],
      ...(breaker === undefined
        ? {}
        : { BreakerFunctionName: [breaker.lambda.functionName, "Keeps budget and hours."] }),
      AlarmTopicArn: [alarms.topic.topicArn, "Subscribe here to hear of alarms."],
      DashboardName: [cleaner.dashboard.dashboardName, "Look here how it goes, in CloudWatch."],
    };
    for (const [id, [value = "", description = ""]] of Object.entries(outputs))
      new CfnOutput(this, id, { value, description });
  }
}
