import { type OutgoingHttpHeaders, request } from "node:http";

/** What came back for a raw request. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** A request as it is written here: the path is not tidied, no header is added but Host and a length. */
export function sendRaw(
  url: string,
  path: string,
  options: { readonly method?: string; readonly headers?: OutgoingHttpHeaders; readonly body?: string | Buffer } = {},
): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  const { method = "GET", body = "" } = options;
  // As a buffer: with a text, Node would send the headers in the text's encoding.
  const bytes = Buffer.from(body);
  const headers = { "content-length": bytes.length, ...options.headers };
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.on("error", reject);
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(pieces).toString("utf8"),
        }),
      );
    });
    sent.on("error", reject);
    sent.end(bytes);
  });
}

/** The code of an XML error. */
export function codeIn(answer: RawAnswer): string {
  return /<Code>([^<]*)<\/Code>/.exec(answer.body)?.[1] ?? "";
}
