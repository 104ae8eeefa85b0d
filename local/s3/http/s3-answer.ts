import type { FileStretch } from "../body/file-stretch.ts";

/** What goes back to the client. */
export interface S3Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** XML, or a stretch of a file. Absent for answers without a body. */
  readonly body?: string | FileStretch;
}

/** An answer that is an XML document. */
export function answerXml(xml: string, headers: Readonly<Record<string, string>> = {}): S3Answer {
  return { status: 200, headers: { "content-type": "application/xml", ...headers }, body: xml };
}
