import { nameableTo } from '#features/introductions/guard-service.ts';
import { connectedMailbox } from '#features/mailbox/service.ts';
import { profileForLetters } from '#features/availability/guard-service.ts';
import { provenFacts } from '#features/profile/rules.ts';
import { currentCv } from '#features/profile/service.ts';
import { targetById } from '#features/targets/service.ts';
import { todayOf } from '#platform/clock.ts';
import type { Parts } from '#platform/parts.ts';
import { type Workspace, isUuid } from '#platform/store/workspace.ts';
import type { Refusal } from '#plain/refusal.ts';
import { dayInWords } from '#plain/in-words.ts';
import type { LetterText } from './defaults/all.ts';
import { exampleRecipients } from './examples.ts';
import { type Field, type MissingFact, fields, mergeValues } from './fields.ts';
import type { Remark } from './coach/remark.ts';
import { coachTemplate } from './coach-template.ts';
import { writeLetter } from './letter.ts';
import { recipientsOfList } from './queries.ts';
import { type Audience, type Round, attachesCv, listOf, wordCount } from './rules.ts';
import { currentLetters } from './service.ts';

/** A letter exactly as its recipient would see it today, and everything the editor shows beside it. */
export type LetterPreview = {
  from: string;
  to: string;
  subject: string;
  attachment: string | null;
  body: string;
  words: number;
  /** What the coach says, at the places in the letter's source (TPL-2). */
  remarks: Remark[];
  missing: MissingFact[];
  refusals: Refusal[];
  fields: (Field & { value: string | null })[];
};

/**
 * TPL-4: previews a text that need not be saved yet. Without a target an example recipient stands in.
 * Null when the target is none of this workspace.
 */
export async function previewLetter(
  ws: Workspace,
  parts: Parts,
  letter: LetterText & { audience: Audience; round: Round; targetId: string | null },
): Promise<LetterPreview | null> {
  const { audience, round, targetId } = letter;
  const target = targetId === null ? null : isUuid(targetId) ? await targetById(ws, targetId) : null;
  if (targetId !== null && !target) return null;
  const recipient = target ?? exampleRecipients[audience];
  const [profile, mailbox, cv] = [
    await profileForLetters(ws, parts),
    await connectedMailbox(ws),
    await currentCv(ws),
  ];
  const today = todayOf(parts.clock);
  const proven = provenFacts(profile, today);
  const material = {
    proven: { ...proven, supervisor: await nameableTo(ws, target, today) },
    recipient,
    audience,
    round,
    personalLine: '',
    thread: null,
  };
  const thread =
    round === 'first'
      ? null
      : { firstSentOn: dayInWords(today), firstSubject: await subjectOfFirst(ws, material) };
  const written = writeLetter(letter, { ...material, thread });
  const shown = written.ok ? written.value : { subject: '', body: '', missing: [] };
  const values = mergeValues({ ...material, thread });
  const { availability, specialty, name, isStudent, isGraduate } = proven;
  const coached = coachTemplate(round === 'first' ? letter : { subject: '', body: letter.body }, values, {
    audience,
    kind: round,
    recipient,
    ...(availability && { availability }),
    ...(specialty && { specialty }),
    ...(name && { applicantName: name }),
    ...(isStudent && { standing: 'student' }),
    ...(isGraduate && { standing: 'graduate' }),
  });
  return {
    from: mailbox ? named(mailbox.displayName, mailbox.address) : 'Your mailbox, once it is connected',
    to:
      named(values['recipient']?.['name'] ?? '', target?.contactEmails[0] ?? '') ||
      'The address of the target',
    ...shown,
    attachment: attachesCv(round) ? (cv?.fileName ?? 'Your CV, once it is uploaded') : null,
    words: wordCount(shown.body),
    remarks: coached.ok ? coached.value : [],
    refusals: written.ok ? [] : written.refusals,
    fields: fields.map((field) => ({ ...field, value: valueOf(values, field.name) })),
  };
}

async function subjectOfFirst(
  ws: Workspace,
  material: Omit<Parameters<typeof writeLetter>[1], 'round' | 'thread'>,
) {
  const letters = await currentLetters(ws);
  const first = letters.find((one) => one.audience === material.audience && one.round === 'first');
  const written = first && writeLetter(first, { ...material, round: 'first', thread: null });
  return written?.ok ? written.value.subject : 'The subject of your first mail';
}

function valueOf(values: ReturnType<typeof mergeValues>, name: string): string | null {
  const [group = '', own = ''] = name.split('.');
  return values[group]?.[own] ?? null;
}

/** A mailbox as mail programs show it: `Name <address>`. */
function named(name: string, address: string): string {
  return name && address ? `${name} <${address}>` : name || address;
}

/** Whom the preview of an audience's letters can be shown for. */
export async function previewRecipients(
  ws: Workspace,
  audience: Audience,
): Promise<{ id: string; label: string }[]> {
  const targets = await ws.transaction((db) => recipientsOfList(db, listOf(audience)));
  return targets.map(({ id, name, city, state }) => ({
    id,
    label: [name, city, state].filter(Boolean).join(', '),
  }));
}
