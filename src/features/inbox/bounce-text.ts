import { addressesIn } from './incoming-mail.ts';
import { shortened } from './text.ts';

/** Where reports put the copy of our mail below their own words. */
const COPY_BELOW =
  /^[\s>|*=\-_#]*(?:-{2,}.{0,80}(?:copy of (?:the|your)|original (?:message|mail|header)|returned (?:mail|message)|returned text|message (?:text|header)s? follow|unsent message|undelivered message|header of the original).{0,80}|(?:the )?(?:original|returned|failed|following|undelivered)? ?(?:message|mail|e-?mail)(?: headers?| text| as received)?(?: is as)? follows?\s?:?.{0,10}|original (?:message|mail) (?:headers?|text)?\s?:?|(?:below (?:this|the next) line|this) is a copy of.{0,80}|message header(?:s)?(?: for undelivered mail)?:?|unsent message below.{0,10}|your (?:original )?message (?:is (?:attached|below)|follows).{0,40}|.{0,20}header and top \d+ lines.{0,60}|return-path\s?:.*|received\s?: (?:from|by)\b.*|content-type: message\/rfc822.*)$/i;

/** The words of the report itself, without the copy of our mail below. */
export function reportPart(text: string): string {
  const lines = text.slice(0, 60_000).replace(/\r\n?/g, '\n').split('\n');
  const words = (line: string) => /[\p{L}\p{N}]/u.test(line);
  const first = lines.findIndex(words);
  const copy = lines.findIndex((line, at) => at > first && line.length <= 300 && COPY_BELOW.test(line));
  return (copy === -1 ? lines : lines.slice(0, copy)).join('\n').slice(0, 20_000);
}

const ADDRESS = "[\\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63})+";
const QUOTED_ADDRESS = `["'<(\\[]*(?:mailto:|smtp[:=]|rfc822[:;]\\s?)?(${ADDRESS})["'>)\\]]*`;

/** Ways in which a report names the address that failed; the strongest first. */
const FAILED_ADDRESS: readonly RegExp[] = [
  // Postfix, qmail, Exchange: the address stands first on its line, and the reason follows.
  new RegExp(
    `^[ \\t>*•-]{0,10}(?:"[^"\\n]{0,60}" )?${QUOTED_ADDRESS}(?:<mailto:[^>\\n]*>)?\\s*(?:[:;(,]|on \\w{3},|\\.\\.\\.|[-–] |$)`,
    'gim',
  ),
  new RegExp(
    `\\b(?:failed (?:recipient|address)|recipient(?: address)?|rcpt to|final-recipient|original-recipient|undeliverable to|(?:not|n['’]t) (?:be )?deliver(?:ed|able)?(?: your (?:message|mail|e-?mail))? to(?: the following (?:recipient|address)\\w*)?|unable to deliver (?:(?:your |this |the )?(?:message|mail|e-?mail) )?to|delivery (?:failed|to the following)[^\\n@]{0,60}|addressed(?: to)?(?: email address)?,?|delivery to|attempts?|mailbox|user|(?:message|mail|e-?mail)(?: sent)? to|(?:delivered|livré|delivre|zugestellt|entregado|entregue|remis) (?:à|a|an|para)?)(?:\\s*[:;=]\\s*|\\s+(?=\\S))[-–]{0,2}\\s*${QUOTED_ADDRESS}`,
    'giu',
  ),
  new RegExp(`\\b[45]\\d\\d[ -](?:[45]\\.\\d{1,3}\\.\\d{1,3} )?["'(\\[]?${QUOTED_ADDRESS}`, 'gi'),
];

/** Lines that name somebody else: whom to ask, who wrote, who reports. */
const NOT_THE_RECIPIENT =
  /\b(?:postmaster|for (?:further |more )?(?:assistance|help|information)|please (?:contact|send mail|forward)|contact|administrator|help ?desk|support|reporting-mta|x-postfix-sender|sender|envelope-from|return-path|reply-to|from|von|de)\s?[:<]|please (?:send mail|contact)|for further assistance|\bcontact (?:your|the|us|our)|mail from:|sent by|message-id|in-reply-to|references/i;

/** Our own header, told again: where the words of a report stop being its own for a line. */
const OUR_HEADER = /^[ \t>*]*(?:to|cc|subject|from|date|sent|betreff|objet|asunto|oggetto|assunto) ?:.*$/gim;

/** The words of a report without the lines of our header that it tells again: our subject is nobody's reason. */
export function withoutOurHeader(report: string): string {
  return report.replace(OUR_HEADER, '');
}

/** Whom a server does not want to hear from is not whom the mail was for. */
const FROM_WHOM = /\b(?:mail|messages?) from <?\S+@\S+/gi;
/** X.400 puts the address of the Internet behind these words. */
const X400 = /\bdda:smtp=/gi;

/** The addresses that failed, out of a report's words; never our own, nor the reporting system's where another is named. */
export function failedAddresses(report: string, notThese: ReadonlySet<string>): string[] {
  const lines = report
    .split('\n')
    .map((line) => line.slice(0, 1000))
    .filter((line) => !NOT_THE_RECIPIENT.test(line) || /final-recipient|rcpt to/i.test(line));
  const text = lines.join('\n').replace(X400, '').replace(FROM_WHOM, ' ');
  const others = (found: readonly string[]) => [...new Set(found)].filter((one) => !notThese.has(one));
  for (const pattern of FAILED_ADDRESS) {
    const found = others(
      [...text.matchAll(pattern)].slice(0, 100).flatMap((match) => addressesIn(match[1] ?? '', 1)),
    );
    if (found.length > 0) return found;
  }
  const named = others(addressesIn(withoutOurHeader(text)));
  return named.length > 0 ? named : others(addressesIn(text));
}

/**
 * What the server at the other end said, where a report tells it apart from its own words: Sendmail's "(reason: ...)", and
 * an answer by number with what follows it on the next lines. '' where nothing is told so.
 */
export function serversAnswer(report: string): string {
  const reason = /\(reason: ([^\n]{3,500})\)/i.exec(report)?.[1];
  const answer = /(?<![\d.#])[45][0-5]\d[ -][^\n]{0,500}(?:\n[ \t]{0,20}[^\n]{1,200}){0,2}/.exec(report)?.[0];
  return reason ?? answer ?? '';
}

/** The line of a bounce's text that carries the server's answer: the first with a code, else the first that gives a reason. */
export function diagnosticLine(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const telling =
    lines.find((line) => /\b[45]\d\d[ -]|\b[45]\.\d{1,3}\.\d{1,3}\b/.test(line)) ??
    lines.find((line) =>
      /unknown|not (?:be )?(?:found|recogni|listed)|no such|does ?n[o’']t exist|quota|full|reject|refus|denied|blocked|expired|timed out|reason/i.test(
        line,
      ),
    ) ??
    lines[0] ??
    '';
  return shortened(telling, 400);
}
