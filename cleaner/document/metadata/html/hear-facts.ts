import { saysModified } from "../dates/date-labels.ts";
import { inNaturalOrder } from "../people/natural-order.ts";
import type { Testimony } from "../testimony.ts";
import { META_ROWS } from "./meta-rows.ts";
import type { MarkedText, PageFacts } from "./page-facts.ts";

/** What the markup's own elements testify, best first within each witness. */
export function hearFacts(facts: PageFacts): readonly Testimony[] {
  return [
    ...hearMetas(facts.metas),
    ...hearLinks(facts.links),
    ...facts.marked.flatMap(hearMarked),
    ...hearCitation(facts.title),
    ...(facts.lang === undefined ? [] : [{ field: "language", witness: "html lang", value: facts.lang } as const]),
  ];
}

/** A decision's title on the Legal Information Institutes: "Brand v Commissioners [2011] EWCA Civ 9999 (14 July 2011)". */
const CITATION = /\[(?:1[89]|20)\d\d\] [A-Z][\w() ]{1,40} \((\d{1,2} [A-Z]\p{Ll}{2,8} \d{4})\)/u;

function hearCitation(title: string | undefined): Testimony[] {
  const [, value] = CITATION.exec(title ?? "") ?? [];
  return value === undefined ? [] : [{ field: "published", witness: "dateline:title", value }];
}

function hearMetas(metas: PageFacts["metas"]): Testimony[] {
  return META_ROWS.flatMap(({ field, witness, names }) =>
    names.flatMap((name) =>
      (name === LABELLED && isNoWriter(metas.get(LABEL)) ? [] : (metas.get(name) ?? [])).map((value) => ({
        field,
        witness,
        value: CATALOGUED.has(name) ? inNaturalOrder(value) : value,
      })),
    ),
  );
}

/** Fields of catalogues, which write names as they sort them. */
const CATALOGUED: ReadonlySet<string> = new Set(["citation_author", "dc.creator", "dcterms.creator", "dc.contributor"]);

/** What a card for Twitter shows, and what it says that it is: mostly who wrote the page, in the page's language. */
const LABELLED = "twitter:data1";
const LABEL = "twitter:label1";
const NO_WRITER = /\b(?:time|read|reading|price|availability|sizes?|brand|published|date|rating|duration)\b/i;

function isNoWriter(labels: readonly string[] = []): boolean {
  return labels.some((label) => NO_WRITER.test(label));
}

const LINK_FIELDS = { canonical: "canonicalUrl", license: "license", image_src: "image" } as const;

function hearLinks(links: PageFacts["links"]): Testimony[] {
  return Object.entries(LINK_FIELDS).flatMap(([relation, field]) => {
    const value = links.get(relation);
    return value === undefined ? [] : [{ field, witness: "link", value }];
  });
}

function hearMarked({ about, by, value, place }: MarkedText): Testimony[] {
  if (about === "headline") return [];
  if (about === "updated" || (about === "date" && saysModified(value))) return hearChange(by, value, place);
  return [{ field: about === "date" ? "published" : about, witness: witnessOf({ about, by, place }), value }];
}

function witnessOf({ about, by, place }: Pick<MarkedText, "about" | "by" | "place">): string {
  if (place === "page" || (place === "foot" && about === "tag")) return by;
  return place === "foot" ? "aside" : place;
}

/** A date that the page itself calls a change: of its publication it says something only where nothing else does. */
function hearChange(by: MarkedText["by"], value: string, place: MarkedText["place"]): Testimony[] {
  if (place !== "page") return [];
  return [
    { field: "modified", witness: by, value },
    { field: "published", witness: "updated", value },
  ];
}
