import { expect, it } from "vitest";
import { readSettings } from "../../../lambdas/clean/settings.ts";

it("reads every setting", () => {
  expect(
    readSettings({
      OUTPUT_BUCKET: "out",
      MAX_PAGE_BYTES: "4096",
      STRENGTH: "gentle",
      INLINES: "include",
      DELETE_DOCUMENTS: "delete",
    }),
  ).toEqual({
    outputBucket: "out",
    maxPageBytes: 4_096,
    strength: "gentle",
    inlines: "include",
    ofDeletedPages: "delete",
  });
});

it("needs the output bucket alone", () => {
  expect(readSettings({ OUTPUT_BUCKET: "out" })).toEqual({
    outputBucket: "out",
    maxPageBytes: 10_485_760,
    strength: "balanced",
    inlines: "omit",
    ofDeletedPages: "keep",
  });
});

it.each([
  [{}, "OUTPUT_BUCKET is not set"],
  [{ OUTPUT_BUCKET: "" }, "OUTPUT_BUCKET is not set"],
  [{ OUTPUT_BUCKET: "out", MAX_PAGE_BYTES: "10MB" }, 'MAX_PAGE_BYTES is "10MB"'],
  [{ OUTPUT_BUCKET: "out", MAX_PAGE_BYTES: "0" }, 'MAX_PAGE_BYTES is "0"'],
  [{ OUTPUT_BUCKET: "out", MAX_PAGE_BYTES: "" }, 'MAX_PAGE_BYTES is ""'],
  [{ OUTPUT_BUCKET: "out", STRENGTH: "harsh" }, 'STRENGTH is "harsh"'],
  [{ OUTPUT_BUCKET: "out", INLINES: "yes" }, 'INLINES is "yes": it must be "omit" or "include"'],
  [{ OUTPUT_BUCKET: "out", DELETE_DOCUMENTS: "yes" }, 'DELETE_DOCUMENTS is "yes": it must be "keep" or "delete"'],
])("refuses %j with a sentence", (env, sentence) => {
  expect(() => readSettings(env)).toThrow(sentence);
});
