import { weeklyRange } from '#features/campaign/weekly-goal.ts';
import { coach } from '#features/letters/coach/coach.ts';
import { audienceNames, audienceOf } from '#features/letters/rules.ts';
import { confirmedPlaces } from '#features/plan/service.ts';
import { loadProfile } from '#features/profile/service.ts';
import { todayOf } from '#platform/clock.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { ok } from '#plain/refusal.ts';
import { daysBetween } from '#plain/time.ts';
import { friendlinessBands } from './bands.ts';
import { type Letter, comparedMails, lettersOf } from './compared-mails.ts';
import { countOf } from './compared.ts';
import { diagnose, knownBy } from './diagnosis.ts';
import { gapDays, gapsOn } from './gaps.ts';
import { historyOf } from './history.ts';
import { arrivingShare, mailsAWeek, paceFrom, shareOfAudiences } from './pace.ts';
import {
  answers,
  lastOfEachLetter,
  letterVersions,
  mailsBySide,
  mailsOfEntries,
  mailsSince,
  sentSince,
  talks,
  talksOfTargets,
} from './queries.ts';
import { scoresOf } from './score-queries.ts';
import { valueRates } from './value-rates.ts';

/** PLN-2: what the forecast is made of. The page reckons with it, so that the slider needs no answer from here. */
export async function forecastBasis(ws: Workspace, parts: Parts) {
  const today = todayOf(parts.clock);
  const places = (await confirmedPlaces(ws)).map(({ targetId, from }) => ({
    targetId,
    on: from < today ? from : today,
  }));
  return ws.transaction(async (db) => {
    const { letters } = await mailsBySide(db, today, ['list']);
    const counted = {
      mails: letters,
      answers: await answers(db),
      talks: await talks(db, today),
      talksOfPlaces: await talksOfTargets(
        db,
        places.flatMap(({ targetId }) => targetId ?? []),
      ),
    };
    return {
      today,
      history: historyOf(counted, places, today),
      sent: countOf(letters),
      arriving: arrivingShare(letters),
      share: shareOfAudiences(letters),
      pace: mailsAWeek(await sentSince(db, paceFrom(today)), today),
      goal: weeklyRange,
    };
  });
}

/** PLN-3: which explanation the answers favour. */
export async function diagnosisNow(ws: Workspace, parts: Parts) {
  const today = todayOf(parts.clock);
  const profile = await loadProfile(ws);
  const { counted, sent, versions, lastMails } = await ws.transaction(async (db) => {
    const mails = await mailsBySide(db, today);
    return {
      counted: {
        ...mails,
        since: await mailsSince(db, gapDays(profile), today),
        answered: await answers(db),
        entries: await mailsOfEntries(db, today),
      },
      sent: await sentSince(db, paceFrom(today)),
      versions: await letterVersions(db),
      lastMails: await lastOfEachLetter(db, lettersOf(mails)),
    };
  });
  const letter = ({ audience, letterId }: Letter) =>
    `${audienceNames[audienceOf(audience)]}, ${letterId === null ? 'the letter that came with Foothold' : `version ${versions.get(letterId) ?? '?'}`}`;
  const friendliness = friendlinessBands(await scores(parts, counted.entries));
  const told = comparedMails(counted, { profile, friendliness, letter });
  const remarks = Object.fromEntries(lastMails.map((mail) => [letter(mail), coachRemarks(mail)]));
  const result = diagnose(told, remarks, sent.first === null ? 0 : daysBetween(sent.first, today));
  const suspects = result.suspects.map((one) => ({
    ...one,
    rates: one.suspect === 'delivery' ? [] : valueRates(told.sides[one.suspect]),
  }));
  const pace = mailsAWeek(sent, today);
  return {
    ...result,
    suspects,
    cameBack: countOf(counted.letters.filter(({ fate }) => fate === 'cameBack')),
    letterRemarks: Object.entries(remarks).map(([name, count]) => ({ name, count })),
    gaps: gapsOn(profile, today),
    pace,
    knownBy: knownBy(result.due, result.sent, pace || weeklyRange.from, today),
  };
}

/** TPL-2: what the coach says of a letter, matters of taste aside. */
function coachRemarks({ audience, subject, body }: Letter & { subject: string; body: string }) {
  const said = coach({ subject, body }, { audience: audienceOf(audience), kind: 'first' });
  return said.filter(({ severity }) => severity !== 'small').length;
}

/** Without a directory, and for targets that were not taken from it, friendliness is simply not compared. */
async function scores(
  { directory }: Parts,
  mails: readonly { entryId: string }[],
): Promise<Map<string, number>> {
  const ids = [...new Set(mails.map(({ entryId }) => entryId))];
  if (!directory || ids.length === 0) return new Map();
  const read = await directory.read(async (db) => ok(await scoresOf(db, ids)));
  return read.ok && read.value.ok ? read.value.value : new Map();
}
