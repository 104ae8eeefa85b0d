const AND = /\s+(?:and|und|et|y|e|og|och|en|и|&)\s+|\s*[;&、]\s*/iu;
const COMMA = /\s*,\s*/;
/** Titles and ranks of two words and more follow a name after a comma without being another one; "MS, RD" have no space. */
const RANK =
  /^(?:ph\.? d\.?|.*[®™].*|.{0,60}\b(?:editor|writer|expert|director|manager|contributor|reporter|correspondent|founder|coach|professor|author|specialist|analyst|staff|educators?|columnists?|journalist|blogger|physician|nutritionist|dietitian)\b.{0,40})$/iu;

/** A band, a house or a channel: two words alone are no two people's names. */
const PAIR = /^\S+ & \S+$/;

/** The names in one author string: "Ann Lee and Bo Ek" are two, "Ann Lee, MS, RD" is one. */
export function splitAuthors(text: string): readonly string[] {
  return (PAIR.test(text) ? [text] : text.split(AND))
    .flatMap((part) => {
      const pieces = part.split(COMMA).filter((piece) => piece !== "");
      const separate = pieces.length > 1 && pieces.every((piece) => piece.includes(" ") && !RANK.test(piece));
      return separate ? pieces : [part.trim()];
    })
    .filter((name) => name !== "");
}
