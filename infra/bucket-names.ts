import { Aws, Token } from "aws-cdk-lib";

/** Bucket names are settled before the buckets exist, so that the queue can admit exactly one sender. */
export interface PageBucketNames {
  readonly ingest: string;
  readonly output: string;
  readonly accessLogs: string;
}

/** "winnow-prod" gives "winnow-prod-ingest-123456789012-eu-central-1", and so on for output and logs. */
export function bucketNamesOf(service: string): PageBucketNames {
  const nameOf = (role: string) => `${service}-${role}-${Aws.ACCOUNT_ID}-${Aws.REGION}`;
  return { ingest: nameOf("ingest"), output: nameOf("output"), accessLogs: nameOf("logs") };
}

/** Account ids have 12 characters, the longest region names 14, "-ingest-" and a hyphen 9: 63 in all. */
const SERVICE = /^[a-z0-9](?:[a-z0-9-]{0,26}[a-z0-9])?$/;

/** What is wrong with a service's name, which begins the names of buckets, alarms and the Glue database. */
export function faultsOfService(service: string): readonly string[] {
  return SERVICE.test(service)
    ? []
    : [`The service name "${service}" does not fit into bucket names: use 1 to 28 of a-z, 0-9 and -.`];
}

/** S3 User Guide, "Bucket naming rules", without dots: those break TLS for virtual-hosted addresses. */
const BUCKET = /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/;

/** One sentence for each name that S3 would refuse, and for names that overlap: documents must not come in as pages. */
export function faultsOfBucketNames(names: Partial<PageBucketNames>): readonly string[] {
  const given = Object.entries(names);
  return [
    ...given
      .filter(([, name]) => !Token.isUnresolved(name) && !BUCKET.test(name))
      .map(([role, name]) => `bucketNames.${role} is "${name}": S3 takes 3 to 63 of a-z, 0-9 and - here.`),
    ...given.flatMap(([role, name], index) =>
      given
        .slice(index + 1)
        .filter(([, other]) => other === name)
        .map(([otherRole]) => `bucketNames.${role} and bucketNames.${otherRole} are both "${name}": they must differ.`),
    ),
  ];
}
