import { type Alike, readsLike } from '#features/letters/alike.ts';
import { coach } from '#features/letters/coach/coach.ts';
import type { CoachContext, Remark } from '#features/letters/coach/remark.ts';
import { audienceOf } from '#features/letters/rules.ts';
import { organisationDomain } from '#features/inbox/matching.ts';
import type { Target } from '#features/targets/rules.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { mailsToOrganisation, otherRecipientNames, personalLines } from './draft-alike-queries.ts';
import type { mailById } from './review-queries.ts';

type Mail = NonNullable<Awaited<ReturnType<typeof mailById>>>;

export type DraftCoaching = {
  remarks: Remark[];
  /** With this the page runs the same coach while the draft is edited. */
  context: CoachContext;
  alike: Alike[];
};

type Known = {
  proven: Record<string, string | null>;
  attachments: readonly { fileName: string }[];
  changedByHand: boolean;
};

/** TPL-2, TPL-3: what the coach says of a draft, and which mails it reads like. */
export async function coachDraft(
  ws: Workspace,
  { message }: Mail,
  target: Target,
  { proven, attachments, changedByHand }: Known,
): Promise<DraftCoaching> {
  const found = await ws.transaction(async (db) => ({
    others: await otherRecipientNames(db, target.id),
    sameOrganisation: await mailsToOrganisation(db, {
      messageId: message.id,
      targetId: target.id,
      round: message.round,
      domain: organisationDomain(message.to_address),
      name: target.name,
      street: target.street,
      zip: target.zip,
    }),
    lines: message.personal_line === '' ? [] : await personalLines(db, message.id),
  }));
  const { name, availability, specialty, isStudent, isGraduate } = proven;
  const context: CoachContext = {
    audience: audienceOf(target.list),
    kind: message.round === 'answer' ? 'later' : message.round,
    recipient: { name: target.name, contactPerson: target.contactPerson, contactRole: target.contactRole },
    otherRecipients: found.others,
    attachments: attachments.map((file) => file.fileName),
    ...(name && { applicantName: name }),
    ...(isStudent && { standing: 'student' }),
    ...(isGraduate && { standing: 'graduate' }),
    ...(availability && { availability }),
    ...(specialty && { specialty }),
    // A text changed by hand may hold its personal sentence anywhere.
    ...(!changedByHand && { personalLine: message.personal_line }),
  };
  const mail = {
    id: message.id,
    to: target.name,
    names: [target.name, target.contactPerson, target.city],
    body: message.body,
    personalLine: message.personal_line,
  };
  const comparable = <
    T extends { id: string; name: string; contact_person: string; city: string; personal_line: string },
  >(
    row: T,
  ) => ({
    id: row.id,
    to: row.name,
    names: [row.name, row.contact_person, row.city],
    personalLine: row.personal_line,
  });
  return {
    // What one person asked is answered in one's own words: the coach knows letters that nobody asked for.
    remarks: message.round === 'answer' ? [] : coach(message, context),
    context,
    alike: readsLike(
      mail,
      found.sameOrganisation.map((row) => ({ ...comparable(row), body: row.body })),
      found.lines.map((row) => comparable(row)),
    ),
  };
}
