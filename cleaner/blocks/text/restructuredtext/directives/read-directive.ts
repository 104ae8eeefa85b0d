import { DIRECTIVES, type DirectiveReading, DOMAINS } from "../../../../rules/index.ts";
import type { Context } from "../context.ts";
import type { PageReader } from "../page-reader.ts";
import { type Directive, DirectiveReader } from "./directive-reader.ts";

/** Reads a directive by what its name says of it, and says on which line the next thing begins. */
export function readDirective(page: PageReader, directive: Directive, context: Context): number {
  const reader = new DirectiveReader(page, directive, context);
  READERS[readingOf(directive.name)](reader);
  return directive.to;
}

/** A directive of a language has that before its name; one that nobody knows holds text. */
function readingOf(name: string): DirectiveReading {
  const known = DIRECTIVES.get(name.toLowerCase());
  if (known !== undefined) return known;
  const [domain = "", of = ""] = name.split(":");
  if (!DOMAINS.has(domain)) return "container";
  return DIRECTIVES.get(of) === "dropped" ? "dropped" : "object";
}

const READERS: Readonly<Record<DirectiveReading, (reader: DirectiveReader) => void>> = {
  content: (reader) => reader.addContent(),
  version: (reader) => {
    reader.sayName();
    reader.addContent();
  },
  titled: (reader) => {
    reader.addTitle({ as: "strong" });
    reader.addOptions();
    reader.addBody("paragraph");
  },
  container: (reader) => {
    if (!reader.hasBody) reader.drop("directive");
    else {
      reader.addHead("option");
      reader.addBody("paragraph");
    }
  },
  quote: (reader) => {
    reader.addHead("option");
    reader.addBody("quote");
  },
  code: (reader) => reader.addCode(),
  math: (reader) => reader.addMath(),
  image: (reader) => reader.addImage(),
  figure: (reader) => {
    if (!reader.hasBody) reader.addImage();
    else {
      reader.addHead("image");
      reader.addBody("caption");
    }
  },
  table: (reader) => {
    reader.addTitle({ kind: "caption" });
    reader.addOptions();
    reader.addBody("paragraph");
  },
  "list-table": (reader) => reader.addListTable(),
  "csv-table": (reader) => reader.addCsvTable(),
  object: (reader) => {
    reader.addSignatures();
    reader.addOptions();
    reader.addBody("paragraph");
  },
  dropped: (reader) => reader.drop("directive"),
};
