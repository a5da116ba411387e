import { below, marked, page, unmarked, type LabelledQuote } from './quoting.ts';

/** What public collections of mails showed to be missing, in our own words; the rules had seen all of it. */
export const fourthQuotes: readonly LabelledQuote[] = [
  marked(
    'Apple Mail Polish',
    'Wiadomość napisana przez Amara Obi <amara.obi@abroad.test> w dniu 24.11.2026, o godz. 09:00:',
  ),
  unmarked(
    'GMX, below the sign-off',
    'Amara Obi schrieb am Di. 24. November 2026 um 09:00:',
    'Ja, gerne.\nViele Grüße',
  ),
  unmarked('Outlook for Android, address alone', 'amara.obi@abroad.test wrote:'),
  unmarked(
    'Zoho, without a colon',
    'On Tue, 24 Nov 2026 09:00:00 -0500 Amara Obi <amara.obi@abroad.test> wrote',
  ),
  unmarked(
    'Hotmail, fields in one line',
    'Date: Tue, 24 Nov 2026 09:00:00 +0000 From: amara.obi@abroad.test To: Doe, Jane Subject: Externship in March',
  ),
  unmarked(
    'Samsung, fields in the line of the rule',
    '-------- Ursprüngliche Nachricht --------Von: "Amara Obi"  Datum: 24.11.26  09:00  (GMT+01:00) An: Jane Doe Betreff: Externship in March',
  ),
  unmarked(
    'Orange, date first',
    '========================================\n\nMessage du : 24/11/2026 09:00\nDe : "Amara Obi" <amara.obi@abroad.test>\nA : jane.doe@clinic.example\nCopie à : \nSujet : Externship in March',
  ),
  marked(
    'Gmail Spanish, the article twice',
    'El El mar, 24 de noviembre de 2026 a la(s) 9:00 a.m., Amara Obi <amara.obi@abroad.test> escribió:',
  ),
  page(
    'Spark',
    '<div name="messageBodySection">Yes, that works for us.<br><br>Please send me your CV.</div><div name="messageReplySection"><div>I would be grateful for four weeks in your clinic.</div></div>',
  ),
  page(
    'Gmail in a language that the rules do not know',
    '<div dir="ltr">Yes, that works for us.<br><br>Please send me your CV.</div><div class="gmail_quote"><div class="gmail_attr">Mnamo Jumanne, tarehe 24 Amara Obi aliandika<br></div><blockquote class="gmail_quote">I would be grateful for four weeks in your clinic.</blockquote></div>',
  ),
  page(
    'Thunderbird in a language that the rules do not know',
    'Yes, that works for us.<br><br>Please send me your CV.<div class="moz-cite-prefix">Mnamo tarehe 24 Amara Obi aliandika</div><blockquote type="cite">I would be grateful for four weeks in your clinic.</blockquote>',
  ),
  page(
    'Yahoo in a language that the rules do not know',
    '<div>Yes, that works for us.</div><div><br></div><div>Please send me your CV.</div><div id="ydp1yahoo_quoted_22" class="ydp1yahoo_quoted"><div>Mnamo tarehe 24 Amara Obi aliandika</div><div>I would be grateful for four weeks in your clinic.</div></div>',
  ),
  page(
    'Outlook on the web in a language that the rules do not know',
    '<div>Yes, that works for us.</div><div><br></div><div>Please send me your CV.</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>Kutoka:</b> Amara Obi<br><b>Ilitumwa:</b> Jumanne<br><b>Kwa:</b> Jane Doe</div><div>I would be grateful for four weeks in your clinic.</div>',
  ),
  page(
    'Gmail, words below the signature',
    '<div dir="ltr">Yes, that works for us.<br><br></div><div>-- <br></div><div class="gmail_signature" data-smartmail="gmail_signature"><div>Jane Doe</div><div>Program Coordinator</div></div><div>Please send me your CV.</div>',
  ),
  page(
    'Gmail, signature without a class',
    '<div>Yes, that works for us.<br><br>Please send me your CV.</div><div data-smartmail="gmail_signature"><div>Jane Doe</div><div>jane.doe@clinic.example</div></div>',
  ),
  below('notice, notify', 'Please notify the sender at once if you have received this e-mail in error.'),
  below('notice, by mistake', 'If you received this by mistake, please delete it.'),
  below('notice, prohibited', 'Unauthorized disclosure of this message is strictly prohibited.'),
  below('notice, heading', 'CONFIDENTIAL AND PRIVILEGED\n\nThe text above is meant for its addressee.'),
  below('notice, paper', 'Go green - do not print this.'),
  below('telephone, Arabic', 'أُرسلت من الـ iPhone'),
  below('telephone, Dutch', 'Verzonden vanuit Outlook voor iOS'),
  below('telephone, Portuguese', 'Obter o Outlook para Android'),
  below('two telephones', Array.from({ length: 8 }, (_, at) => `Sent from my telephone ${at}`).join('\n')),
  below('a long line of dashes', '—————\nJane Doe\nProgram Coordinator'),
  below('three dashes', '---\nJane Doe\nProgram Coordinator'),
  below(
    'a card below the sign-off, with sentences',
    '___________________\nJane Doe, Coordinator\nTo report a problem with our forms, please write to the desk named above, since nobody else looks after them.',
    'Yes, that works for us.\n\nPlease send me your CV.\n\nThanks,',
  ),
  {
    client: 'words that only begin like those of a telephone',
    own: 'Yes, that works.\n\nSent from the ward is what we call our letters.',
    mail: 'Yes, that works.\n\nSent from the ward is what we call our letters.',
  },
];
