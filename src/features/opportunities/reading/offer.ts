import { audienceIn } from '#features/websites/reading/audience.ts';
import type { Witness } from '#features/websites/reading/evidence.ts';
import { feesIn } from '#features/websites/reading/fees.ts';
import { pdfDocument } from '#features/websites/reading/pdf-document.ts';
import { saidOn } from '#features/websites/reading/reading-order.ts';
import { datesIn, lengthIn, stateIn } from '#features/websites/reading/program-terms.ts';
import { visaIn } from '#features/websites/reading/visas.ts';
import type { Audience, Claim, Fee, OpenState, Visa } from '#features/websites/rules.ts';
import type { IsoDate } from '#plain/time.ts';
import type { Findings } from '../checkpoints.ts';
import type { Content, Label } from '../experience.ts';
import { contentIn, labelIn } from './content.ts';
import { handsIn } from './hands-on.ts';
import { letterIn } from './letter.ts';
import { type NamedPhysician, namedPhysicians, physiciansFinding } from './physicians.ts';
import { claimQuoted, onlyQuoted } from './quoted-only.ts';
import { reviewsIn } from './reviews.ts';
import { siteIn } from './site.ts';

/** A text with where it stands ('' when it was pasted from nowhere) and the day it was read. */
export type OfferText = { text: string; url: string; readOn: IsoDate };

export type OfferReading = {
  findings: Findings;
  label: Claim<Label>;
  content: Omit<Content, 'studentsOnly' | 'feeUsd'>;
  audience: Claim<Audience>;
  visa: Claim<Visa>;
  fee: Claim<Fee>;
  /** In the text's words, such as “4 weeks”. */
  length: Claim<string>;
  dates: Claim<string>;
  open: Claim<OpenState>;
  physicians: NamedPhysician[];
};

/** STR-1, AIM-1, AIM-3: what an offer says, each value with the sentence that stands in it word for word. */
export function readOffer({ text, url, readOn }: OfferText): OfferReading {
  const document = pdfDocument({ url, readOn, pages: [text] });
  const said: Witness[] = saidOn(document).map((one) => ({ ...one, document }));
  const findings = onlyQuoted(text, {
    site: siteIn(said),
    hands: handsIn(said),
    letter: letterIn(said),
    physicians: physiciansFinding(said),
    reviews: reviewsIn(said),
  });
  const content = contentIn(said, findings);
  return {
    findings,
    label: claimQuoted(text, labelIn(said)),
    content: {
      handsOn: content.handsOn,
      documentation: claimQuoted(text, content.documentation),
      careTeam: claimQuoted(text, content.careTeam),
      letter: content.letter,
      setting: claimQuoted(text, content.setting),
    },
    audience: claimQuoted(text, audienceIn(said).audience),
    visa: claimQuoted(text, visaIn(said)),
    fee: claimQuoted(text, feesIn(said).fee),
    length: claimQuoted(text, lengthIn(said)),
    dates: claimQuoted(text, datesIn(said)),
    open: claimQuoted(text, stateIn(said)),
    physicians: namedPhysicians(said),
  };
}
