import { readPhrases } from "./read-phrases.ts";

/** Words of MediaWiki's markup, in the languages of the largest wikis: lower case. */
export const WIKI_NAMES = {
  /** Namespaces of pictures and recordings. */
  files:
    readPhrases(`file | image | media | datei | bild | fichier | archivo | imagen | ficheiro | arquivo | imagem | immagine | bestand |
    afbeelding | plik | grafika | fil | tiedosto | kuva | soubor | fájl | kép | fișier | imagine | dosya | resim | berkas | gambar |
    tập tin | hình | файл | изображение | зображення | αρχείο | εικόνα | ファイル | 画像 | 文件 | 檔案 | 图像 | 圖像 | 파일 | 그림 | ملف | صورة |
    קובץ | תמונה | پرونده | चित्र`),
  /** Namespaces of categories. */
  categories:
    readPhrases(`category | kategorie | catégorie | categoría | categoria | categorie | kategoria | kategori | luokka | kategória |
    kategorija | thể loại | категория | категорія | κατηγορία | カテゴリ | 分类 | 分類 | 분류 | تصنيف | קטגוריה | رده | श्रेणी`),
  /** What leads from a title to another page, behind "#". */
  redirects:
    readPhrases(`redirect | weiterleitung | redirection | redirección | redirecionamento | rinvia | doorverwijzing | patrz | przekieruj |
    omdirigering | omdiriger | ohjaus | uudelleenohjaus | přesměruj | átirányítás | yönlendirme | alih | đổi | перенаправление |
    перенапр | перенаправлення | ανακατευθυνση | 転送 | リダイレクト | 重定向 | 넘겨주기 | تحويل | הפניה | تغییر_مسیر | अनुप्रेषित`),
  /** Options of a picture before an equals sign. */
  fileValues:
    readPhrases(`alt | link | page | lang | class | thumbtime | start | end | upright | thumb | thumbnail | manualthumb |
    seite | verweis | alternativtext | sprache | klasse | hochkant | lien | langue | redresse | enlace | vinculo | página | pagina |
    collegamento | verticale | koppeling | rechtop | łącze | альт | ссылка | страница | 代替文 | リンク | 替代文本 | 链接`),
  /** Those that stand alone; the rest are numbers with "px". */
  fileOptions:
    readPhrases(`thumb | thumbnail | frame | framed | enframed | frameless | border | left | right | center | centre | none | baseline |
    middle | sub | super | top | bottom | text-top | text-bottom | upright | mini | miniatur | hochkant | gerahmt | rahmenlos | rand |
    links | rechts | zentriert | ohne | vignette | cadre | sans_cadre | gauche | droite | centré | neant | redresse | miniaturadeimagen |
    miniatura | mini | marco | izquierda | derecha | centro | centrado | esquerda | direita | miniaturadaimagem | riquadrato | sinistra |
    destra | gecentreerd | miniatuur | omkaderd | lewo | prawo | mały | ramka | справа | слева | мини | миниатюра | центр | サムネイル | 左 |
    右 | 中央 | 缩略图 | 縮圖`),
  /** Of these, what shows the caption below the picture. */
  framed:
    readPhrases(`thumb | thumbnail | frame | framed | enframed | mini | miniatur | gerahmt | vignette | cadre | miniaturadeimagen | miniatura |
    marco | miniaturadaimagem | riquadrato | miniatuur | omkaderd | mały | ramka | мини | миниатюра | サムネイル | 缩略图 | 縮圖`),
  /** Between two underscores on each side. */
  switches:
    readPhrases(`notoc | forcetoc | toc | noeditsection | newsectionlink | nonewsectionlink | nogallery | hiddencat | index | noindex |
    expectunusedcategory | staticredirect | disambig | nocontentconvert | nocc | notitleconvert | notc | start | end | archivedtalk |
    notalk`),
} as const;
