import { describe, expect, it } from "vitest";
import { readNotices } from "../../../lambdas/clean/notice.ts";
import { eventBridgeBody, notice, s3Body } from "./notices.ts";

describe("S3's own notices", () => {
  it.each([
    ["a+b.html", "a b.html"],
    ["a%2Bb.html", "a+b.html"],
    ["100%25.html", "100%.html"],
    ["caf%C3%A9/%F0%9F%98%80.html", "café/😀.html"],
    ["folder%2Fpage.html", "folder/page.html"],
    ["plain.html", "plain.html"],
  ])("carry the key %s for the object %s", (encoded, key) => {
    const body = s3Body([notice({ key })]).replace(/"key":"[^"]*"/, `"key":"${encoded}"`);
    expect(readNotices(body)).toMatchObject([{ kind: "page", key }]);
  });

  it.each(["2.0", "2.1", "2.5", "2.6", "2.19"])("are understood in version %s", (eventVersion) => {
    const body = s3Body([notice({})]).replace(/"eventVersion":"[^"]*"/, `"eventVersion":"${eventVersion}"`);
    expect(readNotices(body)).toHaveLength(1);
  });

  it.each(["1.9", "3.0", "20.1"])("are refused in version %s, which nobody has seen yet", (eventVersion) => {
    const body = s3Body([notice({})]).replace(/"eventVersion":"[^"]*"/, `"eventVersion":"${eventVersion}"`);
    expect(() => readNotices(body)).toThrow(`message not understood: S3 event version ${eventVersion}, known is 2.x`);
  });

  it("come several to a message, in order", () => {
    const keys = readNotices(s3Body([notice({ key: "a" }), notice({ key: "b" }), notice({ key: "c" })]));
    expect(keys.map((page) => (page.kind === "page" ? page.key : ""))).toEqual(["a", "b", "c"]);
  });

  it("carry bucket, version and sequencer", () => {
    expect(readNotices(s3Body([notice({ bucket: "in", versionId: "v7", sequencer: "0A1B" })]))).toEqual([
      { kind: "page", bucket: "in", key: "page.html", versionId: "v7", sequencer: "0A1B" },
    ]);
  });

  it("of a bucket without versions carry none, and one without a sequencer is older than all", () => {
    const body = s3Body([notice({})]).replace(/,"(versionId|sequencer)":"[^"]*"/g, "");
    expect(readNotices(body)).toEqual([{ kind: "page", bucket: "ingest", key: "page.html", sequencer: "" }]);
  });

  it.each(["ObjectRemoved:DeleteMarkerCreated", "ObjectRemoved:Delete"])("of %s are deletions", (event) => {
    const body = s3Body([notice({})]).replace("ObjectCreated:Put", event);
    expect(readNotices(body)).toEqual([
      { kind: "deleted", event, bucket: "ingest", key: "page.html", versionId: "v1", sequencer: "0100" },
    ]);
  });

  it.each(["LifecycleExpiration:DeleteMarkerCreated", "ObjectTagging:Put"])("of %s ask nothing of us", (event) => {
    const body = s3Body([notice({})]).replace("ObjectCreated:Put", event);
    expect(readNotices(body)).toEqual([{ kind: "ignored", event }]);
  });

  it.each(["ObjectCreated:Put", "ObjectCreated:CompleteMultipartUpload", "s3:ObjectCreated:Copy"])(
    "of %s are pages",
    (event) => {
      expect(readNotices(s3Body([notice({})]).replace("ObjectCreated:Put", event))).toMatchObject([{ kind: "page" }]);
    },
  );

  it("may be the test event, which has no records", () => {
    const body = JSON.stringify({ Service: "Amazon S3", Event: "s3:TestEvent", Bucket: "ingest" });
    expect(readNotices(body)).toEqual([{ kind: "ignored", event: "s3:TestEvent" }]);
  });
});

describe("EventBridge's notices", () => {
  it("carry the key as it is: a plus sign is a plus sign", () => {
    expect(readNotices(eventBridgeBody(notice({ key: "a+b%20c.html", versionId: "v1" })))).toEqual([
      { kind: "page", bucket: "ingest", key: "a+b%20c.html", versionId: "v1", sequencer: "0100" },
    ]);
  });

  it("of a deletion are deletions, unless it is a lifecycle rule that deletes", () => {
    const by = (reason: string) =>
      eventBridgeBody(notice({}))
        .replace("Object Created", "Object Deleted")
        .replace('"detail":{', `$&"reason":"${reason}",`);
    expect(readNotices(by("DeleteObject"))).toMatchObject([{ kind: "deleted", key: "page.html", sequencer: "0100" }]);
    expect(readNotices(by("Lifecycle Expiration"))).toEqual([{ kind: "ignored", event: "Object Deleted" }]);
  });

  it("of other events ask nothing of us", () => {
    const body = eventBridgeBody(notice({})).replace("Object Created", "Object Tags Added");
    expect(readNotices(body)).toEqual([{ kind: "ignored", event: "Object Tags Added" }]);
  });
});

describe("the wishes of a backfill", () => {
  it("name a page, and may name a condition", () => {
    const wish = { source: "winnow.backfill", bucket: "ingest", key: "a b+c.html" };
    const plain = { kind: "again", bucket: "ingest", key: "a b+c.html" };
    expect(readNotices(JSON.stringify(wish))).toEqual([plain]);
    expect(readNotices(JSON.stringify({ ...wish, where: "" }))).toEqual([plain]);
    expect(readNotices(JSON.stringify({ ...wish, where: "code = empty" }))).toEqual([
      { ...plain, where: "code = empty" },
    ]);
  });
});

describe("what nobody understands", () => {
  it.each([
    ["", "its body is not JSON"],
    ["{", "its body is not JSON"],
    ["null", "the message is not an object"],
    ["[]", "the message is not an object"],
    ["{}", "neither an S3 notice nor an EventBridge event"],
    ['{"source":"aws.ec2","detail-type":"x"}', "neither an S3 notice nor an EventBridge event"],
    ['{"Records":[null]}', "Records[] is not an object"],
    ['{"Records":[{}]}', "eventVersion is not a text"],
    ['{"Records":[{"eventVersion":"2.1","eventName":"ObjectCreated:Put"}]}', "s3 is not an object"],
    ['{"source":"aws.s3","detail-type":"Object Created","detail":[]}', "detail is not an object"],
    [s3Body([notice({})]).replace("page.html", "100%zz"), 'the key "100%zz" is not form-encoded UTF-8'],
    [s3Body([notice({})]).replace("page.html", "%ff"), 'the key "%ff" is not form-encoded UTF-8'],
    [s3Body([notice({})]).replace("page.html", ""), "s3.object.key is not a text"],
  ])("is thrown with a sentence: %s", (body, sentence) => {
    expect(() => readNotices(body)).toThrow(`message not understood: ${sentence}`);
  });

  it("holds no trap in inherited names", () => {
    expect(() => readNotices('{"__proto__":{"Event":"s3:TestEvent"}}')).toThrow("message not understood");
  });
});
