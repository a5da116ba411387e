import { chownSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a fill writes: strangers' mail of everyday sizes, and now and then an answer to one of these Message-IDs. */
export type Fill = { count: number; answersTo: readonly string[]; everyNth: number };

/**
 * Writes mails straight into a maildir, as if they had come in over the last weeks: delivering 100,000 of them one by
 * one would take an hour. Dovecot takes them over when it opens the folder.
 */
export function fillMaildir(home: string, { count, answersTo, everyNth }: Fill): number {
  const { uid, gid } = statSync(home);
  const maildir = join(home, 'Maildir');
  for (const part of ['', 'cur', 'new', 'tmp']) {
    mkdirSync(join(maildir, part), { recursive: true });
    chownSync(join(maildir, part), uid, gid);
  }
  const now = Math.floor(Date.now() / 1000);
  let answers = 0;
  for (let number = 0; number < count; number++) {
    const answered = number % everyNth === everyNth - 1 ? answersTo[answers % answersTo.length] : undefined;
    if (answered !== undefined) answers += 1;
    const at = now - Math.floor(((count - number) * 20 * 86_400) / count);
    const path = join(maildir, 'cur', `${at}.M${number}P1.bench:2,`);
    writeFileSync(path, mailOf(number, at, answered));
    chownSync(path, uid, gid);
  }
  return answers;
}

function mailOf(number: number, at: number, answered: string | undefined): string {
  const date = new Date(at * 1000).toUTCString().replace('GMT', '+0000');
  const from =
    answered === undefined ? `news${number % 900}@shop${number % 700}.example` : 'office@answers.example';
  const head = [
    `Return-Path: <bounce-${number}@shop${number % 700}.example>`,
    `Received: from mail${number % 40}.shop.example (mail.shop.example [192.0.2.7]) by mx.example with ESMTPS`,
    `\tid ${number.toString(36)}; ${date}`,
    `Authentication-Results: mx.example; dkim=pass header.d=shop${number % 700}.example; spf=pass`,
    `DKIM-Signature: v=1; a=rsa-sha256; d=shop${number % 700}.example; s=s1; h=from:to:subject:date;`,
    `\tb=${'AbCdEfGh0123456789'.repeat(18)}`,
    `From: "Sender ${number % 900}" <${from}>`,
    'To: "Amara Obi" <amara@abroad.test>',
    `Subject: Message number ${number} about something of the day`,
    `Date: ${date}`,
    `Message-ID: <bench-${number}@shop.example>`,
    ...(answered === undefined
      ? [`List-Unsubscribe: <https://shop.example/u/${number}>`]
      : [`In-Reply-To: ${answered}`, `References: ${answered}`]),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
  ];
  const text =
    answered === undefined ? 'Read this when you have time. '.repeat(60) : 'Which weeks do you mean?';
  return `${head.join('\n')}\n\n${text}\n`;
}
