import type { Refusal } from '#plain/refusal.ts';
import type { MailRound } from './sequence-words.ts';

/** What decides whether a first mail to a target may be drafted. Addresses are in lower case. */
export type FirstMailQuestion = {
  name: string;
  addresses: readonly string[];
  /** Addresses and `@domain`s nobody writes to any more (CMP-4). */
  suppressed: ReadonlySet<string>;
  /** Addresses that some outreach of this applicant already uses, with the name of its target. */
  inUse: ReadonlyMap<string, string>;
  /** What was already begun with this very target: its address, and whether that address bounced for good. */
  earlier: readonly { address: string; bounced: boolean }[];
};

export type FirstMailAnswer = { address: string } | { reason: string; mend: string };

/**
 * TPL-4, CMP-3, CMP-4: the address a first mail goes to, or why none may be drafted. A target is written to once;
 * a second sequence to it is possible only at another address after the first one bounced for good.
 */
export function addressForFirstMail(question: FirstMailQuestion): FirstMailAnswer {
  const { name, addresses, suppressed, inUse, earlier } = question;
  if (earlier.some((one) => !one.bounced)) {
    return {
      reason: `You have already begun to write to ${name}.`,
      mend: 'Look at its line in Campaign, Log. A target gets one sequence of at most three mails.',
    };
  }
  if (addresses.length === 0) {
    return { reason: `${name} has no e-mail address.`, mend: 'Enter one in Targets, then choose it again.' };
  }
  const bounced = new Set(earlier.map((one) => one.address));
  const open = addresses.filter((address) => !isSuppressed(address, suppressed) && !bounced.has(address));
  const [first] = open;
  if (!first) {
    return {
      reason: `No address of ${name} may be written to: each one bounced or asked not to be written to.`,
      mend: 'Look for another address of this organisation, or leave this target out.',
    };
  }
  const usedFor = inUse.get(first);
  if (usedFor !== undefined) {
    return {
      reason: `${first} is already written to, for ${usedFor}.`,
      mend: 'One person gets one mail. Merge the two targets, or give this one its own address.',
    };
  }
  return { address: first };
}

/** Whether an address, or the whole organisation at its domain, is on the list of those never written to again. */
export function isSuppressed(address: string, suppressed: ReadonlySet<string>): boolean {
  if (suppressed.has(address)) return true;
  const labels = (address.split('@').at(-1) ?? '').split('.');
  // A wish that holds for mercy.org holds for gme.mercy.org as well.
  return labels.some((_, index) => suppressed.has(`@${labels.slice(index).join('.')}`));
}

/** Everything an approval puts its name under; the server compares exactly this with what was on the screen. */
export type ApprovedText = {
  toAddress: string;
  toName: string | null;
  subject: string;
  body: string;
  attachments: readonly { sha256: string; fileName: string }[];
};

/** TPL-4: the canonical form whose SHA-256 is stored as what the applicant saw when approving. */
export function canonicalText({ toAddress, toName, subject, body, attachments }: ApprovedText): string {
  const files = attachments.map(({ fileName, sha256 }) => [fileName, sha256]);
  return JSON.stringify([toAddress, toName ?? '', subject, body, files]);
}

/** What stands between a draft and its approval, as it is today. */
export type ApprovalQuestion = {
  round: MailRound;
  blockedBy: readonly { title: string; nextAction: string }[];
  missing: readonly { field: string; meaning: string; enterAt: { label: string } }[];
  /** What the text states although the profile does not hold it, as when it was changed by hand. */
  claims: readonly { quote: string; reason: string; mend: string }[];
  mailboxConnected: boolean;
  cvNeeded: boolean;
  cvPresent: boolean;
  subject: string;
  body: string;
  /** The letter as today's facts would make it, when the draft was not changed by hand; otherwise null. */
  freshText: { subject: string; body: string } | null;
  suppressed: boolean;
  /** CMP-4: who of the same organisation has answered, while the applicant has not decided whether this one goes on. */
  colleagueAnswered: string | null;
  /** The reader put it aside to be changed. */
  sentBack: boolean;
};

/** TPL-4, RDY-6, RDY-7: why a draft cannot be approved now. Empty when it can. */
export function approvalRefusals(question: ApprovalQuestion): Refusal[] {
  const { blockedBy, missing, subject, body, freshText } = question;
  const refusals: Refusal[] = blockedBy.map((check) => ({
    field: 'readiness',
    value: check.title,
    reason: `The readiness gate is closed: ${check.title}.`,
    mend: check.nextAction,
  }));
  for (const fact of missing) {
    refusals.push({
      field: fact.field,
      value: '',
      reason: `The letter states a fact that is missing: ${fact.meaning.toLowerCase()}.`,
      mend: `Enter it at ${fact.enterAt.label}, or change the letter.`,
    });
  }
  if (missing.length === 0 && unfilled.test(`${subject}\n${body}`)) {
    const value = unfilled.exec(`${subject}\n${body}`)?.[0] ?? '';
    const mend = 'Replace it with the fact, or write the draft again from the letter.';
    refusals.push({ field: 'body', value, reason: `The text still holds the empty field ${value}.`, mend });
  }
  for (const { quote, reason, mend } of question.claims)
    refusals.push({ field: 'body', value: quote, reason, mend });
  if (!question.mailboxConnected) {
    const mend = 'Connect it in Settings, then approve again.';
    refusals.push({ field: 'mailbox', value: '', reason: 'No mailbox is connected to send from.', mend });
  }
  if (question.cvNeeded && !question.cvPresent) {
    const mend = 'Upload it in Profile. It is attached to this mail.';
    refusals.push({ field: 'cv', value: '', reason: 'There is no CV to attach.', mend });
  }
  if (!subject.trim() || !body.trim()) {
    const mend = 'Write both, or write the draft again from the letter.';
    refusals.push({ field: 'body', value: '', reason: 'The mail has no subject or no text.', mend });
  }
  if (question.suppressed) {
    const mend = 'Throw this draft away.';
    refusals.push({
      field: 'address',
      value: '',
      reason: 'This address may not be written to any more.',
      mend,
    });
  }
  if (question.colleagueAnswered !== null) {
    refusals.push({
      field: 'colleague',
      value: question.colleagueAnswered,
      reason: `${question.colleagueAnswered}, of the same organisation, has answered already.`,
      mend: 'Read that answer in Inbox. Then decide beside this mail whether it goes on.',
    });
  }
  if (question.sentBack) {
    refusals.push({
      field: 'draft',
      value: '',
      reason: 'You sent this mail back to be changed.',
      mend: 'Change it, or take it up again as it is.',
    });
  }
  if (missing.length === 0 && freshText && (freshText.subject !== subject || freshText.body !== body)) {
    refusals.push({
      field: 'body',
      value: '',
      reason: 'Your profile or this target has changed since the draft was written.',
      mend: 'Press “Write again from the letter” and read the new text.',
    });
  }
  return refusals;
}

/** TPL-2: what must be read and confirmed before a mail is approved: serious remarks, and mails that it reads like. */
export function toConfirm(draft: {
  remarks: readonly { severity: string }[];
  alike: readonly unknown[];
}): number {
  return draft.remarks.filter((remark) => remark.severity === 'serious').length + draft.alike.length;
}

/** How letters show a fact that is not there: `[applicant.step2ck]`. */
const unfilled = /\[(?:applicant|recipient|thread)\.\w+\]/;
