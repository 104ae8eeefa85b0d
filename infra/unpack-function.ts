import type { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { Code, Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { OUTPUT_PREFIXES, UNPACKED_PREFIX } from "../lambdas/clean/contract.ts";
import { BUNDLE, ENV } from "../lambdas/unpack/contract.ts";
import type { CleanerSettings } from "./cleaner-settings.ts";
import { allow, createNodeFunction, explainWildcards, keysOf, objectsOf } from "./node-function.ts";

interface UnpackFunctionProps {
  /** The service's name in logs and metrics: "winnow-dev". */
  readonly service: string;
  /** The bundle that `npm run bundle` makes. */
  readonly code: Code;
  readonly settings: CleanerSettings;
  readonly ingest: IBucket;
  readonly output: IBucket;
  /** Encrypts the logs. */
  readonly logKey: IKey | undefined;
  /** Notices of archives that were handed over. */
  readonly archives: Queue;
}

/** Lambda's longest: each leg reads an archive from its start, so fewer legs are less work. */
export const UNPACK_TIMEOUT_SECONDS = 900;

/** The function that writes the pages of an archive back into the ingest bucket, one archive an invocation. */
export class UnpackFunction extends Construct {
  readonly lambda: LambdaFunction;

  constructor(scope: Construct, id: string, props: UnpackFunctionProps) {
    super(scope, id);
    const { service, code, settings, ingest, output } = props;
    this.lambda = createNodeFunction(this, {
      description: "Winnow: writes the pages of an archive back into the ingest bucket.",
      service,
      code,
      handler: BUNDLE.handler,
      settings,
      timeoutSeconds: UNPACK_TIMEOUT_SECONDS,
      environment: {
        [ENV.outputBucket]: output.bucketName,
        [ENV.maxPageBytes]: String(settings.maxPageBytes),
      },
      logKey: props.logKey,
      dataKeys: keysOf(ingest, output),
      statements: statementsOf(props),
    });
    this.lambda.addEventSource(
      new SqsEventSource(props.archives, {
        batchSize: 1,
        maxConcurrency: settings.maxArchives,
        reportBatchItemFailures: true,
      }),
    );
    explainWildcards(this, {
      [objectsOf(ingest, "")]: "Any object of the ingest bucket may be an archive.",
      [objectsOf(ingest, UNPACKED_PREFIX)]: "Pages are named after their archives.",
      ...Object.fromEntries(
        Object.values(OUTPUT_PREFIXES).map((prefix) => [
          objectsOf(output, prefix),
          "Outputs are named after archives.",
        ]),
      ),
    });
  }
}

/** What it writes in the output bucket: how far an archive is, and why one or an entry was rejected. Never documents. */
const OUTPUTS = [OUTPUT_PREFIXES.handedOver, OUTPUT_PREFIXES.rejected] as const;

/**
 * ListBucket is what makes S3 answer 404 instead of 403. Rejections are compared with documents, which takes a look at
 * those (HEAD), and where one is older, taking it away.
 */
function statementsOf({ ingest, output }: UnpackFunctionProps): readonly PolicyStatement[] {
  const written = OUTPUTS.map((prefix) => output.arnForObjects(`${prefix}*`));
  const documents = output.arnForObjects(`${OUTPUT_PREFIXES.cleaned}*`);
  return [
    allow(["s3:GetObject", "s3:GetObjectVersion"], [ingest.arnForObjects("*")]),
    allow(["s3:PutObject"], [ingest.arnForObjects(`${UNPACKED_PREFIX}*`)]),
    allow(["s3:ListBucket"], [ingest.bucketArn, output.bucketArn]),
    allow(["s3:GetObject", "s3:PutObject"], written),
    allow(["s3:GetObject", "s3:DeleteObject"], [documents, output.arnForObjects(`${OUTPUT_PREFIXES.rejected}*`)]),
  ];
}
