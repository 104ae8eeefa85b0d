/** What a wiki says of a page beside its text. */
export interface WikiPage {
  /** "" where nobody says it. */
  readonly title: string;
  /** When it was written, ISO 8601. */
  readonly timestamp: string;
  readonly text: string;
}

const TIMESTAMP = /^[\dT:.Z+-]{10,40}$/;

/** A page of wikitext with its title above it, where a wiki shows it, and when it was written in a head above that. */
export function writeWikiSource({ title, timestamp, text }: WikiPage): string {
  const head = TIMESTAMP.test(timestamp) ? `---\nupdated: ${timestamp}\n---\n` : "";
  return `${head}${title === "" ? "" : `= ${title} =\n\n`}${text}`;
}
