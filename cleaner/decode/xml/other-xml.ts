import { readings, type Vocabulary } from "./vocabulary.ts";

/** What names mostly mean in XML of any other kind. */
export const OTHER_XML: Vocabulary = {
  kind: "XML",
  roots: [],
  pageType: undefined,
  says: {
    title: [":root > title", ":root > headline", ":root > head > title", ":root > header > title"],
    author: [":root > author", ":root > creator", ":root > byline", ":root > head > author", ":root > header > author"],
    date: [":root > date", ":root > pubDate", ":root > published", ":root > head > date", ":root > header > date"],
  },
  elements: readings(
    ["heading", "title headline heading chapterTitle sectionTitle"],
    ["p", "para paragraph"],
    ["em", "italic emphasis emph"],
    ["strong", "bold"],
    ["skip", "style script"],
  ),
  isGuessed: true,
};
