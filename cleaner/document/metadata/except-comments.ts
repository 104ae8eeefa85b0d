import type { PageType } from "../../model/document.ts";
import type { Testimony } from "./testimony.ts";

/**
 * Testimonies without what stands in readers' comments: their names and days are never the article's.
 *
 * In a thread the posts may be named so, the first one among them: there it is heard last, as what stands aside is.
 */
export function exceptComments(heard: readonly Testimony[], type: PageType): readonly Testimony[] {
  return heard.flatMap((one) => {
    if (one.witness !== "comments") return [one];
    return type === "forum" ? [{ ...one, witness: "aside" }] : [];
  });
}
