import { html, type Shape } from "./shape.ts";

/** `<div>` has five characters: 500,000 of them nest 100,000 deep. */
const DEEP = 500_000;

/** Elements in elements without end, and elements that never end. */
export const NESTING: readonly Shape[] = [
  html("nested div", { unit: "<div>" }, { largest: 10 * DEEP }),
  html("nested div, closed again", { unit: "<div>", before: "", after: "</div>".repeat(1000) }),
  html("nested div with classes and text", { unit: (i) => `<div class="c${i}">x` }),
  html("nested span", { unit: "<span>" }),
  html("nested b and i", { unit: "<b><i>" }),
  html("nested blockquote", { unit: "<blockquote>x" }),
  html("nested lists", { unit: "<ul><li>x" }),
  html("nested definition lists", { unit: "<dl><dt>x<dd>" }),
  html("nested tables", { unit: "<table><tr><td>x" }),
  html("nested forms", { unit: "<form><input>x" }),
  html("nested links", { unit: "<a href=/x>x" }),
  html("nested font", { unit: "<font color=red size=1>x" }),
  html("nested custom elements", { unit: "<x-card><slot>" }),
  html("nested sections with headings", { unit: (i) => `<section><h2>Part ${i}</h2>` }),
  html("nested details", { unit: "<details><summary>x</summary>" }),
  html("nested buttons and selects", { unit: "<button><select><option>x" }),
  html("nested template", { unit: "<template>" }, { swallows: "what stands in a template is not shown" }),
  html("nested noscript", { unit: "<noscript>x" }, { swallows: "what stands in noscript is not shown" }),
  html("nested object", { unit: "<object>" }, { swallows: "what stands in an object is its stand-in" }),
  html("unclosed p and b", { unit: "<p><b>" }),
  html("unclosed p, b and words", { unit: "<p><b>word " }),
  html("unclosed formatting of many kinds", { unit: "<b><i><u><s><em><strong><code>x" }),
  html("unclosed links", { unit: "<a href=/x>word " }),
  html("unclosed list items", { unit: "<li>word " }),
  html("unclosed cells", { unit: "<td>word", before: "<table><tr>", after: "</table>" }),
  html("unclosed headings", { unit: "<h2>word " }),
  html("misnested formatting", { unit: "<b><i>x</b></i>" }),
  html("misnested blocks and formatting", { unit: "<b><p>x</b></p>" }),
  html("closing tags alone", { unit: "</div></p></b>" }),
  html("deep, then shallow, again and again", { unit: `${"<div>".repeat(300)}x${"</div>".repeat(300)}` }),
];
