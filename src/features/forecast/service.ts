import { weeklyRange } from '#features/campaign/weekly-goal.ts';
import { coach } from '#features/letters/coach/coach.ts';
import { audienceNames, audienceOf } from '#features/letters/rules.ts';
import { confirmedPlaces } from '#features/plan/service.ts';
import { loadProfile } from '#features/profile/service.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { ok } from '#plain/refusal.ts';
import { type IsoDate, dayOf, daysBetween } from '#plain/time.ts';
import { friendlinessBands } from './bands.ts';
import { diagnose, knownBy } from './diagnosis.ts';
import { mailsAWeek, shareOfAudiences } from './pace.ts';
import { lastOfEachLetter, letterVersions, toldByCampaign } from './queries.ts';
import { scoresOf } from './score-queries.ts';
import { valueRates } from './value-rates.ts';
import { type Told, arrivingShare, casesOf, gapsOn, historyOf } from './told.ts';

/** PLN-2: what the forecast is made of. The page reckons with it, so that the slider needs no answer from here. */
export async function forecastBasis(ws: Workspace, parts: Parts) {
  const today = dayOf(parts.clock.now(), 'UTC');
  const told = await ws.transaction((db) => toldByCampaign(db));
  const places = await confirmedPlaces(ws);
  return {
    today,
    history: historyOf(
      told,
      places.map(({ targetId, from }) => ({ targetId, on: from < today ? from : today })),
      today,
    ),
    sent: told.length,
    arriving: arrivingShare(told, today),
    share: shareOfAudiences(told),
    pace: mailsAWeek(told, today),
    goal: weeklyRange,
  };
}

/** PLN-3: which explanation the answers favour. */
export async function diagnosisNow(ws: Workspace, parts: Parts) {
  const today = dayOf(parts.clock.now(), 'UTC');
  const profile = await loadProfile(ws);
  const { told, versions, lastMails } = await ws.transaction(async (db) => ({
    told: await toldByCampaign(db),
    versions: await letterVersions(db),
    lastMails: await lastOfEachLetter(db),
  }));
  const friendliness = friendlinessBands(await scores(parts, told));
  const letter = ({ audience, letterId }: Pick<Told, 'audience' | 'letterId'>) =>
    `${audienceNames[audienceOf(audience)]}, ${letterId === null ? 'the letter that came with Foothold' : `version ${versions.get(letterId) ?? '?'}`}`;
  const known = { profile, friendliness, letter };
  const cases = casesOf(told, known, today);
  const first = firstDay(told);
  const remarks = Object.fromEntries(lastMails.map((mail) => [letter(mail), coachRemarks(mail)]));
  const result = diagnose(cases, remarks, first === null ? 0 : daysBetween(first, today));
  const suspects = result.suspects.map((one) => ({
    ...one,
    rates: one.suspect === 'delivery' ? [] : valueRates(cases, one.suspect),
  }));
  const cameBack = cases.filter(({ fate }) => fate === 'cameBack').reduce((sum, { count }) => sum + count, 0);
  return {
    ...result,
    suspects,
    cameBack,
    letterRemarks: Object.entries(remarks).map(([name, count]) => ({ name, count })),
    gaps: gapsOn(profile, today),
    pace: mailsAWeek(told, today),
    knownBy: knownBy(result.due, result.sent, mailsAWeek(told, today) || weeklyRange.from, today),
  };
}

/** TPL-2: what the coach says of a letter, matters of taste aside. */
function coachRemarks({
  audience,
  subject,
  body,
}: {
  audience: Told['audience'];
  subject: string;
  body: string;
}) {
  const said = coach({ subject, body }, { audience: audienceOf(audience), kind: 'first' });
  return said.filter(({ severity }) => severity !== 'small').length;
}

function firstDay(told: readonly Told[]): IsoDate | null {
  const days = told.map(({ firstSentAt }) => dayOf(firstSentAt, 'UTC'));
  return days.toSorted()[0] ?? null;
}

/** Without a directory, and for targets that were not taken from it, friendliness is simply not compared. */
async function scores({ directory }: Parts, told: readonly Told[]): Promise<Map<string, number>> {
  const ids = [...new Set(told.flatMap(({ entryId }) => entryId ?? []))];
  if (!directory || ids.length === 0) return new Map();
  const read = await directory.read(async (db) => ok(await scoresOf(db, ids)));
  return read.ok && read.value.ok ? read.value.value : new Map();
}
