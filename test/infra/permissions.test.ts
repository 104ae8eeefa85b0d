import { beforeAll, describe, expect, it } from "vitest";
import { type Resource, resourcesOf } from "./resources.ts";
import { templateOf } from "./synthesize.ts";

/** "actions on resources", a line for each statement, by the role that has them. */
let permissions: Readonly<Record<string, readonly string[]>>;
let encrypted: Readonly<Record<string, readonly string[]>>;

beforeAll(() => {
  permissions = permissionsOf({});
  encrypted = permissionsOf({ encryption: "customer-key" });
}, 120_000);

function permissionsOf(changes: Parameters<typeof templateOf>[1]): typeof permissions {
  const policies = resourcesOf(templateOf("prod", changes), "AWS::IAM::Policy");
  return Object.fromEntries(
    policies.map(({ Properties }) => [
      Properties.Roles.map((role: Resource) => nameOf(role)).join(" "),
      Properties.PolicyDocument.Statement.map(lineOf).sort(),
    ]),
  );
}

function lineOf({ Effect, Action, Resource: on, Condition }: Resource): string {
  const actions = [Action].flat().sort().join(" ");
  const condition = Condition === undefined ? "" : ` if ${JSON.stringify(Condition)}`;
  return `${Effect === "Allow" ? "" : Effect}${actions} on ${[on].flat().map(nameOf).sort().join(" ")}${condition}`;
}

/** Logical ids without their hashes and without what each begins with; joined texts as they would be read. */
function nameOf(value: Resource | string): string {
  if (typeof value === "string") return value;
  const [id] = [value.Ref ?? value["Fn::GetAtt"]?.[0]];
  if (id !== undefined)
    return String(id)
      .replace(/^Cleaner/, "")
      .replace(/[0-9A-F]{8}$/, "");
  return value["Fn::Join"][1].map(nameOf).join("");
}

const consume = (queue: string) =>
  `sqs:ChangeMessageVisibility sqs:DeleteMessage sqs:GetQueueAttributes sqs:GetQueueUrl sqs:ReceiveMessage on ${queue}`;
const TRACE = "xray:PutTelemetryRecords xray:PutTraceSegments on *";
const logTo = (group: string) => `logs:CreateLogStream logs:PutLogEvents on ${group}`;

describe("what each role may do, to the letter", () => {
  it("clean: read pages, write outputs, take outcomes back, never write a page", () => {
    expect(permissions.CleanRole).toEqual([
      logTo("CleanLogs"),
      "s3:DeleteObject on BucketsOutput/documents/* BucketsOutput/rejected/*",
      "s3:GetObject s3:GetObjectVersion on BucketsIngest/*",
      "s3:GetObject s3:PutObject on BucketsOutput/archives/* BucketsOutput/documents/* BucketsOutput/rejected/*",
      "s3:ListBucket on BucketsIngest BucketsOutput",
      "s3:ListBucketVersions on BucketsIngest",
      consume("BackfillQueueNotices QueueNotices"),
      TRACE,
    ]);
  });

  it("unpack: read archives, write pages below unpacked/, never a document", () => {
    expect(permissions.UnpackRole).toEqual([
      logTo("UnpackLogs"),
      "s3:DeleteObject s3:GetObject on BucketsOutput/documents/* BucketsOutput/rejected/*",
      "s3:GetObject s3:GetObjectVersion on BucketsIngest/*",
      "s3:GetObject s3:PutObject on BucketsOutput/archives/* BucketsOutput/rejected/*",
      "s3:ListBucket on BucketsIngest BucketsOutput",
      "s3:PutObject on BucketsIngest/unpacked/*",
      consume("ArchiveQueueNotices"),
      TRACE,
    ]);
  });

  it("breaker: count pages, turn the event sources that spend on and off, and see no page", () => {
    expect(permissions.BreakerRole).toEqual([
      expect.stringMatching(/^cloudwatch:GetMetricData xray:PutTelemetryRecords xray:PutTraceSegments on \*$/),
      expect.stringMatching(
        /^lambda:GetEventSourceMapping lambda:UpdateEventSourceMapping on arn:\S+:event-source-mapping:CleanFunctionSqs\S+Backfill\S+ arn:\S+:event-source-mapping:CleanFunctionSqs\S+$/,
      ),
      logTo("BreakerLogs"),
    ]);
  });

  it("backfill: list pages, write messages, start its own children, and read no page", () => {
    expect(permissions.BackfillStateMachineRole).toEqual([
      expect.stringMatching(/^logs:CreateLogDelivery .* xray:PutTraceSegments on \*$/),
      "s3:ListBucket on BucketsIngest",
      "sqs:SendMessage on BackfillQueueNotices",
      expect.stringMatching(
        /^states:DescribeExecution states:StopExecution on arn:\S+:execution:winnow-prod-backfill:\*$/,
      ),
      expect.stringMatching(/^states:RedriveExecution on arn:\S+:execution:winnow-prod-backfill\/Pages:\*$/),
      expect.stringMatching(/^states:StartExecution on arn:\S+:stateMachine:winnow-prod-backfill$/),
    ]);
  });

  it("with a key of one's own: the same, and that key for those who touch pages", () => {
    for (const [role, lines] of Object.entries(permissions)) {
      const key = ["CleanRole", "UnpackRole", "BackfillStateMachineRole"].includes(role)
        ? ["kms:Decrypt kms:GenerateDataKey on Key"]
        : [];
      expect(encrypted[role]).toEqual([...key, ...lines].sort());
    }
    expect(Object.keys(encrypted)).toEqual(Object.keys(permissions));
  });

  it("no role has a policy of AWS's, and only functions and the state machine have roles", () => {
    const roles = resourcesOf(templateOf("prod"), "AWS::IAM::Role");
    expect(roles.flatMap((role) => role.Properties.ManagedPolicyArns ?? [])).toEqual([]);
    expect(roles).toHaveLength(Object.keys(permissions).length);
  });
});
