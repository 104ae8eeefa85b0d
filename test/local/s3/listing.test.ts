import { ListObjectsCommand, ListObjectsV2Command, PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import fc from "fast-check";
import { expect, test } from "vitest";
import { rollUp } from "../../../local/s3/operations/roll-up.ts";
import { compareKeys } from "../../../local/s3/store/key-order.ts";
import { openEndpoint } from "./endpoint.ts";
import { codeIn, sendRaw } from "./send-raw.ts";

async function putAll(s3: S3Client, keys: readonly string[]): Promise<void> {
  for (const Key of keys) await s3.send(new PutObjectCommand({ Bucket: "ingest", Key, Body: Key }));
}

async function list(s3: S3Client, input: object = {}) {
  const page = await s3.send(new ListObjectsV2Command({ Bucket: "ingest", ...input }));
  return {
    keys: (page.Contents ?? []).map(({ Key }) => Key),
    prefixes: (page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix),
    next: page.NextContinuationToken,
    page,
  };
}

test("an empty bucket has an empty listing", async () => {
  const { s3 } = await openEndpoint();
  expect((await list(s3)).page).toMatchObject({ KeyCount: 0, IsTruncated: false, MaxKeys: 1000, Name: "ingest" });
});

test("a listing tells each object's size, ETag, time and checksum", async () => {
  const { s3, clock } = await openEndpoint();
  await putAll(s3, ["a"]);
  expect((await list(s3, { FetchOwner: true })).page.Contents).toEqual([
    {
      Key: "a",
      Size: 1,
      ETag: '"0cc175b9c0f1b6a831c399e269772661"',
      LastModified: new Date(clock.now()),
      StorageClass: "STANDARD",
      ChecksumAlgorithm: ["CRC32"],
      ChecksumType: "FULL_OBJECT",
      Owner: { ID: "winnow-local" },
    },
  ]);
});

test("keys come in the order of their bytes, which is not JavaScript's", async () => {
  const { s3 } = await openEndpoint();
  const keys = ["😀", "ﬁ", "é", "a", "A", "a/b", "a b", "ab"];
  await putAll(s3, keys);
  const inOrder = keys.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  expect((await list(s3)).keys).toEqual(inOrder);
  expect(inOrder).not.toEqual(keys.toSorted());
});

test("prefix and delimiter show a folder", async () => {
  const { s3 } = await openEndpoint();
  await putAll(s3, ["a/1", "a/b/2", "a/b/3", "a/c/4", "a/5", "b/6"]);
  const { keys, prefixes, page } = await list(s3, { Prefix: "a/", Delimiter: "/" });
  expect([keys, prefixes, page.KeyCount]).toEqual([["a/1", "a/5"], ["a/b/", "a/c/"], 4]);
});

test("start-after begins behind a key, whether it is there or not", async () => {
  const { s3 } = await openEndpoint();
  await putAll(s3, ["a", "b", "c"]);
  expect((await list(s3, { StartAfter: "b" })).keys).toEqual(["c"]);
  expect((await list(s3, { StartAfter: "aa" })).keys).toEqual(["b", "c"]);
});

test("pages add up to the whole, common prefixes counted once", async () => {
  const { s3 } = await openEndpoint();
  await putAll(s3, ["a/1", "a/2", "b", "c/1", "c/2", "c/3", "d"]);
  for (const MaxKeys of [1, 2, 3, 4]) {
    const shown: unknown[] = [];
    let token: string | undefined;
    for (let page = 0; page < 10; page += 1) {
      const answer = await list(s3, { Delimiter: "/", MaxKeys, ContinuationToken: token });
      shown.push(...answer.keys, ...answer.prefixes);
      token = answer.next;
      if (token === undefined) break;
    }
    expect(shown.toSorted()).toEqual(["a/", "b", "c/", "d"]);
  }
});

test("the older listing pages by markers", async () => {
  const { s3 } = await openEndpoint();
  await putAll(s3, ["a/1", "a/2", "b"]);
  const first = await s3.send(new ListObjectsCommand({ Bucket: "ingest", Delimiter: "/", MaxKeys: 1 }));
  expect(first).toMatchObject({ IsTruncated: true, NextMarker: "a/", CommonPrefixes: [{ Prefix: "a/" }] });
  const second = await s3.send(new ListObjectsCommand({ Bucket: "ingest", Delimiter: "/", Marker: "a/" }));
  expect([second.IsTruncated, second.Contents?.map(({ Key }) => Key)]).toEqual([false, ["b"]]);
});

test("with encoding-type=url names are form-encoded, slashes kept", async () => {
  const { s3 } = await openEndpoint();
  await putAll(s3, ["a b+c/é&.html", "z/1"]);
  const { keys, prefixes } = await list(s3, { EncodingType: "url", Delimiter: "é" });
  expect([keys, prefixes]).toEqual([["z/1"], ["a+b%2Bc/%C3%A9"]]);
});

test("a page has 1,000 keys at most, and may have none", async () => {
  const { s3 } = await openEndpoint();
  await putAll(s3, ["a"]);
  expect((await list(s3, { MaxKeys: 5_000 })).page.MaxKeys).toBe(1_000);
  expect((await list(s3, { MaxKeys: 0 })).page).toMatchObject({ KeyCount: 0, IsTruncated: false });
});

test.each(["max-keys=-1", "max-keys=many", "encoding-type=base64", "continuation-token=%21"])(
  "a listing with %s is refused",
  async (query) => {
    const { url } = await openEndpoint();
    const answer = await sendRaw(url, `/ingest?list-type=2&${query}`);
    expect([answer.status, codeIn(answer)]).toEqual([400, "InvalidArgument"]);
  },
);

const key = fc.string({ unit: fc.constantFrom("a", "b", "/", "é", "\uffee", "😀"), minLength: 1, maxLength: 6 });

test("any listing shows what a plain filter over all keys shows", () => {
  const scope = fc.record({
    prefix: fc.oneof(fc.constant(""), key),
    delimiter: fc.constantFrom("", "/", "b"),
    after: fc.oneof(fc.constant(""), key),
  });
  fc.assert(
    fc.property(fc.uniqueArray(key, { maxLength: 30 }), scope, (keys, { prefix, delimiter, after }) => {
      const sorted = keys.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
      expect(keys.toSorted(compareKeys)).toEqual(sorted);
      const listed = (name: string) => !name.endsWith("a");
      const shown = [...rollUp(sorted, { prefix, delimiter, after }, listed)].map(({ name }) => name);
      const expected = sorted
        .filter((name) => name.startsWith(prefix) && listed(name) && compareKeys(name, after) > 0)
        .map((name) => {
          const at = delimiter === "" ? -1 : name.indexOf(delimiter, prefix.length);
          return at < 0 ? name : name.slice(0, at + delimiter.length);
        })
        .filter((name, index, names) => name !== names[index - 1] && name !== after);
      expect(shown).toEqual(expected);
    }),
    { numRuns: 2_000, seed: 1 },
  );
});
