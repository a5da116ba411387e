import { audienceIn, type AudienceFound } from './audience.ts';
import { evidenceOf, evidenceWithContext, type Witness } from './evidence.ts';
import { feesIn } from './fees.ts';
import { offerIn } from './offers.ts';
import { forbids } from './prohibitions.ts';
import type { Part } from './program-parts.ts';
import { contactIn, datesIn, lengthIn, letterIn, stateIn } from './program-terms.ts';
import { mentions, type ClinicalType } from './program-types.ts';
import type { Claim, Program, ProgramType } from '../rules.ts';
import { visaIn } from './visas.ts';

/** A program with what the site's own answers are made from. */
export type ReadProgram = { program: Program; graduates: AudienceFound['graduates'] };

/** One program of a site from its parts on all pages. */
export function programFrom(parts: readonly Part[]): ReadProgram | null {
  const [first] = parts;
  if (first === undefined) return null;
  const said = parts.flatMap((part) => part.said);
  if (first.type === 'residency only') return residencyFrom(parts, said);
  const clinical = first.type;
  const type = typeOf(clinical, parts, said);
  if (type === null) return null;
  const { audience, graduates } = audienceIn(said);
  const { fee, otherFees } = feesIn(said);
  const refused = type.value === 'none';
  return {
    graduates: refused && 'evidence' in type ? { value: 'no', evidence: type.evidence } : graduates,
    program: {
      type,
      name: parts.find((part) => part.name !== '')?.name ?? '',
      audience: refused ? { value: 'unclear' } : audience,
      contact: refused ? { value: 'unclear' } : contactIn(said),
      visa: visaIn(said),
      fee,
      otherFees,
      length: lengthIn(said),
      dates: datesIn(said),
      state: stateIn(said),
      letter: letterIn(said),
    },
  };
}

function typeOf(
  type: ClinicalType,
  parts: readonly Part[],
  said: readonly Witness[],
): Claim<ProgramType> | null {
  const about = said.filter((one) => mentions(`${one.text} ${one.question}`, type));
  const offers = about.map((one) => ({ one, offer: offerIn(one) }));
  const yes = offers.find(({ offer }) => offer === 'yes');
  const no = offers.find(({ one, offer }) => offer === 'no' && !forbids(one));
  const named = parts.find((part) => part.named);
  if (no !== undefined) {
    const refusal = refusalOf(no.one);
    // A page that is named after it and describes it (fees, papers, dates) offers it, whatever one sentence leaves out.
    const described = named !== undefined && said.length > 14;
    if (refusal === 'all' && (yes === undefined || !described))
      return { value: 'none', evidence: evidenceWithContext(no.one) };
    if (refusal === 'graduates' && yes === undefined && !described)
      return { value: 'none', evidence: evidenceWithContext(no.one) };
  }
  if (yes !== undefined) return { value: type, evidence: evidenceOf(yes.one) };
  // Not named and not offered in so many words, but spoken of again and again.
  const [spokenOf] = about.filter((one) => !forbids(one));
  if (named === undefined) {
    return about.length >= 2 && no === undefined && spokenOf !== undefined
      ? { value: type, evidence: evidenceOf(spokenOf) }
      : null;
  }
  const naming =
    said.find((one) => mentions(one.text, type)) ?? said.find((one) => one.block.kind === 'heading');
  return naming === undefined ? null : { value: type, evidence: evidenceOf(naming) };
}

/**
 * Whom a refusal refuses: "we do not offer observerships" everybody, "to international graduates" those; "in July", "to
 * high-school students", "a formal program" nobody in general.
 */
function refusalOf(one: Witness): 'all' | 'graduates' | 'part' {
  if (IN_PART.test(one.text)) return 'part';
  if (TO_GRADUATES.test(one.text)) return 'graduates';
  return TO_OTHERS.test(one.text) ? 'part' : 'all';
}

const IN_PART =
  /\b(?:high[- ]school|nursing|undergraduate|pre-?med\w*|under (?:the age|18)|in (?:june|july|august|december)|during|weekends?|housing|more than|longer than|less than|fewer|visas?|directly|malpractice|credit|stipends?|letters?|salary|paid|payment|formal|guarantee\w*|if|unless|until|without|job shadowing|every|all (?:requests|applicants))\b/i;
const TO_GRADUATES =
  /\b(?:to|for|from|accept\w*|with|host|take) (?:\w+ ){0,4}?(?:imgs?|fmgs?|graduates|international (?:medical )?(?:graduates|physicians|doctors)|foreign (?:medical )?(?:graduates|physicians)|individuals who have|those who have)\b/i;
const TO_OTHERS =
  /\b(?:to|for|from|accept|with) (?:\w+ ){0,3}(?:international|foreign|students|osteopathic|caribbean|residents|fellows|non-)/i;

function residencyFrom(parts: readonly Part[], said: readonly Witness[]): ReadProgram | null {
  const named = parts.find((part) => part.named && part.name !== '');
  const naming =
    said.find((one) => /\b(?:residency|fellowship)\b/i.test(one.text) && one.block.kind === 'heading') ??
    said.find((one) => /\b(?:residency|fellowship) (?:program|training|applica)/i.test(one.text));
  if (naming === undefined) return null;
  return {
    graduates: { value: 'unclear' },
    program: {
      type: { value: 'residency only', evidence: evidenceOf(naming) },
      name: named?.name ?? '',
      audience: { value: 'unclear' },
      contact: { value: 'unclear' },
      visa: visaIn(said),
      fee: { value: 'unclear' },
      otherFees: [],
      length: { value: 'unclear' },
      dates: { value: 'unclear' },
      state: { value: 'unclear' },
      letter: { value: 'unclear' },
    },
  };
}
