import { lowerCase } from "../../../text/characters/lower-case.ts";
import { BYLINE_LABELS } from "../../../text/lines/byline.ts";
import { once } from "../../../text/once.ts";

/** What a line or the words before a date begin with where it is of a change, in the languages of most pages. */
const MODIFIED =
  "last ?updated?|last modified|last edited|last changed?|last revised|last reviewed|updated?|modified|revised|edited|reviewed|aktualisiert|zuletzt|letzte änderung|letzte aktualisierung|stand:|" +
  "mise? à jour|modifiée?|actualisée?|dernière (?:mise à jour|modification|mise)|actualizad[oa]|última (?:actualización|modificación|atualização|modificação)|atualizad[oa]|atualização|" +
  "modificad[oa]|aggiornat[oa]|ultimo aggiornamento|ultima modifica|modificato|actualitzat|actualizat|ultima actualizare|data actualizării|bijgewerkt|laatst|laatste (?:update|wijziging)|gewijzigd|" +
  "uppdaterad|senast|opdateret|oppdatert|sidst|sist|päivitetty|muokattu|uuendatud|aktualizacja|aktualizováno|aktualizované|zaktualizowano|ostatnia (?:aktualizacja|modyfikacja|zmiana)|" +
  "naposledy|poslední (?:aktualizace|změna)|ažurirano|posljednja izmjena|posodobljeno|frissítve|módosítva|frissítés|(?:a lap )?utolsó módosítás(?:a)?|(?:son )?güncellen?me(?: tarihi)?|güncellendi|" +
  "обновлено|обновлена?|обновлён|изменено|последнее (?:обновление|изменение)|оновлено|змінено|останнє (?:редагування|оновлення)|обновена?|актуализирана?|ажурирано|" +
  "ενημερώθηκε|ενημέρωση|τελευταία ενημέρωση|diperbar[uh]+i|terakhir (?:diperbarui|diubah)|cập nhật|ปรับปรุง(?:ล่าสุด)?|อัปเดต(?:ล่าสุด)?|แก้ไข(?:ล่าสุด)?|अपडेटेड|अपडेट|আপডেট|হালনাগাদ|" +
  "آخر تحديث|تم التحديث|تحديث|آخرین (?:به ?روزرسانی|بروزرسانی)|به ?روزرسانی|بروزرسانی|آخری تازہ کاری|עודכן|עדכון אחרון|(?:최종)?수정|업데이트|最終更新|更新日時?|更新(?:时间|時間|于|於)?|最[后後]更新";
const PUBLISHED =
  "first published|published|posted|date|created|released|decided|filed|delivered|issued|veröffentlicht|erschienen|(?:amtliche )?(?:bekanntmachung|pressemitteilung|mitteilung|meldung) vom|publiée?|publicad[oa]|pubblicat[oa]|publicat|data publicării|gepubliceerd|geplaatst|publicerad|offentliggjort|publiceret|udgivet|publisert|" +
  "julkaistu|avaldatud|opublikowano|data publikacji|dodano|publikováno|zveřejněno|vydáno|objavljeno|közzétéve|megjelent|(?:giriş|yayın|yayınlanma|eklenme|oluşturulma) tarihi|yayınlanma|yayınlandı|" +
  "опубликовано|опублікована?о?|дата публикации|публикувана?о?|објављено|δημοσιεύθηκε|δημοσίευση|diterbitkan|dipublikasikan|tayang|ngày đăng|đăng|เผยแพร่(?:เมื่อ)?|โพสต์(?:เมื่อ)?|प्रकाशित|पब्लिश्ड|প্রকাশ(?:িত)?|" +
  "تاريخ النشر|نشر|نُشر|تاریخ انتشار|منتشر شده|פורסם|תאריך פרסום|입력|등록|게재|발행|승인|公開日?|投稿日?|掲載日?|配信|[发發][布佈](?:时间|時間|于|於)?|[发發]表(?:于|於)?";
/** After a label no word goes on: "Updates and more" is none. */
const END = String.raw`(?![\p{L}\p{N}\p{M}])`;

/** Longer than any label, with what must not go on behind it. */
const MAX_LABEL_CHARS = 64;
/** The sentence that such a label may stand in: MDN, MediaWiki. */
const OF_PAGE = "(?:(?:this|the) (?:page|article|document) (?:was|has been) )?";
const MODIFIED_START = once(() => new RegExp(`^${OF_PAGE}(?:${MODIFIED})${END}`, "u"));
const PUBLISHED_START = once(() => new RegExp(`^(?:${PUBLISHED})${END}`, "u"));
const MODIFIED_WITHIN = once(() => new RegExp(`(?<![\\p{L}\\p{N}])(?:${MODIFIED})${END}`, "u"));

/** Whether a text begins by saying that what follows is the date of a change. */
export function saysModified(text: string): boolean {
  return MODIFIED_START().test(lowerCase(text.slice(0, MAX_LABEL_CHARS)));
}

/** Whether a text begins by saying that what follows is the date of publication. */
export function saysPublished(text: string): boolean {
  return PUBLISHED_START().test(lowerCase(text.slice(0, MAX_LABEL_CHARS)));
}

/** Where in a line it says that a date is of a change: "Created by Ann Lee, last modified on ..."; -1 where it doesn't. */
export function findModified(text: string): number {
  return lowerCase(text).search(MODIFIED_WITHIN());
}

/** Lines without one are most. */
const COLON = /[:：]/;
/** "Closing date:" is one label, of something else. */
const LABEL_WITHIN = once(
  () => new RegExp(`(?<![\\p{L}\\p{M}])(?!date)(?:${MODIFIED}|${PUBLISHED}|${BYLINE_LABELS})\\s?[:：]`, "gu"),
);

/** A line, cut before each label of a date or of a name that has a colon behind it: facts that stand side by side without a mark between them. */
export function cutAtLabels(line: string): readonly string[] {
  if (!COLON.test(line)) return [line];
  const starts = [...lowerCase(line).matchAll(LABEL_WITHIN())].map(({ index }) => index).filter((at) => at > 0);
  return [0, ...starts].map((start, i) => line.slice(start, starts[i]).trim());
}
