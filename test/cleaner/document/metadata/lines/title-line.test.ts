import { describe, expect, it } from "vitest";
import { cutText } from "../../../../../cleaner/blocks/text/cut-text.ts";
import { titleLineOf } from "../../../../../cleaner/document/metadata/lines/title-line.ts";

function titleOf(lines: readonly string[]): string | undefined {
  const { blocks } = cutText(lines.join("\n"), "text");
  return blocks[titleLineOf(blocks) ?? -1]?.text;
}

describe("the title of a text in another language than English", () => {
  it.each([
    {
      what: "whose words the text says with other endings",
      title: "Újra szól a falusi harangjáték",
      lines: [
        "Tisza-parti Hírek",
        "Újra szól a falusi harangjáték",
        "Negyven év után újra szól a harangjátékos torony. A harangjátékot 1936-ban öntötték, de a falusiak szerint a szerkezet elromlott.",
        "A javítást az órásmester vállalta: a harangjátékon háromszáz tüske van, és a harangjátékhoz a falusi iskola gyűjtött dallamokat.",
      ],
    },
    {
      what: "that puts no space between words",
      title: "自宅サーバーの電気代を一年間計測した結果",
      lines: [
        "トップ > サーバー > 自宅サーバーの電気代を一年間計測した結果",
        "自宅サーバーの電気代を一年間計測した結果",
        "自宅サーバーを動かしていると、家族から必ず聞かれるのが電気代です。そこで去年の一月から、消費電力を計測してみました。",
        "サーバー本体の電気代を計測した結果、一年間の電気代は約一万円でした。計測の誤差は二パーセントほどあります。",
        "家族の結果は電気代の計測より厳しく、自宅サーバーの電気代は一年間ずっと話題でした。一年間計測した結果です。",
      ],
    },
    {
      what: "that somebody signs below a line that says more",
      title: "صيادو الميناء القديم يعيدون إحياء صناعة الشباك",
      lines: [
        "الرئيسية / أخبار / اقتصاد",
        "صيادو الميناء القديم يعيدون إحياء صناعة الشباك",
        "بعد ثلاثين عاما عادت ورش الصيادين إلى العمل",
        "بقلم: سامي الخطيب",
        "في زقاق ضيق يجلس أبو خالد على كرسي خشبي ويشد الخيوط كما كان يفعل والده قبل ستين عاما، ويقول إن العمل عاد إليه هذا العام.",
      ],
    },
    {
      what: "right above the day of the page, whose words the text does not say",
      title: "Stary tartak zamieni się w bibliotekę",
      lines: [
        "Wiadomości Sport Ogłoszenia",
        "Stary tartak zamieni się w bibliotekę",
        "Agnieszka Wróbel",
        "5 marca 2024, 10:12",
        "Przez dwadzieścia lat rosły tu brzozy. Teraz w hali staną regały na czterdzieści tysięcy książek, a nad czytelnią szklany dach.",
      ],
    },
  ])("is found where it is one $what", ({ title, lines }) => expect(titleOf(lines)).toBe(title));

  it("is not a line above one of several days: these are a list", () => {
    const day = (n: number) => [`Jarmark wiosenny w Brzezinach ${n}`, `${n} marca 2024, 10:12`];
    expect(titleOf(["Kalendarz imprez gminy", ...[5, 12, 19].flatMap(day)])).toBeUndefined();
  });

  it.each([
    { what: "a tag or two", line: "#台東 #田鱉 #稻田" },
    { what: "a byline", line: "文／田鱉 稻田" },
    { what: "a name of two signs", line: "田鱉" },
  ])("is not $what", ({ line }) => {
    const body =
      "縱谷南段的稻田停用農藥之後，消失近二十年的田鱉重新現身，志工在稻田裡記錄到六十三隻田鱉，稻田的田鱉正在護卵，台東的稻田。";
    expect(titleOf([line, body, body.replace("縱谷", "台東")])).toBeUndefined();
  });

  it("is no code, whatever the text goes on to speak of", () => {
    const { blocks } = cutText(
      "Harbour desk::\n\n    harbour lantern wick trim\n\nThe harbour keeper will trim the wick of the lantern. Whoever did not trim the wick of a lantern in this harbour pays the harbour, and the lantern is his.\n\nEach lantern has one wick, and the harbour has each lantern, so that the keeper may trim it.\n",
      "restructuredtext",
    );
    expect(blocks[titleLineOf(blocks) ?? -1]?.kind).not.toBe("code");
  });
});
