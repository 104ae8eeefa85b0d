import { bareHost, type Override } from "../../cleaner/index.ts";

const WORDS = /[\p{L}\p{M}]+|\p{N}+/gu;
const LATIN = /[a-z0-9]+/g;
const HYPHEN_END = /-$/;
/** So much of a block's start tells it from others on its site. */
const START = { words: 12, chars: 100 } as const;
const ID = { words: 3, maxChars: 50 } as const;

/** What a person said about a block. */
export interface MarkWish {
  readonly host: string;
  readonly mark: Override["mark"];
  /** The block's own. */
  readonly text: string;
  /** A box to mark as a whole, whatever it says; empty for the words. */
  readonly within: string;
  /** Why; may be empty. */
  readonly because: string;
}

/** The override that says so: short blocks by all of their words, longer ones by how they start, or a box as a whole. */
export function newOverride({ host, mark, text, within, because }: MarkWish): Override {
  const reason = because.trim();
  return {
    id: idOf([bareHost(host).split(".", 1)[0] ?? "", mark, within === "" ? text : within]),
    host,
    mark,
    ...(within === "" ? wordsOf(text) : { within }),
    ...(reason === "" ? {} : { because: reason }),
  };
}

function wordsOf(text: string): Pick<Override, "text"> | Pick<Override, "starts"> {
  const words = [...text.matchAll(WORDS)];
  const enough = words.findIndex(({ index }, i) => i + 1 >= START.words || index >= START.chars);
  const last = words[enough];
  const end = last === undefined ? text.length : last.index + last[0].length;
  const isAll = enough === -1 || enough === words.length - 1;
  return isAll && text.length <= MAX_TEXT_CHARS ? { text: text.trim() } : { starts: text.slice(0, end).trim() };
}

/** As overrides/schema.ts has it. */
const MAX_TEXT_CHARS = 2_000;

function idOf([host = "", mark = "", about = ""]: readonly string[]): string {
  const words = (text: string) => text.toLowerCase().match(LATIN) ?? [];
  return [...words(host), mark, ...words(about).slice(0, ID.words)]
    .join("-")
    .slice(0, ID.maxChars)
    .replace(HYPHEN_END, "");
}
