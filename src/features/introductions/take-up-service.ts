import { cvParts } from '#features/dossier/cv.ts';
import { textsOf } from '#features/dossier/texts.ts';
import { type Experience, cvEntry, whyNotYet } from '#features/externship/cv-entry.ts';
import type { Stay } from '#features/externship/facts.ts';
import { noteTakenUp, stayIn, takenUp } from '#features/externship/service.ts';
import { type Profile, provenFacts } from '#features/profile/rules.ts';
import { changeProfile, profileOverview } from '#features/profile/service.ts';
import { todayOf } from '#platform/clock.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';
import type { IsoDate } from '#plain/time.ts';
import { type Consent, whyNotCovered } from './consent.ts';
import { selectConsents } from './guard-queries.ts';

/** What CV, LinkedIn and letters would gain by a stay, word for word, and what is in the way. */
export type TakeUp = {
  cv: string[];
  linkedIn: string;
  letter: string | null;
  named: boolean;
  refusals: Refusal[];
};

/** NXT-2: the step as it is shown before it is done. */
export function previewTakeUp(
  stay: Stay,
  profile: Profile,
  consents: readonly Consent[],
  today: IsoDate,
): TakeUp {
  const named = mayStandInCv(stay, consents, today);
  const alone = { ...profile, experience: [cvEntry(stay, named)] };
  const [part] = cvParts(alone, stay.endsOn).filter(({ id }) => id === 'us-experience');
  const [entry] = part?.entries ?? [];
  const phrase = provenFacts(alone, stay.endsOn)['externship'];
  return {
    cv: entry ? [[entry.title, entry.place, entry.dates].filter(Boolean).join(', '), ...entry.lines] : [],
    linkedIn: textsOf(alone, today).find(({ id }) => id === 'experience')?.text ?? '',
    letter: phrase ? `I have finished ${phrase}.` : null,
    named,
    refusals: whyNotYet(stay, today),
  };
}

function mayStandInCv({ id }: Stay, consents: readonly Consent[], today: IsoDate): boolean {
  return consents.some(
    (one) => one.opportunityId === id && whyNotCovered(one, { kind: 'cv' }, today) === null,
  );
}

/** NXT-2: adds a finished stay to the profile, so that CV, LinkedIn text and letters hold it. Null: no such stay. */
export async function takeUp(ws: Workspace, parts: Parts, id: string): Promise<Result<null> | null> {
  const { stay, consents } = await ws.transaction(async (db) => ({
    stay: await stayIn(db, id),
    consents: await selectConsents(db),
  }));
  if (!stay) return null;
  const today = todayOf(parts.clock);
  const inTheWay = whyNotYet(stay, today);
  if (inTheWay.length > 0) return refuse(inTheWay);
  const entry = cvEntry(stay, mayStandInCv(stay, consents, today));
  const done = await changeExperience(ws, parts, (list) => [
    ...list.filter((one) => !isSame(one, entry)),
    entry,
  ]);
  if (done.ok) await ws.transaction((db) => noteTakenUp(db, parts, stay, entry));
  return done;
}

/** Takes it out of the profile again. Null: no such stay. */
export async function takeOut(ws: Workspace, parts: Parts, id: string): Promise<Result<null> | null> {
  const { stay, entry } = await ws.transaction(async (db) => {
    const found = await stayIn(db, id);
    return { stay: found, entry: found && (await takenUp(db, id)) };
  });
  if (!stay) return null;
  if (!entry) return ok(null);
  const done = await changeExperience(ws, parts, (list) => list.filter((one) => !isSame(one, entry)));
  if (done.ok) await ws.transaction((db) => noteTakenUp(db, parts, stay, null));
  return done;
}

/** The same stay, though the applicant may have added to its text. */
const isSame = (one: Experience, other: Experience) =>
  one.kind === other.kind && one.place === other.place && one.from === other.from && one.to === other.to;

async function changeExperience(
  ws: Workspace,
  parts: Parts,
  change: (list: Experience[]) => Experience[],
): Promise<Result<null>> {
  const { profile, revision } = await profileOverview(ws, parts);
  const changed = { ...profile, experience: change(profile.experience) };
  const kept = await changeProfile(ws, parts, { profile: changed, revision });
  return kept.ok ? ok(null) : kept;
}
