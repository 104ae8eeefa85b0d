/** What a notice in these tests says; the rest is filled in. */
export interface NoticeFacts {
  readonly bucket: string;
  readonly key: string;
  readonly versionId: string;
  readonly sequencer: string;
}

/** A notice about `page.html` in `ingest`, where nothing else is said. */
export function notice(facts: Partial<NoticeFacts>): NoticeFacts {
  return { bucket: "ingest", key: "page.html", versionId: "v1", sequencer: "0100", ...facts };
}

/** The body of a queue message as S3 writes it. */
export function s3Body(notices: readonly NoticeFacts[]): string {
  return JSON.stringify({
    Records: notices.map((facts) => ({
      eventVersion: "2.6",
      eventSource: "aws:s3",
      eventName: "ObjectCreated:Put",
      s3: {
        bucket: { name: facts.bucket },
        object: { key: formEncode(facts.key), versionId: facts.versionId, sequencer: facts.sequencer },
      },
    })),
  });
}

/** The body of a queue message as EventBridge writes it. */
export function eventBridgeBody(facts: NoticeFacts): string {
  return JSON.stringify({
    version: "0",
    source: "aws.s3",
    "detail-type": "Object Created",
    detail: {
      bucket: { name: facts.bucket },
      object: { key: facts.key, "version-id": facts.versionId, sequencer: facts.sequencer },
    },
  });
}

function formEncode(key: string): string {
  return encodeURIComponent(key).replaceAll("%2F", "/").replaceAll("%20", "+");
}
