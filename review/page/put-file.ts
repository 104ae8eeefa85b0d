import type { DroppedFile } from "./dropped-files.ts";

const XML_MESSAGE = /<Message>([^<]*)<\/Message>/;

/** Puts one file into the ingest bucket. Resolves with a sentence where it could not, for the person who dropped it. */
export async function putFile(ingestUrl: string, { key, file }: DroppedFile): Promise<string | undefined> {
  const path = key.split("/").map(encodeURIComponent).join("/");
  try {
    const answer = await fetch(`${ingestUrl}/${path}`, { method: "PUT", body: file });
    if (answer.ok) return undefined;
    const message = XML_MESSAGE.exec(await answer.text())?.[1] ?? `the answer was ${answer.status}`;
    return `${key} was not taken: ${message}`;
  } catch {
    return `${key} could not be sent: Winnow does not answer, or the file can't be read.`;
  }
}
