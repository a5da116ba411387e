/** The lines by which mail programs announce the mail that is being answered or passed on. */

import { isSignOff } from './signatures.ts';

/** The verb at the end of "On Tue, Nov 24, 2026 at 9:00 AM Jane <j@x.org> wrote:" and its sisters. */
const WROTE =
  '(?:wrote|writes|said|sent|escribi[oó]|va escriure|[ée]crit|schrieb|geschrieben|scritto|scrive|escreveu|schreef|geschreven|skrev|skreif|kirjoitti|napisa[łl](?:\\(a\\)|a)?|napisana przez|pisze|napsal(?:\\(a\\)|a)?|napísal(?:\\(a\\)|a)?|napisao(?:/la)?|ezt írta|írta|a scris|yazdı|έγραψε|написал(?:\\(а\\)|а)?|написа|пише(?:т)?|rašė|rakstīja|kirjutas|đã viết|menulis|เขียนว่า|כתב(?:/ה)?|כתבה|كتب|写道|寫道|のメッセージ|wrote the following|작성(?:했습니다)?|님이 작성)';

/** The words, weekdays and numbers that open such a line. */
const OPENING =
  /^[\s\-–—*‪-‮>|]*(?:(?:on|le|el|il|em|am|op|den|dnia|w dniu|på|pe|ti|il giorno|in data|in a message|at|quoting|zitat von|citando|citat|wiadomość napisana|a|în|vào|pada|στις|την|em|в|у|في|ב|เมื่อ|(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|jeu|ven|sam|dim|mié|jue|vie|sáb|dom|ter|qua|qui|sex|seg|mo|di|mi|do|fr|sa|so|ma|wo|vr|za|zo|tir|ons|tor|fre|lør|søn|tis|lör|sön|pon|wt|śr|czw|pt|sob|niedz|po|út|st|čt|pá|ne|пн|вт|ср|чт|пт|сб|вс|нд)\p{L}{0,8}[.,]?)(?:\s|\d|$)|[在於于]|(?:19|20)\d\d[./年년\- ]|\d{1,2}[./:\- ]\s?(?:\d|\p{L}{3}))/iu;
/** A name in front ("Jane Obi <j@x.org> schrieb am ..."); then the line stands apart from the words above. */
const NAME_FIRST = /^[\s>|]*["'“«<([]?\p{L}/u;

const ENDS_WITH_WROTE = new RegExp(
  `(?:^|[\\s,>)"”»\\d年月日時分님]|[^\\p{L}])(?:${WROTE})(?:\\s(?:am|folgendes|the following|het volgende|ca urmează|dne|\\S+)?(?:\\d:\\d|[^:：]){0,120})?\\s?[:：>]{1,2}\\s*(?:\\[[^\\]]*\\])?[-_>\\s]*$`,
  'iu',
);
/** "----- On Tuesday … wrote -----" of Zoho and others, without a colon. */
const ENDS_WITH_DASHES = new RegExp(`${WROTE}\\s?[:：]?\\s?-{2,}\\s*$`, 'iu');
/** "On Tue, 24 Nov 2026 09:00:00 -0500 Jane <j@x.org> wrote", where a program leaves the colon out. */
const ENDS_WITHOUT_COLON = new RegExp(`\\d:\\d\\d.*@[^\\s>]+>\\s${WROTE}$`, 'iu');
/** "j@x.org wrote:", and nothing else in the line. */
const ADDRESS_WROTE = new RegExp(`^<?[^\\s@]{1,64}@[^\\s@]{1,200} ${WROTE}\\s?:$`, 'iu');
/** A person who tells what was said: programs write a name, not "she". */
const TOLD = /\b(?:i|we|he|she|they) (?:wrote|writes|said|says|sent)\b/i;
const ADDRESS = /[<([]?(?:mailto:)?[\w.+'%-]{1,64}@[\w.-]{1,200}[>)\]]?/;
const DATE =
  /\b(?:19|20)\d\d\b|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|\b\d{1,2}[:.h]\d{2}\b|\d{1,2}月|\b\d{1,2}\.? (?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}\b/i;
/** "вт, 24 нояб. 2026 г. в 09:00, Jane <j@x.org>:" and "2026年11月24日(火) 9:00 Jane <j@x.org>:" end without a verb. */
const ENDS_WITH_ADDRESS = /[<([](?:mailto:)?[\w.+'%-]{1,64}@[\w.-]{1,200}[>)\]]{1,2}\s?[‏\s]*[:：]\s*$/;

/** What mail programs call the mail that is answered, between two rules. */
const ORIGINAL = `(?:${[
  'original[- ]?(?:message|appointment|e-?mail|nachricht|bericht|besked)?|reply message',
  '(?:urspr(?:ü|ue)ngliche|originale?) ?(?:nachricht|e-?mail|mail)|antwort(?: nachricht)?',
  "message (?:d['’]origine|original|initial|précédent)|mensaje original|correo original|messaggio originale|mensagem original",
  'oorspronkelijk bericht|oprindelig (?:meddelelse|besked|mail)|opprinnelig melding|(?:ursprungligt|originalt) meddelande',
  'alkuperäinen viesti|wiadomość oryginalna|oryginalna wiadomość|původní zpráva|eredeti üzenet|mesaj original|orijinal mesaj',
  'исходное сообщение|пересылаемое сообщение исходное|оригинал(?:ьное сообщение)?',
  '原始邮件|原始郵件|原邮件|元のメッセージ|オリジナルメッセージ|원본 ?(?:메시지|메일)',
].join('|')})`;
/** Lines that stand alone above a quoted mail; Samsung's goes on with the fields in the same line. */
const DIVIDER = new RegExp(
  [
    `^[\\s>*|]*[-–—_=]{2,}\\s*${ORIGINAL}\\s*[-–—_=]{2,}\\s*$`,
    `^[\\s>*|]*-{3,}\\s*${ORIGINAL}\\s*-{3,}\\s*[\\p{L} ]{1,20}\\s?[:：]`,
    '^\\s{0,4}original message\\s*$',
    '^[\\s>*|]*-{3,}\\s*message from .{1,200} (?:sent|on) .{0,80}\\d.{0,60}-{3,}\\s*$',
    '^>>> .{1,160}\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}.{0,30}>>>\\s*$',
  ].join('|'),
  'iu',
);
/** A mail passed on: it is shown, because it may be the answer itself (a colleague's words). */
const FORWARD =
  /^[\s>*|]*(?:forwarded message\s?:|[-–—_=]{2,}\s*(?:forwarded (?:message|e-?mail|by .{0,60})|weitergeleitete nachricht|message transféré|mensaje reenviado|messaggio inoltrato|mensagem (?:encaminhada|reencaminhada)|doorgestuurd bericht|videresendt (?:meddelelse|melding)|vidarebefordrat meddelande|wiadomość przekazana|przekazana wiadomość|пересылаемое сообщение|转发(?:的)?(?:邮件|信息)|轉寄郵件|転送メッセージ)\s*[-–—_=]{0,}|(?:begin (?:forwarded|original) message|anfang der weitergeleiteten (?:nachricht|e-mail)|début du message (?:transféré|réexpédié)|inicio del mensaje reenviado|inizio messaggio inoltrato|início da mensagem (?:encaminhada|reencaminhada)|begin doorgestuurd bericht)\s*[:：]?)\s*$/iu;

type Label = 'from' | 'date' | 'to' | 'subject';
/** The fields that Outlook and its relatives put above the mail they quote, in many languages. */
const LABELS: ReadonlyMap<string, Label> = new Map(
  Object.entries({
    from: 'from|von|de|da|van|från|fra|lähettäjä|od|odesílatel|feladó|от|от кого|від|kimden|gönderen|από|מאת|من|发件人|寄件者|寄件人|差出人|送信者|보낸 사람|보낸사람|dari|từ|expediteur|expéditeur|remitente|mittente|remetente|afzender|absender|avsändare|afsender|avsender',
    date: "sent|message du|date|date sent|gesendet|datum|verzonden|envoyé|date d'envoi|enviado|enviado el|enviado em|fecha|data|inviato|skickat|sendt|dato|lähetetty|päivämäärä|päiväys|wysłano|data wysłania|odesláno|elküldve|дата|отправлено|надіслано|gönderildi|tarih|ημερομηνία|στάλθηκε|נשלח|تاريخ|تم الإرسال|发送时间|發送時間|日期|日時|送信日時|送信日|보낸 날짜|보낸날짜|날짜|tanggal|terkirim|date et heure|trimis|dikirim",
    to: 'to|an|à|a|para|aan|till|til|vastaanottaja|do|komu|címzett|кому|до|kime|alıcı|προς|אל|إلى|收件人|收件者|宛先|받는 사람|받는사람|kepada|cc|kopie|copie|copie à|kopi|cco|c.c.|copia|抄送|副本|destinataire|destinatario|empfänger|către',
    subject:
      'subject|betreff|betr|objet|sujet|asunto|oggetto|assunto|onderwerp|ämne|emne|aihe|temat|předmět|tárgy|тема|konu|θέμα|נושא|الموضوع|主题|主旨|件名|제목|subjek|perihal|chủ đề|subiect',
  } satisfies Record<Label, string>).flatMap(([label, names]) =>
    names.split('|').map((name) => [name, label as Label] as const),
  ),
);

type Labelled = { label: Label; value: string } | null;

function labelOf(line: string): Labelled {
  if (!/[:：]/.test(line.slice(0, 60))) return null;
  const match = /^[\s>|*_]*([\p{L}][\p{L}.'’ ]{0,24}?)\s?\**\s?[:：]\**\s*(.*)$/u.exec(line.slice(0, 400));
  if (match === null) return null;
  const label = LABELS.get((match[1] ?? '').trim().toLowerCase().replaceAll('’', "'"));
  return label === undefined ? null : { label, value: match[2] ?? '' };
}

/** Marks of the direction of writing, around names in Hebrew and Arabic mails. */
const DIRECTIONS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

const isBlank = (line: string) => line.trim() === '';
export const isQuoted = (line: string) => /^\s{0,3}[>＞]/.test(line);

/** The number of lines, from `at` on, that are the header block of a quoted mail; 0 where they are none. */
function headerBlock(lines: readonly string[], labels: readonly Labelled[], at: number): number {
  const first = labels[at] ?? null;
  if (first === null) return 0;
  if (holdsHeader(lines[at] ?? '')) return 1;
  const seen = new Set<Label>([first.label]);
  let text = first.value;
  let last = at;
  for (let next = at + 1; next < Math.min(lines.length, at + 14); next++) {
    const line = lines[next] ?? '';
    // Some programs part the fields by empty lines; two of them end the block.
    if (isBlank(line) && isBlank(lines[next + 1] ?? '')) break;
    const found = labels[next] ?? null;
    if (found === null) {
      if (isBlank(line) && (labels[next + 1] ?? null) === null) break;
      continue;
    }
    seen.add(found.label);
    text += ` ${found.value}`;
    last = next;
  }
  const mail = ADDRESS.test(text);
  const complete = seen.has('from') && seen.has('subject') && (seen.has('date') || seen.has('to'));
  const dated = seen.has('from') && seen.has('date') && (mail || seen.has('to')) && DATE.test(text);
  const addressed =
    mail && seen.size >= 2 && (seen.has('from') || (first.label === 'date' && seen.has('to')));
  // "From: jane@x.org" alone, with nothing else on the line.
  const alone =
    first.label === 'from' &&
    /^(?:[\p{L}.,'" -]{0,60})?[<[(]?(?:mailto:)?[\w.+'-]{1,64}@[\w.-]{1,100}[>\])]?\s*$/u.test(first.value);
  return complete || dated || addressed ? last - at + 1 : alone && isBlank(lines[at - 1] ?? '') ? 1 : 0;
}

/** All fields in one line: "Date: … From: … To: … Subject: …". */
function holdsHeader(line: string): boolean {
  const seen = new Set(
    [...line.slice(0, 600).matchAll(/(\p{L}+)\s?[:：]\s/gu)].map(([, name = '']) =>
      LABELS.get(name.toLowerCase()),
    ),
  );
  return seen.has('from') && seen.has('subject') && (seen.has('date') || seen.has('to'));
}

/** What a line, alone or with those that follow, announces: a mail answered or passed on, and in how many lines. */
export type Announcement = { lines: number; forward: boolean };

/** No person writes more lines above the mail they answer; looking further would only cost time. */
const LINES_LOOKED_AT = 3000;

/** Reads the announcements of a text; each line's field is looked up once. */
export function announcementsIn(lines: readonly string[]): (at: number) => Announcement | null {
  const labels = lines.slice(0, LINES_LOOKED_AT + 20).map(labelOf);
  return (at) => {
    if (at >= LINES_LOOKED_AT) return null;
    const first = (lines[at] ?? '').slice(0, 600).replace(DIRECTIONS, '');
    if (isBlank(first)) return null;
    if (DIVIDER.test(first) || NOTES.test(first) || YAHOO.test(first)) return { lines: 1, forward: false };
    if (FORWARD.test(first)) return { lines: 1, forward: true };
    const length = attribution(lines, at);
    if (length > 0) return { lines: length, forward: false };
    const header = headerBlock(lines, labels, at);
    return header > 0 ? { lines: header, forward: false } : null;
  };
}

function attribution(lines: readonly string[], at: number): number {
  const first = (lines[at] ?? '').replace(DIRECTIONS, '');
  const opens = OPENING.test(first.slice(0, 80));
  const above = lines[at - 1] ?? '';
  if (!opens && !(NAME_FIRST.test(first) && (isBlank(above) || isSignOff(above)))) return 0;
  let joined = '';
  for (let count = 1; count <= (opens ? 4 : 2); count++) {
    const line = lines[at + count - 1];
    if (line === undefined || (isBlank(line) && count > 1)) break;
    if (count > 1 && breaksOff(lines[at + count - 2] ?? '', line, opens)) break;
    const words = line.replace(DIRECTIONS, '').replace(/^[\s>|]+/, '');
    joined = `${joined} ${words.slice(0, 400)}`.slice(0, 700).trim();
    const next = nextWords(lines, at + count);
    if (announces(joined, opens, next !== null && isQuoted(next))) return count;
  }
  return 0;
}

/** No attribution goes on there: a sentence has ended, or another attribution begins. */
function breaksOff(before: string, line: string, opened: boolean): boolean {
  if (/[.!?]\s*$/.test(before) && !/\b\p{L}{1,5}\.\s*$/u.test(before)) return true;
  if (!OPENING.test(line.slice(0, 80))) return false;
  return !opened || (/^\s*(?:on|le|el|am|em|op|den|il)\s/i.test(line) && DATE.test(line));
}

function announces(joined: string, opens: boolean, quotedBelow: boolean): boolean {
  if (TOLD.test(joined)) return false;
  if (ADDRESS_WROTE.test(joined) || (opens && ENDS_WITHOUT_COLON.test(joined))) return true;
  const ends = /[:：>\-_\]\s]$/.test(joined);
  if (!ends && !quotedBelow) return false;
  const dated = DATE.test(joined);
  const mail = ADDRESS.test(joined);
  const wrote = ENDS_WITH_WROTE.test(joined) || ENDS_WITH_DASHES.test(joined);
  if (wrote && ((opens && (dated || mail)) || (dated && mail))) return true;
  if (ENDS_WITH_ADDRESS.test(joined) && (dated || /^(?:quoting|zitat von|citando|citat)/i.test(joined)))
    return true;
  if (wrote && dated && /\bat\b|\bum\b|\d[:.h]\d\d/.test(joined)) return true;
  // With ">" below, less is enough: "Jane wrote:", "2026/11/24 Jane <j@x.org>".
  if (!quotedBelow) return false;
  return (wrote && joined.length <= 120) || (dated && mail && joined.length <= 200 && !/[.!?]$/.test(joined));
}

function nextWords(lines: readonly string[], from: number): string | null {
  for (let at = from; at < Math.min(lines.length, from + 6); at++) {
    const line = lines[at] ?? '';
    if (!isBlank(line)) return line;
  }
  return null;
}

/** Notes repeats the beginning of the mail it answers: `"Amara Obi" ---11/24/2026 09:00:00 AM---Dear Dr. Doe`. */
const NOTES = /^\s*"?[^"\n]{1,80}"? -{3}\d{1,2}[/.]\d{1,2}[/.]\d{2,4} \d{1,2}:\d\d(?::\d\d)?(?: [AP]M)?-{3}/;

/** Yahoo's app goes on with the mail it answers in the same line. */
const YAHOO =
  /^\s*On (?:\w{3,9}, )?\w{3,9} \d{1,2}, \d{4} at \d{1,2}:\d\d.{0,160}@[^>]{1,120}> ?wrote: {2,}\S/;

/** Where the reply and "On Tue, Nov 24, 2026 at 9:00 AM, j@x.org wrote:" stand on one line, the place of the latter; -1 else. */
export function announcementInLine(line: string): number {
  if (line.length > 700) return -1;
  const match =
    /(?<=[^\s-])(?<!^\s*(?:on|le|el|am))\s?(?=(?:-{2,}\s?)?(?:On (?:\w{3,9},? )?(?:\w{3,9}\.? \d{1,2}|\d{1,2}[/. -])|Le \w{3,8}\.? \d|El \w{3,9},? \d|Am \d{1,2}\.)[^\n]{0,300}?(?:wrote|écrit|escribió|schrieb[^:]{0,100})\s?:\s*$)/iu.exec(
      line,
    );
  return match === null || match.index < 2 ? -1 : match.index + match[0].length;
}
