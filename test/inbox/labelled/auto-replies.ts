import { plainMail } from './letters.ts';

/** What an automatic reply is; `answer` for a person's mail that only looks like one. */
export type AutoReplyLabel =
  'outOfOffice' | 'leftJob' | 'unmonitored' | 'challenge' | 'acknowledgement' | 'answer';
export type LabelledAutoReply = { name: string; label: AutoReplyLabel; day: string | null; mail: string };

const AUTO = ['Auto-Submitted: auto-replied'];
const EXCHANGE = ['X-Auto-Response-Suppress: All', 'Auto-Submitted: auto-generated'];

export function auto(
  name: string,
  label: AutoReplyLabel,
  subject: string,
  text: string,
  over: { headers?: string[]; day?: string } = {},
): LabelledAutoReply {
  const mail = plainMail({
    from: 'Jane Doe <jane.doe@clinic.example>',
    subject,
    text,
    headers: over.headers ?? [],
  });
  return { name, label, day: over.day ?? null, mail };
}

/** The mail is of Tuesday, 24 November 2026. */
export const autoReplies: readonly LabelledAutoReply[] = [
  auto(
    'Exchange',
    'outOfOffice',
    'Automatic reply: Externship in March',
    'I am out of the office until Monday, December 7. For urgent matters please call 555-010-0100.',
    { headers: EXCHANGE, day: '2026-12-07' },
  ),
  auto(
    'Gmail',
    'outOfOffice',
    'Out of office Re: Externship in March',
    'Hi, I am on vacation from November 23 to November 27 and will answer when I am back.',
    { headers: AUTO, day: '2026-11-28' },
  ),
  auto(
    'header only',
    'outOfOffice',
    'Re: Externship in March',
    'Thank you for your email. I will return on 12/1/2026.',
    { headers: ['X-Autoreply: yes'], day: '2026-12-01' },
  ),
  auto(
    'subject only',
    'outOfOffice',
    'Out of Office: Externship in March',
    'I am away with limited access to email, returning Monday the 30th.',
    { day: '2026-11-30' },
  ),
  auto(
    'no day',
    'outOfOffice',
    'Automatic reply: Externship',
    'I am currently out of the office and will respond as soon as possible.',
    { headers: EXCHANGE, day: '2026-12-01' },
  ),
  auto(
    'through',
    'outOfOffice',
    'Automatic reply: Externship',
    'I will be out of the office through 12/8 with no access to email.',
    { headers: EXCHANGE, day: '2026-12-09' },
  ),
  auto(
    'day before month',
    'outOfOffice',
    'Automatic reply: Externship',
    'I am on annual leave until 3 January 2027.',
    { headers: EXCHANGE, day: '2027-01-03' },
  ),
  auto(
    'ordinal',
    'outOfOffice',
    'Automatic reply: Externship',
    'I am out on leave, returning 8th of December 2026.',
    { headers: AUTO, day: '2026-12-08' },
  ),
  auto(
    'weekday only',
    'outOfOffice',
    'Automatic reply: Externship',
    'I am out of clinic today and will be back on Thursday.',
    { headers: AUTO, day: '2026-11-26' },
  ),
  auto('two weeks', 'outOfOffice', 'Auto-Reply: Externship', 'I am away for the next two weeks.', {
    day: '2026-12-08',
  }),
  auto(
    'tomorrow',
    'outOfOffice',
    'Automatic reply: Externship',
    'I am out of the office today and will be back tomorrow.',
    { headers: AUTO, day: '2026-11-25' },
  ),
  auto(
    'holiday',
    'outOfOffice',
    'Automatic reply: Externship',
    'Our office is closed for Thanksgiving and will reopen on Monday, November 30.',
    { headers: AUTO, day: '2026-11-30' },
  ),
  auto(
    'maternity',
    'outOfOffice',
    'Automatic reply: Externship',
    'I am on maternity leave and plan to return in early March.',
    { headers: AUTO, day: '2027-03-01' },
  ),
  auto(
    'month only',
    'outOfOffice',
    'Automatic reply: Externship',
    'I am on sabbatical until February 2027. Please contact Dr. Hill.',
    { headers: AUTO, day: '2027-02-01' },
  ),
  auto(
    'range with dashes',
    'outOfOffice',
    'Automatic reply: Externship',
    'Out of office December 21 - January 4. Happy holidays!',
    { headers: AUTO, day: '2027-01-05' },
  ),
  auto(
    'day in the subject',
    'outOfOffice',
    'Out of office until December 14',
    'I will reply when I return.',
    { headers: AUTO, day: '2026-12-14' },
  ),
  auto(
    'no header, boilerplate',
    'outOfOffice',
    'Re: Externship',
    'Thank you for your message. I am out of the office until December 2 with limited access to email. If this is urgent, please contact the front desk at 555-010-0100.',
    { day: '2026-12-02' },
  ),
  auto(
    'calls itself automatic',
    'outOfOffice',
    'Re: Externship',
    'This is an automated response. I am away from my desk until Friday, December 4.',
    { day: '2026-12-04' },
  ),
  auto(
    'Lotus Notes',
    'outOfOffice',
    'Jane Doe is out of the office (returning 12/07/2026)',
    'I will be out of the office starting 11/23/2026 and will not return until 12/07/2026.',
    { headers: ['X-Mailer: Lotus Domino Vacation Agent'], day: '2026-12-07' },
  ),
  auto(
    'GroupWise',
    'outOfOffice',
    'Re: Externship (Auto Reply)',
    'I am out of the office. I return December 1.',
    { headers: ['X-Autorespond: 1'], day: '2026-12-01' },
  ),
  auto(
    'German',
    'outOfOffice',
    'Automatische Antwort: Externship',
    'Vielen Dank für Ihre E-Mail. Ich bin bis zum 7. Dezember 2026 nicht im Büro.',
    { headers: EXCHANGE, day: '2026-12-07' },
  ),
  auto(
    'German, dotted',
    'outOfOffice',
    'Abwesenheitsnotiz: Externship',
    'Ich bin im Urlaub. Ab dem 5.1. bin ich wieder erreichbar.',
    { day: '2027-01-05' },
  ),
  auto(
    'German, range',
    'outOfOffice',
    'Abwesend: Externship',
    'Ich bin vom 21.12.2026 bis 3.1.2027 abwesend.',
    { headers: AUTO, day: '2027-01-04' },
  ),
  auto(
    'French',
    'outOfOffice',
    'Réponse automatique : Externship',
    "Bonjour, je suis absente jusqu'au 7 décembre.",
    { headers: EXCHANGE, day: '2026-12-07' },
  ),
  auto(
    'French, return',
    'outOfOffice',
    'Absence du bureau',
    'Je serai de retour le lundi 30 novembre 2026.',
    { headers: AUTO, day: '2026-11-30' },
  ),
  auto(
    'Spanish',
    'outOfOffice',
    'Respuesta automática: Externship',
    'Estaré fuera de la oficina hasta el 9 de diciembre.',
    { headers: EXCHANGE, day: '2026-12-09' },
  ),
  auto(
    'Portuguese',
    'outOfOffice',
    'Resposta automática: Externship',
    'Estou de férias e retornarei no dia 14 de dezembro.',
    { headers: EXCHANGE, day: '2026-12-14' },
  ),
  auto(
    'Italian',
    'outOfOffice',
    'Risposta automatica: Externship',
    'Sono in ferie. Sarò di ritorno lunedì 7 dicembre.',
    { headers: EXCHANGE, day: '2026-12-07' },
  ),
  auto('Dutch', 'outOfOffice', 'Automatisch antwoord: Externship', 'Ik ben afwezig tot en met 6 december.', {
    headers: EXCHANGE,
    day: '2026-12-07',
  }),
  auto('Swedish', 'outOfOffice', 'Autosvar: Externship', 'Jag är på semester.', {
    headers: AUTO,
    day: '2026-12-01',
  }),
  auto('Polish', 'outOfOffice', 'Autoodpowiedź: Externship', 'Jestem na urlopie. Odpowiem po powrocie.', {
    headers: AUTO,
    day: '2026-12-01',
  }),
  auto('Russian', 'outOfOffice', 'Автоответ: Externship', 'Здравствуйте! Я в отпуске.', {
    headers: AUTO,
    day: '2026-12-01',
  }),
  auto('Turkish', 'outOfOffice', 'Otomatik Yanıt: Externship', 'Yıllık izindeyim, ofis dışındayım.', {
    headers: AUTO,
    day: '2026-12-01',
  }),
  auto('Chinese', 'outOfOffice', '自动回复: Externship', '您好，我正在休假，12月7日返回。', {
    headers: AUTO,
    day: '2026-12-07',
  }),
  auto(
    'Japanese',
    'outOfOffice',
    '自動応答: Externship',
    '休暇のため不在にしております。12月7日より対応いたします。',
    { headers: AUTO, day: '2026-12-07' },
  ),
  auto('Korean', 'outOfOffice', '자동 회신: Externship', '휴가 중입니다.', {
    headers: AUTO,
    day: '2026-12-01',
  }),
  auto('Arabic', 'outOfOffice', 'رد تلقائي: Externship', 'أنا في إجازة حاليا.', {
    headers: AUTO,
    day: '2026-12-01',
  }),
  auto(
    'ticket system',
    'acknowledgement',
    '[#48213] Externship in March',
    'We have received your request. A ticket has been created and someone will respond within two business days.',
    { headers: ['X-RT-Ticket: clinic #48213', ...AUTO] },
  ),
  auto(
    'ticket, subject only',
    'acknowledgement',
    'Automatic reply: Externship in March',
    'Thank you for contacting the GME office. We will respond within five business days.',
  ),
  auto(
    'Zendesk',
    'acknowledgement',
    'Request received: Externship',
    'Your request (48213) has been received and is being reviewed by our staff.',
    { headers: ['X-Zendesk-From-Account-Id: 1234', ...AUTO] },
  ),
  auto(
    'front desk',
    'acknowledgement',
    'Thank you for your e-mail',
    'Thank you for your e-mail. We will reply as soon as possible.',
    { headers: ['Precedence: bulk'] },
  ),
  auto(
    'calls itself automated',
    'acknowledgement',
    'Your message to the clinic',
    'This is an automated message to confirm that we received your inquiry.',
  ),
  auto(
    'German receipt',
    'acknowledgement',
    'Eingangsbestätigung',
    'Ihre Nachricht ist bei uns eingegangen und wird bearbeitet.',
    { headers: AUTO },
  ),
  auto('French receipt', 'acknowledgement', 'Accusé de réception', 'Nous avons bien reçu votre message.', {
    headers: AUTO,
  }),
  auto(
    'Spanish receipt',
    'acknowledgement',
    'Hemos recibido su mensaje',
    'Hemos recibido su mensaje y le responderemos en breve.',
    { headers: AUTO },
  ),
  auto(
    'left',
    'leftJob',
    'Automatic reply: Externship',
    'I am no longer with City Hospital. Please contact Dr. Hill at hill@clinic.example.',
    { headers: EXCHANGE },
  ),
  auto(
    'retired',
    'leftJob',
    'Automatic reply: Externship',
    'I have retired from clinical practice as of June 30.',
    { headers: AUTO },
  ),
  auto(
    'someone left',
    'leftJob',
    'Re: Externship',
    'Jane Doe has left the organization. This e-mail has been forwarded to her successor.',
    { headers: AUTO },
  ),
  auto('German left', 'leftJob', 'Automatische Antwort', 'Frau Doe ist nicht mehr in unserem Haus tätig.', {
    headers: AUTO,
  }),
  auto('French left', 'leftJob', 'Réponse automatique', "Madame Doe ne travaille plus à l'hôpital.", {
    headers: AUTO,
  }),
  auto('Spanish left', 'leftJob', 'Respuesta automática', 'La doctora Doe ya no trabaja en esta clínica.', {
    headers: AUTO,
  }),
  auto(
    'not monitored',
    'unmonitored',
    'Automatic reply: Externship',
    'This mailbox is not monitored. Please use the form on our website.',
    { headers: EXCHANGE },
  ),
  auto(
    'no longer in use',
    'unmonitored',
    'Automatic reply',
    'This e-mail address is no longer in use. Please write to frontdesk@clinic.example.',
    { headers: AUTO },
  ),
  auto(
    'challenge',
    'challenge',
    'Re: Externship',
    'This account is protected. Please click the link below to verify your address so that your message can be delivered: https://wall.example/1',
    { headers: AUTO },
  ),
  auto(
    'challenge, boxed',
    'challenge',
    'Please confirm your message',
    'Before your e-mail is delivered, click the following link to confirm that you are a person.',
    { headers: ['Auto-Submitted: auto-generated'] },
  ),
  auto(
    'person, away but yes',
    'answer',
    'Re: Externship',
    'I am out of the office until Monday, but yes, we can host you in March.',
  ),
  auto(
    'person, was away',
    'answer',
    'Re: Externship',
    'Sorry for the delay, I was on vacation. When could you start?',
  ),
  auto('person, suppressing header', 'answer', 'RE: Externship', 'Thank you, please send your CV.', {
    headers: ['X-Auto-Response-Suppress: DR, OOF, AutoReply'],
  }),
  auto(
    'person, about a notice',
    'answer',
    'Re: Automatic reply: Externship',
    'I am back now. Could we talk on Thursday?',
  ),
  auto('person, Auto-Submitted no', 'answer', 'Re: Externship', 'We do not have openings.', {
    headers: ['Auto-Submitted: no'],
  }),
  auto(
    'person, thanks',
    'answer',
    'Re: Externship',
    'Thank you for your email. We would be happy to have you.',
    { headers: ['Precedence: normal'] },
  ),
  auto(
    'person, asks to wait',
    'answer',
    'Re: Externship',
    'I am traveling until next week, can we talk about your observership when I am back?',
  ),
];
