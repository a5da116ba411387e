import { places, remarkAt } from './at.ts';
import type { ReadMail } from './mail.ts';
import type { Remark } from './remark.ts';

const hidden =
  /\bhttps?:\/\/(?:www\.)?(?:bit\.ly|tinyurl\.com|goo\.gl|t\.co|ow\.ly|is\.gd|buff\.ly|rebrand\.ly|cutt\.ly|shorturl\.at|rb\.gy|t\.ly|lnkd\.in|tiny\.cc|adf\.ly|s\.id|surl\.li)\/\S+|\b(?:bit\.ly|tinyurl\.com|goo\.gl|cutt\.ly|rb\.gy|shorturl\.at)\/\S+/gi;
const counted =
  /\bhttps?:\/\/\S*(?:mailtrack\.io|trk\.|click\.|links?\.|track(?:ing)?\.|sendgrid\.net|list-manage\.com|hubspot|mailchimp|sidekickopen|yesware|streak|\/(?:track|click|open)\/)\S*|<img\b[^>]*>|sent with mailtrack\S*/gi;
const campaignMarks = /\bhttps?:\/\/[^\s?]+\?[^\s]*(?:utm_\w+|fbclid|gclid|mc_eid)=\S*/gi;

/** CMP-10: no links that track or hide where they lead; spam filters and hospitals' guards refuse them. */
export function links(mail: ReadMail): Remark[] {
  const where = { start: 0, end: mail.body.text.length, text: mail.body.text };
  const all = places(where, /\bhttps?:\/\/\S+/gi);
  return [
    ...[...places(where, hidden), ...places(where, counted)].slice(0, 3).map((place) =>
      remarkAt(mail, 'link', 'body', place, {
        severity: 'serious',
        reason:
          'This link hides where it leads or counts who opens it. Hospitals’ mail guards hold such mails back.',
        wording: 'Write the plain address of the page, or leave the link out: your CV is attached.',
      }),
    ),
    ...places(where, campaignMarks)
      .slice(0, 2)
      .map((place) =>
        remarkAt(mail, 'link', 'body', place, {
          severity: 'look',
          reason: 'The end of this link tells the page where its reader came from.',
          wording: `Write “${place.text.split('?')[0]}”.`,
          replace: place.text.split('?')[0] ?? place.text,
        }),
      ),
    ...(all.length > 3
      ? all.slice(3, 4).map((place) =>
          remarkAt(mail, 'link', 'body', place, {
            severity: 'look',
            reason: `The mail has ${all.length} links. Mail from strangers with many links is taken for advertising.`,
            wording: 'Keep one link at most, below your name.',
          }),
        )
      : []),
    ...places(
      where,
      /\b(?:drive\.google\.com|docs\.google\.com|dropbox\.com|wetransfer\.com|onedrive\.live\.com|1drv\.ms)\S*/gi,
    )
      .slice(0, 1)
      .map((place) =>
        remarkAt(mail, 'link', 'body', place, {
          severity: 'look',
          reason: 'Many hospitals block shared folders, and a reader does not open a stranger’s.',
          wording: 'Attach the CV to the mail, and offer the other papers on request.',
        }),
      ),
  ];
}
