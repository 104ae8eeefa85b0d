import type { RuleRow } from "./rule-row.ts";

/** Rules whose evidence is measured rather than listed: one row per judge's finding. */
export const JUDGE_RULES = [
  { id: "hidden/suspicious", layer: "hidden", says: "Hidden from readers in a way that pages use to smuggle text." },
  { id: "hidden/decoration", layer: "hidden", says: "Hidden from readers and of no use to them." },
  { id: "density/links", layer: "boilerplate", says: "Consists almost only of links." },
  { id: "repetition/caption", layer: "duplicate", says: "Only repeats the headline or the lead." },
  { id: "repetition/exact", layer: "duplicate", says: "Says word for word what an earlier block says." },
  { id: "form/punctuation", layer: "fragment", says: "Holds no words." },
  { id: "form/identifiers", layer: "fragment", says: "Is a list of identifiers, not text." },
  { id: "form/address", layer: "fragment", says: "Is only the address of a file, or of the page itself." },
  { id: "form/code", layer: "boilerplate", says: "Is code on a page that shows code: it stays." },
  { id: "form/data", layer: "fragment", says: "Is an object that scripts read, left in the text." },
  { id: "form/title-stub", layer: "fragment", says: "Is the title of another page." },
  { id: "form/broken", layer: "fragment", says: "Is a piece of a sentence that was cut." },
  { id: "topic/stranger", layer: "off-topic", says: "Shares nothing with the subject of the document." },
  { id: "comment/reader", layer: "boilerplate", says: "Is a reader's comment, not the page's own text." },
  { id: "thread/post", layer: "boilerplate", says: "Is a post of a thread: it stays." },
  { id: "page/not-content", layer: "boilerplate", says: "The whole page is an error, block or log-in page." },
  { id: "list/links", layer: "boilerplate", says: "Stands in a part of the page that is a list of links." },
  {
    id: "form/placeholder",
    layer: "boilerplate",
    says: "Only holds the place of an advertisement, or of something that loads.",
  },
  {
    id: "list/announcement",
    layer: "boilerplate",
    says: "Announces other pages: links to them are all it holds, or what it announces was removed.",
  },
  { id: "place/before-content", layer: "boilerplate", says: "Stands before the first block of the content." },
  { id: "place/after-content", layer: "boilerplate", says: "Stands after the last block of the content." },
  { id: "place/beside-content", layer: "boilerplate", says: "Stands in a part of the page that holds no content." },
  { id: "place/other-article", layer: "boilerplate", says: "Belongs to another article that the page goes on with." },
  { id: "model/block", layer: "boilerplate", says: "The block classifier takes it for furniture." },
  { id: "model/line", layer: "boilerplate", says: "The line classifier takes it for furniture." },
  { id: "model/sentence", layer: "off-topic", says: "The sentence classifier takes it for an intruder." },
] as const satisfies readonly RuleRow[];
