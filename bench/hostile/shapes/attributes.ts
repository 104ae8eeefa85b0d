import { html, type Shape } from "./shape.ts";

const TEN_MB = 10_000_000;

/** Attributes without number and without end. */
export const ATTRIBUTES: readonly Shape[] = [
  html("attributes, each another", { unit: (i) => ` a${i}=b`, before: "<p", after: ">word</p>" }),
  html("attributes, all the same", { unit: " a=b", before: "<p", after: ">word</p>" }),
  html("attributes without a value", { unit: (i) => ` a${i}`, before: "<p", after: ">word</p>" }),
  html("one attribute value", { unit: "x", before: '<p data-a="', after: '">word</p>' }, { largest: TEN_MB }),
  html("one attribute name", { unit: "x", before: "<p ", after: ">word</p>" }),
  html("one tag name", { unit: "x", before: "<", after: ">word" }),
  html("one class list", { unit: (i) => `c${i} `, before: '<p class="', after: '">word</p>' }, { largest: TEN_MB }),
  html("one class name, again and again", { unit: "nav ", before: '<p class="', after: '">word</p>' }),
  html("long class lists on many boxes", { unit: (i) => `<p class="${`a${i} `.repeat(60)}">word</p>` }),
  html("the same long class list on many boxes", { unit: `<p class="${"alpha-beta ".repeat(60)}">word</p>` }),
  html("one id", { unit: "x-", before: '<p id="', after: '">word</p>' }),
  html("ids and links to them", { unit: (i) => `<p id=s${i} hidden><a href="#s${i}">x</a></p>` }),
  html("one link address", { unit: "/a", before: '<a href="https://a.example', after: '">word</a>' }),
  html("one data URI", { unit: "QUJD", before: '<img src="data:image/png;base64,', after: '">' }, { largest: TEN_MB }),
  html("data URIs", { unit: `<img src="data:image/png;base64,${"QUJD".repeat(50)}">` }),
  html("one srcset", { unit: (i) => `/a${i}.jpg ${i}w, `, before: '<img srcset="', after: '">' }, { largest: TEN_MB }),
  html("one alt text", { unit: "word ", before: '<img alt="', after: '">' }),
  html("one style attribute", { unit: "color:red;", before: '<p style="', after: '">word</p>' }, { largest: TEN_MB }),
  html("a style of open brackets", { unit: "(", before: '<p style="display:', after: '">word</p>' }),
  html("a style of open quotes", { unit: "a:'", before: '<p style="', after: '">word</p>' }),
  html("a style of backslashes", { unit: "\\", before: '<p style="', after: '">word</p>' }),
  html("a style of open comments", { unit: "/*", before: '<p style="', after: '">word</p>' }),
  html("styles on many boxes, each another", { unit: (i) => `<p style="margin-left:${i}px;opacity:1">word</p>` }),
  html("hidden boxes", { unit: (i) => `<p style="display:none">word ${i}</p>` }),
  html("a quote that never closes", { unit: "word ", before: '<p title="' }, { swallows: "the rest is an attribute" }),
  html("equals signs and slashes", { unit: "/=", before: "<p ", after: ">word</p>" }),
  html("quotes between attributes", { unit: "\"' ", before: "<p ", after: ">word</p>" }),
];
