import { S3Client } from "@aws-sdk/client-s3";

/** Longest silence on a connection to the embedded S3, in milliseconds: a file that shrinks while it is read ends here. */
const SILENCE_MS = 30_000;

/** A client for the embedded S3 and for nothing else: what the terminal has set for AWS is not looked at. */
export function openLocalS3(endpoint: string): S3Client {
  // The SDK speaks up on Node 20 at every start; its version is pinned here, so that is news for us, not for the user.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = "true";
  return new S3Client({
    endpoint,
    region: "us-east-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    forcePathStyle: true,
    // What goes wrong is thrown as well, and told in our words.
    logger: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    requestHandler: { connectionTimeout: 2_000, socketTimeout: SILENCE_MS },
  });
}

function ignore(): undefined {
  return undefined;
}
