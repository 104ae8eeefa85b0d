import type { S3ErrorCode } from "./s3-error.ts";

/** A request as a fault plan sees it, before anything was done about it. */
export interface RequestInSight {
  /** S3's name: "PutObject". Undefined for requests that no operation answers. */
  readonly operation: string | undefined;
  readonly method: string;
  readonly bucket: string;
  readonly key: string;
}

/** Something that goes wrong with a request. */
export type Fault =
  /** Answered with this error; nothing is done. */
  | { readonly kind: "error"; readonly code: S3ErrorCode }
  /** Begun only after this time. */
  | { readonly kind: "delay"; readonly ms: number }
  /** The answer's body comes in pieces of this size, one every so many milliseconds. */
  | { readonly kind: "slow-body"; readonly pieceBytes: number; readonly everyMs: number }
  /** The work is done, and the connection cut after so many bytes of the answer's body; at 0, before the answer. */
  | { readonly kind: "cut"; readonly afterBytes: number };

/** Decides, request by request, what goes wrong; undefined where nothing does. For tests. */
export type FaultPlan = (request: RequestInSight) => Fault | undefined;
