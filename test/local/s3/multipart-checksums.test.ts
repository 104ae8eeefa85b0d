import { randomBytes } from "node:crypto";
import { type ChecksumAlgorithm, HeadObjectCommand, UploadPartCommand } from "@aws-sdk/client-s3";
import { expect, test } from "vitest";
import { CHECKSUMS } from "../../../local/s3/body/checksums.ts";
import { openEndpoint } from "./endpoint.ts";
import { begin, complete, PART_BYTES, place, upload } from "./parts.ts";

test.each([
  ["CRC32", "COMPOSITE"],
  ["CRC32", "FULL_OBJECT"],
  ["CRC32C", "COMPOSITE"],
  ["CRC64NVME", "FULL_OBJECT"],
  ["SHA1", "COMPOSITE"],
  ["SHA256", "COMPOSITE"],
] as const)("the %s of an upload is kept as %s", async (name, ChecksumType) => {
  const { s3 } = await openEndpoint();
  const bodies = [randomBytes(PART_BYTES), randomBytes(1_000)];
  const UploadId = await begin(s3, { ChecksumAlgorithm: name satisfies ChecksumAlgorithm, ChecksumType });
  const parts = [];
  for (const [index, Body] of bodies.entries()) {
    const part = { ...place, UploadId, PartNumber: index + 1, Body, ChecksumAlgorithm: name };
    const sent = await s3.send(new UploadPartCommand(part));
    parts.push({ PartNumber: index + 1, ETag: sent.ETag, [`Checksum${name}`]: sent[`Checksum${name}`] });
  }
  const digestOf = (pieces: readonly Buffer[]) => {
    const digest = CHECKSUMS[name].open();
    for (const piece of pieces) digest.update(piece);
    return digest.digest();
  };
  const composed = digestOf(bodies.map((body) => digestOf([body])));
  const expected =
    ChecksumType === "COMPOSITE" ? `${composed.toString("base64")}-2` : digestOf(bodies).toString("base64");
  expect((await complete(s3, { UploadId, parts }))[`Checksum${name}`]).toBe(expected);
  const head = await s3.send(new HeadObjectCommand({ ...place, ChecksumMode: "ENABLED" }));
  expect([head[`Checksum${name}`], head.ChecksumType]).toEqual([expected, ChecksumType]);
});

test("a checksum of the whole that is wrong leaves the upload open and nothing stored", async () => {
  const { s3 } = await openEndpoint();
  const checksum = { ChecksumAlgorithm: "CRC64NVME", ChecksumType: "FULL_OBJECT" } as const;
  const UploadId = await begin(s3, checksum);
  const sent = await s3.send(new UploadPartCommand({ ...place, UploadId, PartNumber: 1, Body: "x", ...checksum }));
  const parts = [{ PartNumber: 1, ETag: sent.ETag }];
  const wrong = complete(s3, { UploadId, parts, ChecksumCRC64NVME: "AAAAAAAAAAA=" });
  await expect(wrong).rejects.toMatchObject({ name: "BadDigest" });
  await expect(s3.send(new HeadObjectCommand(place))).rejects.toMatchObject({ name: "NotFound" });
  await complete(s3, { UploadId, parts });
});

test("completing with an ETag or a checksum that a part does not have is refused", async () => {
  const { s3 } = await openEndpoint();
  const UploadId = await begin(s3, { ChecksumAlgorithm: "CRC32" });
  const parts = await upload(s3, UploadId, ["a"]);
  const other = { ETag: '"0cc175b9c0f1b6a831c399e269772662"' };
  await expect(complete(s3, { UploadId, parts: [{ ...parts[0], ...other }] })).rejects.toMatchObject({
    name: "InvalidPart",
  });
  const sum = { ChecksumCRC32: "AAAAAA==" };
  await expect(complete(s3, { UploadId, parts: [{ ...parts[0], ...sum }] })).rejects.toMatchObject({
    name: "InvalidPart",
  });
  await complete(s3, { UploadId, parts });
});

test("a part of another kind of checksum than its upload's is refused", async () => {
  const { s3 } = await openEndpoint();
  const UploadId = await begin(s3, { ChecksumAlgorithm: "SHA256" });
  const part = { ...place, UploadId, PartNumber: 1, Body: "x", ChecksumAlgorithm: "CRC32" } as const;
  await expect(s3.send(new UploadPartCommand(part))).rejects.toMatchObject({ name: "InvalidRequest" });
});

test.each([
  ["SHA256", "FULL_OBJECT"],
  ["CRC64NVME", "COMPOSITE"],
])("an upload can't keep its %s as %s", async (ChecksumAlgorithm, ChecksumType) => {
  const { s3 } = await openEndpoint();
  await expect(begin(s3, { ChecksumAlgorithm, ChecksumType })).rejects.toMatchObject({ name: "InvalidRequest" });
});
