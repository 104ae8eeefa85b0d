import type { Override } from "./override.ts";

/** What a door hands in: one object's bytes and what its surroundings say of it. Nothing here is trusted. */
export interface RawPage {
  readonly bytes: Uint8Array;
  /** Where it lies: `s3://bucket/key`, or a path relative to the folder that was given. */
  readonly uri: string;
  /** The ingest key; decides the format only where bytes and content type are silent. */
  readonly key: string;
  readonly versionId?: string;
  /** The transport's Content-Type, charset parameter included. */
  readonly contentType?: string;
  /** Content-Encoding as the transport named it; gzip is also recognised by its bytes. */
  readonly contentEncoding?: string;
  readonly url?: string;
  /** ISO 8601, as given; recorded, never computed with. */
  readonly fetchedAt?: string;
}

/** How much evidence a removal needs: `gentle` keeps what is in doubt. */
export type Strength = "balanced" | "gentle";

export interface CleanOptions {
  readonly strength?: Strength;
  /** Reader comments under an article: kept apart and left out of `text` unless "keep". */
  readonly comments?: "drop" | "keep";
  /** Sanitised HTML beside each block's text. */
  readonly html?: "omit" | "include";
  /** Links, emphasis and code beside each block's text, by their offsets in it. */
  readonly inlines?: "omit" | "include";
  /** What people decided about blocks of their hosts; nothing outranks it. */
  readonly overrides?: readonly Override[];
  /** Decoded size above which a page is rejected as `too-large`; default `DEFAULT_MAX_BYTES`. */
  readonly maxBytes?: number;
}

/** 10 MiB: the largest of 2,008 real pages has 5.1 MB. */
export const DEFAULT_MAX_BYTES = 10_485_760;
