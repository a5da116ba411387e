import { plainName } from '#features/externship/facts.ts';
import type { Refusal } from '#plain/refusal.ts';
import type { IsoDate } from '#plain/time.ts';
import { type Consent, type Occasion, audienceWords, whyNotCovered } from './consent.ts';
import { namedIn } from './names.ts';

/** A physician of one of the applicant's own stays; `targetId`: the target at which the stay was. */
export type OwnPhysician = { name: string; targetId: string | null };

export type Question = {
  text: string;
  /** In which part of the mail the text stands. */
  field: string;
  physicians: readonly OwnPhysician[];
  consents: readonly Consent[];
  occasion: Occasion;
  /** The names of the person written to. */
  readers: readonly string[];
  today: IsoDate;
};

/** NXT-1: why a text may not go: it names a physician of an own stay, and no consent on record covers that. */
export function withoutConsent(question: Question): Refusal[] {
  const { text, field, physicians, consents, occasion, readers, today } = question;
  // Those at whose place the stay was know who supervised it.
  const own = physicians.filter(
    ({ targetId }) => occasion.kind === 'cv' || targetId === null || targetId !== occasion.targetId,
  );
  const names = [
    ...new Map(own.map(({ name }) => [plainName(name).toLowerCase(), plainName(name)])).values(),
  ];
  return namedIn(text, names.filter(Boolean), readers).flatMap(({ physician, quote }) => {
    const given = consents.filter(
      (one) => plainName(one.physician).toLowerCase() === physician.toLowerCase(),
    );
    const reasons = given.map((one) => whyNotCovered(one, occasion, today));
    if (reasons.includes(null)) return [];
    const where = audienceWords[occasion.kind === 'cv' ? 'cv' : occasion.list];
    return [
      {
        field,
        value: quote,
        reason: `“${quote}” names Dr. ${physician}, and ${reasons[0] ?? 'there is no consent on record'}.`,
        mend: `Take the name out. Or ask Dr. ${physician}, and write the consent down for ${where} in Next, Introductions.`,
      },
    ];
  });
}

/** The physician whom a text may name there today: of the latest stays first; null: none. */
export function mayBeNamed(
  physicians: readonly OwnPhysician[],
  consents: readonly Consent[],
  occasion: Occasion,
  today: IsoDate,
): string | null {
  const allowed = physicians.find(({ name }) =>
    consents.some(
      (one) =>
        plainName(one.physician).toLowerCase() === plainName(name).toLowerCase() &&
        whyNotCovered(one, occasion, today) === null,
    ),
  );
  return allowed ? plainName(allowed.name) : null;
}
