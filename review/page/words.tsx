import { findWords } from "../model/find-words.ts";

/** Text of a page, always as text nodes, with what was searched for marked. */
export function Words({ text, words }: { readonly text: string; readonly words: string }) {
  return (
    <>
      {findWords(text, words).map(({ text: stretch, isHit }, place) =>
        isHit ? <mark key={place}>{stretch}</mark> : stretch,
      )}
    </>
  );
}
