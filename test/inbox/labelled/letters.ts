/** Builders of whole mails in the formats that mail systems write, for the labelled sets. */

/** Which half of a set a mail belongs to: rules are tuned by the one, and judged by the other. */
export type Half = 'tuning' | 'test';

/** Every other mail, so that both halves hold each system and language. */
export function halfOf(place: number): Half {
  return place % 2 === 0 ? 'tuning' : 'test';
}

export function plainMail(mail: {
  from: string;
  subject: string;
  headers?: string[];
  text: string;
  html?: boolean;
}): string {
  return [
    `From: ${mail.from}`,
    'To: Amara Obi <amara.obi@abroad.test>',
    `Subject: =?UTF-8?B?${Buffer.from(mail.subject).toString('base64')}?=`,
    'Date: Tue, 24 Nov 2026 10:00:00 -0500',
    'Message-ID: <incoming-1@mail.example>',
    ...(mail.headers ?? []),
    'MIME-Version: 1.0',
    `Content-Type: text/${mail.html === true ? 'html' : 'plain'}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(mail.text).toString('base64'),
    '',
  ].join('\r\n');
}

/** A report by RFC 3464: the words for people, the fields for programs, and our mail. */
export function reportMail(report: {
  from: string;
  subject: string;
  text: string;
  fields: string;
  type?: string;
  part?: string;
}): string {
  return [
    `From: ${report.from}`,
    'To: amara.obi@abroad.test',
    `Subject: =?UTF-8?B?${Buffer.from(report.subject).toString('base64')}?=`,
    'Date: Tue, 24 Nov 2026 10:00:00 -0500',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=${report.type ?? 'delivery-status'}; boundary="=_part"`,
    '',
    '--=_part',
    'Content-Type: text/plain; charset=utf-8',
    '',
    report.text,
    '',
    '--=_part',
    `Content-Type: ${report.part ?? 'message/delivery-status'}`,
    '',
    report.fields,
    '',
    '--=_part',
    'Content-Type: text/rfc822-headers',
    '',
    'Message-ID: <ours-1@abroad.test>',
    'From: amara.obi@abroad.test',
    'Subject: Externship in March',
    '',
    '--=_part--',
    '',
  ].join('\r\n');
}

/** The fields of a report on one recipient. */
export function failed(address: string, status: string, diagnostic: string, action = 'failed'): string {
  return [
    'Reporting-MTA: dns; mx1.mail.example',
    'Arrival-Date: Tue, 24 Nov 2026 09:58:00 -0500',
    '',
    `Final-Recipient: rfc822; ${address}`,
    `Action: ${action}`,
    `Status: ${status}`,
    ...(diagnostic === '' ? [] : [`Diagnostic-Code: ${diagnostic}`]),
  ].join('\r\n');
}
