/** Words beside the function words by which no reader would call a topic, and the months; shorter ones than three letters name nothing anyway. */
export interface NamelessRow {
  /** ISO 639-1. English has a list of its own, `isNameless`. */
  readonly language: string;
  /** In lower case, white space between them. */
  readonly words: string;
}
