import { below, marked, page, unmarked, type LabelledQuote } from './quoting.ts';

/** A further round of programs, languages and places of the answer; labelled before the rules saw it. */
const HTML_OWN = '<div>Yes, that works for us.</div><div><br></div><div>Please send me your CV.</div>';
const LETTER =
  'Dear Dr. Doe,<br><br>I am a physician from Lagos. I would be grateful for four weeks in your clinic.<br><br>Kind regards,<br>Amara Obi';

export const secondQuotes: readonly LabelledQuote[] = [
  unmarked(
    'Outlook for iOS',
    'Get Outlook for iOS<https://aka.ms/o0ukef>\n________________________________\nFrom: Amara Obi <amara.obi@abroad.test>\nSent: Tuesday, November 24, 2026 9:00:00 AM\nTo: Jane Doe <jane.doe@clinic.example>\nSubject: Externship in March',
  ),
  unmarked(
    'Outlook for Android',
    'Get Outlook for Android<https://aka.ms/AAb9ysg>\n\nFrom: Amara Obi <amara.obi@abroad.test>\nDate: Tuesday, 24 November 2026 at 09:00\nTo: Jane Doe <jane.doe@clinic.example>\nSubject: Externship in March',
  ),
  unmarked(
    'Outlook with Cc',
    'From: Amara Obi <amara.obi@abroad.test>\nSent: Tuesday, November 24, 2026 9:00 AM\nTo: Jane Doe <jane.doe@clinic.example>\nCc: Front Desk <desk@clinic.example>\nSubject: [EXTERNAL] Externship in March\nImportance: High',
  ),
  unmarked(
    'Outlook, external banner',
    'From: Amara Obi <amara.obi@abroad.test>\nSent: Tuesday, November 24, 2026 9:00 AM\nTo: Jane Doe\nSubject: Externship in March\n\nCAUTION: This email originated from outside of the organization. Do not click links or open attachments unless you recognize the sender.',
  ),
  unmarked(
    'Outlook Portuguese',
    'De: Amara Obi <amara.obi@abroad.test>\nEnviado: terça-feira, 24 de novembro de 2026 09:00\nPara: Jane Doe <jane.doe@clinic.example>\nAssunto: Externship in March',
  ),
  unmarked(
    'Outlook Polish',
    'Od: Amara Obi <amara.obi@abroad.test>\nWysłano: wtorek, 24 listopada 2026 09:00\nDo: Jane Doe <jane.doe@clinic.example>\nTemat: Externship in March',
  ),
  unmarked(
    'Outlook Russian',
    'От: Amara Obi <amara.obi@abroad.test>\nОтправлено: 24 ноября 2026 г. 9:00\nКому: Jane Doe <jane.doe@clinic.example>\nТема: Externship in March',
  ),
  unmarked(
    'Outlook Arabic',
    'من: Amara Obi <amara.obi@abroad.test>\nتم الإرسال: الثلاثاء، 24 نوفمبر 2026 09:00\nإلى: Jane Doe <jane.doe@clinic.example>\nالموضوع: Externship in March',
  ),
  unmarked(
    'Outlook Korean',
    '보낸 사람: Amara Obi <amara.obi@abroad.test>\n보낸 날짜: 2026년 11월 24일 화요일 오전 9:00\n받는 사람: Jane Doe <jane.doe@clinic.example>\n제목: Externship in March',
  ),
  unmarked(
    'Outlook Turkish',
    'Kimden: Amara Obi <amara.obi@abroad.test>\nGönderildi: 24 Kasım 2026 Salı 09:00\nKime: Jane Doe <jane.doe@clinic.example>\nKonu: Externship in March',
  ),
  marked('Apple Mail French', 'Le 24 nov. 2026 à 09:00, Amara Obi <amara.obi@abroad.test> a écrit :'),
  marked('Apple Mail Spanish', 'El 24 nov 2026, a las 9:00, Amara Obi <amara.obi@abroad.test> escribió:'),
  marked(
    'Apple Mail Italian',
    'Il giorno 24 nov 2026, alle ore 09:00, Amara Obi <amara.obi@abroad.test> ha scritto:',
  ),
  marked(
    'Apple Mail Dutch',
    'Op 24 nov. 2026, om 09:00 heeft Amara Obi <amara.obi@abroad.test> het volgende geschreven:',
  ),
  marked('Apple Mail Japanese', '2026/11/24 9:00、Amara Obi <amara.obi@abroad.test>のメール:'),
  marked(
    'iPhone German',
    'Von meinem iPhone gesendet\n\nAm 24.11.2026 um 09:00 schrieb Amara Obi <amara.obi@abroad.test>:',
  ),
  marked(
    'iPad, day first',
    'Sent from my iPad\n\nOn 24 Nov 2026, at 09:00, Amara Obi <amara.obi@abroad.test> wrote:',
  ),
  unmarked(
    'Yahoo French',
    'Le mardi 24 novembre 2026 à 09:00:00 UTC+1, Amara Obi <amara.obi@abroad.test> a écrit :',
  ),
  unmarked(
    'Yahoo Spanish',
    'El martes, 24 de noviembre de 2026, 09:00:00 a. m. EST, Amara Obi <amara.obi@abroad.test> escribió:',
  ),
  unmarked(
    'Yahoo Mail on iPhone',
    'Sent from Yahoo Mail for iPhone\n\nOn Tuesday, November 24, 2026, 9:00 AM, Amara Obi <amara.obi@abroad.test> wrote:',
  ),
  marked(
    'Gmail Hebrew',
    '\u200fבתאריך יום ג׳, 24 בנוב׳ 2026 ב-9:00 מאת \u202aAmara Obi\u202c\u200f <\u202aamara.obi@abroad.test\u202c\u200f>:\u202c',
  ),
  marked('Gmail Hindi', 'मंगल, 24 नव॰ 2026 को 9:00 am बजे को Amara Obi <amara.obi@abroad.test> ने लिखा:'),
  marked('Gmail Indonesian', 'Pada Sel, 24 Nov 2026 pukul 09.00 Amara Obi <amara.obi@abroad.test> menulis:'),
  marked('Gmail Thai', 'ในวันที่ อ. 24 พ.ย. 2026 เวลา 9:00 Amara Obi <amara.obi@abroad.test> เขียนว่า:'),
  {
    client: 'bottom posting',
    own: 'Yes, that works for us.\n\nPlease send me your CV.',
    mail: 'On Tue, Nov 24, 2026 at 9:00 AM Amara Obi <amara.obi@abroad.test> wrote:\n> Dear Dr. Doe,\n>\n> I am a physician from Lagos. I would be grateful for four weeks in your clinic.\n>\n> Kind regards,\n> Amara Obi\n\nYes, that works for us.\n\nPlease send me your CV.\n',
  },
  {
    client: 'inline',
    own: 'Yes, that works for us.\n\nPlease send me your CV.',
    mail: 'On Tue, Nov 24, 2026 at 9:00 AM Amara Obi <amara.obi@abroad.test> wrote:\n> I am a physician from Lagos. I would be grateful for four weeks in your clinic.\n\nYes, that works for us.\n\n> I can send all papers within a day.\n\nPlease send me your CV.\n\n> Kind regards,\n> Amara Obi\n',
  },
  page(
    'Outlook on the web',
    `<div dir="ltr">${HTML_OWN}</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif"><b>From:</b> Amara Obi &lt;amara.obi@abroad.test&gt;<br><b>Sent:</b> Tuesday, November 24, 2026 9:00 AM<br><b>To:</b> Jane Doe<br><b>Subject:</b> Externship in March</font></div><div>${LETTER}</div>`,
  ),
  page(
    'iCloud',
    `${HTML_OWN}<br><blockquote type="cite"><div>On Nov 24, 2026, at 9:00 AM, Amara Obi &lt;amara.obi@abroad.test&gt; wrote:</div><br><div>${LETTER}</div></blockquote>`,
  ),
  page(
    'Superhuman',
    `<div>${HTML_OWN}</div><br><div class="gmail_quote">On Tue, Nov 24, 2026 at 9:00 AM, Amara Obi <span dir="ltr">&lt;<a href="mailto:amara.obi@abroad.test">amara.obi@abroad.test</a>&gt;</span> wrote:<br><blockquote class="gmail_quote">${LETTER}</blockquote></div>`,
  ),
  page(
    'Zimbra',
    `<div style="font-family: arial">${HTML_OWN}<hr id="zwchr" data-marker="__DIVIDER__"><div data-marker="__HEADERS__"><b>From: </b>"Amara Obi" &lt;amara.obi@abroad.test&gt;<br><b>To: </b>"Jane Doe" &lt;jane.doe@clinic.example&gt;<br><b>Sent: </b>Tuesday, November 24, 2026 9:00:00 AM<br><b>Subject: </b>Externship in March</div><div data-marker="__QUOTED_TEXT__">${LETTER}</div></div>`,
  ),
  below('German environment', 'P Bitte denken Sie an die Umwelt, bevor Sie diese E-Mail ausdrucken.'),
  below(
    'AutoText of a group',
    'NOTICE: This communication may contain privileged or other confidential information. If you are not the intended recipient, please advise the sender immediately by reply e-mail and delete this message and any attachments without retaining a copy.',
  ),
];
