import type { ByteReader } from "../byte-reader.ts";
import type { Entries, Entry } from "../entry.ts";
import { passOver } from "../hold-bytes.ts";
import { notAPageByPath } from "../not-a-page.ts";
import { TextLines } from "./text-lines.ts";

/** A submission begins with its own tags, in the nineties behind the lines of a signature. */
const SUBMISSION =
  /^(?:-----BEGIN PRIVACY-ENHANCED MESSAGE-----\r?\n[\s\S]{0,4000}?\n)?<(?:SEC|IMS)-(?:DOCUMENT|HEADER)>/;
const FIELD = /^<(TYPE|FILENAME)>([^\n\r]{0,300})/;
const ACCESSION = /^ACCESSION NUMBER:\s{0,40}(\d{10}-\d\d-\d{6})/;
const COMPANY = /^\s{0,40}CENTRAL INDEX KEY:\s{0,40}0{0,10}(\d{1,10})/;
const DOCUMENT = /^<DOCUMENT>\s*$/;
const TEXT = /^<TEXT>\s*$/;
const TEXT_ENDS = /^<\/TEXT>\s*$/;
const HTML_FILE = /[.]html?$/i;
const DATA_FILE = /[.](?:xml|xsd|json|zip)$/i;
/** Types of parts that hold data for programs, or a picture. */
const DATA_TYPES: ReadonlySet<string> = new Set(["GRAPHIC", "XML", "ZIP", "EXCEL", "JSON", "PDF", "EX-27"]);
/** Tags of the submission's own around a part. */
const OWN_LINES = /^<\/?XBRL>\s*$/;
const PAGE_ENDS = /^\s{0,40}<PAGE>/;
const FORM_FEED = Buffer.from("\f\n");

/** Whether bytes begin like a full submission of EDGAR's. */
export function beginsSubmission(head: string): boolean {
  return SUBMISSION.test(head);
}

/** Full submissions to the SEC's EDGAR (its PDS technical specification): a filing and its exhibits, one behind the other. */
export async function* readEdgar(reader: ByteReader): Entries {
  const lines = new TextLines(reader);
  let accession: string | undefined;
  let company: string | undefined;
  for (let lead = await lines.peek(), number = 1; lead !== undefined; lead = await lines.peek()) {
    await lines.take();
    accession ??= ACCESSION.exec(lead)?.[1];
    company ??= COMPANY.exec(lead)?.[1];
    if (!DOCUMENT.test(lead)) continue;
    const part = await partOf(lines);
    const chunks = part.isHtml ? markupOf(lines) : textOf(lines);
    yield { ...entryOf(part, number), ...addressOf(part.file, accession, company), chunks };
    await passOver(chunks);
    number++;
  }
}

interface Part {
  readonly type: string;
  readonly file: string | undefined;
  readonly isHtml: boolean;
}

/** The lines before a part's text. */
async function partOf(lines: TextLines): Promise<Part> {
  const fields = new Map<string, string>();
  for (let lead = await lines.peek(); lead !== undefined; lead = await lines.peek()) {
    await lines.take();
    if (TEXT.test(lead)) break;
    const [, name, value] = FIELD.exec(lead) ?? [];
    if (name !== undefined && value !== undefined) fields.set(name, value.trim());
  }
  const file = fields.get("FILENAME");
  return { type: fields.get("TYPE") ?? "", file, isHtml: HTML_FILE.test(file ?? "") };
}

function entryOf({ type, file, isHtml }: Part, number: number): Omit<Entry, "chunks"> {
  const label = file ?? `${number} ${type}`.trim();
  const contentType = isHtml ? "text/html" : "text/plain";
  const isData = DATA_TYPES.has(type) || DATA_FILE.test(file ?? "");
  const skip = isData ? `a part of type ${type}` : notAPageByPath(file ?? "");
  return { kind: "page", label, contentType, ...(skip === undefined ? {} : { skip }) };
}

function addressOf(
  file: string | undefined,
  accession: string | undefined,
  company: string | undefined,
): Pick<Entry, "url"> {
  if (file === undefined || accession === undefined || company === undefined) return {};
  return { url: `https://www.sec.gov/Archives/edgar/data/${company}/${accession.replaceAll("-", "")}/${file}` };
}

async function* markupOf(lines: TextLines): AsyncGenerator<Uint8Array> {
  for (let lead = await lines.peek(); lead !== undefined; lead = await lines.peek()) {
    const line = await lines.take();
    if (TEXT_ENDS.test(lead)) return;
    if (!OWN_LINES.test(lead)) yield line;
  }
}

/** Pages of print end with form feeds, as they do in other texts. */
async function* textOf(lines: TextLines): AsyncGenerator<Uint8Array> {
  for (let lead = await lines.peek(); lead !== undefined; lead = await lines.peek()) {
    const line = await lines.take();
    if (TEXT_ENDS.test(lead)) return;
    if (PAGE_ENDS.test(lead)) yield FORM_FEED;
    else if (!OWN_LINES.test(lead)) yield line;
  }
}
