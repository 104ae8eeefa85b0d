import { expect, test } from "vitest";
import { readEncodedWords } from "../../../lambdas/clean/read-encoded-words.ts";

const rows: readonly (readonly [written: string, read: string])[] = [
  ["https://example.org/a?b=c", "https://example.org/a?b=c"],
  ["=?UTF-8?B?aHR0cHM6Ly9leGFtcGxlLm9yZy/DvGJlcg==?=", "https://example.org/über"],
  ["=?utf-8?Q?https://example.org/=C3=BCber_uns?=", "https://example.org/über uns"],
  ["=?UTF-8?B?w7xi?= =?UTF-8?B?ZXI=?=", "über"],
  ["=?iso-2022-jp?B?GyRC?=", "=?iso-2022-jp?B?GyRC?="],
];

test.each(rows)("metadata %j reads as %j", (written, read) => {
  expect(readEncodedWords(written)).toBe(read);
});
