/** A feed as it is written, before anything in it is believed. */
export interface Feed {
  /** RSS 0.9 to 2.0, Atom (RFC 4287) or JSON Feed 1; or a chat, whose entries are messages. */
  readonly kind: "RSS" | "Atom" | "JSON Feed" | ChatKind;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** The page that the feed belongs to. */
  readonly link?: string | undefined;
  readonly language?: string | undefined;
  readonly author?: string | undefined;
  readonly updated?: string | undefined;
  readonly entries: readonly Entry[];
}

/** Where a chat was exported from. */
export type ChatKind = "Telegram" | "Discord" | "Slack";

export interface Entry {
  readonly title?: string | undefined;
  readonly link?: string | undefined;
  readonly author?: string | undefined;
  readonly date?: string | undefined;
  /** What the entry says, the fullest first; shorter ones mostly repeat its beginning. */
  readonly texts: readonly EntryText[];
}

export interface EntryText {
  readonly text: string;
  readonly isMarkup: boolean;
}
