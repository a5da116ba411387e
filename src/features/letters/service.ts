import type { Target } from '#features/targets/rules.ts';
import { todayOf } from '#platform/clock.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';
import type { IsoDate } from '#plain/time.ts';
import { nameableTo } from '#features/introductions/guard-service.ts';
import { profileForLetters } from '#features/availability/guard-service.ts';
import { provenFacts } from '#features/profile/rules.ts';
import { dayInWords } from '#plain/in-words.ts';
import { type LetterText, defaultLetters } from './defaults/all.ts';
import { type WrittenLetter, checkLetter, writeLetter } from './letter.ts';
import {
  addLetterVersion,
  letterVersion,
  newestLetters,
  oneLetterAtATime,
  versionsOfLetter,
} from './queries.ts';
import { type Audience, type Round, audiences, rounds } from './rules.ts';
import { runningTrial, trialById } from './trial-queries.ts';
import type { Side } from './trial.ts';

/** A letter as the applicant has it now. templateId and version are null while it is the one that came with Foothold. */
export type CurrentLetter = LetterText & {
  audience: Audience;
  round: Round;
  templateId: string | null;
  version: number | null;
  isDefault: boolean;
  changedAt: string | null;
};

/** TPL-1: the nine letters, each in its newest version. */
export async function currentLetters(ws: Workspace): Promise<CurrentLetter[]> {
  const own = await ws.transaction((db) => newestLetters(db));
  return audiences.flatMap((audience) =>
    rounds.map((round) =>
      currentOf(
        audience,
        round,
        own.find((row) => row.audience === audience && row.round === round),
      ),
    ),
  );
}

/** One letter with all its earlier versions, the newest first. */
export async function letterWithHistory(ws: Workspace, audience: Audience, round: Round) {
  const versions = await ws.transaction((db) => versionsOfLetter(db, audience, round));
  const history = versions.map(({ id, version, subject, body, created_at }) => ({
    id,
    version,
    subject,
    body,
    createdAt: created_at,
  }));
  return {
    current: currentOf(audience, round, versions[0]),
    original: defaultLetters[audience][round],
    history,
  };
}

/** Keeps an edited letter as a new version. A letter with an unknown field or unfinished condition is not kept. */
export async function saveLetter(
  ws: Workspace,
  parts: Parts,
  letter: LetterText & { audience: Audience; round: Round },
): Promise<Result<CurrentLetter>> {
  const checked = checkLetter(letter, letter.round);
  if (!checked.ok) return checked;
  const { audience, round } = letter;
  return ws.transaction(async (db) => {
    await oneLetterAtATime(db);
    if (round === 'first' && (await runningTrial(db, audience))) return refuse(isCompared);
    const createdAt = parts.clock.now();
    const row = await addLetterVersion(db, { audience, round, ...checked.value, createdAt });
    return ok(currentOf(audience, round, row));
  });
}

const isCompared: Refusal = {
  field: 'Letter',
  value: '',
  reason: 'Two wordings of this letter are being compared; a change now would mix them up.',
  mend: 'End the comparison below the letter first.',
};

/** Brings back the letter that came with Foothold, as a new version, so that nothing written is lost. */
export function restoreLetter(ws: Workspace, parts: Parts, audience: Audience, round: Round) {
  return saveLetter(ws, parts, { audience, round, ...defaultLetters[audience][round] });
}

/** What a letter is rendered for. firstSentOn is the day of the first mail, when this is a follow-up. */
export type LetterRequest = {
  target: Target;
  audience: Audience;
  round: Round;
  thread?: { firstSubject: string; firstSentOn: IsoDate };
  personalLine?: string;
  /** The version to render instead of the newest: a draft is compared with the letter it came from. */
  version?: { templateId: string | null };
  /** The comparison in which the mail is written: B is not the letter but the second wording. */
  trial?: { id: string; side: Side };
};

/** TPL-4 and RDY-7: one letter for one target from the facts that hold today, with the missing ones named. */
export async function renderLetter(
  ws: Workspace,
  parts: Parts,
  request: LetterRequest,
): Promise<Result<WrittenLetter & { templateId: string | null }>> {
  const { audience, round } = request;
  const today = todayOf(parts.clock);
  const proven = {
    ...provenFacts(await profileForLetters(ws, parts), today),
    supervisor: await nameableTo(ws, request.target, today),
  };
  const letter = await chosenLetter(ws, request);
  const written = writeLetter(letter, {
    proven,
    recipient: request.target,
    audience,
    round,
    personalLine: request.personalLine ?? '',
    thread: request.thread
      ? { firstSubject: request.thread.firstSubject, firstSentOn: dayInWords(request.thread.firstSentOn) }
      : null,
  });
  return written.ok ? ok({ ...written.value, templateId: letter.templateId }) : written;
}

async function chosenLetter(ws: Workspace, { audience, round, version, trial }: LetterRequest) {
  if (trial?.side === 'B') {
    const second = await ws.transaction((db) => trialById(db, trial.id));
    if (second) return { subject: second.subject_b, body: second.body_b, templateId: null };
  }
  const row = await ws.transaction(async (db) => {
    if (!version) return (await versionsOfLetter(db, audience, round))[0];
    return version.templateId === null ? undefined : letterVersion(db, version.templateId);
  });
  return { ...(row ?? defaultLetters[audience][round]), templateId: row?.id ?? null };
}

function currentOf(
  audience: Audience,
  round: Round,
  row: { id: string; version: number; subject: string; body: string; created_at: string } | undefined,
): CurrentLetter {
  const original = defaultLetters[audience][round];
  const text = row ?? original;
  return {
    audience,
    round,
    subject: text.subject,
    body: text.body,
    templateId: row?.id ?? null,
    version: row?.version ?? null,
    isDefault: text.subject === original.subject && text.body === original.body,
    changedAt: row?.created_at ?? null,
  };
}
