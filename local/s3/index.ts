export type { Fault, FaultPlan, RequestInSight } from "./fault.ts";
export type { S3EventName, S3Notice, S3NoticeRecord } from "./notice.ts";
export type { S3Endpoint, S3Settings } from "./start-s3.ts";
export { startS3 } from "./start-s3.ts";
