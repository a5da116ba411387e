import type { Profile } from '#features/profile/facts.ts';
import { cardIsCurrent } from '#features/profile/proven-facts.ts';
import { type IsoDate, addDays } from '#plain/time.ts';

/** What was missing in the profile on the day of a mail, as far as the facts carry dates. */
export function gapsOn(profile: Profile, day: IsoDate): string[] {
  const since = (on: IsoDate | null) => on === null || on <= day;
  const passed = (exam: Profile['step1']) => exam.status === 'passed' && since(exam.on);
  const certified = profile.ecfmg.certified && since(profile.ecfmg.on);
  const needsStep2 = profile.standing !== 'student';
  return [
    ...(certified || passed(profile.step1) ? [] : ['Step 1 was not passed']),
    ...(certified || !needsStep2 || passed(profile.step2ck) ? [] : ['Step 2 CK was not passed']),
    ...(cardIsCurrent(profile.bls, day) ? [] : ['there was no current BLS card (Basic Life Support)']),
    ...(cardIsCurrent(profile.acls, day)
      ? []
      : ['there was no current ACLS card (Advanced Cardiovascular Life Support)']),
    ...(profile.experience.length > 0 ? [] : ['no clinical experience is entered']),
  ];
}

/** Days after which the gaps may be others than before, in order: between two of them they are those of the first. */
export function gapDays({ step1, step2ck, ecfmg, bls, acls }: Profile): IsoDate[] {
  const ends = [bls, acls].flatMap(({ expiresOn }) => (expiresOn === null ? [] : [addDays(expiresOn, 1)]));
  const begins = [step1.on, step2ck.on, ecfmg.on, bls.issuedOn, acls.issuedOn].filter((on) => on !== null);
  return [...new Set(['0001-01-01', ...begins, ...ends])].toSorted();
}
