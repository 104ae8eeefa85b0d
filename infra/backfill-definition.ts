import { BACKFILL_SOURCE, SAMPLE_DIGITS } from "../lambdas/backfill/contract.ts";

/** What the state machine must be told about its surroundings. */
export interface BackfillPlace {
  /** Of AWS: "aws", "aws-cn". It is part of the names of what the states call. */
  readonly partition: string;
  readonly bucketName: string;
  readonly queueUrl: string;
}

/** SQS takes no more messages in one request. */
const MESSAGES_A_REQUEST = 10;
/** Requests at once: some 2,000 messages a second, more than any backfill cleans. */
const REQUESTS_AT_ONCE = 20;

/**
 * The backfill's state machine in Amazon States Language: every key of the bucket, ten at a time, becomes a message in
 * the low-priority queue. Its input is `{ prefix, where, below }`, all texts (`winnow backfill` writes them); `below` is
 * the bound of the sample.
 *
 * What SQS did not take of a request is sent again with all of it, for five minutes: a page that is cleaned twice is the
 * same twice.
 */
export function backfillDefinition({ partition, bucketName, queueUrl }: BackfillPlace): object {
  const batchInput = { bucket: bucketName, where: "{% $states.input.where %}", below: "{% $states.input.below %}" };
  return {
    QueryLanguage: "JSONata",
    StartAt: "EveryPage",
    States: {
      EveryPage: {
        Type: "Map",
        Label: "Pages",
        ItemReader: {
          Resource: `arn:${partition}:states:::s3:listObjectsV2`,
          Arguments: { Bucket: bucketName, Prefix: "{% $states.input.prefix %}" },
        },
        ItemBatcher: { MaxItemsPerBatch: MESSAGES_A_REQUEST, BatchInput: batchInput },
        MaxConcurrency: REQUESTS_AT_ONCE,
        ItemProcessor: {
          ProcessorConfig: { Mode: "DISTRIBUTED", ExecutionType: "EXPRESS" },
          StartAt: "Choose",
          States: sendStates(partition, queueUrl),
        },
        Output: {},
        End: true,
      },
    },
  };
}

function sendStates(partition: string, queueUrl: string): object {
  return {
    Choose: { Type: "Pass", Output: { entries: `{% ${ENTRIES} %}` }, Next: "AnyChosen" },
    AnyChosen: {
      Type: "Choice",
      Choices: [{ Condition: "{% $count($states.input.entries) > 0 %}", Next: "Send" }],
      Default: "Done",
    },
    Send: {
      Type: "Task",
      Resource: `arn:${partition}:states:::aws-sdk:sqs:sendMessageBatch`,
      Arguments: { QueueUrl: queueUrl, Entries: "{% $states.input.entries %}" },
      Retry: [{ ErrorEquals: ["States.ALL"], IntervalSeconds: 2, BackoffRate: 2, MaxAttempts: 6 }],
      Output: { entries: "{% $states.input.entries %}", failed: "{% $count($states.result.Failed) %}" },
      Next: "AllTaken",
    },
    AllTaken: {
      Type: "Choice",
      Choices: [{ Condition: "{% $states.input.failed > 0 %}", Next: "Rest" }],
      Default: "Done",
    },
    Rest: { Type: "Wait", Seconds: 5, Next: "Send" },
    Done: { Type: "Succeed", Output: {} },
  };
}

/** JSONata; `isInSample` of lambdas/backfill/sample.ts asks the same of a key. */
const ENTRIES = `(
  $asked := $states.input.BatchInput;
  $chosen := $filter($states.input.Items, function($item) {
    $substring($hash($item.Key, "SHA-256"), 0, ${SAMPLE_DIGITS}) < $asked.below
  });
  [$map($chosen, function($item, $at) {{
    "Id": $string($at),
    "MessageBody": $string({
      "source": "${BACKFILL_SOURCE}", "bucket": $asked.bucket, "key": $item.Key, "where": $asked.where
    })
  }})]
)`;
