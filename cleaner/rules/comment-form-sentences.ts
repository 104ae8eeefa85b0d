import { readPhrases } from "./read-phrases.ts";

/** What stands around a form for comments: WordPress's promise about addresses in its languages, and what systems of newspapers print. */
export const COMMENT_FORM_SENTENCES = readPhrases(`deine e-mail-adresse wird nicht veröffentlicht |
  ihre e-mail-adresse wird nicht veröffentlicht | votre adresse e-mail ne sera pas publiée |
  votre adresse de messagerie ne sera pas publiée | tu dirección de correo electrónico no será publicada |
  o seu endereço de e-mail não será publicado | o seu endereço de email não será publicado |
  il tuo indirizzo email non sarà pubblicato | je e-mailadres wordt niet gepubliceerd |
  twój adres e-mail nie zostanie opublikowany | twój adres email nie zostanie opublikowany |
  vaše e-mailová adresa nebude zveřejněna | vaša e-mailová adresa nebude zverejnená | az e-mail címet nem tesszük közzé |
  adresa ta de email nu va fi publicată | din e-postadress kommer inte publiceras | din e-mailadresse vil ikke blive publiceret |
  din e-postadresse vil ikke bli publisert | sähköpostiosoitettasi ei julkaista | e-posta adresiniz yayınlanmayacak |
  e-posta hesabınız yayımlanmayacak | η ηλ. διεύθυνση σας δεν δημοσιεύεται | ваш адрес email не будет опубликован |
  ваш e-mail не будет опубликован | ваша e-mail адреса не оприлюднюватиметься | вашият имейл адрес няма да бъде публикуван |
  لن يتم نشر عنوان بريدك الإلكتروني | نشانی ایمیل شما منتشر نخواهد شد | האימייל לא יוצג באתר |
  อีเมลของคุณจะไม่แสดงให้คนอื่นเห็น | alamat email anda tidak akan dipublikasikan |
  email của bạn sẽ không được hiển thị công khai | 您的邮箱地址不会被公开 | 您的电子邮箱地址不会被公开 |
  發佈留言必須填寫的電子郵件地址不會公開 | メールアドレスが公開されることはありません | 이메일 주소는 공개되지 않습니다 |
  삭제한 댓글은 다시 복구할 수 없습니다 | 로그인·계정인증을 통해 댓글을 | yorum yapabilmek için üye girişi |
  yasadışı, tehditkar, rahatsız edici | komentarze są prywatnymi opiniami | שליחת תגובה מהווה הסכמה | הוספת תגובה חדשה`);
