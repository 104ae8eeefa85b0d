import { type Element, isTag } from "domhandler";
import { PLAIN_NAMES } from "../../plain-names.ts";

/** The attributes that highlighters write a language to: Shiki, Chroma, Prism, Rehype, old HighlightJS, GitHub's files, GitLab. */
const ATTRIBUTES = [
  "data-language",
  "data-lang",
  "data-code-language",
  "lang-name",
  "data-tagsearch-lang",
  "data-canonical-lang",
] as const;
/** Names that a language stands behind: HTML's own proposal, Google's prettifier, GitHub, MediaWiki. */
const BEHIND =
  /^(?:language|lang|highlight-source|highlight-text-html|mw-highlight-lang)[-:]([a-z][a-z0-9+#._-]{0,24})$/;
/** ... and those that much else stands behind as well: Sphinx, Org, SyntaxHighlighter, Jupyter. */
const OFTEN_BEHIND = /^(?:highlight|hl|src|brush|code|syntax|geshifilter)[-:]([a-z][a-z0-9+#._-]{0,24})$/;
/** A box of code whose second name is its language: Pandoc, highlight.js, Kramdown, Pygments, SyntaxHighlighter. */
const BOXES = new Set([..."sourcecode hljs highlight codehilite brush: src prettyprint syntaxhighlighter".split(" ")]);
/** Said where there is none, and names of boxes that look like one. Source: class lists of highlighters. */
const NO_LANGUAGES = new Set([
  ...PLAIN_NAMES,
  ..."default auto nohighlight no-highlight undefined null unknown numbers line-numbers block box wrapper container copy source code inline toolbar console-output output".split(
    " ",
  ),
]);
/** Languages as highlighters name them, where nothing but the name says that it is one. */
const LANGUAGES = new Set(
  "actionscript console html+django ipython ipython3 pycon shell-session ada apache applescript asm awk bash basic c c++ c# clojure cmake cobol coffeescript cpp crystal cs csharp css cuda d dart delphi diff docker dockerfile elixir elm erlang f# fortran fsharp go golang gradle graphql groovy haskell haxe hcl html http ini java javascript js json json5 jsonc jsx julia kotlin kt latex less lisp lua make makefile markdown matlab md mysql nginx nim nix objc objectivec ocaml pascal perl php powershell prolog proto protobuf ps1 py python python3 r rb reason ruby rust rs sas scala scheme scss sh shell smalltalk sol solidity sparql sql stata svelte swift tcl terraform tex toml ts tsx typescript vb vbnet verilog vhdl vim vue wasm xml yaml yml zig zsh".split(
    " ",
  ),
);
/** Of these, words that say something else where they stand alone. */
const WORDS: ReadonlySet<string> = new Set(
  "basic c console d dart delphi go less make ps1 r rb rs scheme sol source swift".split(" "),
);
/** ... and that ISO 639 gives to languages that people speak. */
const SPOKEN: ReadonlySet<string> = new Set(["cs", "vi", "kt", "ps"]);
/** Confluence writes the words of SyntaxHighlighter's class to an attribute. */
const BRUSH = /(?:^|;)\s{0,3}brush:\s{0,3}([a-z][a-z0-9+#._-]{0,24})/i;
const SEPARATORS = /[\s;]+/;
const MAX_NAMES_CHARS = 400;
const MAX_BOXES_AROUND = 3;
/** Between code and the box that names its language, where numbers of lines stand in a column. */
const TABLE_PARTS: ReadonlySet<string> = new Set(["td", "tr", "tbody", "table"]);
/** GitLab says it of each line. */
const LINE_ID = /^LC\d+$/;
const NAME = /^[a-z][a-z0-9+#._-]{0,24}$/i;

/** The language that a page names for a preformatted text, in lower case as it is written: "python", "c++"; undefined where it names none. */
export function codeLanguageOf(pre: Element): string | undefined {
  const inside = pre.children.find((child) => isTag(child));
  const named = [inside, pre, ...boxesAround(pre)].map((element) =>
    element !== undefined && isTag(element) ? languageOf(element) : undefined,
  );
  return named.find((language) => language !== undefined) ?? languageOfLine(inside?.children.find((one) => isTag(one)));
}

/** Boxes that hold little else: the list ends where one holds more than code and a bar above it. */
function boxesAround({ parent }: Element): readonly Element[] {
  const boxes: Element[] = [];
  let parts = 0;
  for (let at = parent; at !== null && isTag(at) && boxes.length < MAX_BOXES_AROUND + parts; at = at.parent) {
    if (TABLE_PARTS.has(at.name) && parts < TABLE_PARTS.size) parts++;
    if (at.name === "body" || at.name === "article" || at.name === "main") break;
    boxes.push(at);
  }
  return boxes;
}

function languageOfLine(line: Element | undefined): string | undefined {
  const lang = LINE_ID.test(line?.attribs.id ?? "") ? line?.attribs.lang : undefined;
  return lang !== undefined && LANGUAGES.has(lang) ? lang : undefined;
}

function languageOf(element: Element): string | undefined {
  const { attribs } = element;
  const said = ATTRIBUTES.map((name) => attribs[name]?.toLowerCase()).find((value) => value !== undefined);
  if (said !== undefined && NAME.test(said)) return NO_LANGUAGES.has(said) ? undefined : said;
  const names = (attribs.class ?? "").slice(0, MAX_NAMES_CHARS).toLowerCase().split(SEPARATORS);
  for (const name of names) {
    const language = BEHIND.exec(name)?.[1] ?? OFTEN_BEHIND.exec(name)?.[1];
    if (language === undefined || NO_LANGUAGES.has(language)) continue;
    if (BEHIND.test(name) || LANGUAGES.has(language)) return language;
  }
  if (names.some((name) => BOXES.has(name))) return names.find((name) => LANGUAGES.has(name));
  return isOfCode(element) ? (alone(names[0]) ?? brushOf(element) ?? writtenIn(element)) : undefined;
}

function isOfCode({ name }: Element): boolean {
  return name === "pre" || name === "code";
}

/** The first name of the code's own element, where it can hardly be anything but a language: rustdoc, TypeDoc. */
function alone(name: string | undefined): string | undefined {
  return name !== undefined && LANGUAGES.has(name) && !WORDS.has(name) ? name : undefined;
}

/** cmark writes it where HTML names a language that people speak: PyPI, old GitLab. */
function writtenIn({ attribs }: Element): string | undefined {
  const lang = attribs.lang?.toLowerCase();
  return lang !== undefined && LANGUAGES.has(lang) && !SPOKEN.has(lang) ? lang : undefined;
}

function brushOf({ attribs }: Element): string | undefined {
  const brush = BRUSH.exec(attribs["data-syntaxhighlighter-params"] ?? "")?.[1]?.toLowerCase();
  return brush === undefined || NO_LANGUAGES.has(brush) ? undefined : brush;
}
