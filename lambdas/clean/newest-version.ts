import { HeadObjectCommand, ListObjectVersionsCommand, type S3Client, S3ServiceException } from "@aws-sdk/client-s3";

/** The version of a page that is the newest now. */
export interface NewestVersion {
  /** Absent where the bucket keeps no versions. */
  readonly versionId?: string;
}

/** Looks at a page as it is now, whatever version a notice spoke of; undefined where it is deleted. */
export async function newestVersionOf(
  s3: S3Client,
  { bucket, key }: { readonly bucket: string; readonly key: string },
): Promise<NewestVersion | undefined> {
  try {
    const { VersionId } = await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
    return VersionId === undefined ? {} : { versionId: VersionId };
  } catch (error) {
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return undefined;
    throw error;
  }
}

/** Enough to see past the delete markers of a page that comes and goes. */
const LISTED_VERSIONS = 100;

/**
 * Whether a version is the last that was uploaded, deleted since or not. A list of versions is in order of key, then
 * newest first: the first that is no delete marker is the one.
 */
export async function isLastUploaded(
  s3: S3Client,
  { bucket, key, versionId }: { readonly bucket: string; readonly key: string; readonly versionId?: string },
): Promise<boolean> {
  const list = await s3.send(new ListObjectVersionsCommand({ Bucket: bucket, Prefix: key, MaxKeys: LISTED_VERSIONS }));
  return list.Versions?.find((version) => version.Key === key)?.VersionId === versionId;
}
