/** What a page can testify about itself. `date` is a date that nobody called published or modified. */
export type Field =
  | "title"
  | "author"
  // Which of the authors are no people: "Food and Drink Office" is one name.
  | "organization"
  | "published"
  | "modified"
  | "happening"
  | "siteName"
  | "description"
  | "tag"
  | "license"
  | "image"
  | "canonicalUrl"
  | "language"
  | "type"
  | "sourceLine";

/** One witness's word about one field, as found: nothing is parsed or believed yet. */
export interface Testimony {
  readonly field: Field;
  /** Who says so: a row of the trust table. */
  readonly witness: string;
  readonly value: string;
}
