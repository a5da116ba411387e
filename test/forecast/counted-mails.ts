import { sql } from 'kysely';
import type { FriendlinessBand } from '#features/forecast/bands.ts';
import { comparedMails } from '#features/forecast/compared-mails.ts';
import type { Compared } from '#features/forecast/compared.ts';
import { gapDays, gapsOn } from '#features/forecast/gaps.ts';
import { grouped } from '#features/forecast/history.ts';
import { type Audience, longestWait } from '#features/forecast/plan-figures.ts';
import { answers, mailsBySide, mailsOfEntries, mailsSince } from '#features/forecast/queries.ts';
import { forecastBasis } from '#features/forecast/service.ts';
import { positiveSortings } from '#features/inbox/rules.ts';
import { confirmedPlaces } from '#features/plan/service.ts';
import { type Profile, emptyProfile } from '#features/profile/facts.ts';
import type { Parts } from '#platform/parts.ts';
import type { Workspace } from '#platform/store/workspace.ts';
import { type IsoDate, type IsoInstant, dayOf, daysBetween } from '#plain/time.ts';
import { type Case, compared } from '#test/support/compared-cases.ts';

const profile: Profile = {
  ...emptyProfile,
  step1: { status: 'passed', score: null, on: '2026-03-12' },
  ecfmg: { certified: true, on: '2026-04-20' },
  bls: { issuedOn: '2026-03-01', expiresOn: '2026-05-02' },
  acls: { issuedOn: '2026-03-01', expiresOn: '2026-06-01' },
  experience: [{} as Profile['experience'][number]],
};
/** What the directory says of the entries that the targets were taken from; of one it says nothing. */
const friendliness = new Map<string, FriendlinessBand>([
  ['entry-0', 'low'],
  ['entry-1', 'middle'],
  ['entry-2', 'high'],
]);

/** What forecast and diagnosis learn on a day from the counts that the store keeps. */
export async function learnt(ws: Workspace, parts: Parts, today: IsoDate) {
  const { history, sent, arriving, share, pace } = await forecastBasis(ws, parts);
  const kept = await ws.transaction(async (db) => ({
    ...(await mailsBySide(db, today)),
    since: await mailsSince(db, gapDays(profile), today),
    answered: await answers(db),
    entries: await mailsOfEntries(db, today),
  }));
  const letter = (one: { audience: string; letterId: string | null }) => `${one.audience} ${one.letterId}`;
  const told = comparedMails(kept, { profile, friendliness, letter });
  return { history, sent, arriving, share, pace, told: plainly(told) };
}

/** The same from nothing but the mails, one by one, as the tables tell them. */
export async function counted(ws: Workspace, today: IsoDate) {
  const mails = (await everyMail(ws)).map((mail) => ({ ...mail, ...fateOf(mail, today) }));
  const places = await confirmedPlaces(ws);
  const placeOf = new Map(places.map(({ targetId, from }) => [targetId, from < today ? from : today]));
  const arrived = mails.filter(({ fate }) => fate !== 'cameBack');
  const oldest = Math.max(...mails.map(({ day }) => daysBetween(day, today) + 1), 7);
  const lately = mails.filter(({ day }) => daysBetween(day, today) < Math.min(28, oldest));
  const share = (audience: Audience, plan: number) =>
    (mails.filter((mail) => mail.audience === audience).length + 30 * plan) / (mails.length + 30);
  return {
    history: {
      mails: grouped(arrived.map(({ audience, fate, days }) => ({ audience, fate, days, count: 1 }))),
      talks: grouped(
        mails
          .filter(({ fate }) => fate === 'positive')
          .map(({ targetId, outcome, on }) => {
            const place = placeOf.get(targetId);
            const fate = place ? 'place' : outcome === 'no' ? 'nothing' : 'open';
            return { fate, days: daysFrom(on, place ?? today), count: 1 };
          }),
      ),
      places: places.length,
    },
    sent: mails.length,
    arriving: (arrived.length + 19) / (mails.length + 20),
    share: {
      hospital: share('hospital', 0.21),
      clinic: share('clinic', 0.2),
      physician: share('physician', 0.59),
    },
    pace: Math.round((lately.length * 7) / Math.min(28, oldest)),
    told: plainly(
      compared(
        mails.map((mail): Case => ({
          profile: gapsOn(profile, mail.day).length > 0 ? 'gaps' : 'complete',
          letter: `${mail.audience} ${mail.letterId}`,
          list: mail.audience,
          specialty: mail.specialty.split(',')[0]?.trim() ?? null,
          state: mail.state,
          friendliness: friendliness.get(mail.entryId ?? '') ?? null,
          fate: mail.fate,
          days: mail.days,
          count: 1,
        })),
      ),
    ),
  };
}

/** In an order of its own, and without the days of those that do not wait: on a side only waiting counts. */
function plainly({ sides, answered, letters }: Compared) {
  const values = Object.entries(sides).flatMap(([side, groups]) =>
    [...groups].map(([name, group]) => {
      const fates = group.map(({ fate, days, count }) => ({
        fate,
        days: fate === 'waiting' ? days : 0,
        count,
      }));
      return [`${side} ${name}`, grouped(fates)] as const;
    }),
  );
  return {
    sides: Object.fromEntries(values),
    answered: grouped(answered.map(({ days, count }) => ({ days, count }))),
    letters,
  };
}

type Told = {
  targetId: string;
  audience: Audience;
  specialty: string;
  state: string;
  entryId: string | null;
  firstSentAt: IsoInstant;
  sequence: string;
  outcome: 'no' | 'maybe-later' | 'yes' | null;
  updatedAt: IsoInstant;
  letterId: string | null;
  positiveAt: IsoInstant | null;
  refusedAt: IsoInstant | null;
};

async function everyMail(ws: Workspace): Promise<(Told & { day: IsoDate })[]> {
  const { rows } = await ws.transaction((db) =>
    sql<Told>`
      select outreach.target_id as "targetId", target.list as audience, target.specialty, target.state,
        entry_id as "entryId", outreach.first_sent_at as "firstSentAt", outreach.state as sequence, outreach.outcome,
        outreach.updated_at as "updatedAt", first.template_id as "letterId", "positiveAt", "refusedAt"
      from outreach
      join target on target.id = outreach.target_id
      left join directory_target on directory_target.target_id = target.id
      left join message first on first.outreach_id = outreach.id and first.round = 'first' and first.state = 'sent'
      left join (
        select outreach_id,
          min(received_at) filter (where sorted_as in (${sql.join(positiveSortings)})) as "positiveAt",
          min(received_at) filter (where sorted_as in ('no', 'doNotWrite')) as "refusedAt"
        from incoming where kind <> 'bounce' group by outreach_id
      ) answer on answer.outreach_id = outreach.id
      where outreach.first_sent_at is not null`.execute(db),
  );
  return rows.map((row) => ({ ...row, day: dayOf(row.firstSentAt, 'UTC') }));
}

/** What came of a mail, and after how many days. What the applicant wrote counts more than how a mail was sorted. */
function fateOf(told: Told, today: IsoDate) {
  const after = (fate: Case['fate'], at: IsoInstant | null) => {
    const on = at === null ? today : dayOf(at, 'UTC');
    return { fate, days: daysFrom(dayOf(told.firstSentAt, 'UTC'), on), on };
  };
  const heard = told.positiveAt ?? told.refusedAt;
  if (told.outcome === 'no' && !told.positiveAt) return after('no', heard ?? told.updatedAt);
  if (told.outcome !== null) return after('positive', heard ?? told.updatedAt);
  if (told.positiveAt) return after('positive', told.positiveAt);
  if (told.refusedAt) return after('no', told.refusedAt);
  if (told.sequence === 'doNotWrite') return after('no', told.updatedAt);
  if (told.sequence === 'needsAddress') return after('cameBack', null);
  return after('waiting', null);
}

const daysFrom = (from: IsoDate, to: IsoDate) => Math.min(longestWait, Math.max(0, daysBetween(from, to)));
