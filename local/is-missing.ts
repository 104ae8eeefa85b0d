import { S3ServiceException } from "@aws-sdk/client-s3";

/** Whether S3 says that what was asked for is not there. Heads say so by status alone, gets by name as well. */
export function isMissing(error: unknown): boolean {
  return error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404;
}
