import { Aws, Token } from "aws-cdk-lib";

/** Bucket names are settled before the buckets exist, so that the queue can admit exactly one sender. */
export interface PageBucketNames {
  readonly ingest: string;
  readonly output: string;
  readonly accessLogs: string;
}

/**
 * The names that were chosen, and the usual ones for the rest: "winnow-prod" gives
 * "winnow-prod-ingest-123456789012-eu-central-1", and so on for output and logs.
 */
export function bucketNamesOf(service: string, chosen: Partial<PageBucketNames> = {}): PageBucketNames {
  const nameOf = (role: string) => `${service}-${role}-${Aws.ACCOUNT_ID}-${Aws.REGION}`;
  return { ingest: nameOf("ingest"), output: nameOf("output"), accessLogs: nameOf("logs"), ...chosen };
}

const ROLES = ["ingest", "output", "accessLogs"] as const satisfies readonly (keyof PageBucketNames)[];

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
/** As names of access points, of directory buckets and the like begin and end. */
const RESERVED = /^(?:xn--|sthree-|amzn-s3-demo-)|(?:-s3alias|--ol-s3|--x-s3|--table-s3)$/;

/**
 * One sentence for each name that S3 would refuse, for names of no bucket, and for names that overlap: documents must not
 * come in as pages.
 */
export function faultsOfBucketNames(names: Partial<PageBucketNames>): readonly string[] {
  const given = Object.entries(names);
  return [
    ...given
      .filter(([role]) => !ROLES.some((known) => known === role))
      .map(([role]) => `bucketNames.${role} names no bucket: there are ${ROLES.join(", ")}.`),
    ...given
      .filter(([, name]) => !isBucketName(name))
      .map(
        ([role, name]) => `bucketNames.${role} is ${JSON.stringify(name)}: S3 takes 3 to 63 of a-z, 0-9 and - here.`,
      ),
    ...given
      .filter(([, name]) => isBucketName(name) && RESERVED.test(name))
      .map(([role, name]) => `bucketNames.${role} is "${name}": S3 keeps names that begin or end like this to itself.`),
    ...given.flatMap(([role, name], index) =>
      given
        .slice(index + 1)
        .filter(([, other]) => other === name)
        .map(([otherRole]) => `bucketNames.${role} and bucketNames.${otherRole} are both "${name}": they must differ.`),
    ),
  ];
}

/** Names are data to whoever writes them, so they may be of any type. */
function isBucketName(name: unknown): boolean {
  return Token.isUnresolved(name) || (typeof name === "string" && BUCKET.test(name));
}
