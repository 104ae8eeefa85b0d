import { head, html, type Shape } from "./shape.ts";

const TEN_MB = 10_000_000;
const style = { before: "<style>", after: "</style>" } as const;

/** Style sheets: every rule might hide something, so every rule must be looked at. */
export const STYLES: readonly Shape[] = [
  head("style rules", { unit: (i) => `.c${i}{display:none}`, ...style }, { largest: TEN_MB }),
  head("rules for one class", { unit: ".a{display:none}", ...style }),
  html("rules and boxes", {
    unit: (i) => `<style>.c${i}{display:none}</style><p class="c${i}">word</p>`,
  }),
  html("many rules for many boxes", {
    unit: (i) => `<p class="a b${i % 50} c">word</p>`,
    before: `<style>${Array.from({ length: 400 }, (_, i) => `.a.b${i % 50}{display:none}`).join("")}</style>`,
  }),
  html("descendant selectors and deep boxes", {
    unit: '<div class="a">',
    before: `<style>${".z .a .a .a .a .a .a .a{display:none}".repeat(50)}</style>`,
  }),
  head("universal selectors", { unit: "* * *{display:none}x{}", ...style }),
  head("selector lists", { unit: (i) => `.c${i},`, before: "<style>", after: ".z{display:none}</style>" }),
  head("one selector", { unit: ".a", before: "<style>", after: "{display:none}</style>" }),
  head("nested :not", { unit: ":not(", before: "<style>", after: "{display:none}</style>" }),
  head("open braces", { unit: "{", ...style }),
  head("closing braces", { unit: "}", ...style }),
  head("nested @media", { unit: "@media screen{", ...style }),
  head("open comments in a sheet", { unit: "/*", ...style }),
  head("comments in a sheet", { unit: "/**/", ...style }),
  head("open strings in a sheet", { unit: '"', ...style }),
  head("backslashes in a sheet", { unit: "\\", ...style }),
  head("open brackets in a rule", { unit: "(", before: "<style>.a{display:", after: "}</style>" }),
  head("one rule of declarations", { unit: (i) => `--v${i}:${i};`, before: "<style>.a{", after: "}</style>" }),
];
