/** What those who publish together call themselves, in the languages of most pages; folded to lower case, the whole name. */
const NEWSROOMS: ReadonlySet<string> = new Set(
  (
    "admin|administrator|editor|editors|editorial|editorial team|editorial staff|editorial board|the editors|news desk|newsdesk|web desk|newsroom|staff|staff writer|staff reporter|" +
    "redaktion|die redaktion|redaktionen|redaksjonen|redactie|de redactie|rédaction|la rédaction|redacción|redacción digital|redação|da redação|redazione|la redazione|" +
    "redakcja|redakce|redakcia|redakcija|redacția|szerkesztőség|toimitus|toimetus|redaksi|tim redaksi|haber merkezi|editör|ban biên tập|" +
    "редакция|редакція|редакцията|συντακτική ομάδα|צוות האתר|מערכת|تحریریه|هيئة التحرير|编辑部|編輯部|編集部|편집부|뉴스팀|온라인뉴스팀|डेस्क|न्यूज डेस्क|নিজস্ব প্রতিবেদক|กองบรรณาธิการ"
  ).split("|"),
);

/** Whether a name is that of a newsroom, which systems write where nobody was named: a person elsewhere on the page wrote it. */
export function isNewsroom(name: string): boolean {
  return NEWSROOMS.has(name.toLowerCase());
}
