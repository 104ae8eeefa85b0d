import type { Span } from "../../model/block.ts";
import { CLASS, classOf } from "../../text/characters/char-class.ts";
import { hasUnspaced, unspacedWordLength } from "../../text/words/unspaced.ts";
import { nextWord } from "../../text/words/words.ts";

/** Texts are looked through so far: a flood of different grams must not fill the memory. */
const MAX_CHARS = 200_000;
/** A gram that the same sign follows in so great a share of its mentions is no whole word yet. */
const GOES_ON = 0.6;
/** Two signs that stand together this much more seldom than the second does with the next are of two words: "有泊" where "泊位" is said more often. */
const SEAM = 0.7;
const HIRAGANA = /[\u3041-\u309f]/;
/** Signs of Chinese between kana are a word of Japanese, of so many signs. */
const KANJI_WORD = { least: 2, most: 4 } as const;

/** Function words of Chinese that are one sign. */
const FUNCTION_SIGNS = new Set(
  "的了在是和与與及也都而着著过過把被从從对對于於以这這那之其不就还還又很每个個们們它他她我你",
);

/** How much of something a word of Japanese says, or when it was: no name of anything. */
const AMOUNT =
  /^(?:約|毎|数|何)?[一二三四五六七八九十百千万億兆〇数何両半]{1,6}(?:(?:年|月|日|時|分|秒|週|か月|人|名|個|本|枚|台|円|回|度|粒|冊|匹|頭|階|歳|才|杯|軒|間|割|倍|番|点|社|校|種|箱|袋|戸|隻|つ|品|食|羽|着|足|通|件|代|世|位|部|列|級|段|泊|丁|組|号|章|ヶ月)(?:間|目|前|後|半|分|台|頃|以上|以下)?)?$/;
/** What Thai joins to words before and behind them. */
const THAI_JOINED =
  "และ|ของ|ที่|ใน|เป็น|ได้|ให้|จะ|มี|ว่า|กับ|จาก|โดย|แต่|หรือ|ก็|ไม่|นี้|นั้น|แล้ว|ซึ่ง|เพื่อ|คือ|ยัง|ถูก|ต้อง|อยู่|ไป|มา|กัน|เมื่อ|ทุก|กว่า|ด้วย|อีก";
/** A vowel that is written before its consonant opens a syllable: what stands before it ends another. */
const THAI_BEFORE = new RegExp(`^(?:${THAI_JOINED}|[ก-ฮ](?=[เ-ไ]))+`);
const THAI_BEHIND = new RegExp(`(?:${THAI_JOINED}|[เ-ไ])+$`);

/** What a character is to its neighbours: no word goes over from one kind to another. Function words name nothing, nor do endings and particles in hiragana. */
const KIND = { other: 0, empty: 1, katakana: 2, ideograph: 3, syllabic: 4 } as const;
/** Characters that are counted together, by kind; kana are not. */
const GRAM: Readonly<Record<number, number>> = { [KIND.ideograph]: 2, [KIND.syllabic]: 4 };
/** The shortest word that is found by them: shorter ones of Thai are mostly the seams of others. */
const LEAST: Readonly<Record<number, number>> = { [KIND.ideograph]: 2, [KIND.syllabic]: 6 };

/**
 * Finds words where no space parts them: what the texts say more than once, as far as it goes on alike. No dictionary is asked, whose
 * edition would change what a page says.
 */
export class UnspacedWords {
  readonly #counts = new Map<string, number>();
  readonly #isJapanese: boolean;

  constructor(texts: readonly string[]) {
    this.#isJapanese = texts.some((text) => HIRAGANA.test(text));
    let room = MAX_CHARS;
    for (const text of texts) {
      if (room <= 0) return;
      if (hasUnspaced(text)) this.#count(text.slice(0, room));
      room -= text.length;
    }
  }

  /** The words of a run of letters, in order. */
  wordsIn(text: string, run: Span): readonly Span[] {
    return this.#stretchesIn(text, run).flatMap(({ kind, span }): readonly Span[] => {
      if (kind === KIND.other || kind === KIND.katakana) return opensWord(text, span) ? [span] : [];
      const length = span[1] - span[0];
      if (this.#isJapanese && kind === KIND.ideograph && length <= KANJI_WORD.most)
        return length >= KANJI_WORD.least && !AMOUNT.test(text.slice(...span)) ? [span] : [];
      const found = this.#repeatedIn(text, span, GRAM[kind]);
      const whole = kind === KIND.syllabic ? found.map((one) => trimJoined(text, one)) : found;
      return whole.filter(([from, to]) => to - from >= (LEAST[kind] ?? 0));
    });
  }

  #count(text: string): void {
    for (const { kind, span } of this.#stretchesIn(text, [0, text.length])) {
      const gram = GRAM[kind];
      if (gram === undefined) continue;
      for (let at = span[0]; at + gram <= span[1]; at++) {
        const key = text.slice(at, at + gram);
        this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
      }
    }
  }

  #repeatedIn(text: string, [from, to]: Span, gram: number | undefined): readonly Span[] {
    if (gram === undefined) return [];
    const countAt = (at: number) => (at + gram <= to ? (this.#counts.get(text.slice(at, at + gram)) ?? 0) : 0);
    const isSeam = (at: number) => gram === GRAM[KIND.ideograph] && countAt(at) < countAt(at + 1) * SEAM;
    const found: Span[] = [];
    for (let at = from; at + gram <= to; at++) {
      const count = isMark(text, at) ? 0 : countAt(at);
      if (count < 2) continue;
      let last = at;
      while (countAt(last + 1) >= Math.max(2, count * GOES_ON) && !isSeam(last)) last++;
      const end = isSeam(last) ? last + 1 : last + gram;
      if (end - at >= gram) found.push([at, end]);
      at = end - 1;
    }
    return found;
  }

  /** Cuts where the kind of character changes. */
  #stretchesIn(text: string, [from, to]: Span): readonly Stretch[] {
    const found: Stretch[] = [];
    for (let start = from; start < to; ) {
      const kind = this.#kindOf(text.charCodeAt(start));
      let end = start + 1;
      while (end < to && this.#kindOf(text.charCodeAt(end)) === kind) end++;
      found.push({ kind, span: [start, end] });
      start = end;
    }
    return found;
  }

  #kindOf(code: number): number {
    if (unspacedWordLength(code) === 0) return KIND.other;
    if (code < 0x3040) return KIND.syllabic;
    if (code < 0x30a0) return KIND.empty;
    if (code < 0x3100) return KIND.katakana;
    return !this.#isJapanese && FUNCTION_SIGNS.has(String.fromCharCode(code)) ? KIND.empty : KIND.ideograph;
  }
}

/** A word of Thai without what is joined to it. */
function trimJoined(text: string, [from, to]: Span): Span {
  const start = from + (THAI_BEFORE.exec(text.slice(from, to))?.[0].length ?? 0);
  return [start, Math.max(start, to - (THAI_BEHIND.exec(text.slice(start, to))?.[0].length ?? 0))];
}

interface Stretch {
  readonly kind: number;
  readonly span: Span;
}

/** Whether a letter stands there: figures are no words. */
function opensWord(text: string, [from, to]: Span): boolean {
  return nextWord(text.slice(from, to), 0, CLASS.letter) === 0;
}

/** Whether a mark stands there that belongs to the letter before it. */
function isMark(text: string, at: number): boolean {
  return (classOf(text.charCodeAt(at)) & CLASS.mark) !== 0;
}
