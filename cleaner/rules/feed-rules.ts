import type { RuleRow } from "./rule-row.ts";

/** What software writes below each entry of a feed, in lower case: how the block begins ("" for anyhow), and what else it says. */
export const FEED_FOOTERS = [
  ["the post ", " appeared first on "],
  ["der beitrag ", " erschien zuerst auf "],
  ["l'article ", " est apparu en premier sur "],
  ["la entrada ", " se publicó primero en "],
  ["la entrada ", " apareció primero en "],
  ["o post ", " apareceu primeiro em "],
  ["het bericht ", " verscheen eerst op "],
  ["l'articolo ", " proviene da "],
  ["сообщение ", " появились сначала на "],
  ["", " on medium, where people are continuing the conversation"],
  ["continue reading on ", " »"],
] as const satisfies readonly (readonly [begins: string, says: string])[];

export const FEED_RULES = [
  { id: "feed/entry", layer: "boilerplate", says: "Is part of a feed's entry; keeps its block." },
  { id: "feed/footer", layer: "boilerplate", says: "Says below a feed's entry where it was published." },
] as const satisfies readonly RuleRow[];
