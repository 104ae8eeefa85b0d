import { expect, it } from "vitest";
import { groupTerms } from "../../../../cleaner/sections/key-terms/group-terms.ts";

const HARBOUR = ["The harbour froze in March.", "Nobody left the harbour until April.", "Ships lay in the harbour."];
const BREAD = ["Bakers raised the price of bread.", "The bread was dark.", "Rye made the bread heavy."];

it("names a group by what recurs in it and in no other", () => {
  const [harbour, bread] = groupTerms([HARBOUR, BREAD]);
  expect(harbour?.[0]).toBe("harbour");
  expect(bread?.[0]).toBe("bread");
});

it("never names a group by words that say nothing of what it is about", () => {
  const terms = groupTerms([["However, several people nevertheless tried another way.", "However, the mill burned."]]);
  expect(terms).toEqual([["mill", "burned"]]);
});

it("writes a name as one, though it is first met at the beginning of a sentence", () => {
  const [terms] = groupTerms([["Kerensky fled.", "The palace fell because Kerensky was gone."], BREAD]);
  expect(terms?.[0]).toBe("Kerensky");
});

it("puts names before other words that are said as often", () => {
  const [terms] = groupTerms([["The letter went to Odessa.", "Farmers read the paper."], BREAD]);
  expect(terms?.[0]).toBe("Odessa");
});

it("writes a name as it is, where other mentions have lost their apostrophe", () => {
  const terms = groupTerms([["That was Lenins plan."], ["Later Lenin left.", "Nobody saw Lenin again."], BREAD]);
  expect(terms[0]).toContain("Lenin");
  expect(terms[0]).not.toContain("Lenins");
  expect(terms[1]).toContain("Lenin");
});

it("leaves a name in the plural that most mentions have", () => {
  const [terms] = groupTerms([
    ["After the Trials came the war.", "The Trials ended.", "One Trial of the Trials."],
    BREAD,
  ]);
  expect(terms?.[0]).toBe("Trials");
});

it("never names a group by a contraction without its apostrophe", () => {
  const [terms] = groupTerms([["The mill didnt burn.", "The mill wasnt sold and didnt stand still."], BREAD]);
  expect(terms?.[0]).toBe("mill");
  expect(terms).not.toContain("didnt");
  expect(terms).not.toContain("wasnt");
});

it("names a group the same whatever texts were named before it, a flood of words among them", () => {
  const groups = [["Later Lenin left.", "Nobody saw Lenin again."], BREAD];
  const flood = [Array.from({ length: 25_000 }, (_, i) => `seldom word${i}x`).join(" ")];
  const alone = groupTerms(groups);
  expect(alone[0]?.[0]).toBe("Lenin");
  for (const before of [
    [["They met lenin and LENIN.", "It was lenin, Lenins lenin."]],
    [HARBOUR, BREAD],
    [flood],
    [BREAD],
  ]) {
    groupTerms(before);
    expect(groupTerms(groups)).toEqual(alone);
  }
});

it("leaves auxiliaries and prepositions out", () => {
  const terms = groupTerms([["Being under guard, the mill burned while being under repair."]]);
  expect(terms[0]).not.toContain("being");
  expect(terms[0]).not.toContain("under");
});

it.each([
  { language: "Chinese", texts: ["岛上的灯塔建于冬天，灯塔的灯用油点燃。", "渔民们说，灯塔救了渔船。"], word: "灯塔" },
  { language: "Japanese", texts: ["島の灯台は冬に建てられた。灯台の明かりは油で燃えた。"], word: "灯台" },
  { language: "Korean", texts: ["등대는 높다. 등대의 불은 밝다. 등대를 돌본다."], word: "등대" },
])("names a group in $language by words, not by clauses or words with their particles", ({ texts, word }) => {
  const [terms] = groupTerms([texts, ["渡轮每天两班。"]]);
  expect(terms?.[0]).toBe(word);
  expect(Math.max(...(terms ?? []).map((term) => term.length))).toBeLessThan(6);
});

it("names a group by a phrase where its words mostly stand together", () => {
  const [trials, water] = groupTerms([
    ["After the Show Trials came the war.", "In the Show Trials Zinoviev confessed.", "He feared the Show Trials."],
    ["A thermal expansion tank takes what the boiler gives.", "Without one thermal expansion tank the boiler leaks."],
  ]);
  expect(trials?.[0]).toBe("Show Trials");
  expect(water).toContain("thermal expansion tank");
  expect(trials).not.toContain("Trials");
});

it("makes no phrase of words that also stand apart, of an owner and what is owned, or over the end of a sentence", () => {
  const [terms] = groupTerms([
    ["Lenin wrote. Stalin read Lenin's letter and kept the letter.", "Lenin's friends feared Stalin."],
    BREAD,
  ]);
  expect(terms).toEqual(expect.arrayContaining(["Lenin", "letter"]));
});

it("takes a name that is said once whole", () => {
  const [terms] = groupTerms([["The boat was sold to Ada Quill of Wick."], BREAD]);
  expect(terms).toContain("Ada Quill");
});

it("knows war as a word of English and as a function word of German", () => {
  const [english] = groupTerms([["The war was long.", "Of the war they said little."], BREAD]);
  const [german] = groupTerms([["Das Boot war alt.", "Es war verkauft."]]);
  expect(english?.[0]).toBe("war");
  expect(german).not.toContain("war");
});

it("prefers what sets a group apart, and what is said early and again, to adverbs and dates", () => {
  const [terms] = groupTerms([
    ["The weir slowly feeds the mill in August.", "A weir needs stones."],
    ["The mill grinds rye.", "Rye is dear at the mill."],
    ["The mill burned."],
  ]);
  expect(terms?.[0]).toBe("weir");
  for (const weak of ["slowly", "August"]) expect(terms?.slice(0, 3)).not.toContain(weak);
});

it("names no group by contractions", () => {
  const [terms] = groupTerms([["They’re here. They’re late, and it'll rain on l'amour."], BREAD]);
  expect(terms).toEqual(expect.arrayContaining(["rain", "amour"]));
  expect(terms?.join()).not.toMatch(/['’]/);
});

it.each([
  {
    language: "ar",
    text: "بعد عام عاد الصيادون إلى الشباك، ثم بعد عام آخر جلسوا على الرصيف وعلى القارب على البحر.",
    no: ["على", "بعد", "عام", "إلى"],
  },
  {
    language: "fa",
    text: "قنات روستا پاک شد و قنات پر آب است. سال گذشته آب قنات کم شده بود و کشاورزان از سال پیش می‌گویند.",
    no: ["است", "شد", "شده", "سال"],
  },
  {
    language: "he",
    text: "המאפייה היא ישנה. המאפייה של הנפחים היא הוא של כולם, היא אופה לחם אחרי חצות.",
    no: ["היא", "הוא", "אחרי"],
  },
  { language: "hi", text: "ऊन केंद्र में करघे हैं। करघे में धागा है। महिलाएं करघे पर काम करती हैं, केंद्र में रहती हैं।", no: ["में", "हैं"] },
  { language: "bn", text: "তিনি বলেন, নৌকা চলে। এখন নৌকা ঘাটে। তিনি বলেন, নৌকা চলবে।", no: ["তিনি", "বলেন", "এখন"] },
  {
    language: "id",
    text: "Petani yang membeli garam, garam yang putih yang dijual. Dua puluh juta tersebut untuk garam.",
    no: ["yang", "dua", "puluh", "tersebut"],
  },
  {
    language: "tr",
    text: "Kırk yıldır kapalı olan değirmen, kırk yıldır dönmeyen değirmen Şubat ayında döndü.",
    no: ["kırk", "yıldır", "olan", "Şubat"],
  },
  {
    language: "ru",
    text: "Которые лодки были готовы, которые нет: были лодки, были сети. Лодки были у причала.",
    no: ["были", "которые"],
  },
  {
    language: "el",
    text: "Όταν η βάρκα έφυγε, όταν ήταν βράδυ, η βάρκα ήταν άδεια. Όταν γύρισε, η βάρκα ήταν γεμάτη.",
    no: ["όταν", "ήταν"],
  },
  {
    language: "pl",
    text: "Które łodzie były gotowe, które były nowe: łodzie były w porcie, które stały.",
    no: ["które", "były"],
  },
  {
    language: "nb",
    text: "Båten ble bygget, båten ble solgt, etter at båten ble funnet i januar, etter januar.",
    no: ["ble", "etter", "januar"],
  },
  {
    language: "ja",
    text: "今年の銭湯は三百円。銭湯は去年も三百円だった。最初の銭湯は三年前。",
    no: ["今年", "三百円", "最初", "三年前"],
  },
])("names a group in $language by no function word, no amount and no month", ({ language, text, no }) => {
  const [terms = []] = groupTerms([[text]], language);
  expect(terms.length).toBeGreaterThan(0);
  expect(terms.filter((term) => no.includes(term.toLowerCase()))).toEqual([]);
});

it("takes short words that a text in an unknown language says all the time for its function words", () => {
  const [terms = []] = groupTerms([
    [
      "Wavuvi wa kisiwa wanasema kuwa bei ya samaki imepanda kwa sababu boti za wavuvi ni kuukuu.",
      "Samaki huuzwa kwa bei kubwa kwa watalii, na boti huenda kwa injini.",
      "Serikali itanunua injini kwa wavuvi kwa sababu samaki huharibika.",
    ],
  ]);
  expect(terms).toContain("samaki");
  expect(terms).not.toContain("kwa");
});

it("finds syllables that stand together at the beginning of sentences as well", () => {
  const [terms] = groupTerms([["Đất sét ở sông. Đất sét đỏ. Thợ phơi đất sét hai tháng."]], "vi");
  expect(terms?.[0]).toBe("đất sét");
});

it("takes what Turkish joins to a name off it", () => {
  const [terms] = groupTerms([["Buğday Kastamonu'nun köyünde, un Kastamonu'da satılır."]], "tr");
  expect(terms?.[0]).toBe("Kastamonu");
});

it("finds where a word of Chinese begins that another sign stands before", () => {
  const [terms] = groupTerms([["現有泊位九個，原有泊位作業，新建泊位四個，泊位不足。"]], "zh-TW");
  expect(terms?.[0]).toBe("泊位");
});

it("takes what Thai joins to a word off it", () => {
  const [terms] = groupTerms([["แห่งโรงหมักใหญ่ ปล่องโรงหมักเก่า และขายไม่ได้ และขายไปแล้ว"]], "th");
  expect(terms).toEqual(["โรงหมัก"]);
});

it("takes what Persian writes as one word of two parts for one term", () => {
  const minibus = "مینی\u200cبوس";
  const [terms] = groupTerms([[`${minibus} آبی جلوی مدرسه ایستاد.`, `${minibus} کتاب می\u200cبرد.`]], "fa");
  expect(terms?.[0]).toBe("مینی بوس");
});

it("names no group by auxiliaries of Spanish and Dutch", () => {
  expect(groupTerms([["El embalse está vacío.", "El embalse está lejos."]], "es")[0]).not.toContain("está");
  expect(groupTerms([["U kunt achter de molen parkeren.", "De molen kunt u zien."]], "nl")[0]).not.toContain("kunt");
});
