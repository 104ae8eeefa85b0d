import { type Document, type Element, isTag } from "domhandler";
import { getChildren, textContent } from "domutils";
import { parseDocument } from "htmlparser2";
import type { BodyClaims } from "../body/body-claims.ts";
import { verifyBody } from "../body/verify-body.ts";
import { S3Error } from "../s3-error.ts";

/** Bytes that an XML body may have: enough for the 1,000 longest keys of a DeleteObjects, every character escaped. */
const MAX_XML_BYTES = 8 * 1024 * 1024;

/** Reads a whole XML body. Throws MalformedXML unless its root is called `root`, and what `verifyBody` throws. */
export async function readXml(body: AsyncIterable<Buffer>, claims: BodyClaims, root: string): Promise<Element> {
  const pieces: Buffer[] = [];
  await verifyBody(body, claims, {
    maxBytes: MAX_XML_BYTES,
    take: (piece) => {
      pieces.push(piece);
      return undefined;
    },
  });
  const document = parseDocument(Buffer.concat(pieces).toString("utf8"), { xmlMode: true, decodeEntities: true });
  const element = elementsOf(document).find((child) => child.name === root);
  if (element === undefined) throw new S3Error("MalformedXML", `The request's body must be XML with a <${root}> root.`);
  return element;
}

/** The children with this name, in their order. */
export function childrenNamed(parent: Element, name: string): readonly Element[] {
  return elementsOf(parent).filter((child) => child.name === name);
}

/** The text of the first child with this name, white space kept; undefined where there is none. */
export function textOf(parent: Element, name: string): string | undefined {
  const [child] = childrenNamed(parent, name);
  return child === undefined ? undefined : textContent(child);
}

function elementsOf(parent: Element | Document): readonly Element[] {
  return getChildren(parent).filter(isTag);
}
