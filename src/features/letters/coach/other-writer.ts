import { distance } from 'fastest-levenshtein';
import { remarkAt } from './at.ts';
import type { ReadMail } from './mail.ts';
import { fold, titles } from './person-names.ts';
import type { CoachContext, Remark } from './remark.ts';

const introduced =
  /\b(?:my name is|my name's|i am dr\.?|this is dr\.?|myself(?: dr\.?)?) ((?:[A-Z][A-Za-z'.-]*)(?: [A-Z][A-Za-z'.-]*){0,3})/i;

/** The name given in the text, the one below it and the applicant's own are one. */
export function otherWriter(mail: ReadMail, { applicantName }: CoachContext): Remark[] {
  const match = introduced.exec(mail.message.text);
  const given = match?.[1]?.trim();
  if (!match || !given || !/^[A-Z]/.test(given)) return [];
  const signed = signedName(mail.signature.text);
  const own = applicantName?.trim() || signed;
  const said = namesOf(given);
  if (!own || said.length === 0 || namesOf(own).length === 0) return [];
  if (
    said.some((word) =>
      namesOf(own).some((other) => word === other || (word.length > 4 && distance(word, other) <= 1)),
    )
  )
    return [];
  const start = mail.message.start + match.index + match[0].indexOf(given);
  return [
    remarkAt(
      mail,
      'wrong-name',
      'body',
      { start, end: start + given.length },
      {
        severity: 'serious',
        reason: `The mail says “${given}” here, but it comes from ${own}.`,
        wording: `Write “${own}”.`,
        replace: own,
      },
    ),
  ];
}

const namesOf = (text: string) =>
  fold(text)
    .split(/[ -]+/)
    .filter((word) => word.length > 1 && !titles.test(word));

function signedName(signature: string): string | null {
  const after = signature.replace(
    /^\W*(?:(?:yours|very|most|warm|kind|best|with|many|much|respectfully|sincerely|cordially|thank\w*|regards|you|so|for|your|time|and|consideration|truly|faithfully|warmest|kindest)[ ,.!]*)+/i,
    '',
  );
  const name = /^(?:dr\.? )?((?:[A-Z][A-Za-z'.-]+)(?: [A-Z][A-Za-z'.-]*){1,3})/.exec(after)?.[1];
  return name && !/^(?:I|The|My|Please|LinkedIn|Email|Phone)\b/.test(name) ? name : null;
}
