import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { cleanPage, type Outcome } from "../cleaner/index.ts";
import { cleanDocumentSchema, rejectionSchema } from "../cleaner/model/document.ts";
import { cleanFixture, readFixtures } from "./fixture-harness/fixtures.ts";
import { rawFile } from "./raw-file.ts";
import { publishedSchemas } from "./schema/published-schemas.ts";

const HOUSE = fileURLToPath(new URL("../", import.meta.url));
const SAMPLES = `${HOUSE}samples/`;
const ajv = new Ajv2020({ allErrors: true });
const isPublishedDocument = compilePublished("docs/document.schema.json");
const isPublishedRejection = compilePublished("docs/rejection.schema.json");

describe("the committed JSON Schema is what the source generates (else: npm run schema)", () => {
  test.each(publishedSchemas().map(({ path, json }) => [path, json]))("%s", (path, json) => {
    expect(readFileSync(`${HOUSE}${path}`, "utf8")).toBe(json);
  });
});

describe("every sample's outcome is valid for zod and for the JSON Schema", () => {
  const files = readdirSync(SAMPLES, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  test.each(files.map((file) => [file.name, `${file.parentPath}/${file.name}`]))("%s", (_, path) => {
    expectValid(cleanPage(rawFile(path)));
    expectValid(
      cleanPage(rawFile(path), { html: "include", inlines: "include", comments: "keep", strength: "gentle" }),
    );
  });
});

describe("every fixture's outcome is valid for zod and for the JSON Schema", () => {
  test.each(readFixtures().map((fixture) => [fixture.name, fixture] as const))("%s", (_, fixture) => {
    expectValid(cleanFixture(fixture));
  });
});

describe("both schemas refuse what the contract does not know", () => {
  const good = cleanedSample("guide.md");
  test.each([
    ["an unknown field", { ...good, extra: 1 }],
    ["a missing field", { ...good, text: undefined }],
    ["another version", { ...good, schemaVersion: "2" }],
    ["a span of three", withFirstSpan([0, 1, 2])],
    ["a span of one", withFirstSpan([0])],
    ["a span below zero", withFirstSpan([-1, 4])],
    ["half a depth", withFirst({ list: { depth: 0.5 } })],
    ["a depth that nobody can follow", withFirst({ list: { depth: 21 } })],
    ["a number in words", withFirst({ list: { depth: 0, ordinal: "third" } })],
    ["a number without a depth", withFirst({ list: { ordinal: 3 } })],
    ["a mark that nobody knows", withFirst({ inlines: [{ kind: "blink", start: 0, end: 1 }] })],
    ["a mark without an end", withFirst({ inlines: [{ kind: "strong", start: 0 }] })],
    ["a mark of nothing", withFirst({ inlines: [{ kind: "strong", start: 0, end: 0 }] })],
  ])("%s", (_, bad) => {
    const sent = JSON.parse(JSON.stringify(bad));
    expect(cleanDocumentSchema.safeParse(sent).success).toBe(false);
    expect(isPublishedDocument(sent)).toBe(false);
  });

  test("and take what it knows", () => {
    const sent = withFirst({
      list: { depth: 20, ordinal: -3, marker: "b" },
      inlines: [{ kind: "link", start: 0, end: 1, href: "https://example.org/" }],
    });
    expect(cleanDocumentSchema.safeParse(sent).success).toBe(true);
    expect(isPublishedDocument(sent)).toBe(true);
  });

  function withFirstSpan(span: readonly number[]): object {
    return withFirst({ span });
  }

  function withFirst(fields: object): object {
    const [first, ...rest] = good.sections;
    const [block, ...others] = first?.blocks ?? [];
    return { ...good, sections: [{ ...first, blocks: [{ ...block, ...fields }, ...others] }, ...rest] };
  }
});

function cleanedSample(name: string) {
  const outcome = cleanPage(rawFile(`${SAMPLES}${name}`));
  if (outcome.kind !== "cleaned") throw new Error(`${name} was rejected: ${outcome.rejection.detail}`);
  return outcome.document;
}

function compilePublished(path: string): ValidateFunction {
  return ajv.compile(JSON.parse(readFileSync(`${HOUSE}${path}`, "utf8")));
}

function expectValid(outcome: Outcome): void {
  const [schema, isPublished, written] =
    outcome.kind === "cleaned"
      ? [cleanDocumentSchema, isPublishedDocument, outcome.document]
      : [rejectionSchema, isPublishedRejection, outcome.rejection];
  const sent: unknown = JSON.parse(JSON.stringify(written));
  const parsed = schema.safeParse(sent);
  expect(parsed.success ? "" : z.prettifyError(parsed.error)).toBe("");
  expect(isPublished(sent) ? [] : isPublished.errors).toEqual([]);
}
