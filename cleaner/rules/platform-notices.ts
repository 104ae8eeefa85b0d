import { readPhrases } from "./read-phrases.ts";
import type { NoticeRule } from "./rule-row.ts";

const MAX_WORDS = 50;

/** What governments, agencies of news and platforms for papers say around each of their pages: notices as those of `notice-rules.ts`. */
export const PLATFORM_NOTICES = [
  {
    id: "notice/official",
    layer: "boilerplate",
    maxWords: MAX_WORDS,
    about: ["gov-banner", "usa-banner", "phishing"],
    phrases: readPhrases(`the .gov means it's official | official websites use .gov | official websites use .mil |
      federal government websites often end in .gov | .gov website belongs to an official government organization |
      .mil website belongs to an official u.s. department | secure .gov websites use https | secure .mil websites use https |
      share sensitive information only on official, secure websites | an official website of the united states government |
      this is an official website of the european union | official european union website addresses are in the europa.eu domain |
      government agencies communicate via .gov.sg`),
    says: "Says that the site is a government's, and how to tell.",
  },
  {
    id: "notice/syndication",
    layer: "boilerplate",
    maxWords: 20,
    about: [],
    phrases: readPhrases(`view source version on businesswire.com | view original content to download multimedia |
      view original content with multimedia | view original content: https:// | view source version on accesswire.com`),
    says: "Leads to where the press release was published first.",
  },
  {
    id: "notice/platform",
    layer: "boilerplate",
    maxWords: 60,
    about: ["arxivlabs", "sharedit"],
    phrases: readPhrases(`html conversions sometimes display errors due to content |
      arxivlabs is a framework that allows collaborators | organizations that work with arxivlabs |
      anyone you share the following link with will be able to read | a shareable link is not currently available for this article |
      provided by the springer nature sharedit |
      every effort has been made to follow citation style rules | our editors will review what you've submitted |
      inclusion in an nlm database does not imply endorsement | the statements, opinions and data contained in all publications are solely |
      all claims expressed in this article are solely those of the authors | remains neutral with regard to jurisdictional claims | click on a date/time to view the file as it appeared at that time`),
    says: "Explains what a platform does around each of its pages.",
  },
] as const satisfies readonly NoticeRule[];
