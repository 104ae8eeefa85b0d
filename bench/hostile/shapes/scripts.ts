import { html, type Shape } from "./shape.ts";

const FIFTY_MB = 50_000_000;
const jsonLd = (before: string, after = "") =>
  ({ before: `<script type="application/ld+json">${before}`, after: `${after}</script>` }) as const;
const state = (before: string, after = "") =>
  ({ before: `<script id="__NEXT_DATA__" type="application/json">${before}`, after: `${after}</script>` }) as const;

/** Data in scripts: what looks like JSON and is none, is deep, points at itself, or never ends. */
export const SCRIPTS: readonly Shape[] = [
  html("JSON-LD of many things", { unit: (i) => `{"@type":"Thing","name":"Thing ${i}"},`, ...jsonLd("[", "{}]") }),
  html("JSON-LD, deep arrays", { unit: "[", ...jsonLd("") }, { largest: 10_000_000 }),
  html("JSON-LD, deep arrays that close", {
    unit: "[]",
    ...jsonLd("[".repeat(5000), "]".repeat(5000)),
  }),
  html("JSON-LD, deep objects", { unit: '{"a":', ...jsonLd("") }),
  html("JSON-LD, things that point at each other", {
    unit: (i) => `{"@id":"#${i}","@type":"Article","author":{"@id":"#${i + 1}"},"isPartOf":{"@id":"#0"}},`,
    ...jsonLd('{"@graph":[', "{}]}"),
  }),
  html("JSON-LD, posts of a thread", {
    unit: (i) =>
      `<script type="application/ld+json">{"@type":"QAPage","text":"The ferry number ${i} left at dawn."}</script><div class="said">The ferry number ${i} left at dawn.</div>`,
  }),
  html("JSON-LD, __proto__", {
    unit: '{"__proto__":{"articleBody":"x"},"constructor":{"prototype":{}}},',
    ...jsonLd("[", "{}]"),
  }),
  html("JSON-LD, numbers", { unit: "1e999,-0,", ...jsonLd('{"a":[', "0]}") }),
  html(
    "JSON-LD, one string",
    { unit: "word ", ...jsonLd('{"@type":"Article","headline":"', '"}') },
    { largest: FIFTY_MB },
  ),
  html("JSON-LD, one article body", {
    unit: (i) => `The ferry number ${i} left at dawn. `,
    ...jsonLd('{"@type":"Article","articleBody":"', '"}'),
  }),
  html("JSON-LD, article bodies", {
    unit: (i) =>
      `{"@type":"Article","articleBody":"The ferry number ${i} left at dawn, and the town slept on because nobody had told them of it."},`,
    ...jsonLd("[", "{}]"),
  }),
  html("JSON-LD, escapes", { unit: "\\u0041\\\\", ...jsonLd('{"@type":"Article","articleBody":"', '"}') }),
  html("JSON-LD, a string that never ends", { unit: 'x\\"', ...jsonLd('{"headline":"') }),
  html("JSON-LD, authors", {
    unit: (i) => `{"@type":"Person","name":"Anna Lind ${i}"},`,
    ...jsonLd('{"@type":"Article","author":[', "{}]}"),
  }),
  html("JSON-LD, scripts", { unit: '<script type="application/ld+json">{"@type":"Article","headline":"x"}</script>' }),
  html("page state", {
    unit: (i) =>
      `{"id":${i},"text":"The ferry number ${i} left at dawn, and the town slept on because nobody had told them."},`,
    ...state("[", "{}]"),
  }),
  html("page state in page state", { unit: '\\\\"', ...state('"', '"') }),
  html("flight data", {
    unit: (i) =>
      `<script>self.__next_f.push([1,"{\\"t\\":\\"The ferry number ${i} left at dawn, and the town slept on because nobody had told them of the new timetable.\\"}"])</script>`,
  }),
  html("parts that come late", {
    unit: (i) =>
      `<div><template id="B:${i}"></template></div><div hidden id="S:${i}"><p>Part ${i} came late.</p></div><script>$RC("B:${i}","S:${i}")</script>`,
  }),
  html("a syntax tree", {
    unit: (i) => `{"type":"paragraph","content":[{"type":"text","text":"The ferry number ${i} left at dawn."}]},`,
    ...state('{"type":"doc","content":[', "{}]}"),
  }),
  html("a syntax tree, nested", { unit: '{"type":"paragraph","content":[', ...state("") }),
  html("quotes in a script", { unit: '"', before: "<script>self.__next_f.push(", after: "</script>" }),
];
