import { salutation } from '../salutation.ts';
import { anyOf, places, remarkAt } from './at.ts';
import type { ReadMail, Span } from './mail.ts';
import type { CoachContext, Remark } from './remark.ts';

const toNobody =
  /\b(?:sirs?|madams?|ma'?am|mada?me|gentlem[ae]n|lad(?:y|ies))\b|\bwhom ?(?:so ?ever)? ?(?:it|this)? ?(?:may|might) ?concern|\bto whom\b|\bconcerned (?:person|authority|authorities|officer|department|party)\b|\bhiring (?:manager|team|committee)\b|\brespected\b|\brecipient\b/i;
const toMany =
  /\b(?:all|everyone|everybody|doctors|physicians|programs?|professors|colleagues|hospitals?|clinics?|friends|team members)\b$/i;
const barePosition =
  /^(?:dr\.?|doctor|doc|professor|prof\.?|physician|attending|mentor|friend|colleague|program director|director)\.?$/i;

/** The reader's own name where it is known; their role else. “Dear Sir/Madam” tells that the mail was sent to a hundred. */
export function greeting(mail: ReadMail, { audience, recipient, kind }: CoachContext): Remark[] {
  const proper = `${recipient ? salutation(audience, recipient) : exampleFor[audience]},`;
  const wording = recipient
    ? `Write “${proper}”.`
    : `Write the name: “${proper}” Without a name, write the role.`;
  const replace = recipient && { replace: proper };
  if (!mail.greeting) {
    const start = { start: mail.message.start, end: mail.message.start };
    return kind === 'later' && mail.words < 15
      ? []
      : [
          remarkAt(mail, 'greeting', 'body', start, {
            severity: 'look',
            reason: 'The mail greets nobody, so it reads like a circular.',
            wording,
            ...(recipient && { replace: `${proper}\n\n` }),
          }),
        ];
  }
  const { greeted } = mail;
  if (toNobody.test(mail.greeting.text)) {
    const reason = greetedReason(mail.greeting.text);
    return [
      remarkAt(mail, 'greeting', 'body', mail.greeting, { severity: 'serious', reason, wording, ...replace }),
    ];
  }
  if (toMany.test(greeted) && !/\b(?:committee|office|coordinator)\b/i.test(greeted)) {
    const reason = 'This greets many at once. Each reader should see a mail that is theirs.';
    const severity = /^(?:all|everyone|everybody|doctors|physicians|professors)$/i.test(greeted)
      ? 'serious'
      : 'look';
    return [remarkAt(mail, 'greeting', 'body', mail.greeting, { severity, reason, wording, ...replace })];
  }
  if (greeted === '' || barePosition.test(greeted)) {
    const known = recipient !== undefined && proper.toLowerCase() !== `dear ${greeted},`.toLowerCase();
    const reason =
      'The greeting has no name. A name is the first sign that the mail was written for this reader.';
    return [
      remarkAt(mail, 'greeting', 'body', mail.greeting, {
        severity: known && /\b(?:dr|doctor)\b/i.test(proper) && !/doctor,$/i.test(proper) ? 'look' : 'small',
        reason,
        wording,
        ...(known && replace),
      }),
    ];
  }
  return [...intimate(mail, wording), ...sirInTheText(mail)];
}

const exampleFor = {
  office: 'Dear Medical Education Office',
  administrator: 'Dear Practice Manager',
  physician: 'Dear Dr. Okafor',
};

function greetedReason(text: string): string {
  if (/respected/i.test(text)) {
    return '“Respected” is not used in letters in the US; it marks a mail as written for nobody in particular.';
  }
  return 'This greeting says that you do not know whom you write to, and that a hundred others got the same mail.';
}

/** “Hey Doc”, “Dear friend”: too near for a stranger. */
function intimate(mail: ReadMail, wording: string): Remark[] {
  if (
    !mail.greeting ||
    !/^(?:hey|hiya|yo)\b|\b(?:doc|bro|friend|buddy|uncle|aunty|brother|sister|dearest|my dear)\b/i.test(
      mail.greeting.text,
    )
  )
    return [];
  const reason = 'You do not know this reader yet. A stranger is greeted by title and last name.';
  return [remarkAt(mail, 'greeting', 'body', mail.greeting, { severity: 'look', reason, wording })];
}

const sirSpoken = anyOf(
  "(?:respected |dear |kind |honou?rable )(?:sir|madam|ma'am|doctor sir)|,? (?:sir|madam|ma'am)(?=[,.!?])|(?:^|(?<=\\n))(?:sir|madam|ma'am)(?=,)|sir\\/madam|sir or madam|doctor sir",
);

function sirInTheText(mail: ReadMail): Remark[] {
  const found: Span[] = places(mail.message, sirSpoken);
  return found.slice(0, 1).map((place) =>
    remarkAt(mail, 'greeting', 'body', place, {
      severity: 'look',
      reason: 'In the US nobody is called Sir or Madam in a letter.',
      wording: 'Leave it out, or write “Dr.” and the last name.',
      ...(/^,? ?(?:sir|madam|ma'am)$/i.test(place.text) && { replace: '' }),
    }),
  );
}
