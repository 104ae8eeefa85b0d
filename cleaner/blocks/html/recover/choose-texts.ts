import type { CarriedText } from "./carried-texts.ts";

/** What weighs a text beside others of its page. */
export interface Weighed {
  readonly carried: CarriedText;
  /** Characters of its blocks, without white space, and how many these are. */
  readonly ink: number;
  readonly blocks: number;
}

/** A text of so much ink in so many blocks is what the page is about, as an article's body is. */
const MIN_BODY_INK = 400;
const MIN_BODY_BLOCKS = 3;
/** Beside a body, a text with another key is part of the page from this share of its length: the rest are teasers and notes. */
const MIN_SHARE_OF_BODY = 0.25;
/** What a text of a page is called where nothing else says that its script holds any; those of one key are long enough together. */
const CONTENT_KEY =
  /^(?:article|post|comment|message|raw|rendered|full|long|rich|main|page|plain|content|body)?_?(?:body|content|text|html|markdown|description|cooked|answer|question|message|comment|article|story|review)_?(?:html|text|raw|rendered|markdown)?$/i;

/** Of the texts that the scripts of a shell hold, those of the page itself; the second of each pair says whether it is a whole body. */
export function chooseTexts<Text extends Weighed>(texts: readonly Text[]): readonly (readonly [Text, boolean])[] {
  let body: Text | undefined;
  for (const text of texts) if (isBody(text) && text.ink > (body?.ink ?? 0)) body = text;
  const inks = new Map<string, number>();
  for (const { carried, ink } of texts) inks.set(carried.key, (inks.get(carried.key) ?? 0) + ink);
  const chosen = texts.filter((text) => isOfPage(text, body, inks.get(text.carried.key) ?? 0));
  return chosen.map((text) => [text, body !== undefined && text.carried.key === body.carried.key && isBody(text)]);
}

function isBody({ carried, ink, blocks }: Weighed): boolean {
  return carried.origin === "hydration" && ink >= MIN_BODY_INK && blocks >= MIN_BODY_BLOCKS;
}

function isOfPage({ carried, ink }: Weighed, body: Weighed | undefined, inkOfKey: number): boolean {
  if (carried.origin !== "hydration") return true;
  if (body !== undefined) return carried.key === body.carried.key || ink >= body.ink * MIN_SHARE_OF_BODY;
  if (carried.by === "state" || carried.form !== "string") return true;
  return inkOfKey >= MIN_BODY_INK && CONTENT_KEY.test(carried.key);
}
