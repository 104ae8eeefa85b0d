import { describe, expect, it } from "vitest";
import { chooseLanguage } from "../../../../cleaner/document/metadata/language/choose-language.ts";
import { detectLanguage } from "../../../../cleaner/document/metadata/language/detect-language.ts";

const MARATHI = "पुण्याच्या जुन्या बाजारात गेल्या आठवड्यात मोठी गर्दी झाली होती, कारण शेतकऱ्यांनी आपला माल थेट विकायला आणला होता.";
const URDU =
  "وادی میں خوبانی کا سالانہ میلہ شروع ہو گیا ہے اور منتظمین کے مطابق پہلے دو دن میں ہزاروں سیاح میلے میں شریک ہوئے۔ انھوں نے بتایا کہ اس سال پھل بہت اچھا ہے لیکن اب تک سڑک کی مرمت نہیں ہوئی۔";
const CATALAN =
  "El mercat del poble obre els dissabtes al matí i els pagesos hi porten les verdures que han collit aquella setmana. A la plaça hi ha també una parada de formatges amb llet de cabra, però no sempre és oberta perquè el pastor viu molt lluny.";
const CROATIAN =
  "Na trgu su se u subotu okupili ribari koji su donijeli mreže i pričali kako se nekad lovilo. Bilo je to prvi put nakon rata da su svi bili zajedno, a grad im je zato dao novu zgradu koja će biti otvorena cijele godine.";
const BASQUE =
  "Herriko azokan nekazariek barazkiak eta gazta saltzen dituzte larunbatero. Eguraldi ona egiten duenean jende asko etortzen da inguruko herrietatik, eta umeek plazan jolasten dute arratsaldera arte.";

describe("the language of a page", () => {
  it.each([
    ["mr", MARATHI],
    ["ne", MARATHI],
    ["ur", URDU],
    ["ca", CATALAN],
    ["eu", BASQUE],
    ["sr-Latn", CROATIAN],
  ])("is the declared one (%s) where the text only looks like a relative that is better known", (tag, text) => {
    expect(chooseLanguage({ value: tag, witness: "html lang" }, text)).toEqual({ value: tag, witness: "html lang" });
  });

  it.each([
    ["mr", CATALAN, "ca"],
    ["en", MARATHI, "hi"],
    ["ca", MARATHI, "hi"],
    ["cz", CATALAN, "ca"],
    ["de", URDU, "ur"],
  ])("is the text's where %s can't be it", (tag, text, language) => {
    const chosen = chooseLanguage({ value: tag, witness: "html lang" }, text);
    expect(chosen).toMatchObject({ value: language, witness: "text" });
    expect(chosen?.flag).toBe(`language: the page says ${tag}, its text is ${language}`);
  });

  it.each([
    ["ur", URDU],
    ["ca", CATALAN],
    ["hr", CROATIAN],
    [
      "sl",
      "Na trgu so se v soboto zbrali ribiči, ki so prinesli mreže in pripovedovali, kako se je nekoč lovilo. Bilo je prvič po vojni, da so bili vsi skupaj, zato jim je mesto dalo novo hišo, ki bo odprta tudi pozimi.",
    ],
    [
      "sr",
      "На тргу су се у суботу окупили рибари који су донели мреже и причали како се некада ловило. Било је то први пут после рата да су сви били заједно, па им је град дао нову зграду која ће бити отворена.",
    ],
    [
      "et",
      "Turul müüvad talunikud laupäeviti köögivilju ja juustu. Kui ilm on ilus, tuleb sinna palju rahvast ka naaberküladest, aga lapsed mängivad platsil kuni õhtuni ning keegi ei lähe koju enne kui pimedaks läheb.",
    ],
    [
      "lt",
      "Turguje ūkininkai šeštadieniais parduoda daržoves ir sūrį. Kai oras yra gražus, čia atvyksta daug žmonių iš kitų kaimų, o vaikai žaidžia aikštėje iki vakaro, nes namo dar nenori, bet taip buvo visada ir su jais.",
    ],
    [
      "lv",
      "Tirgū zemnieki sestdienās pārdod dārzeņus un sieru. Kad laiks ir labs, šeit ierodas daudz cilvēku no citiem ciemiem, bet bērni spēlējas laukumā līdz vakaram, jo mājās vēl negrib iet, un tā tas ir bijis arī agrāk.",
    ],
    ["am", "በጎንደር ከተማ የሚገኙ ከሁለት መቶ በላይ ሸማኔዎች ምርታቸውን በጋራ ለመሸጥ የሚያስችላቸውን ማህበር መሥርተዋል።"],
    ["te", "గ్రామంలో పాత బావిని రైతులు మళ్లీ తవ్వారు."],
    ["kn", "ಹಳ್ಳಿಯ ಹಳೆಯ ಬಾವಿಯನ್ನು ರೈತರು ಮತ್ತೆ ತೋಡಿದರು."],
    ["ml", "ഗ്രാമത്തിലെ പഴയ കിണർ കർഷകർ വീണ്ടും കുഴിച്ചു."],
    ["gu", "ગામનો જૂનો કૂવો ખેડૂતોએ ફરી ખોદ્યો."],
    ["pa", "ਪਿੰਡ ਦਾ ਪੁਰਾਣਾ ਖੂਹ ਕਿਸਾਨਾਂ ਨੇ ਮੁੜ ਪੁੱਟਿਆ."],
    ["or", "ଗାଁର ପୁରୁଣା କୂଅ ଚାଷୀମାନେ ପୁଣି ଖୋଳିଲେ."],
    ["si", "ගමේ පරණ ළිඳ ගොවීන් නැවත හෑරුවා."],
    ["km", "កសិករបានជីកអណ្តូងចាស់នៅក្នុងភូមិម្តងទៀត។"],
    ["lo", "ຊາວນາໄດ້ຂຸດນ້ຳສ້າງເກົ່າຢູ່ໃນບ້ານຄືນໃໝ່."],
    ["my", "ရွာထဲက ရေတွင်းဟောင်းကို လယ်သမားတွေ ပြန်တူးကြတယ်။"],
  ])("is told from the text alone: %s", (language, text) => {
    expect(detectLanguage(text)?.language).toBe(language);
  });
});
