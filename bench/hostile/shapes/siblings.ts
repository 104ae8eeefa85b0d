import { html, type Shape } from "./shape.ts";

/** A million of the shortest. */
const MILLION = 4_000_000;

/** One after the other without end. */
export const SIBLINGS: readonly Shape[] = [
  html("a million paragraphs", { unit: "<p>x" }, { largest: MILLION }),
  html("paragraphs, each another", { unit: (i) => `<p>word ${i}</p>` }),
  html("paragraphs, all the same", { unit: "<p>The ferry left at dawn and the town slept on.</p>" }),
  html("empty boxes", { unit: "<div></div>" }),
  html("line breaks", { unit: "<br>" }, { largest: MILLION }),
  html("line breaks and words", { unit: "word<br>" }),
  html("horizontal rules", { unit: "<hr>" }),
  html("images", { unit: "<img src=a alt=b>" }),
  html("inputs", { unit: "<input name=a>" }),
  html("spans in one paragraph", { unit: "<span>x</span>" }),
  html("links in one paragraph", { unit: (i) => `<a href="/${i}">word ${i}</a> ` }),
  html("bold words in one paragraph", { unit: "<b>x</b> y " }),
  html("list items", { unit: "<li>word</li>", before: "<ul>", after: "</ul>" }),
  html("list of links", { unit: (i) => `<li><a href="/page-${i}">Page ${i}</a></li>`, before: "<ul>", after: "</ul>" }),
  html("headings", { unit: (i) => `<h2>Heading ${i}</h2>` }),
  html("headings with paragraphs", { unit: (i) => `<h2>Heading ${i}</h2><p>The ferry number ${i} left at dawn.</p>` }),
  html("cards", { unit: (i) => `<div class="card"><h3>Lamp ${i}</h3><p>A lamp of brass, number ${i}.</p></div>` }),
  html("comments of readers", {
    unit: (i) => `<div class="comment" id="c${i}"><b>anna${i}</b><p>I saw ferry ${i} leave.</p></div>`,
  }),
  html("options", { unit: "<option>x", before: "<select>", after: "</select>" }),
  html("one row of many cells", { unit: "<td>x", before: "<table><tr>", after: "</table>" }),
  html("many rows", { unit: "<tr><td>a<td>b", before: "<table>", after: "</table>" }),
  html("one wide row and many short ones", {
    unit: "<tr><td>a<td>b",
    before: `<table><tr>${"<td>x".repeat(2000)}`,
    after: "</table>",
  }),
  html("colspan=1e15", {
    unit: '<tr><td colspan="1e15" rowspan=999999999>a<td>b',
    before: "<table>",
    after: "</table>",
  }),
  html("many small tables", { unit: "<table><tr><td>a<td>b<tr><td>c<td>d</table>" }),
  html("definition lists", { unit: "<dt>word<dd>what it means", before: "<dl>", after: "</dl>" }),
  html("small scripts", { unit: "<script>a=1</script>" }),
  html("small styles", { unit: "<style>.a{color:red}</style>" }),
  html("noscripts", { unit: "<noscript><img src=a></noscript>" }),
  html("svg drawings", { unit: "<svg><g><path d='M0 0'/></g></svg>" }),
];
