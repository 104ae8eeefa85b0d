import { CLASS } from "../../text/characters/char-class.ts";
import { hasUnspaced } from "../../text/words/unspaced.ts";
import { endOfWord, nextWord } from "../../text/words/words.ts";
import { namelessWordsOf } from "./nameless/nameless-words.ts";
import { opensSentence } from "./neighbours.ts";

/** Enough to tell a language, and its most frequent words, by. */
const SAMPLE_CHARS = 40_000;
/** Function words are the most frequent words of any language, and short ones beside the others. Zipf 1949. */
const LEAST = { share: 0.01, mentions: 3 } as const;
const SHORT = 0.65;

const NONE: ReadonlySet<string> = new Set();

/**
 * Words in lower case that name nothing in these texts: those known of their language (BCP 47), else those that are short and that they
 * say all the time. None of English, whose words `TopicWords` knows.
 */
export function emptyWordsOf(texts: readonly string[], language: string | undefined): ReadonlySet<string> {
  const [own = ""] = language?.split("-", 1) ?? [];
  if (own === "en") return NONE;
  const known = namelessWordsOf(own);
  if (known !== undefined) return known;
  const sample = sampleOf(texts);
  return hasUnspaced(sample) ? NONE : frequentWordsOf(sample);
}

function sampleOf(texts: readonly string[]): string {
  let sample = "";
  for (const text of texts) {
    if (sample.length >= SAMPLE_CHARS) break;
    sample += `${text.slice(0, SAMPLE_CHARS)}\n`;
  }
  return sample;
}

interface Counted {
  count: number;
  /** Whether it is capitalised where no sentence begins. */
  isName: boolean;
}

function frequentWordsOf(text: string): ReadonlySet<string> {
  const counts = new Map<string, Counted>();
  let words = 0;
  for (let from = nextWord(text, 0, CLASS.letter); from < text.length; words++) {
    const to = endOfWord(text, from);
    const word = text.slice(from, to);
    const lower = word.toLowerCase();
    const counted = counts.get(lower) ?? { count: 0, isName: false };
    counts.set(lower, counted);
    counted.count++;
    counted.isName ||= word !== lower && !opensSentence(text, from);
    from = nextWord(text, to, CLASS.letter);
  }
  const longest = SHORT * ([...counts.keys()].reduce((sum, { length }) => sum + length, 0) / counts.size);
  const least = Math.max(LEAST.mentions, LEAST.share * words);
  const frequent = [...counts].filter(
    ([word, { count, isName }]) => count >= least && word.length <= longest && !isName,
  );
  return new Set(frequent.map(([word]) => word));
}
