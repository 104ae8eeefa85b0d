import type { Testimony } from "../testimony.ts";
import { META_ROWS } from "./meta-rows.ts";
import type { MarkedText, PageFacts } from "./page-facts.ts";

/** A date that the page itself calls a change: of its publication it says something only where nothing else does. */
const UPDATED = /^(?:last\s)?(?:updated|modified|revised|edited|reviewed)\b/i;

/** What the markup's own elements testify, best first within each witness. */
export function hearFacts(facts: PageFacts): readonly Testimony[] {
  return [
    ...hearMetas(facts.metas),
    ...hearLinks(facts.links),
    ...facts.marked.flatMap(hearMarked),
    ...(facts.lang === undefined ? [] : [{ field: "language", witness: "html lang", value: facts.lang } as const]),
  ];
}

function hearMetas(metas: PageFacts["metas"]): Testimony[] {
  return META_ROWS.flatMap(({ field, witness, names }) =>
    names.flatMap((name) => (metas.get(name) ?? []).map((value) => ({ field, witness, value }))),
  );
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
  if (about === "date" && place === "page" && UPDATED.test(value))
    return [
      { field: "modified", witness: by, value },
      { field: "published", witness: "updated", value },
    ];
  return [{ field: about === "date" ? "published" : about, witness: place === "page" ? by : place, value }];
}
