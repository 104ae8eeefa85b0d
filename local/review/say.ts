import type { ServerResponse } from "node:http";

/** Answers with a sentence for people. */
export function say(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" });
  response.end(sentence);
}
