/** An answer as a mail program sends it, and what its writer wrote in it. */
export type LabelledQuote = { client: string; mail: string; html?: true; own: string };

const OWN = 'Yes, that works for us.\n\nPlease send me your CV.';
/** Words of the applicant's own letter; none may be shown as the answer. */
export const OURS = 'I would be grateful for four weeks in your clinic';
const LETTER = `Dear Dr. Doe,\n\nI am a physician from Lagos. ${OURS}.\n\nKind regards,\nAmara Obi`;
const quoted = LETTER.split('\n')
  .map((line) => `> ${line}`.trimEnd())
  .join('\n');
const htmlLetter = LETTER.replaceAll('\n', '<br>');

/** A line that announces the quote, with the letter marked by ">" below. */
export const marked = (client: string, announcement: string, own = OWN): LabelledQuote => ({
  client,
  own,
  mail: `${own}\n\n${announcement}\n\n${quoted}\n`,
});
/** The same with the letter below without any mark. */
export const unmarked = (client: string, announcement: string, own = OWN): LabelledQuote => ({
  client,
  own,
  mail: `${own}\n\n${announcement}\n\n${LETTER}\n`,
});
export const below = (client: string, ending: string, own = OWN): LabelledQuote => ({
  client,
  own,
  mail: `${own}\n\n${ending}\n`,
});
export const page = (client: string, body: string, own = OWN): LabelledQuote => ({
  client,
  own,
  html: true,
  mail: `<html><head><style>p{margin:0}</style></head><body>${body}</body></html>`,
});

const HTML_OWN = '<div>Yes, that works for us.</div><div><br></div><div>Please send me your CV.</div>';

export const quotes: readonly LabelledQuote[] = [
  marked('Gmail', 'On Tue, Nov 24, 2026 at 9:00 AM Amara Obi <amara.obi@abroad.test> wrote:'),
  marked(
    'Gmail, wrapped',
    'On Tue, Nov 24, 2026 at 9:00 AM Amara Obi Nwosu-Adeyemi\n<amara.obi@abroad.test> wrote:',
  ),
  marked(
    'Gmail, wrapped twice',
    'On Tue, Nov 24, 2026 at 9:00 AM Amara Obi <\namara.obi@abroad.test>\nwrote:',
  ),
  marked('Gmail, British', 'On Tue, 24 Nov 2026 at 09:00, Amara Obi <amara.obi@abroad.test> wrote:'),
  marked('Gmail German', 'Am Di., 24. Nov. 2026 um 09:00 Uhr schrieb Amara Obi <amara.obi@abroad.test>:'),
  marked('Gmail French', 'Le mar. 24 nov. 2026 à 09:00, Amara Obi <amara.obi@abroad.test> a écrit :'),
  marked('Gmail Spanish', 'El mar, 24 nov 2026 a las 9:00, Amara Obi (<amara.obi@abroad.test>) escribió:'),
  marked(
    'Gmail Portuguese',
    'Em ter., 24 de nov. de 2026 às 09:00, Amara Obi <amara.obi@abroad.test> escreveu:',
  ),
  marked(
    'Gmail Italian',
    'Il giorno mar 24 nov 2026 alle ore 09:00 Amara Obi <amara.obi@abroad.test> ha scritto:',
  ),
  marked('Gmail Dutch', 'Op di 24 nov 2026 om 09:00 schreef Amara Obi <amara.obi@abroad.test>:'),
  marked('Gmail Danish', 'Den tir. 24. nov. 2026 kl. 09.00 skrev Amara Obi <amara.obi@abroad.test>:'),
  marked('Gmail Norwegian', 'tir. 24. nov. 2026 kl. 09:00 skrev Amara Obi <amara.obi@abroad.test>:'),
  marked('Gmail Swedish', 'Den tis 24 nov. 2026 kl 09:00 skrev Amara Obi <amara.obi@abroad.test>:'),
  marked('Gmail Finnish', 'ti 24. marrask. 2026 klo 9.00 Amara Obi (amara.obi@abroad.test) kirjoitti:'),
  marked('Gmail Polish', 'wt., 24 lis 2026 o 09:00 Amara Obi <amara.obi@abroad.test> napisał(a):'),
  marked('Gmail Czech', 'út 24. 11. 2026 v 9:00 odesílatel Amara Obi <amara.obi@abroad.test> napsal:'),
  marked('Gmail Hungarian', 'Amara Obi <amara.obi@abroad.test> ezt írta (időpont: 2026. nov. 24., K, 9:00):'),
  marked('Gmail Romanian', 'În mar., 24 nov. 2026 la 09:00, Amara Obi <amara.obi@abroad.test> a scris:'),
  marked('Gmail Turkish', 'Amara Obi <amara.obi@abroad.test>, 24 Kas 2026 Sal, 09:00 tarihinde şunu yazdı:'),
  marked('Gmail Russian', 'вт, 24 нояб. 2026 г. в 09:00, Amara Obi <amara.obi@abroad.test>:'),
  marked('Gmail Ukrainian', 'вт, 24 лист. 2026 р. о 09:00 Amara Obi <amara.obi@abroad.test> пише:'),
  marked(
    'Gmail Greek',
    'Στις Τρί 24 Νοε 2026 στις 9:00 π.μ., ο χρήστης Amara Obi <amara.obi@abroad.test> έγραψε:',
  ),
  marked('Gmail Chinese', 'Amara Obi <amara.obi@abroad.test> 于2026年11月24日周二 09:00写道：'),
  marked('Gmail Japanese', '2026年11月24日(火) 9:00 Amara Obi <amara.obi@abroad.test>:'),
  marked('Gmail Korean', '2026년 11월 24일 (화) 오전 9:00, Amara Obi <amara.obi@abroad.test>님이 작성:'),
  marked(
    'Gmail Vietnamese',
    'Vào Th 3, 24 thg 11, 2026 vào lúc 09:00 Amara Obi <amara.obi@abroad.test> đã viết:',
  ),
  marked(
    'Gmail Arabic',
    'في الثلاثاء، 24 نوفمبر 2026 في 9:00 ص تمت كتابة ما يلي بواسطة Amara Obi <amara.obi@abroad.test>:',
  ),
  marked('Apple Mail', 'On Nov 24, 2026, at 9:00 AM, Amara Obi <amara.obi@abroad.test> wrote:'),
  marked('Apple Mail German', 'Am 24.11.2026 um 09:00 schrieb Amara Obi <amara.obi@abroad.test>:'),
  marked(
    'iPhone',
    'Sent from my iPhone\n\nOn Nov 24, 2026, at 9:00 AM, Amara Obi <amara.obi@abroad.test> wrote:',
  ),
  marked(
    'iPhone, narrow space',
    'Sent from my iPhone\n\n> On Nov 24, 2026, at 9:00\u202fAM, Amara Obi <amara.obi@abroad.test> wrote:\n>',
  ),
  marked('Thunderbird', 'On 11/24/26 09:00, Amara Obi wrote:'),
  marked('Thunderbird German', 'Am 24.11.2026 um 09:00 schrieb Amara Obi:'),
  marked('Thunderbird French', 'Le 24/11/2026 à 09:00, Amara Obi a écrit :'),
  marked('Yahoo', 'On Tuesday, November 24, 2026, 09:00:00 AM EST, Amara Obi <amara.obi@abroad.test> wrote:'),
  unmarked(
    'Yahoo, unmarked',
    'On Tuesday, November 24, 2026 at 09:00:00 AM EST, Amara Obi <amara.obi@abroad.test> wrote:',
  ),
  unmarked(
    'Yahoo German',
    'Am Dienstag, 24. November 2026, 09:00:00 MEZ hat Amara Obi <amara.obi@abroad.test> Folgendes geschrieben:',
  ),
  unmarked(
    'Outlook',
    'From: Amara Obi <amara.obi@abroad.test>\nSent: Tuesday, November 24, 2026 9:00 AM\nTo: Jane Doe <jane.doe@clinic.example>\nSubject: Externship in March',
  ),
  unmarked(
    'Outlook, rule',
    '________________________________\nFrom: Amara Obi <amara.obi@abroad.test>\nSent: Tuesday, November 24, 2026 9:00 AM\nTo: Jane Doe <jane.doe@clinic.example>\nSubject: Externship in March',
  ),
  unmarked(
    'Outlook 2003',
    '-----Original Message-----\nFrom: Amara Obi [mailto:amara.obi@abroad.test]\nSent: Tuesday, November 24, 2026 9:00 AM\nTo: Jane Doe\nSubject: Externship in March',
  ),
  unmarked(
    'Outlook, starred',
    '*From:* Amara Obi <amara.obi@abroad.test>\n*Sent:* Tuesday, November 24, 2026 9:00 AM\n*To:* Jane Doe <jane.doe@clinic.example>\n*Subject:* Externship in March',
  ),
  unmarked(
    'Outlook German',
    'Von: Amara Obi <amara.obi@abroad.test>\nGesendet: Dienstag, 24. November 2026 09:00\nAn: Jane Doe <jane.doe@clinic.example>\nBetreff: Externship in March',
  ),
  unmarked(
    'Outlook French',
    'De : Amara Obi <amara.obi@abroad.test>\nEnvoyé : mardi 24 novembre 2026 09:00\nÀ : Jane Doe <jane.doe@clinic.example>\nObjet : Externship in March',
  ),
  unmarked(
    'Outlook Spanish',
    'De: Amara Obi <amara.obi@abroad.test>\nEnviado el: martes, 24 de noviembre de 2026 9:00\nPara: Jane Doe <jane.doe@clinic.example>\nAsunto: Externship in March',
  ),
  unmarked(
    'Outlook Italian',
    'Da: Amara Obi <amara.obi@abroad.test>\nInviato: martedì 24 novembre 2026 09:00\nA: Jane Doe <jane.doe@clinic.example>\nOggetto: Externship in March',
  ),
  unmarked(
    'Outlook Dutch',
    'Van: Amara Obi <amara.obi@abroad.test>\nVerzonden: dinsdag 24 november 2026 09:00\nAan: Jane Doe <jane.doe@clinic.example>\nOnderwerp: Externship in March',
  ),
  unmarked(
    'Outlook Swedish',
    'Från: Amara Obi <amara.obi@abroad.test>\nSkickat: den 24 november 2026 09:00\nTill: Jane Doe <jane.doe@clinic.example>\nÄmne: Externship in March',
  ),
  unmarked(
    'Outlook Chinese',
    '发件人: Amara Obi <amara.obi@abroad.test>\n发送时间: 2026年11月24日 9:00\n收件人: Jane Doe <jane.doe@clinic.example>\n主题: Externship in March',
  ),
  unmarked(
    'Outlook Japanese',
    '差出人: Amara Obi <amara.obi@abroad.test>\n送信日時: 2026年11月24日 9:00\n宛先: Jane Doe <jane.doe@clinic.example>\n件名: Externship in March',
  ),
  unmarked(
    'Outlook on a telephone',
    'Get Outlook for iOS<https://aka.ms/o0ukef>\n________________________________\nFrom: Amara Obi <amara.obi@abroad.test>\nSent: Tuesday, November 24, 2026 9:00:00 AM\nTo: Jane Doe <jane.doe@clinic.example>\nSubject: Externship in March',
  ),
  unmarked(
    'Outlook for Mac',
    'From: Amara Obi <amara.obi@abroad.test>\nDate: Tuesday, November 24, 2026 at 9:00 AM\nTo: Jane Doe <jane.doe@clinic.example>\nSubject: Externship in March',
  ),
  unmarked(
    'Hotmail',
    'Date: Tue, 24 Nov 2026 09:00:00 -0500\nSubject: Externship in March\nFrom: amara.obi@abroad.test\nTo: jane.doe@clinic.example',
  ),
  unmarked(
    'Samsung',
    '-------- Original message --------\nFrom: Amara Obi <amara.obi@abroad.test>\nDate: 11/24/26 9:00 AM (GMT-05:00)\nTo: Jane Doe <jane.doe@clinic.example>\nSubject: Externship in March',
  ),
  unmarked(
    'BlackBerry',
    'Sent from my BlackBerry 10 smartphone.\n\n  Original Message\n\nFrom: Amara Obi\nSent: Tuesday, November 24, 2026 9:00 AM\nTo: Jane Doe\nSubject: Externship in March',
  ),
  unmarked(
    'Lotus Notes',
    'From: Amara Obi <amara.obi@abroad.test>\nTo: Jane Doe/CLINIC@CLINIC\nDate: 11/24/2026 09:00 AM\nSubject: Externship in March',
  ),
  unmarked('Zoho', '---- On Tue, 24 Nov 2026 09:00:00 -0500 Amara Obi <amara.obi@abroad.test> wrote ----'),
  unmarked(
    'AOL',
    'In a message dated 11/24/2026 9:00:00 AM Eastern Standard Time, amara.obi@abroad.test writes:',
  ),
  unmarked(
    'Proton',
    'Sent with Proton Mail secure email.\n\nOn Tuesday, November 24th, 2026 at 9:00 AM, Amara Obi <amara.obi@abroad.test> wrote:',
  ),
  unmarked('Roundcube', 'On 2026-11-24 09:00, Amara Obi wrote:'),
  marked('Horde', 'Quoting Amara Obi <amara.obi@abroad.test>:'),
  marked('Eudora', 'At 09:00 AM 11/24/2026, Amara Obi wrote:'),
  marked('Mutt', 'On Tue, Nov 24, 2026 at 09:00:00AM -0500, Amara Obi wrote:'),
  marked('A name alone', 'Amara Obi wrote:'),
  { client: 'no announcement', own: OWN, mail: `${OWN}\n\n${quoted}\n` },
  {
    client: 'below the quote',
    own: OWN,
    mail: `On Tue, Nov 24, 2026 at 9:00 AM Amara Obi <amara.obi@abroad.test> wrote:\n\n${quoted}\n\n${OWN}\n`,
  },
  {
    client: 'between the quotes',
    own: 'In March.\nFour weeks.',
    mail: `On Tue, Nov 24, 2026 at 9:00 AM Amara Obi <amara.obi@abroad.test> wrote:\n> ${OURS}. When could I come?\nIn March.\n> And for how long?\nFour weeks.\n`,
  },
  {
    client: 'above and between',
    own: 'My answers are below.\n\nIn March.',
    mail: `My answers are below.\n\nOn Tue, Nov 24, 2026 at 9:00 AM Amara Obi <amara.obi@abroad.test> wrote:\n> ${OURS}. When?\n\nIn March.\n`,
  },
  {
    client: 'a reply to a reply',
    own: OWN,
    mail: `${OWN}\n\nOn Wed, Nov 25, 2026 at 9:00 AM Amara Obi <amara.obi@abroad.test> wrote:\n> Thank you.\n>\n> On Tue, Nov 24, 2026 at 9:00 AM Jane Doe <jane.doe@clinic.example> wrote:\n>> ${OURS}\n`,
  },
  {
    client: 'forwarded by a colleague',
    own: `See what Bob says.\n\n---------- Forwarded message ---------\nFrom: Bob Hill <bob.hill@clinic.example>\nDate: Tue, Nov 24, 2026 at 9:00 AM\nSubject: the extern\nTo: Jane Doe <jane.doe@clinic.example>\n\nWe can take her in April.`,
    mail: `See what Bob says.\n\n---------- Forwarded message ---------\nFrom: Bob Hill <bob.hill@clinic.example>\nDate: Tue, Nov 24, 2026 at 9:00 AM\nSubject: the extern\nTo: Jane Doe <jane.doe@clinic.example>\n\nWe can take her in April.\n`,
  },
  below('signature dashes', '-- \nJane Doe, MD\nClinic of Internal Medicine\nTel 555-010-0100'),
  below('signature dashes without a space', '--\nJane Doe, MD\n555-010-0100'),
  below(
    'business card',
    'Best regards,\n\nJane Doe, MD\nDirector, Department of Medicine\nTel: 555-010-0100\n12 Main Street, Boston, MA 02118',
    `${OWN}`,
  ),
  below(
    'card without a sign-off',
    'Jane Doe, MD\nDirector, Department of Medicine\nTel: 555-010-0100\njane.doe@clinic.example',
    OWN,
  ),
  below(
    'confidentiality notice',
    'CONFIDENTIALITY NOTICE: This e-mail message, including any attachments, is for the sole use of the intended recipient(s).',
  ),
  below(
    'disclaimer',
    'This message and any attachments are intended only for the use of the addressee and may contain information that is privileged and confidential.',
  ),
  below(
    'HIPAA notice',
    'The information contained in this transmission may contain protected health information and is legally privileged.',
  ),
  below('environment', 'Please consider the environment before printing this e-mail.'),
  below(
    'German notice',
    'Diese E-Mail enthält vertrauliche Informationen und ist nur für den Empfänger bestimmt.',
  ),
  below('telephone', 'Sent from my iPhone'),
  below('telephone in French', 'Envoyé de mon iPhone'),
  below('telephone in Spanish', 'Enviado desde mi iPhone'),
  below('telephone in German', 'Von meinem iPhone gesendet'),
  below('Yahoo on a telephone', 'Sent from Yahoo Mail for iPhone'),
  {
    client: 'banner',
    own: OWN,
    mail: `CAUTION: This email originated from outside of the organization. Do not click links or open attachments unless you recognize the sender.\n\n${OWN}\n`,
  },
  { client: 'banner in brackets', own: OWN, mail: `[EXTERNAL EMAIL]\n\n${OWN}\n` },
  {
    client: 'rarely written banner',
    own: OWN,
    mail: `You don't often get email from amara.obi@abroad.test. Learn why this is important<https://aka.ms/LearnAboutSenderIdentification>\n\n${OWN}\n`,
  },
  {
    client: 'words that look like a quote',
    own: 'On Monday I spoke with Dr. Lee, who wrote: we are full.\n\nFrom: March 1\nTo: March 28\n\nWould that suit you?',
    mail: 'On Monday I spoke with Dr. Lee, who wrote: we are full.\n\nFrom: March 1\nTo: March 28\n\nWould that suit you?\n',
  },
  {
    client: 'regards within a sentence',
    own: 'With regards to your request, we are open.\nThanks for asking about my iPhone app.',
    mail: 'With regards to your request, we are open.\nThanks for asking about my iPhone app.\n',
  },
  page(
    'Gmail HTML',
    `<div dir="ltr">${HTML_OWN}</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Tue, Nov 24, 2026 at 9:00 AM Amara Obi &lt;<a href="mailto:amara.obi@abroad.test">amara.obi@abroad.test</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${htmlLetter}</blockquote></div>`,
  ),
  page(
    'Outlook HTML, rule',
    `${HTML_OWN}<div id="appendonsend"></div><hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg" dir="ltr"><b>From:</b> Amara Obi &lt;amara.obi@abroad.test&gt;<br><b>Sent:</b> Tuesday, November 24, 2026 9:00 AM<br><b>To:</b> Jane Doe &lt;jane.doe@clinic.example&gt;<br><b>Subject:</b> Externship in March</div><div>${htmlLetter}</div>`,
  ),
  page(
    'Outlook HTML, border',
    `<div class="WordSection1"><p class="MsoNormal">Yes, that works for us.<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><p class="MsoNormal">Please send me your CV.<o:p></o:p></p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in"><p class="MsoNormal"><b>From:</b> Amara Obi &lt;amara.obi@abroad.test&gt; <br><b>Sent:</b> Tuesday, November 24, 2026 9:00 AM<br><b>To:</b> Jane Doe &lt;jane.doe@clinic.example&gt;<br><b>Subject:</b> Externship in March<o:p></o:p></p></div></div><p class="MsoNormal">${htmlLetter}</p></div>`,
  ),
  page(
    'Apple Mail HTML',
    `${HTML_OWN}<div><br><blockquote type="cite"><div>On Nov 24, 2026, at 9:00 AM, Amara Obi &lt;amara.obi@abroad.test&gt; wrote:</div><br><div>${htmlLetter}</div></blockquote></div>`,
  ),
  page(
    'Thunderbird HTML',
    `<p>Yes, that works for us.</p><p>Please send me your CV.</p><div class="moz-cite-prefix">On 11/24/26 09:00, Amara Obi wrote:<br></div><blockquote type="cite" cite="mid:ours-1@abroad.test">${htmlLetter}</blockquote>`,
  ),
  page(
    'Yahoo HTML',
    `<div class="ydp">${HTML_OWN}</div><div id="yahoo_quoted_1" class="yahoo_quoted"><div><div>On Tuesday, November 24, 2026 at 09:00:00 AM EST, Amara Obi &lt;amara.obi@abroad.test&gt; wrote: </div><div><br></div><div>${htmlLetter}</div></div></div>`,
  ),
  page(
    'Outlook for Mac HTML',
    `${HTML_OWN}<span id="OLK_SRC_BODY_SECTION"><div><span>From: </span>Amara Obi<br><span>Date: </span>Tuesday, November 24, 2026<br></div><div>${htmlLetter}</div></span>`,
  ),
  page(
    'Outlook on a telephone HTML',
    `${HTML_OWN}<div id="ms-outlook-mobile-signature">Get <a href="https://aka.ms/o0ukef">Outlook for iOS</a></div><div id="mail-editor-reference-message-container" class="ms-outlook-mobile-reference-message"><b>From:</b> Amara Obi<br><b>Subject:</b> Externship<br>${htmlLetter}</div>`,
  ),
  page(
    'Foxmail HTML',
    `${HTML_OWN}<blockquote id="isReplyContent" style="border-left:#ccc">${htmlLetter}</blockquote>`,
  ),
  page(
    'Proton HTML',
    `${HTML_OWN}<div class="protonmail_quote">On Tuesday, November 24th, 2026 at 9:00 AM, Amara Obi &lt;amara.obi@abroad.test&gt; wrote:<br><blockquote class="protonmail_quote" type="cite">${htmlLetter}</blockquote></div>`,
  ),
  page(
    'Gmail HTML signature',
    `${HTML_OWN}<div><br></div><span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature">Jane Doe, MD<br>555-010-0100</div>`,
  ),
  page(
    'indented by Gmail',
    `<blockquote style="margin:0 0 0 40px;border:none;padding:0px">${HTML_OWN}</blockquote>`,
  ),
  page('hidden preview', `<div style="display:none;max-height:0">preview words</div>${HTML_OWN}`),
];
