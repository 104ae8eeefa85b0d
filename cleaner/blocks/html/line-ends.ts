/** A line that is longer, and goes on with a small letter, was wrapped by who wrote it: verses and addresses are shorter. */
const WRAPPED_CHARS = 60;
const GOES_ON = /^\s\p{Ll}/u;

/** Which line ends of a text are the page's own, and not those of a mail or a file whose lines were cut to one length. */
export function lineEndsOf(text: string, ends: readonly number[]): readonly number[] {
  return ends.filter((end, i) => {
    const start = i === 0 ? 0 : (ends[i - 1] ?? 0) + 1;
    return end < text.length && !(end - start >= WRAPPED_CHARS && GOES_ON.test(text.slice(end, end + 3)));
  });
}
