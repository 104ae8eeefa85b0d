import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectVersionsCommand,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";

interface StoredObject {
  readonly body: string;
  readonly etag: string;
  readonly versionId: string;
  readonly metadata: Record<string, string>;
  readonly isDeleted: boolean;
}

/** What our functions put into a request; the rest of it is the SDK's. */
interface Asked {
  readonly Bucket: string;
  readonly Key: string;
  readonly VersionId?: string;
  readonly Body?: string;
  readonly Metadata?: Record<string, string>;
  readonly IfMatch?: string;
  readonly IfNoneMatch?: string;
}

/**
 * S3 in memory, with versions, delete markers and conditions as local/s3 has them (its tests hold those against the
 * real clients). Each request waits for `turn` first, so that a test decides who is next, and whom S3 turns away.
 */
export class MemoryS3 {
  readonly #objects = new Map<string, StoredObject[]>();
  readonly #turn: () => Promise<void>;

  constructor(turn: () => Promise<void>) {
    this.#turn = turn;
  }

  get client(): S3Client {
    // Our functions call nothing else of it.
    return { send: (command: { readonly input: unknown }) => this.#send(command) } as unknown as S3Client;
  }

  /** At once, for the test itself. */
  put(asked: Asked): string {
    const { Body = "", Metadata = {} } = asked;
    const versionId = this.#nextVersionOf(asked);
    // Equal bodies have equal tags, as in S3: an ETag is no version.
    const stored = { body: Body, etag: `"${Body.length}:${Body}"`, versionId, metadata: Metadata, isDeleted: false };
    this.#push(asked, stored);
    return versionId;
  }

  mark(asked: Asked): void {
    this.#push(asked, { body: "", etag: "", versionId: this.#nextVersionOf(asked), metadata: {}, isDeleted: true });
  }

  /** What lies in a bucket, by key. */
  contents(bucket: string): Readonly<Record<string, Pick<StoredObject, "body" | "metadata">>> {
    const rows = [...this.#objects].flatMap(([path, versions]) => {
      const newest = versions.at(-1);
      if (!path.startsWith(`${bucket}/`) || newest === undefined || newest.isDeleted) return [];
      return [[path.slice(bucket.length + 1), { body: newest.body, metadata: newest.metadata }] as const];
    });
    return Object.fromEntries(rows);
  }

  #nextVersionOf({ Bucket, Key }: Asked): string {
    return `v${(this.#objects.get(`${Bucket}/${Key}`)?.length ?? 0) + 1}`;
  }

  #push({ Bucket, Key }: Asked, object: StoredObject): void {
    const path = `${Bucket}/${Key}`;
    this.#objects.set(path, [...(this.#objects.get(path) ?? []), object]);
  }

  async #send(command: { readonly input: unknown }): Promise<object> {
    await this.#turn();
    // Each of our commands names a bucket and a key.
    const asked = command.input as Asked;
    if (command instanceof PutObjectCommand) return this.#putIf(asked);
    if (command instanceof DeleteObjectCommand) return this.#deleteIf(asked);
    if (command instanceof ListObjectVersionsCommand) return this.#list(command.input);
    const object = this.#find(asked);
    const { etag, versionId, metadata, body } = object;
    const head = { ETag: etag, VersionId: versionId, Metadata: metadata, ContentLength: body.length };
    if (command instanceof HeadObjectCommand) return head;
    if (!(command instanceof GetObjectCommand)) throw new Error("a request that this S3 does not know");
    const transformToByteArray = async () => new TextEncoder().encode(body);
    return { ...head, Body: { transformToString: async () => body, transformToByteArray } };
  }

  #list({
    Bucket,
    Prefix = "",
  }: {
    readonly Bucket: string | undefined;
    readonly Prefix?: string | undefined;
  }): object {
    const versions = (this.#objects.get(`${Bucket}/${Prefix}`) ?? []).filter(({ isDeleted }) => !isDeleted).reverse();
    return { Versions: versions.map(({ versionId }) => ({ Key: Prefix, VersionId: versionId })) };
  }

  #find({ Bucket, Key, VersionId }: Asked): StoredObject {
    const versions = this.#objects.get(`${Bucket}/${Key}`) ?? [];
    const object =
      VersionId === undefined ? versions.at(-1) : versions.find(({ versionId }) => versionId === VersionId);
    if (object === undefined || object.isDeleted) throw faultOf("NoSuchKey", 404);
    return object;
  }

  #etagAt({ Bucket, Key }: Asked): string | undefined {
    const newest = this.#objects.get(`${Bucket}/${Key}`)?.at(-1);
    return newest === undefined || newest.isDeleted ? undefined : newest.etag;
  }

  #putIf(asked: Asked): object {
    const etag = this.#etagAt(asked);
    if (asked.IfNoneMatch === "*" && etag !== undefined) throw faultOf("PreconditionFailed", 412);
    if (asked.IfMatch !== undefined && etag === undefined) throw faultOf("NoSuchKey", 404);
    if (asked.IfMatch !== undefined && etag !== asked.IfMatch) throw faultOf("PreconditionFailed", 412);
    return { VersionId: this.put(asked) };
  }

  #deleteIf(asked: Asked): object {
    const etag = this.#etagAt(asked);
    if (asked.IfMatch !== undefined && etag !== asked.IfMatch) throw faultOf("PreconditionFailed", 412);
    if (etag !== undefined) this.mark(asked);
    return {};
  }
}

/** An answer of S3 that is none of success. */
export function faultOf(name: string, httpStatusCode: number): S3ServiceException {
  return new S3ServiceException({ name, message: name, $fault: "client", $metadata: { httpStatusCode } });
}
