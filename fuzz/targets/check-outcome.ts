import { readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { parseDocument } from "htmlparser2";
import markdownIt from "markdown-it";
import type { CleanDocument, DocumentBlock, Outcome } from "../../cleaner/index.ts";
import type { Subject } from "../engine/load-subject.ts";
import { must } from "./target.ts";

const validators = { document: validatorOf("document"), rejection: validatorOf("rejection") };
const markdown = markdownIt({ html: true, linkify: false });

/** Documents whose forms are read back, and pages that are cleaned twice: one in so many. */
const DEAR_CHECK_EVERY = 16;
const INERT_TAG = /^(?:h[1-6]|p|li|blockquote|pre|code|table|tbody|tr|td|article|a|strong|em|br)$/;
const SPACES = /\s+/g;
const FRONT_MATTER = /^---\n[\s\S]*?\n---\n/;
const SAFE_LINK = /^(?:https?:\/\/|mailto:)/i;
const NUMBER = /^-?\d+$/;
const SAFE_HREF = /^(?:https?:\/\/|mailto:)/;
/** What CommonMark's own reader must not find in our Markdown: page text makes no pictures or HTML, and no links but those of its inlines. */
const FOREIGN_TOKENS = new Set(["image", "html_block", "html_inline"]);

/** Holds an outcome against its schema and the laws. `sourceChars` is the most that the decoded source can have. */
export function checkOutcome(
  subject: Subject,
  outcome: Outcome,
  given: { readonly turn: number; readonly sourceChars: number },
): void {
  if (outcome.kind === "rejected") {
    must(validators.rejection(outcome.rejection), `rejection: ${sentence(validators.rejection)}`);
    must(outcome.rejection.detail.length > outcome.rejection.code.length, "a rejection without its sentence");
    return;
  }
  const { document } = outcome;
  must(validators.document(document), `document: ${sentence(validators.document)}`);
  checkConservation(document);
  checkSpans(document, given.sourceChars);
  checkHtml(document);
  checkInlines(document);
  if (given.turn % DEAR_CHECK_EVERY === 0) checkForms(subject, document);
}

function checkConservation({ quality, sections, removed, text }: CleanDocument): void {
  const { total, kept, removed: dropped, hidden } = quality.chars;
  must(total === kept + dropped + hidden, `${total} characters are not ${kept} + ${dropped} + ${hidden}`);
  const blocks = sections.flatMap((section) => section.blocks);
  must(total > 0, "a document of no characters");
  must(kept > 0 === blocks.length > 0, "characters are kept without blocks, or blocks without characters");
  must(dropped + hidden > 0 === removed.length > 0, "characters are removed that the ledger does not name");
  must(blocks.length > 0 === text.length > 0, "the text is empty and the blocks are not, or the other way round");
  for (const block of blocks) must(text.includes(block.text.trim()), "a block is not in the text");
}

function checkSpans({ sections, removed }: CleanDocument, sourceChars: number): void {
  const kept = sections.flatMap(({ blocks }) => blocks.flatMap((block) => block.pieces ?? [block.span]));
  const spans = [...kept, ...removed.flatMap(({ span, pieces }) => pieces ?? [span])].sort(
    (one, other) => one[0] - other[0],
  );
  let end = 0;
  for (const span of spans) {
    must(span[0] < span[1], `span ${span} is empty or turned around`);
    must(span[0] >= end, `span ${span} overlaps one that ends at ${end}`);
    end = span[1];
  }
  must(end <= sourceChars, `a span ends at ${end} of at most ${sourceChars}`);
}

function checkHtml({ sections }: CleanDocument): void {
  for (const { blocks } of sections)
    for (const { html } of blocks) {
      if (html === undefined) continue;
      const waiting = [...parseDocument(html).children];
      for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
        must(node.type === "tag" || node.type === "text", `html holds a ${node.type}`);
        if (node.type !== "tag") continue;
        must(INERT_TAG.test(node.name), `html holds <${node.name}>`);
        for (const [name, value] of Object.entries(node.attribs)) {
          must(
            name === "href" || name === "rel" || isNumberOf(node.name, name, value),
            `html holds the attribute ${name}`,
          );
          must(name !== "href" || SAFE_HREF.test(value), `html leads to ${value}`);
        }
        waiting.push(...node.children);
      }
    }
}

function checkInlines({ sections }: CleanDocument): void {
  for (const { text, inlines = [] } of sections.flatMap(({ blocks }) => blocks))
    for (const { kind, start, end, href } of inlines) {
      must(start < end && end <= text.length, `${kind} from ${start} to ${end} of ${text.length}`);
      must(kind === "link" ? SAFE_LINK.test(href ?? "") : href === undefined, `${kind} leads to ${href}`);
    }
}

/** An item says its number. */
function isNumberOf(tag: string, name: string, value: string): boolean {
  return tag === "li" && name === "value" && NUMBER.test(value);
}

function checkForms({ toJsonLine, FORMATS }: Subject, document: CleanDocument): void {
  const line = toJsonLine(document);
  must(!line.includes("\n") && !line.includes("\u2028"), "a document is more than one line");
  must(JSON.stringify(JSON.parse(line)) === JSON.stringify(document), "a line of JSON reads back as something else");
  const tokens = markdownTokens(FORMATS.markdown.write(document));
  for (const { type, content, attrs } of tokens) {
    must(!FOREIGN_TOKENS.has(type), `the Markdown holds a ${type}: ${content.slice(0, 80)}`);
    const href = String(attrs?.[0]?.[1]);
    must(type !== "link_open" || SAFE_LINK.test(href), `the Markdown leads to ${href}`);
  }
  const unmarked = mapBlocks(document, ({ inlines: _, ...block }) => block);
  const plain = markdownTokens(FORMATS.markdown.write(unmarked));
  must(
    plain.every(({ type }) => type !== "link_open"),
    "page text made a link",
  );
  // A formula is written as it is, and as text its signs are escaped.
  const hasFormulas = document.sections.some(({ blocks }) =>
    blocks.some(({ inlines = [] }) => inlines.some(({ kind }) => kind === "math")),
  );
  must(hasFormulas || shownBy(tokens) === shownBy(plain), "the Markdown shows another text with marks than without");
  must(FORMATS.text.write(document).length > 0 === document.text.trim().length > 0, "the plain text is lost");
}

function markdownTokens(written: string): ReturnType<typeof markdown.parse> {
  return markdown.parse(written.replace(FRONT_MATTER, ""), {}).flatMap((one) => [one, ...(one.children ?? [])]);
}

function shownBy(tokens: ReturnType<typeof markdown.parse>): string {
  return tokens.map(({ type, content }) => (type === "inline" ? "" : content.replace(SPACES, ""))).join("");
}

function mapBlocks(document: CleanDocument, map: (block: DocumentBlock) => DocumentBlock): CleanDocument {
  return {
    ...document,
    sections: document.sections.map((section) => ({ ...section, blocks: section.blocks.map(map) })),
  };
}

function validatorOf(name: "document" | "rejection"): ValidateFunction {
  const schema: object = JSON.parse(readFileSync(new URL(`../../docs/${name}.schema.json`, import.meta.url), "utf8"));
  return new Ajv2020({ strict: false }).compile(schema);
}

function sentence({ errors }: ValidateFunction): string {
  return (errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`).join("; ");
}
