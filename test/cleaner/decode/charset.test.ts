import { describe, expect, it } from "vitest";
import { readCharset } from "../../../cleaner/decode/read-charset.ts";
import { encodeWith } from "./encode-with.ts";

const TEXTS = {
  en: "<p>The harbour was quiet, and nobody had lit the lamps yet.</p>",
  fr: "<p>Le château était fermé, mais la forêt reste ouverte à tous dès l’été, où l’on cueille des mûres.</p>",
  de: "<p>Die Brücke über den Fluß wurde erst im März geöffnet; schöne Grüße aus Köln.</p>",
  es: "<p>El niño pidió más piñas al dueño de la montaña según la canción.</p>",
  pl: "<p>Wczoraj późną nocą łódź wróciła do portu, a żeglarze śpiewali całą drogę. Źdźbło trawy.</p>",
  cs: "<p>Příliš žluťoučký kůň úpěl ďábelské ódy, řekl děda a šel spát.</p>",
  hu: "<p>Az öreg őr a kertből nézte, ahogy a tűz fölött főtt a leves, és fütyült.</p>",
  tr: "<p>Kış gecesi rüzgâr dağdan eserken şehirde ışıklar söndü, çığ yolu kapattı.</p>",
  lt: "<p>Žąsys plaukė per ežerą, o žvejai ėjo namo šlapiu keliu į kaimą.</p>",
  ru: "<p>Вчера вечером рыбаки вернулись в порт, и весь город вышел их встречать. Это был хороший день.</p>",
  uk: "<p>Увечері рибалки повернулися до порту, і всі їхні родини вийшли зустрічати човни.</p>",
  el: "<p>Οι ψαράδες γύρισαν το βράδυ στο λιμάνι και όλη η πόλη βγήκε να τους δει.</p>",
  he: "<p>הדייגים חזרו בערב אל הנמל וכל העיר יצאה לפגוש אותם.</p>",
  ar: "<p>عاد الصيادون في المساء إلى الميناء وخرجت المدينة كلها للقائهم.</p>",
  th: "<p>ชาวประมงกลับมาถึงท่าเรือในตอนเย็นและทุกคนออกมาต้อนรับ</p>",
  ja: "<p>漁師たちは夕方に港へ戻り、町の人々はみんな迎えに出ました。とても良い一日でした。</p>",
  zh: "<p>昨天晚上，渔民们回到了港口，全城的人都出来看他们，这是很好的一天，大家都高兴地说起海上的生活。</p>",
  tw: "<p>昨天晚上，漁民們回到了港口，全城的人都出來看他們，這是很好的一天，大家都高興地說起海上的生活。</p>",
  ko: "<p>어부들은 저녁에 항구로 돌아왔고 마을 사람들은 모두 나와서 그들을 맞이했다. 참 좋은 날이었다.</p>",
} as const;
type Language = keyof typeof TEXTS;

interface Row {
  /** What the bytes really are. */
  readonly really: string;
  readonly text: Language;
  readonly header?: string;
  readonly meta?: string;
  readonly read: string;
  /** "silent": a witness was right; "flagged": the reading contradicts a witness or is a guess. */
  readonly flag: "silent" | "flagged";
}

const row = (really: string, text: Language, rest: Partial<Row> & Pick<Row, "flag">): Row => ({
  really,
  text,
  read: really,
  ...rest,
});

/** Labels that are right. */
const LABELLED: readonly Row[] = [
  row("utf-8", "fr", { header: "utf-8", flag: "silent" }),
  row("utf-8", "ru", { meta: "UTF8", flag: "silent" }),
  row("utf-8", "ja", { flag: "silent" }),
  row("windows-1252", "fr", { header: "ISO-8859-1", flag: "silent" }),
  row("windows-1252", "de", { meta: "latin1", flag: "silent" }),
  row("windows-1250", "pl", { meta: "windows-1250", flag: "silent" }),
  row("iso-8859-2", "cs", { header: "iso-8859-2", flag: "silent" }),
  row("windows-1251", "ru", { meta: "cp1251", flag: "silent" }),
  row("koi8-r", "ru", { header: "KOI8-R", flag: "silent" }),
  row("koi8-u", "uk", { meta: "koi8-u", flag: "silent" }),
  row("ibm866", "ru", { header: "cp866", flag: "silent" }),
  row("iso-8859-5", "ru", { meta: "iso-8859-5", flag: "silent" }),
  row("windows-1253", "el", { meta: "windows-1253", flag: "silent" }),
  row("iso-8859-7", "el", { header: "iso-8859-7", flag: "silent" }),
  row("windows-1254", "tr", { meta: "iso-8859-9", flag: "silent" }),
  row("windows-1255", "he", { header: "windows-1255", flag: "silent" }),
  row("windows-1256", "ar", { meta: "windows-1256", flag: "silent" }),
  row("windows-1257", "lt", { meta: "windows-1257", flag: "silent" }),
  row("windows-874", "th", { meta: "tis-620", flag: "silent" }),
  row("shift_jis", "ja", { meta: "Shift_JIS", flag: "silent" }),
  row("euc-jp", "ja", { header: "EUC-JP", flag: "silent" }),
  row("iso-2022-jp", "ja", { meta: "iso-2022-jp", flag: "silent" }),
  row("gbk", "zh", { meta: "gb2312", flag: "silent" }),
  row("gb18030", "zh", { header: "gb18030", flag: "silent" }),
  row("big5", "tw", { meta: "big5", flag: "silent" }),
  row("euc-kr", "ko", { meta: "ks_c_5601-1987", flag: "silent" }),
  row("utf-16le", "ru", { header: "utf-16le", flag: "silent" }),
];

/** Labels that are wrong, contradict each other, or are missing. */
const CONFLICTS: readonly Row[] = [
  row("utf-8", "fr", { header: "iso-8859-1", flag: "flagged" }),
  row("utf-8", "ru", { header: "windows-1251", meta: "utf-8", flag: "flagged" }),
  row("utf-8", "zh", { meta: "gb2312", flag: "flagged" }),
  row("utf-8", "de", { meta: "utf-16", flag: "silent" }),
  row("utf-8", "en", { header: "windows-1251", read: "windows-1251", flag: "silent" }),
  row("utf-8", "ko", { header: "no-such-charset", flag: "silent" }),
  row("windows-1251", "ru", { header: "utf-8", flag: "flagged" }),
  row("windows-1251", "ru", { header: "utf-8", meta: "windows-1251", flag: "flagged" }),
  row("windows-1251", "ru", { header: "iso-8859-1", flag: "flagged" }),
  row("koi8-r", "ru", { meta: "windows-1251", flag: "flagged" }),
  row("shift_jis", "ja", { header: "utf-8", meta: "shift_jis", flag: "flagged" }),
  row("euc-jp", "ja", { meta: "shift_jis", flag: "flagged" }),
  row("gb18030", "zh", { header: "iso-8859-1", flag: "flagged" }),
  row("windows-1252", "fr", { header: "utf-8", flag: "flagged" }),
  row("windows-1252", "de", { flag: "flagged" }),
  row("windows-1252", "es", { flag: "flagged" }),
  row("windows-1250", "pl", { flag: "flagged" }),
  row("windows-1250", "cs", { flag: "flagged" }),
  row("windows-1250", "hu", { flag: "flagged" }),
  row("windows-1254", "tr", { flag: "flagged" }),
  row("windows-1257", "lt", { flag: "flagged" }),
  row("windows-1251", "ru", { flag: "flagged" }),
  row("windows-1251", "uk", { flag: "flagged" }),
  row("koi8-r", "ru", { flag: "flagged" }),
  row("ibm866", "ru", { flag: "flagged" }),
  row("windows-1253", "el", { flag: "flagged" }),
  row("windows-1255", "he", { flag: "flagged" }),
  row("windows-1256", "ar", { flag: "flagged" }),
  row("windows-874", "th", { flag: "flagged" }),
  row("shift_jis", "ja", { flag: "flagged" }),
  row("euc-jp", "ja", { flag: "flagged" }),
  row("iso-2022-jp", "ja", { flag: "flagged" }),
  row("gb18030", "zh", { flag: "flagged" }),
  row("big5", "tw", { flag: "flagged" }),
  row("euc-kr", "ko", { flag: "flagged" }),
  row("utf-16le", "de", { flag: "flagged" }),
  row("utf-16be", "ja", { flag: "flagged" }),
  row("utf-16le", "zh", { header: "utf-8", flag: "flagged" }),
];

describe("charsets", () => {
  it.each([...LABELLED, ...CONFLICTS])("reads $text in $really (header $header, markup $meta)", (given) => {
    const meta = given.meta === undefined ? "" : `<meta charset="${given.meta}">`;
    const page = meta + TEXTS[given.text].repeat(2);
    const header = given.header === undefined ? undefined : `text/html; charset=${given.header}`;
    const reading = readCharset(encodeWith(given.really, page), header);
    expect(reading.text).toBe(page);
    expect(reading.charset).toBe(given.read);
    expect(reading.flags.length > 0 ? "flagged" : "silent").toBe(given.flag);
  });

  it.each(["© 1998", "½ cup, ¼ spoon, ½ cup", "it hadn’t ©", "« oui »"])(
    "believes a label where a few signs are all that there is: %s",
    (text) => {
      const reading = readCharset(encodeWith("windows-1252", TEXTS.en + text), "text/html; charset=iso-8859-1");
      expect(reading).toMatchObject({ text: TEXTS.en + text, charset: "windows-1252", flags: [] });
    },
  );

  it.each(["© 1998", "½ cup, ¼ spoon", "El 1º y la 2ª"])("takes unlabelled signs for Western ones: %s", (text) => {
    const reading = readCharset(encodeWith("windows-1252", TEXTS.en + text), undefined);
    expect(reading).toMatchObject({ text: TEXTS.en + text, charset: "windows-1252" });
  });

  it("does not believe it where there is a word", () => {
    const reading = readCharset(encodeWith("windows-1251", `${TEXTS.en}В порту.`), "text/html; charset=iso-8859-1");
    expect(reading).toMatchObject({ text: `${TEXTS.en}В порту.`, charset: "windows-1251" });
  });

  it("trusts a byte order mark over everything else and drops it", () => {
    const bytes = Uint8Array.of(0xef, 0xbb, 0xbf, ...encodeWith("utf-8", "<meta charset=koi8-r>é"));
    const reading = readCharset(bytes, "text/html; charset=windows-1251");
    expect(reading).toMatchObject({ text: "<meta charset=koi8-r>é", charset: "utf-8", witness: "bom" });
    expect(reading.flags).toHaveLength(2);
  });

  it.each([
    ["utf-16le", [0xff, 0xfe]],
    ["utf-16be", [0xfe, 0xff]],
  ] as const)("reads %s by its byte order mark", (encoding, mark) => {
    const reading = readCharset(Uint8Array.of(...mark, ...encodeWith(encoding, TEXTS.ja)), undefined);
    expect(reading).toMatchObject({ text: TEXTS.ja, charset: encoding, witness: "bom", flags: [] });
  });

  it("leaves out a character that the end of the bytes cuts in two, and says so", () => {
    const whole = encodeWith("utf-8", `${TEXTS.ja}犬`);
    const reading = readCharset(whole.subarray(0, whole.length - 1), "text/html; charset=utf-8");
    expect(reading.text).toBe(TEXTS.ja);
    expect(reading.flags).toEqual(["charset: the bytes end in the middle of a character"]);
  });

  it("takes UTF-8 with a broken place for UTF-8 and counts the damage", () => {
    const bytes = Uint8Array.of(...encodeWith("utf-8", TEXTS.ru), 0xff, ...encodeWith("utf-8", TEXTS.ru));
    const reading = readCharset(bytes, "text/html; charset=iso-8859-1");
    expect(reading.text).toBe(`${TEXTS.ru}\ufffd${TEXTS.ru}`);
    expect(reading.flags).toContain("charset: 1 places are not valid text");
  });

  it.each(["windows-1252", "windows-1251"])("puts text right that was encoded twice by way of %s", (via) => {
    const text = via === "windows-1252" ? TEXTS.fr.replaceAll("à", "â") : TEXTS.ru.replaceAll("И", "и");
    const twice = new TextDecoder(via).decode(encodeWith("utf-8", text), { stream: true });
    const reading = readCharset(encodeWith("utf-8", twice), undefined);
    expect(reading.text).toBe(text);
    expect(reading.flags).toEqual([expect.stringContaining("encoded twice")]);
  });

  it.each([1, 5])("says nothing of capitals with a quote behind them, %d times", (times) => {
    const page = "<p>“LE CAFÉ” and „DAS MENÜ“ and “É”.</p>".repeat(times);
    expect(readCharset(encodeWith("utf-8", page), undefined)).toMatchObject({ text: page, flags: [] });
  });

  it("leaves a page alone that only speaks of such damage", () => {
    const page = `${TEXTS.fr}<p>Une page mal lue montre «Ã©» au lieu de «é».</p>`;
    expect(readCharset(encodeWith("utf-8", page), undefined)).toMatchObject({ text: page, flags: [] });
  });

  it.each([
    ["in a comment", "<!-- <meta charset=koi8-r> --><meta charset='utf-8'>", "utf-8"],
    ["in a script", "<script>'<meta charset=koi8-r>'</script><meta charset=utf-8>", "utf-8"],
    ["in another attribute", "<meta name=a content='charset=koi8-r'><meta charset=utf-8>", "utf-8"],
    ["by http-equiv", "<META content='text/html; charset=koi8-r' HTTP-EQUIV=content-type>", "koi8-r"],
    ["by the XML declaration", '<?xml version="1.0" encoding="koi8-r"?><html>', "koi8-r"],
  ])("finds the markup's own charset %s", (_where, head, charset) => {
    expect(readCharset(encodeWith("utf-8", `${head}<p>plain</p>`), undefined).charset).toBe(charset);
  });

  it("never takes pairs of ASCII letters for UTF-16", () => {
    const reading = readCharset(encodeWith("utf-8", "Bush hid the facts"), undefined);
    expect(reading).toMatchObject({ charset: "utf-8", text: "Bush hid the facts" });
  });
});
