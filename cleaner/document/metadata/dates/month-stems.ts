/**
 * What the names of the twelve months begin with, per month, in the languages of most pages: English, German, French,
 * Spanish, Portuguese, Italian, Dutch, Swedish, Danish, Norwegian, Icelandic, Finnish, Estonian, Latvian, Lithuanian, Polish, Czech,
 * Croatian, Slovene, Serbian, Hungarian, Romanian, Turkish, Azerbaijani, Russian, Ukrainian, Bulgarian, Greek, Indonesian, Malay, Hebrew, Arabic,
 * Persian, Urdu, Hindi, Marathi, Bengali, Tamil, Telugu, Kannada, Malayalam, Gujarati, Thai. The longest stem that fits decides
 * ("juil" before "jui"); one of two letters is a whole word.
 */
export const MONTH_STEMS: readonly string[] = [
  "jan jän ene gen tammi sty led ian oca янв січ ιαν siječ sausio студз jaan yanv яну јан ינואר בינואר ینایر يناير جانفي ژانویه جنوری जनवरी जानेवारी জানু ஜனவரி జనవరి ಜನವರಿ ജനുവരി જાન્યુ มกราคม มค",
  "feb fév fev helmi lut úno feb şub фев лют φεβ velja vasari veebr fevr люты פברואר בפברואר فبراير فيفري شباط فوریه فروری फ़रवरी फरवरी फेब्रुवा ফেব্রু பிப்ரவரி ఫిబ్రవరి ಫೆಬ್ರವರಿ ഫെബ്രുവര ફેબ્રુ กุมภาพัน กพ",
  "mar mär mrt maart maalis bře már мар бер μαρ μάρ ožuj ožujak kovo märts сакав מרץ במרץ מרס مارس آذار مارچ मार्च মার্চ மார்ச் మార్చి ಮಾರ್ಚ್ മാർച്ച് માર્ચ มีนาคม มีค",
  "apr abr avr huhti kwi dub ápr nis апр кві απρ travn balandž красаві אפריל באפריל أبريل ابريل أفريل نيسان آوریل اپریل अप्रैल एप्रिल এপ্রিল ஏப்ரல் ఏప్రిల్ ಏಪ್ರಿಲ್ ഏപ്രിൽ એપ્રિલ เมษายน เมย",
  "may mai maj mei mag touko kvě máj мая май тра μαΐ μάι svib geguž maí мај מאי במאי مايو ماي أيار مئی मई मे মে மே మే ಮೇ മേയ് મે พฤษภาคม พค",
  "jun juin giu kesä cze červen červn jún iun haz июн чер ιουν lipnj lipanj biržel juuni iyun јун юни чэр יוני ביוני يونيو جوان حزيران ژوئن جون जून জুন ஜூன் జూన్ ಜೂನ್ ജൂൺ જૂન มิถุนายน มิย",
  "jul juil lug heinä lip červenec červenc júl iul tem июл лип ιουλ srpnj srpanj liep juuli iyul јул юли יולי ביולי يوليو جويلية تموز ژوئیه جولائی जुलाई जुलै জুলাই ஜூலை జులై జూలై ಜುಲೈ ജൂലൈ જુલાઈ กรกฎาคม กค",
  "aug ogos août aout ago elo sie srp agu ağu авг сер αυγ kolov rugpj avg avq ágú жніў אוגוסט באוגוסט أغسطس اغسطس أوت آب اوت اگست अगस्त ऑगस्ट আগস্ট ஆகஸ்ட் ఆగస్టు ಆಗಸ್ಟ್ ഓഗസ്റ്റ് ઓગસ્ટ สิงหาคม สค",
  "sep set syys wrz zář szep eyl сен вер σεπ rujan rujna rugsėj септем ספטמבר בספטמבר سبتمبر أيلول سپتامبر ستمبر सितंबर सितम्बर सप्टेंबर সেপ্টেম্ செப்டம்ப సెప్టెంబ ಸೆಪ್ಟೆಂಬ സെപ്റ്റം સપ્ટેમ્બ กันยายน กย",
  "oct okt out ott loka paź říj eki окт жов οκτ spali кастры אוקטובר באוקטובר أكتوبر اكتوبر اکتبر اکتوبر अक्टूबर अक्तूबर ऑक्टोबर অক্টোবর அக்டோபர் అక్టోబర్ ಅಕ್ಟೋಬರ್ ഒക്ടോബർ ઑક્ટોબર ตุลาคม ตค",
  "nov noi marras listop kas ноя лис νοέ νοε studenog studeni лістап lapkri nóv noyab ное נובמבר בנובמבר نوفمبر نوامبر نومبر नवंबर नवम्बर नोव्हेंब নভেম্বর நவம்பர் నవంబర్ ನವೆಂಬರ್ നവംബർ નવેમ્બર พฤศจิกาย พย",
  "dec disember dez dic déc des joulu gru pros ara дек гру δεκ gruod detse снежня снежань דצמבר בדצמבר ديسمبر دسامبر دسمبر दिसंबर दिसम्बर डिसेंबर ডিসেম্বর டிசம்பர் డిసెంబర్ ಡಿಸೆಂಬರ್ ഡിസംബർ ડિસેમ્બર ธันวาคม ธค",
];
