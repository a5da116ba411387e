/**
 * What a person wrote in an answer, without the mail they answered, their signature and the legal notice under it.
 * Line by line and linear in time: mail is written by strangers, and the well-known libraries for this match patterns
 * across lines whose time grows with a power of the length. The whole text always stays available beside it.
 */
export function ownText(wholeText: string): string {
  const lines = wholeText
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replace(/\u00a0/g, ' ').trimEnd());
  const answer = cutSignature(cutNotices(cutQuotedHistory(lines)));
  const text = answer
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  // Better to show too much than nothing: a cut that leaves no words was wrong.
  return /[\p{L}\p{N}]/u.test(text) ? text : wholeText.trim();
}

const isQuoted = (line: string) => /^\s{0,3}[>|]/.test(line);

/** Lines that stand alone above a quoted mail, in mail programs of several languages. */
const DIVIDERS = [
  /^\s*-{2,}\s*(original message|forwarded message|original appointment|ursprüngliche nachricht|message d['’]origine|message transféré|mensaje original|messaggio originale|mensagem original|oorspronkelijk bericht|原始邮件|原始郵件|元のメッセージ)\s*-{2,}\s*$/i,
  /^\s*begin forwarded message:\s*$/i,
];

/** The last words of "On Tue, Nov 24, 2026 at 9:00 AM Jane <j@x.org> wrote:" and its sisters. */
const ATTRIBUTION_END =
  /(?:\bwrote|\bescribió|(?:^|\s)écrit|\bschrieb(?:\s.{0,120})?|\bscritto|\bescreveu|\bschreef(?:\s.{0,120})?|\bskrev(?:\s.{0,120})?|\bkirjoitti|\bnapisał(?:\(a\))?|写道|寫道|のメッセージ|작성|написал(?:а|\(а\))?)\s?[:：]\s*$/i;
const ATTRIBUTION_START =
  /^\s*(?:on|le|el|il|em|am|op|den|dnia|w dniu|в|在|\d{4}|\d{1,2}[./-]|[\p{L}"'].{0,120}<)/iu;

/** Headers that mail programs of the Outlook family put above the mail they quote. */
const QUOTED_FROM = /^\s*\*?(?:from|von|de|da|van|från|fra|od|发件人|寄件者|差出人)\s?\*?\s?[:：]\*?\s?\S/i;
const QUOTED_OTHER =
  /^\s*\*?(?:sent|date|to|subject|gesendet|datum|an|betreff|envoyé|à|objet|enviado|para|asunto|fecha|inviato|a|oggetto|verzonden|aan|onderwerp|发送时间|收件人|主题)\s?\*?\s?[:：]\*?/i;

/** True where a line, alone or with up to two that follow, announces the mail being answered; the number of those lines. */
function attributionLength(lines: readonly string[], at: number): number {
  const first = lines[at] ?? '';
  if (DIVIDERS.some((divider) => divider.test(first))) return 1;
  if (first.length <= 500 && ATTRIBUTION_START.test(first)) {
    let joined = '';
    for (let count = 1; count <= 3; count++) {
      const line = lines[at + count - 1];
      if (line === undefined || (line.trim() === '' && count > 1)) break;
      joined = `${joined} ${line}`.slice(0, 600);
      if (ATTRIBUTION_END.test(joined) && (/\d/.test(joined) || joined.includes('@'))) return count;
    }
  }
  if (QUOTED_FROM.test(first)) {
    const following = lines.slice(at + 1, at + 7).filter((line) => QUOTED_OTHER.test(line));
    if (following.length >= 2) return 1;
  }
  return 0;
}

function cutQuotedHistory(lines: readonly string[]): string[] {
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const length = attributionLength(lines, at);
    if (length > 0) {
      const next = lines.slice(at + length).find((line) => line.trim() !== '');
      // Quoted with ">": answers may stand between and below. Quoted without any mark: all below is history.
      if (next === undefined || !isQuoted(next)) {
        if (/^\s*_{5,}\s*$/.test(kept.at(-1) ?? '')) kept.pop();
        break;
      }
      at += length - 1;
      continue;
    }
    const line = lines[at] ?? '';
    if (!isQuoted(line)) kept.push(line);
  }
  return kept;
}

const NOTICE =
  /^\W{0,4}(?:confidential(?:ity)?\b.{0,60}(?:notice|statement|disclaimer|information|e-?mail|message)|(?:legal )?disclaimer\b|notice of confidentiality|important (?:notice|message|warning)\b.{0,40}:|(?:this|the information (?:contained )?in this|the contents of this) (?:e-?mail|electronic mail|message|transmission|communication)\b.{0,120}(?:confidential|intended|privileged|property|phi|protected)|please consider the environment|if you (?:are not|have received) .{0,60}(?:intended recipient|in error))/i;
const BANNER =
  /^\W{0,6}(?:\[external\]|external (?:e-?mail|message|sender)|caution\s?[:!-]|warning\s?[:!-]).{0,200}(?:outside|external|originated|unknown sender|links|attachments)/i;

/** Legal notices below and warning banners above the text are not the writer's words. */
function cutNotices(lines: readonly string[]): string[] {
  const kept: string[] = [];
  for (const line of lines) {
    const start = line.slice(0, 400);
    if (BANNER.test(start)) continue;
    if (NOTICE.test(start) && kept.some((before) => before.trim() !== '')) break;
    kept.push(line);
  }
  return kept;
}

const MOBILE_SIGNATURE =
  /^\s*(?:sent from (?:my|yahoo|mail|outlook|proton|samsung|the)\b.{0,60}|get outlook for\b.{0,60}|sent with .{0,40}|envoyé de(?:puis)? mon.{0,40}|enviado desde mi.{0,40}|gesendet von mein.{0,40}|von meinem .{0,30} gesendet|发自我的.{0,30})$/i;
const SIGN_OFF =
  /^\s*(?:(?:kind(?:est)?|best|warm(?:est)?|with (?:kind|best|warm))?\s?regards|best(?: wishes)?|sincerely(?: yours)?|yours (?:truly|sincerely)|respectfully|thanks?(?: you)?(?: (?:so|very) much)?(?: again)?|many thanks|cheers|cordially|take care|all the best|warmly)\s?[,.!-]{0,2}\s*$/i;

/** Cut below "-- " (RFC 3676 section 4.3), the line a telephone adds, and what follows a sign-off and a name. */
function cutSignature(lines: readonly string[]): string[] {
  const kept: string[] = [];
  for (const line of lines) {
    if (/^\s*--\s?$/.test(line)) break;
    if (!MOBILE_SIGNATURE.test(line.slice(0, 120))) kept.push(line);
  }
  const signOff = kept.findLastIndex((line) => SIGN_OFF.test(line.slice(0, 80)));
  if (signOff <= 0) return kept;
  const below = kept.slice(signOff + 1);
  const words = below.filter((line) => line.trim() !== '');
  // More than a signature's lines, or whole sentences, are part of the answer.
  if (
    words.length > 12 ||
    words.some((line) => line.length > 120 || /\?\s*$/.test(line) || /^\W*p\.?\s?s\b/i.test(line))
  )
    return kept;
  const name = words[0];
  return name === undefined ? kept.slice(0, signOff + 1) : [...kept.slice(0, signOff + 1), name];
}
