import { failed, plainMail, reportMail } from './letters.ts';

/** What a report is: `none` for those that are no bounce. */
export type BounceLabel = 'hard' | 'full' | 'blocked' | 'soft' | 'delayed' | 'none';
export type LabelledBounce = { system: string; mail: string; label: BounceLabel; address: string | null };

const JANE = 'jane.doe@clinic.example';
const DAEMON = 'Mail Delivery System <MAILER-DAEMON@mx1.mail.example>';

export function report(
  system: string,
  label: BounceLabel,
  status: string,
  diagnostic: string,
  over: { from?: string; subject?: string; text?: string; action?: string } = {},
): LabelledBounce {
  const text =
    over.text ??
    `This is the mail system at host mx1.mail.example.\r\n\r\nI'm sorry to have to inform you that your message could not\r\nbe delivered to one or more recipients. It's attached below.\r\n\r\n<${JANE}>: ${diagnostic}`;
  const mail = reportMail({
    from: over.from ?? DAEMON,
    subject: over.subject ?? 'Undelivered Mail Returned to Sender',
    text,
    fields: failed(JANE, status, diagnostic, over.action),
  });
  return { system, label, address: label === 'none' ? null : JANE, mail };
}

export function words(
  system: string,
  label: BounceLabel,
  text: string,
  over: { from?: string; subject?: string; headers?: string[]; html?: boolean; address?: string | null } = {},
): LabelledBounce {
  const {
    from = 'MAILER-DAEMON@mx.clinic.example',
    subject = 'failure notice',
    address = JANE,
    ...rest
  } = over;
  return {
    system,
    label,
    address: label === 'none' ? null : address,
    mail: plainMail({ from, subject, headers: ['Return-Path: <>'], text, ...rest }),
  };
}

const exim = (reason: string) =>
  `This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  ${JANE}\n    ${reason}\n\n------ This is a copy of the message, including all the headers. ------\n\nReturn-path: <amara.obi@abroad.test>\nMessage-ID: <ours-1@abroad.test>\nFrom: amara.obi@abroad.test\nSubject: Externship in March\n\nDear Dr. Doe, I read about spam filters and full mailboxes.`;
const qmail = (reason: string) =>
  `Hi. This is the qmail-send program at mx.clinic.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n<${JANE}>:\n${reason}\n\n--- Below this line is a copy of the message.\n\nReturn-Path: <amara.obi@abroad.test>\nMessage-ID: <ours-1@abroad.test>`;
const gmail = (title: string, sentence: string, response: string) =>
  `** ${title} **\n\n${sentence}\n\nLearn more here: https://support.google.com/mail/answer/6596\n\nThe response from the remote server was:\n${response}`;
const google = {
  from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
  subject: 'Delivery Status Notification (Failure)',
};
const exchange = {
  from: 'Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@clinic.example>',
  subject: 'Undeliverable: Externship in March',
};

export const bounces: readonly LabelledBounce[] = [
  report(
    'Postfix',
    'hard',
    '5.1.1',
    'smtp; 550 5.1.1 <jane.doe@clinic.example>: Recipient address rejected: User unknown in virtual mailbox table',
  ),
  report(
    'Postfix',
    'hard',
    '5.4.4',
    'X-Postfix; Host or domain name not found. Name service error for name=clinic.example type=A: Host not found',
  ),
  report(
    'Postfix',
    'full',
    '5.2.2',
    'smtp; 552 5.2.2 <jane.doe@clinic.example>: Mailbox is full / over quota',
  ),
  report('Postfix', 'full', '5.7.1', 'smtp; 550 5.7.1 The mailbox of this user is over its quota'),
  report(
    'Postfix',
    'soft',
    '4.4.1',
    'X-Postfix; connect to mx.clinic.example[192.0.2.7]:25: Connection timed out',
  ),
  report('Postfix', 'soft', '5.4.6', 'X-Postfix; mail for clinic.example loops back to myself'),
  report(
    'Postfix',
    'blocked',
    '5.7.1',
    'smtp; 554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org',
  ),
  report(
    'Postfix',
    'blocked',
    '5.1.8',
    'smtp; 550 5.1.8 <amara.obi@abroad.test>: Sender address rejected: Domain not found',
  ),
  report('Postfix', 'delayed', '4.4.1', 'X-Postfix; connect to mx.clinic.example: Connection refused', {
    action: 'delayed',
    subject: 'Delayed Mail (still being retried)',
  }),
  report('Postfix', 'delayed', '4.2.2', 'smtp; 452 4.2.2 mailbox full', {
    action: 'delayed',
    subject: 'Delayed Mail (still being retried)',
  }),
  report('Postfix', 'none', '2.0.0', 'smtp; 250 2.0.0 Ok: queued as 12345', {
    action: 'relayed',
    subject: 'Successful Mail Delivery Report',
    text: 'Your message was successfully delivered to the destination(s) listed below.',
  }),
  report('Sendmail', 'none', '2.1.5', '', {
    action: 'delivered',
    subject: 'Return receipt',
    text: '   ----- The following addresses had successful delivery notifications -----\r\n<jane.doe@clinic.example>',
  }),
  report('Sendmail', 'hard', '5.1.1', 'SMTP; 550 5.1.1 <jane.doe@clinic.example>... User unknown', {
    subject: 'Returned mail: see transcript for details',
  }),
  report('Sendmail', 'hard', '5.1.2', 'SMTP; 550 Host unknown', {
    subject: 'Returned mail: Host unknown (Name server: clinic.example: host not found)',
  }),
  report('Sendmail', 'soft', '4.4.7', 'SMTP; 451 4.4.1 reply: read error from mx.clinic.example', {
    subject: 'Returned mail: Cannot send message for 5 days',
  }),
  report('Sendmail', 'delayed', '4.4.1', '', {
    action: 'delayed',
    subject: 'Warning: could not send message for past 4 hours',
    text: '    **********************************************\r\n    **      THIS IS A WARNING MESSAGE ONLY      **\r\n    **  YOU DO NOT NEED TO RESEND YOUR MESSAGE  **\r\n    **********************************************',
  }),
  words('Exim', 'hard', exim('Unrouteable address'), {
    subject: 'Mail delivery failed: returning message to sender',
    headers: [`X-Failed-Recipients: ${JANE}`, 'Auto-Submitted: auto-replied'],
  }),
  words(
    'Exim',
    'hard',
    exim(
      'SMTP error from remote mail server after RCPT TO:<jane.doe@clinic.example>:\n    host mx.clinic.example [192.0.2.7]: 550 No such user here',
    ),
    { subject: 'Mail delivery failed: returning message to sender' },
  ),
  words(
    'Exim',
    'full',
    exim('mailbox is full (MTA-imposed quota exceeded while writing to file /var/mail/jane):'),
    { subject: 'Mail delivery failed: returning message to sender' },
  ),
  words('Exim', 'soft', exim('retry timeout exceeded'), {
    subject: 'Mail delivery failed: returning message to sender',
  }),
  words(
    'Exim',
    'blocked',
    exim(
      'SMTP error from remote mail server after end of data:\n    host mx.clinic.example [192.0.2.7]: 550 This message was classified as spam',
    ),
    { subject: 'Mail delivery failed: returning message to sender' },
  ),
  words(
    'Exim',
    'delayed',
    `This message was created automatically by mail delivery software.\nA message that you sent has not yet been delivered to one or more of its\nrecipients after more than 24 hours on the queue on mx1.mail.example.\n\nThe address to which the message has not yet been delivered is:\n\n  ${JANE}\n    Delay reason: Connection timed out\n\nNo action is required on your part. Delivery attempts will continue for\nsome time.`,
    { subject: 'Warning: message 1kXyZ-0001 delayed 24 hours' },
  ),
  words('qmail', 'hard', qmail('Sorry, no mailbox here by that name. (#5.1.1)')),
  words(
    'qmail',
    'hard',
    qmail(
      '192.0.2.7 does not like recipient.\nRemote host said: 550 5.1.1 unknown user\nGiving up on 192.0.2.7.',
    ),
  ),
  words('qmail', 'full', qmail('The users mailfolder is over the allowed quota (size). (#5.2.2)')),
  words(
    'qmail',
    'soft',
    qmail(
      "Sorry, I wasn't able to establish an SMTP connection. (#4.4.1)\nI'm not going to try again; this message has been in the queue too long.",
    ),
  ),
  words('qmail', 'hard', qmail("Sorry, I couldn't find any host named clinic.example. (#5.1.2)")),
  words(
    'qmail',
    'blocked',
    qmail(
      'Connected to 192.0.2.7 but sender was rejected.\nRemote host said: 550 5.7.1 Access denied, see our policy',
    ),
  ),
  words(
    'Gmail',
    'hard',
    gmail(
      'Address not found',
      `Your message wasn't delivered to ${JANE} because the address couldn't be found, or is unable to receive mail.`,
      "550 5.1.1 The email account that you tried to reach does not exist. Please try double-checking the recipient's email address for typos",
    ),
    { ...google, headers: [`X-Failed-Recipients: ${JANE}`] },
  ),
  words(
    'Gmail',
    'full',
    gmail(
      "Recipient's inbox full",
      `Your message couldn't be delivered to ${JANE}. Their inbox is full, or it's getting too much mail right now.`,
      '452 4.2.2 The email account that you tried to reach is over quota.',
    ),
    { ...google, headers: [`X-Failed-Recipients: ${JANE}`] },
  ),
  words(
    'Gmail',
    'blocked',
    gmail(
      'Message blocked',
      `Your message to ${JANE} has been blocked. See technical details below for more information.`,
      '550 5.7.1 [198.51.100.9 12] Our system has detected that this message is likely unsolicited mail.',
    ),
    { ...google, headers: [`X-Failed-Recipients: ${JANE}`] },
  ),
  words(
    'Gmail',
    'delayed',
    gmail(
      'Delivery incomplete',
      `There was a temporary problem delivering your message to ${JANE}. Gmail will retry for 46 more hours. You'll be notified if the delivery fails permanently.`,
      'The recipient server did not accept our requests to connect.',
    ),
    { ...google, subject: 'Delivery Status Notification (Delay)' },
  ),
  words(
    'Gmail in Spanish',
    'hard',
    gmail(
      'No se ha encontrado la dirección',
      `Tu mensaje no se ha entregado a ${JANE} porque no se ha encontrado la dirección.`,
      '550 5.1.1 No such user',
    ),
    { ...google, headers: [`X-Failed-Recipients: ${JANE}`] },
  ),
  words(
    'Gmail in German',
    'hard',
    gmail(
      'Adresse nicht gefunden',
      `Ihre Nachricht wurde nicht an ${JANE} zugestellt, weil die Adresse nicht gefunden wurde.`,
      "DNS Error: 1234 DNS type 'mx' lookup of clinic.example responded with code NXDOMAIN",
    ),
    { ...google, headers: [`X-Failed-Recipients: ${JANE}`] },
  ),
  report(
    'Exchange Online',
    'hard',
    '5.1.10',
    'smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient jane.doe@clinic.example not found by SMTP address lookup',
    exchange,
  ),
  report(
    'Exchange Online',
    'hard',
    '5.4.1',
    'smtp;550 5.4.1 Recipient address rejected: Access denied. AS(201806281) [BN8NAM11FT032.eop-nam11.prod.protection.outlook.com]',
    exchange,
  ),
  report(
    'Exchange Online',
    'blocked',
    '5.7.133',
    'smtp;550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required; Delivery restriction check failed because the sender was not authenticated when sending to this group',
    exchange,
  ),
  report(
    'Exchange Online',
    'full',
    '5.2.2',
    'smtp;554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException; Failed to process message due to a permanent exception',
    exchange,
  ),
  report(
    'Exchange Online',
    'soft',
    '4.4.316',
    'smtp;450 4.4.316 Connection refused [Message=Socket error code 10061]; Message expired',
    { ...exchange, subject: 'Undeliverable: Externship in March' },
  ),
  report(
    'Exchange Online',
    'blocked',
    '5.7.708',
    'smtp;550 5.7.708 Service unavailable. Access denied, traffic not accepted from this IP',
    exchange,
  ),
  report(
    'Exchange 2007',
    'blocked',
    '5.2.3',
    'smtp;550 5.2.3 RESOLVER.RST.RecipSizeLimit; message too large for this recipient',
    exchange,
  ),
  words(
    'Exchange 5.5',
    'hard',
    `Your message\n\n  To:      ${JANE}\n  Subject: Externship in March\n  Sent:    Tue, 24 Nov 2026 09:58:00 -0500\n\ndid not reach the following recipient(s):\n\n${JANE} on Tue, 24 Nov 2026 10:00:00 -0500\n    The recipient name is not recognized\n    MSEXCH:IMS:CLINIC:SITE:EX1 0 (000C05A6) Unknown Recipient`,
    {
      from: 'System Administrator <postmaster@clinic.example>',
      subject: 'Undeliverable: Externship in March',
    },
  ),
  words(
    'Exchange 2003',
    'full',
    `Your message did not reach some or all of the intended recipients.\n\n      Subject:  Externship in March\n      Sent:     11/24/2026 9:58 AM\n\nThe following recipient(s) cannot be reached:\n\n      ${JANE} on 11/24/2026 10:00 AM\n            The message could not be delivered because the recipient's mailbox is full.\n            <mx.clinic.example #5.2.2>`,
    {
      from: 'System Administrator <postmaster@clinic.example>',
      subject: 'Undeliverable: Externship in March',
    },
  ),
  words(
    'Exchange Online in HTML',
    'hard',
    `<html><body><div style="display:none">x</div><h2>Office 365</h2><p>Your message to <b>${JANE}</b> couldn't be delivered.</p><p>jane.doe wasn't found at clinic.example.</p><table><tr><td>Status code: 550 5.1.10</td></tr></table></body></html>`,
    { ...exchange, html: true },
  ),
  words(
    'Domino',
    'hard',
    `Your message\n\n  Subject: Externship in March\n\nwas not delivered to:\n\n  ${JANE}\n\nbecause:\n\n  User jane.doe (${JANE}) not listed in Domino Directory`,
    {
      from: 'Postmaster@clinic.example',
      subject: 'DELIVERY FAILURE: User jane.doe (jane.doe@clinic.example) not listed in Domino Directory',
    },
  ),
  words(
    'Domino',
    'full',
    `Your message\n\n  Subject: Externship in March\n\nwas not delivered to:\n\n  ${JANE}\n\nbecause:\n\n  Mail file size exceeds the maximum size allowed for mail delivery: mail\\jdoe.nsf`,
    { from: 'Postmaster@clinic.example', subject: 'DELIVERY FAILURE: quota' },
  ),
  words(
    'Lotus Notes',
    'hard',
    `------- Failure Reasons  --------\n\nUser not listed in public Name & Address Book\n${JANE}\n\n------- Returned Message --------`,
    { from: 'Postmaster@clinic.example', subject: 'NON-DELIVERY of: Externship in March' },
  ),
  words(
    'GroupWise',
    'hard',
    `The message that you sent was undeliverable to the following:\n\tjane.doe@clinic.example (user not found)\n\nPossibly truncated original message follows:`,
    { from: 'Mailer-Daemon@clinic.example', subject: 'Message status - undeliverable' },
  ),
  words(
    'GroupWise',
    'full',
    `The message that you sent was undeliverable to the following:\n\tjane.doe@clinic.example (mailbox full)`,
    { from: 'Mailer-Daemon@clinic.example', subject: 'Message status - undeliverable' },
  ),
  words(
    'Yahoo',
    'hard',
    `Message from  yahoo.com.\nUnable to deliver message to the following address(es).\n\n<${JANE}>:\nThis user doesn't have a yahoo.com account (${JANE}) [0]\n\n--- Original message follows.`,
    { from: 'MAILER-DAEMON@yahoo.com', subject: 'Delivery failure' },
  ),
  words(
    'Yahoo',
    'hard',
    `Sorry, we were unable to deliver your message to the following address.\n\n<${JANE}>:\n554: delivery error: dd This account has been disabled or discontinued [#101].\n\n--- Below this line is a copy of the message.`,
    { from: 'MAILER-DAEMON@yahoo.com', subject: 'Failure Notice' },
  ),
  words(
    'Yahoo',
    'blocked',
    `Sorry, we were unable to deliver your message to the following address.\n\n<${JANE}>:\n554: 5.7.9 Message not accepted for policy reasons. See https://postmaster.yahooinc.com/error-codes\n\n--- Below this line is a copy of the message.`,
    { from: 'MAILER-DAEMON@yahoo.com', subject: 'Failure Notice' },
  ),
  report('AOL', 'hard', '5.0.0', 'SMTP; 550 MAILBOX NOT FOUND', { subject: 'Returned mail: User unknown' }),
  report(
    'AOL',
    'blocked',
    '5.7.1',
    'SMTP; 554 5.7.1 (RLY:B1) the IP address you are using has been temporarily blocked for poor reputation',
    { subject: 'Mail Delivery Problem' },
  ),
  report(
    'Mimecast',
    'blocked',
    '5.0.0',
    'smtp; 554 Email rejected due to security policies - https://community.mimecast.com/docs/DOC-1369#554',
  ),
  report(
    'Mimecast',
    'hard',
    '5.1.1',
    'smtp; 550 Invalid Recipient - https://community.mimecast.com/docs/DOC-1369#550 [Ab3cD4eF]',
  ),
  report(
    'Proofpoint',
    'hard',
    '5.1.1',
    'smtp; 550 5.1.1 <jane.doe@clinic.example>... User Unknown (host mx0a-001.pphosted.com)',
  ),
  report(
    'Proofpoint',
    'blocked',
    '5.7.0',
    'smtp; 554 Blocked - see https://ipcheck.proofpoint.com/?ip=192.0.2.1',
  ),
  report(
    'Barracuda',
    'hard',
    '5.0.0',
    'smtp; 550 permanent failure for one or more recipients (jane.doe@clinic.example:550 5.1.1 User unknown)',
  ),
  report(
    'Barracuda',
    'blocked',
    '5.0.0',
    'smtp; 554 Service unavailable; Client host [mail.abroad.test] blocked using Barracuda Reputation; https://www.barracudanetworks.com/reputation/?r=1',
  ),
  report(
    'Cisco',
    'hard',
    '5.0.0',
    "smtp; 5.1.0 - Unknown address error 550-'5.1.1 <jane.doe@clinic.example>: Recipient address rejected: User unknown' (delivery attempts: 0)",
  ),
  report(
    'Cisco',
    'blocked',
    '5.0.0',
    'smtp; 5.x.0 - Message bounced by administrator (delivery attempts: 0) content filter',
  ),
  report(
    'Zimbra',
    'hard',
    '5.1.1',
    'smtp; 550 5.1.1 <jane.doe@clinic.example>: Recipient address rejected: clinic.example',
  ),
  report('Zimbra', 'full', '5.2.2', 'smtp; 552 5.2.2 Over quota'),
  words(
    'Courier',
    'hard',
    `This is a delivery status notification from mx.clinic.example,\nrunning the Courier mail server.\n\nThe original message was received on Tue, 24 Nov 2026.\n\n---------------------------------------------------------------------------\n\n                           UNDELIVERABLE MAIL\n\nYour message to the following recipients cannot be delivered:\n\n<${JANE}>:\n    mx.clinic.example [192.0.2.7]:\n>>> RCPT TO:<${JANE}>\n<<< 550 User unknown.`,
    {
      from: '"Courier mail server at mx.clinic.example" <@mx.clinic.example>',
      subject: 'NOTICE: mail delivery status.',
    },
  ),
  words(
    'MailEnable',
    'hard',
    `MailEnable: Message could not be delivered to some recipients.\nThe following recipient(s) could not be reached:\n\n\tRecipient: [SMTP:${JANE}]\n\tReason: Remote SMTP Server Returned: 550 No such recipient here`,
    { from: 'Postmaster <postmaster@clinic.example>', subject: 'Message Delivery Failure' },
  ),
  words(
    'IMail',
    'hard',
    `User mailbox unknown: ${JANE}\n\nOriginal message follows.\n\nReceived: from abroad.test`,
    { from: '"Postmaster" <postmaster@clinic.example>', subject: 'Undeliverable Mail' },
  ),
  words('IMail', 'full', `User mailbox exceeds allowed size: ${JANE}\n\nOriginal message follows.`, {
    from: '"Postmaster" <postmaster@clinic.example>',
    subject: 'Undeliverable Mail',
  }),
  words(
    'CommuniGate',
    'hard',
    `Failed to deliver to '${JANE}'\nLOCAL module(account jane.doe) reports:\n account is unknown`,
    { from: '<MAILER-DAEMON@clinic.example>', subject: 'Undeliverable mail: Externship in March' },
  ),
  words(
    'SurgeMail',
    'hard',
    `Could not deliver message to the following recipient(s):\n\nFailed Recipient: ${JANE}\nReason: Remote host said: 550 unknown user <${JANE}>\n\n   -- The header and top 20 lines of the message follows --`,
    { from: '"System Administrator" <postmaster@clinic.example>', subject: 'Delivery Failure' },
  ),
  words(
    'SmarterMail',
    'soft',
    `Could not deliver message to the following recipient(s):\n\nFailed Recipient: ${JANE}\nReason: Unable to connect to remote server: no answer after 60 seconds`,
    { from: '"System Administrator" <sysadmin@clinic.example>', subject: 'Delivery Failure' },
  ),
  words(
    'MDaemon',
    'hard',
    `The attached message had PERMANENT fatal delivery errors!\n\nFailed address: ${JANE}\n\n--- Session Transcript ---\n RCPT To:<${JANE}>\n 550 <${JANE}>, Recipient unknown`,
    { from: 'Postmaster@clinic.example', subject: 'Permanent Delivery Failure' },
  ),
  words(
    'MailMarshal',
    'blocked',
    `Your message:\n   From:    amara.obi@abroad.test\n   Subject: Externship in March\n\nCould not be delivered because of\n\n550 5.7.1 Message refused by MailMarshal SpamProfiler\n\nThe following recipients were affected:\n   ${JANE}`,
    { from: 'MailMarshal@clinic.example', subject: 'Undeliverable Mail: "Externship in March"' },
  ),
  words(
    'InterScan',
    'hard',
    `****** Message from InterScan Messaging Security Suite ******\n\nSent <<< RCPT TO:<${JANE}>\nReceived >>> 550 5.1.1 unknown user.\n\nUnable to deliver message to <${JANE}>.`,
    { from: 'imss@clinic.example', subject: 'Mail could not be delivered' },
  ),
  words(
    '1&1 (German)',
    'full',
    `Diese Nachricht wurde automatisch von der Mailserver-Software erstellt.\n\nIhre E-Mail konnte nicht an den folgenden Empfänger zugestellt werden:\n\n${JANE}\n\nGrund: Das Postfach des Empfängers ist voll.`,
    {
      from: 'Mail Delivery System <mailer-daemon@kundenserver.example>',
      subject: 'E-Mail konnte nicht zugestellt werden',
    },
  ),
  words(
    'GMX (German)',
    'hard',
    `Ihre Nachricht konnte nicht zugestellt werden.\n\n${JANE}:\nEmpfänger unbekannt (recipient unknown)`,
    { from: 'GMX Mailer Daemon <mailer-daemon@gmx.example>', subject: 'Mail delivery failed: Unzustellbar' },
  ),
  words(
    'Orange (French)',
    'hard',
    `Votre message n'a pas pu être remis à\n${JANE}\n\nMotif : 550 5.1.1 Adresse d au moins un destinataire invalide. Invalid recipient. OFR_416`,
    { from: 'MAILER-DAEMON@orange.example', subject: 'Échec de remise de votre message' },
  ),
  words(
    'Free (French)',
    'full',
    `Le message n'a pas pu être délivré à ${JANE} :\nla boîte aux lettres du destinataire est pleine.`,
    { from: 'Postmaster <postmaster@free.example>', subject: 'Message non remis' },
  ),
  words(
    'Terra (Spanish)',
    'hard',
    `No se pudo entregar su mensaje a la siguiente dirección:\n\n<${JANE}>:\nEl usuario no existe (usuario desconocido).`,
    { from: 'mailer-daemon@terra.example', subject: 'Correo devuelto' },
  ),
  words(
    'UOL (Portuguese)',
    'full',
    `Sua mensagem não pôde ser entregue ao destinatário abaixo:\n\n<${JANE}>\nA caixa de correio do destinatário está cheia.`,
    { from: 'MAILER-DAEMON@uol.example', subject: 'Falha na entrega da mensagem' },
  ),
  words(
    'QQ (Chinese)',
    'hard',
    `很抱歉，您发送的邮件被退回，以下是该邮件的相关信息：\n\n收件人邮件地址：${JANE}\n退信原因：收件人邮箱不存在，或邮件地址有误。\nhost mx3.qq.example said: 550 Mailbox not found`,
    { from: 'PostMaster@qq.example', subject: '来自qq.example的退信' },
  ),
  words(
    '163 (Chinese)',
    'full',
    `抱歉，您的邮件被退回来了……\n\n收件人：${JANE}\n退信原因：对方邮箱已满，无法接收新邮件。`,
    { from: 'Postmaster@163.example', subject: '系统退信' },
  ),
  words(
    'Biglobe (Japanese)',
    'full',
    `   ----- The following addresses had delivery problems -----\n\n<${JANE}>\n\nメールボックスが一杯のため、メールをお届けできませんでした。`,
    { from: 'postmaster@biglobe.example', subject: '配信エラーのお知らせ' },
  ),
  words(
    'NTT (Japanese)',
    'hard',
    `次の宛先にメールを配信できませんでした。\n\n<${JANE}>:\n宛先のアドレスが見つかりませんでした。`,
    { from: 'mailer-daemon@docomo.example', subject: 'メール配信エラー' },
  ),
  words(
    'Mail.ru',
    'hard',
    `This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  ${JANE}\n    SMTP error from remote mail server after RCPT TO:\n    host mx.mail.example: 550 Message was not accepted -- invalid mailbox.`,
    { from: 'Mail Delivery System <mailer-daemon@corp.mail.example>', subject: 'Mail failure.' },
  ),
  report(
    'Greylisting',
    'soft',
    '4.7.1',
    'smtp; 450 4.7.1 <jane.doe@clinic.example>: Recipient address rejected: Greylisted, see http://postgrey.example/help',
  ),
  report(
    'Rate limit',
    'soft',
    '4.2.1',
    'smtp; 450 4.2.1 The user you are trying to contact is receiving mail at a rate that prevents additional messages from being delivered.',
  ),
  report(
    'Rate limit',
    'soft',
    '4.7.28',
    'smtp; 421 4.7.28 Our system has detected an unusual rate of mail originating from your IP address',
  ),
  report(
    'Disabled account',
    'hard',
    '5.2.1',
    'smtp; 550 5.2.1 The email account that you tried to reach is disabled.',
  ),
  report('Domain without mail', 'hard', '5.1.10', 'smtp; 556 5.1.10 Recipient address has null MX'),
  report(
    'DMARC',
    'blocked',
    '5.7.26',
    "smtp; 550-5.7.26 Unauthenticated email from abroad.test is not accepted due to domain's DMARC policy",
  ),
  report(
    'Too large',
    'blocked',
    '5.3.4',
    'smtp; 552 5.3.4 Message size exceeds fixed maximum message size (10485760)',
  ),
  report(
    'Virus',
    'blocked',
    '5.7.0',
    'smtp; 552-5.7.0 This message was blocked because its content presents a potential security issue',
  ),
  report(
    'Spam filter that says 5.1.1',
    'blocked',
    '5.7.1',
    'smtp; 550 5.7.1 Message rejected as spam by Content Filtering',
  ),
  report('Relaying', 'blocked', '5.7.1', 'smtp; 554 5.7.1 <jane.doe@clinic.example>: Relay access denied'),
  report('Server full', 'soft', '4.3.1', 'smtp; 452 4.3.1 Insufficient system storage'),
  report(
    'Amazon SES',
    'full',
    '5.0.0',
    "smtp; 5.1.0 - Unknown address error 550-'5.2.2 <jane.doe@clinic.example>... Mailbox Full' (delivery attempts: 0)",
  ),
  {
    system: 'Dovecot',
    label: 'full',
    address: JANE,
    mail: reportMail({
      from: 'Mail Delivery Subsystem <postmaster@clinic.example>',
      subject: 'Automatically rejected mail',
      text: `Your message to <${JANE}> was automatically rejected:\r\nQuota exceeded (mailbox for user is full)`,
      type: 'disposition-notification',
      part: 'message/disposition-notification',
      fields: `Reporting-UA: mail; Dovecot Mail Delivery Agent\r\nFinal-Recipient: rfc822; ${JANE}\r\nDisposition: automatic-action/MDN-sent-automatically; deleted`,
    }),
  },
  {
    system: 'Read receipt',
    label: 'none',
    address: null,
    mail: reportMail({
      from: `Jane Doe <${JANE}>`,
      subject: 'Read: Externship in March',
      text: 'Your message was read on Tuesday, November 24, 2026.',
      type: 'disposition-notification',
      part: 'message/disposition-notification',
      fields: `Final-Recipient: rfc822; ${JANE}\r\nDisposition: manual-action/MDN-sent-manually; displayed`,
    }),
  },
  {
    system: 'Complaint',
    label: 'none',
    address: null,
    mail: reportMail({
      from: 'fbl@provider.example',
      subject: 'Complaint about message from 192.0.2.1',
      text: 'This is an email abuse report for an email message received from 192.0.2.1.',
      type: 'feedback-report',
      part: 'message/feedback-report',
      fields: 'Feedback-Type: abuse\r\nVersion: 1\r\nUser-Agent: FBL/1.0',
    }),
  },
  words(
    'A person about a bounce',
    'none',
    'Hi Amara,\n\nYour first message was returned to me as undeliverable, so I am writing from my own address. Yes, we can host you.\n\nJane',
    {
      from: `Jane Doe <${JANE}>`,
      subject: 'Re: Undeliverable: Externship in March',
      headers: ['In-Reply-To: <ours-1@abroad.test>'],
    },
  ),
  words(
    'A person named Postmaster, MD',
    'none',
    'Dear Amara,\n\nThank you for your note. When would you like to start?\n\nCarl Postma',
    { from: 'Carl Postma <carl.postma@clinic.example>', subject: 'Re: Externship in March', headers: [] },
  ),
];
