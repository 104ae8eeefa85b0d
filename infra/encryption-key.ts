import { Aws, RemovalPolicy } from "aws-cdk-lib";
import { Effect, PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import type { Construct } from "constructs";
import type { CleanerSettings } from "./cleaner-settings.ts";

/** The one key of a deployment, or undefined where AWS's own keys do. It stays as long as what it encrypts may. */
export function createKey(scope: Construct, service: string, settings: CleanerSettings): Key | undefined {
  if (settings.encryption === "aws-managed") return undefined;
  const key = new Key(scope, "Key", {
    description: `Winnow (${service}): buckets, queues, logs and alarms.`,
    alias: service,
    enableKeyRotation: true,
    removalPolicy:
      settings.onDelete === "keep-pages" ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY,
  });
  for (const statement of [...SENDERS.map(admitSender), admitLogs()]) key.addToResourcePolicy(statement);
  return key;
}

/** Services that send into our encrypted queues. CloudWatch is let in where it is let into the topic. */
const SENDERS = ["s3", "events"] as const;

function admitSender(service: (typeof SENDERS)[number]): PolicyStatement {
  return new PolicyStatement({
    effect: Effect.ALLOW,
    principals: [new ServicePrincipal(`${service}.amazonaws.com`)],
    actions: ["kms:Decrypt", "kms:GenerateDataKey"],
    resources: ["*"],
    conditions: { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } },
  });
}

/** What the guide writes with wildcards, written out. */
const LOG_ACTIONS = [
  "kms:Encrypt",
  "kms:Decrypt",
  "kms:ReEncryptFrom",
  "kms:ReEncryptTo",
  "kms:GenerateDataKey",
  "kms:GenerateDataKeyWithoutPlaintext",
  "kms:DescribeKey",
];

/** CloudWatch Logs User Guide, "Encrypt log data": the group that asks is in the encryption context. */
function admitLogs(): PolicyStatement {
  const groups = `arn:${Aws.PARTITION}:logs:${Aws.REGION}:${Aws.ACCOUNT_ID}:log-group:*`;
  return new PolicyStatement({
    effect: Effect.ALLOW,
    principals: [new ServicePrincipal(`logs.${Aws.REGION}.amazonaws.com`)],
    actions: LOG_ACTIONS,
    resources: ["*"],
    conditions: { ArnLike: { "kms:EncryptionContext:aws:logs:arn": groups } },
  });
}
