import type { Dice } from "../engine/dice.ts";
import { LABELS } from "./labels.ts";
import { runPage, withSetting } from "./pages.ts";
import { bytesOf, type Target } from "./target.ts";

const TEXTS: readonly [string, ...string[]] = [
  "Вчера рыбаки вернулись в порт. ",
  "漁師たちは夕方に港へ戻りました。",
  "渔民们回到了港口。",
  "Der Fluß und die Brücke. ",
  "Łódź wróciła do portu. ",
  "어부들은 항구로 돌아왔다. ",
  "Οι ψαράδες γύρισαν. ",
  "עיר הנמל. ",
  "Plain words. ",
  "Ã©tÃ© ",
];
const MAX_BYTES = 250;
const HTML_TYPE = 5;
const encoder = new TextEncoder();

/** Text in one encoding under the names of others: byte order marks, headers and markup that contradict each other, cut characters. */
export const CHARSETS: Target = {
  name: "pages: every encoding under wrong labels",
  share: 5,
  maxBytes: MAX_BYTES,
  seeds: bytesOf("\0\u0005\0\0<meta charset=koi8-r><p>Вчера"),
  words: [
    ...bytesOf(...TEXTS, ...LABELS, "charset=", "<meta charset="),
    Uint8Array.of(0xef, 0xbb, 0xbf),
    Uint8Array.of(0x1b, 0x24, 0x42),
  ],
  fresh: writePage,
  run: runPage,
};

function writePage(dice: Dice): Uint8Array {
  const meta = dice.oneIn(2) ? `<meta charset="${dice.pick(LABELS)}">` : "";
  const words = Array.from({ length: 1 + dice.below(5) }, () => dice.pick(TEXTS)).join("");
  const page = encode(`${meta}<p>${words}</p>`, dice);
  const cut = dice.oneIn(3) ? page.subarray(0, page.length - 1 - dice.below(4)) : page;
  return withSetting(dice.oneIn(8) ? Uint8Array.of(...(MARKS[dice.below(3)] ?? []), ...cut) : cut, [
    0,
    dice.oneIn(2) ? HTML_TYPE : 0,
    dice.below(LABELS.length),
    0,
  ]);
}

const MARKS = [
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
  [0xfe, 0xff],
];

function encode(text: string, dice: Dice): Uint8Array {
  switch (dice.below(4)) {
    case 0:
      return encoder.encode(text);
    case 1:
      return encodeWide(text, dice.oneIn(2) ? "little" : "big");
    default:
      return encodeNarrow(text, dice.pick(LABELS));
  }
}

function encodeWide(text: string, order: "little" | "big"): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), order === "little");
  return new Uint8Array(view.buffer);
}

const inverses = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** What the encoding has no place for becomes a question mark. */
function encodeNarrow(text: string, label: string): Uint8Array {
  const known = inverses.get(label) ?? inverseOf(label);
  inverses.set(label, known);
  return Uint8Array.from([...text].flatMap((char) => known.get(char) ?? [0x3f]));
}

/** Node only encodes UTF-8: the decoder, asked for every byte and pair of bytes, says how the others write. */
function inverseOf(label: string): ReadonlyMap<string, readonly number[]> {
  const inverse = new Map<string, readonly number[]>();
  const decoder = decoderOf(label);
  if (decoder === undefined) return inverse;
  const learn = (...bytes: readonly number[]) => {
    const text = decoder.decode(Uint8Array.from(bytes));
    if (!inverse.has(text)) inverse.set(text, bytes);
  };
  for (let byte = 0; byte < 256; byte++) learn(byte);
  for (let lead = 0x81; lead < 255; lead++) for (let trail = 0x40; trail < 255; trail++) learn(lead, trail);
  return inverse;
}

function decoderOf(label: string): InstanceType<typeof TextDecoder> | undefined {
  // An unknown label is told by a throw only.
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}
