import { header, headerValues, type IncomingMail } from './incoming-mail.ts';

/** Who sends reports: programs that carry mail, under the names they give themselves. */
const RETURNING_SENDER =
  /^(?:mailer-?daemon|mail-?daemon|daemon|postmaster|post_?master|(?:[\w.-]+[-_])?bounces?|mdaemon|mail-?delivery(?:[-_]?\w+)?|microsoftexchange[0-9a-f]+|mail-?system|delivery-?status|imss|mailadmin|symantec_antivirus\w*|mailsweeper|interscan\w*|smtp_?gateway\w*)(?=[-_+@.]|$)/i;
const RETURNING_NAME =
  /mail delivery|mailer.?daemon|delivery subsystem|^postmaster\b|microsoft outlook|system administrator|mail administrator|internet mail delivery|mail system|delivery system/i;

/** How reports name themselves, in the languages of the large systems. */
const FAILURE_SUBJECT = new RegExp(
  [
    '\\bundeliver(?:able|ed)\\b|\\bnon[- ]?deliver(?:able|ed|y)\\b',
    '\\bdelivery (?:status notification|failure|has failed|failed|report|delayed|incomplete|problem|error|notification)\\b',
    '\\b(?:failure|bounce|failed|non-?delivery|delivery|nondeliverable) (?:notice|notification|report|mail|message|delivery)\\b',
    '\\breturned (?:mail|e-?mail|message|to sender)\\b|\\breturning message to sender\\b|\\bmail (?:returned|failure)\\b',
    '\\b(?:mail|message|e-?mail) (?:delivery|could not be delivered|not delivered|was not delivered|system error|delayed|undeliverable)\\b',
    '\\b(?:could|can) ?not be delivered\\b|\\bunable to deliver\\b|\\bmail system error\\b|\\baddress not found\\b|\\bmessage (?:blocked|rejected|not delivered)\\b|\\b(?:delayed mail|warning: (?:message|could not send))\\b',
    'unzustellbar|nicht zugestellt|nicht zustellbar|konnte nicht zugestellt|zustellung (?:fehlgeschlagen|verzögert)|unzustellbarkeit',
    "non[- ]?remis|non distribuable|échec de (?:la )?(?:remise|distribution|livraison)|notification d[’']état de remise",
    'no se (?:pudo|puede|ha podido) entregar|no entregado|error de entrega|correo devuelto|notificaci[oó]n de estado de (?:la )?entrega',
    'impossibile recapitare|mancato recapito|messaggio non recapitabile|não foi possível entregar|não (?:foi )?entregue|falha na entrega|devolvid[oa]|notificação de status de entrega',
    'onbestelbaar|kan niet worden (?:bezorgd|afgeleverd)|nie można dostarczyć|niedostarczaln|не доставлен|недоставлен|doručit|teslim edilemedi|kunde inte levereras|olevererbart|ikke leveres|toimitus epäonnistui',
    '退信|投递失败|无法投递|发送失败|未送达|退回|傳遞失敗|無法傳遞|配信不能|配信(?:でき|エラー)|未配信|送信(?:でき|エラー)|メール配送|배달 ?(?:실패|불가|못)|반송|전송 ?실패',
  ].join('|'),
  'iu',
);

/** A title that a person's mail program made of a title answered: then the words are not the mail's own. */
const ANSWERED_SUBJECT = /^\s*(?:re|aw|sv|antw?|rif|res|odp|回复|答复|回覆)\s?[:：]/i;

const REJECTED_SUBJECT = /\breject(?:ed)?\b|\brefused\b|\bnot accepted\b/i;

/** True for the title of a report, wherever it comes from. */
export function saysFailureInSubject(subject: string): boolean {
  return FAILURE_SUBJECT.test(subject.slice(0, 300));
}

/** True where the sender is a program that carries mail; what comes from nobody at all is also from one (RFC 5321 section 4.5.5). */
export function isMailSystem(from: { address: string; name: string }): boolean {
  if (from.address === '' && from.name === '') return true;
  return RETURNING_SENDER.test(from.address.slice(0, 200)) || RETURNING_NAME.test(from.name.slice(0, 200));
}

/** Whether the headers alone make a mail look like a report on a mail that came back; then the whole of it is looked at. */
export function looksLikeBounce(mail: Pick<IncomingMail, 'headers' | 'from' | 'subject'>): boolean {
  const type = header(mail.headers, 'content-type');
  if (/multipart\/report/i.test(type) && !/disposition-notification|feedback-report/i.test(type)) return true;
  if (headerValues(mail.headers, 'x-failed-recipients').length > 0) return true;
  // A receipt that says "read" is none; but some servers answer so for mail that they throw away (RFC 8098 "deleted").
  if (/multipart\/report/i.test(type))
    return /disposition/i.test(type) && REJECTED_SUBJECT.test(mail.subject);
  if (isMailSystem(mail.from)) return true;
  if (!saysFailureInSubject(mail.subject)) return false;
  return !ANSWERED_SUBJECT.test(mail.subject) || header(mail.headers, 'return-path') === '<>';
}
