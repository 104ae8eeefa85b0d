import type { Subject } from "../engine/load-subject.ts";
import { bytesOf, must, type Target } from "./target.ts";

const decoder = new TextDecoder();
const NOT_UNDERSTOOD = /^message not understood: /;
const WRONG_SETTING = /^(?:OUTPUT_BUCKET|MAX_PAGE_BYTES|STRENGTH) is /;
const S3_NOTICE = JSON.stringify({
  Records: [
    {
      eventVersion: "2.1",
      eventSource: "aws:s3",
      eventName: "ObjectCreated:Put",
      s3: { bucket: { name: "in" }, object: { key: "a+b%2Fc.html", versionId: "v", sequencer: "0055AED6DCD90281E5" } },
    },
  ],
});
const BRIDGE_NOTICE = JSON.stringify({
  source: "aws.s3",
  "detail-type": "Object Created",
  detail: { bucket: { name: "in" }, object: { key: "a b.html", "version-id": "v", sequencer: "00" } },
});

/** What the queue brings: a notice, or one sentence that says why it is none. */
export const NOTICES: Target = {
  name: "notices: event JSON",
  share: 8,
  maxBytes: 1200,
  seeds: bytesOf(S3_NOTICE, BRIDGE_NOTICE, '{"Event":"s3:TestEvent"}', "=?utf-8?q?caf=C3=A9?= =?UTF-8?B?w6k=?="),
  words: bytesOf(
    ...['"__proto__":', "null", "[]", "{}", "1e999", "%", "%zz", "%ff", "+", '"\\ud800"', "Records", "[".repeat(40)],
    ...["eventVersion", "2.9", "3.0", "ObjectRemoved:Delete", "sequencer", "=?utf-8?b?", "?=", "=?utf-8?q?=E9?="],
  ),
  run: runNotice,
};

/** What an operator may have typed: settings, or one sentence that names the variable. */
export const SETTINGS: Target = {
  name: "settings: environment",
  share: 3,
  maxBytes: 300,
  seeds: bytesOf("OUTPUT_BUCKET=out\nMAX_PAGE_BYTES=1000\nSTRENGTH=gentle", "OUTPUT_BUCKET=\nSTRENGTH=loud"),
  words: bytesOf(
    "OUTPUT_BUCKET=",
    "MAX_PAGE_BYTES=",
    "STRENGTH=",
    "1e9",
    "0",
    "-1",
    "99999999999",
    "balanced",
    "\0",
    "\n",
    "__proto__=",
  ),
  run: runSettings,
};

function runNotice(subject: Subject, bytes: Uint8Array): void {
  const body = decoder.decode(bytes);
  must(typeof subject.readEncodedWords(body) === "string", "metadata is no text");
  const [a, b] = [body.slice(0, 20), body.slice(20, 44)];
  const order = subject.compareSequencers(a, b);
  must(order === -subject.compareSequencers(b, a) || order === 0, "two sequencers are each before the other");
  const notices = inOneSentence(() => subject.readNotices(body), NOT_UNDERSTOOD);
  for (const notice of notices ?? []) {
    if (notice.kind === "ignored") must(typeof notice.event === "string", "an ignored notice without its event");
    else must(notice.bucket !== "" && typeof notice.key === "string", "a page without bucket or key");
  }
}

function runSettings(subject: Subject, bytes: Uint8Array): void {
  const rows = decoder
    .decode(bytes)
    .split("\n")
    .map((line) => line.split("=", 2));
  const env = Object.fromEntries(rows.map(([name = "", value]) => [name, value]));
  const settings = inOneSentence(() => subject.readSettings(env), WRONG_SETTING);
  if (settings === undefined) return;
  must(settings.outputBucket !== "" && settings.maxPageBytes > 0, "settings that can't be");
  must(Number.isSafeInteger(settings.maxPageBytes), "a page size that is no whole number");
}

/** What is wrong may be said, in a sentence of the right kind; anything else that is thrown is a fault of ours. */
function inOneSentence<T>(read: () => T, kind: RegExp): T | undefined {
  try {
    return read();
  } catch (fault) {
    if (fault instanceof Error && kind.test(fault.message)) return undefined;
    throw fault;
  }
}
