import { marked, unmarked, type LabelledQuote } from './quoting.ts';

/** A third round, of programs and languages that the others do not hold; 42 of the 48 it was drawn from were right at first sight. */
const MESSAGE =
  'From: Amara Obi <amara.obi@abroad.test>\nSent: Tuesday, November 24, 2026 9:00 AM\nTo: Jane Doe\nSubject: Externship in March';

export const thirdQuotes: readonly LabelledQuote[] = [
  marked(
    'Proton, link',
    'Sent with [Proton Mail](https://proton.me/) secure email.\n\nOn Tuesday, November 24th, 2026 at 9:00 AM, Amara Obi <amara.obi@abroad.test> wrote:',
  ),
  {
    client: 'Yahoo app',
    own: 'Yes, that works.',
    mail: 'Yes, that works.\n\nYahoo Mail: Search, Organize, Conquer \n \n  On Tue, Nov 24, 2026 at 9:00 AM, Amara Obi<amara.obi@abroad.test> wrote:   I would be grateful for four weeks in your clinic.',
  },
  unmarked('AOL', `-----Original Message-----\n${MESSAGE}`),
  unmarked(
    'BlackBerry',
    `Sent from my BlackBerry 10 smartphone on the Verizon Wireless 4G LTE network.\n  Original Message  \n${MESSAGE}`,
  ),
  marked(
    'eM Client',
    '------ Original Message ------\nFrom "Amara Obi" <amara.obi@abroad.test>\nTo "Jane Doe" <jane.doe@clinic.example>\nDate 24/11/2026 9:00:00 AM\nSubject Externship in March',
  ),
  unmarked('Zoho, address', '---- On Tue, 24 Nov 2026 09:00:00 -0500 amara.obi@abroad.test wrote ----'),
  unmarked('Airmail', 'On Nov 24, 2026 at 9:00:00 AM, Amara Obi (amara.obi@abroad.test) wrote:'),
  unmarked(
    'secure portal',
    '----- Message from Amara Obi <amara.obi@abroad.test> sent Tue, 24 Nov 2026 09:00:00 -0500 -----',
  ),
  unmarked('GroupWise', '>>> Amara Obi <amara.obi@abroad.test> 11/24/2026 9:00 AM >>>'),
  {
    client: 'Notes',
    own: 'Yes, that works.',
    mail: 'Yes, that works.\n\n"Amara Obi" ---11/24/2026 09:00:00 AM---I would be grateful for four weeks in your clinic.\n\nFrom:\t"Amara Obi" <amara.obi@abroad.test>\nTo:\tJane Doe\nDate:\t11/24/2026 09:00 AM\nSubject:\tExternship in March\n\nI would be grateful for four weeks in your clinic',
  },
  marked('Gmail Hindi', 'मंगल, 24 नव॰ 2026 को 9:00 am बजे को Amara Obi <amara.obi@abroad.test> ने लिखा:'),
  marked(
    'Gmail Vietnamese',
    'Vào Th 3, 24 thg 11, 2026 vào lúc 09:00 Amara Obi <amara.obi@abroad.test> đã viết:',
  ),
  unmarked(
    'Outlook Hungarian',
    'Feladó: Amara Obi <amara.obi@abroad.test>\nElküldve: 2026. november 24., kedd 9:00\nCímzett: Jane Doe\nTárgy: Externship in March',
  ),
  unmarked('Mail.ru', 'Вторник, 24 ноября 2026, 9:00 +03:00 от Amara Obi <amara.obi@abroad.test>:'),
];
