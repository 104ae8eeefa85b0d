/** Who wrote a message, when and about what, as programs for mail show it above what is answered or passed on. */
export interface MailHead {
  readonly from: string;
  readonly date?: string;
  readonly subject?: string;
}

/** The names of fields as programs for mail translate them, in lower case and without spaces. */
const LABELS = {
  from: "from von de da van från fra od от 发件人 寄件者 差出人 보낸사람",
  date: "sent date gesendet datum envoyé inviato data enviado fecha enviada verzonden skickat sendt wysłano отправлено дата 发送时间 日期 送信日時 보낸날짜",
  subject: "subject betreff objet oggetto asunto assunto onderwerp ämne emne temat тема 主题 主旨 件名 제목",
  other:
    "to cc bcc an à a para aan till til do кому копия 收件人 抄送 宛先 받는사람 message-id in-reply-to references list",
} as const;
const FIELD_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(LABELS).flatMap(([field, labels]) => labels.split(" ").map((label) => [label, field] as const)),
);
const FIELD = /^\*?(\p{L}[\p{L}\p{M}-]{0,20}|보낸 사람|보낸 날짜|받는 사람)\*?\s?[:：]\*?\s{1,10}(\S.{0,600})$/u;
const MIN_FIELDS = 3;
const MAX_LINES = 14;

/** Whether a line is a field of such a head. */
export function isMailField(line: string): boolean {
  return fieldOf(line) !== undefined;
}

function fieldOf(line: string): readonly [field: string, value: string] | undefined {
  const [, label = "", value = ""] = FIELD.exec(line.trim()) ?? [];
  const field = FIELD_OF.get(label.toLowerCase().replace(" ", ""));
  return field === undefined ? undefined : [field, value];
}

/** The head that lines are, but for a line or two around it; undefined where they are none. */
export function mailHeadOf(lines: readonly string[]): MailHead | undefined {
  if (lines.length < MIN_FIELDS || lines.length > MAX_LINES) return undefined;
  const said = new Map<string, string>();
  let count = 0;
  for (const line of lines) {
    const [field, value] = fieldOf(line) ?? [];
    if (field === undefined || value === undefined) continue;
    count++;
    if (!said.has(field)) said.set(field, value);
  }
  const [from, date, subject] = ["from", "date", "subject"].map((field) => said.get(field));
  if (count < MIN_FIELDS || count * 2 < lines.length || from === undefined) return undefined;
  if (subject === undefined && (date === undefined || !from.includes("@"))) return undefined;
  return { from, ...(date === undefined ? {} : { date }), ...(subject === undefined ? {} : { subject }) };
}
