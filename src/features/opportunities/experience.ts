import type { Claim, Evidence } from '#features/websites/rules.ts';

/** AIM-1: the five types of experience, from the most to the least valuable. */
export const experienceTypes = [
  'paidExternship',
  'unpaidExternship',
  'studentElective',
  'observership',
  'shadowing',
] as const;
export type ExperienceType = (typeof experienceTypes)[number];

type Gives = {
  name: string;
  /** Direct care of patients. */
  patientCare: boolean;
  /** Notes in the electronic medical record (EMR). */
  documentation: 'yes' | 'sometimes' | 'no';
  strongLetter: 'yes' | 'sometimes' | 'weak';
  cost: 'high' | 'medium' | 'low to medium' | 'low';
};

/** AIM-1: what each type gives, as the plan has it. */
export const experienceGives: Readonly<Record<ExperienceType, Gives>> = {
  paidExternship: {
    name: 'Paid externship',
    patientCare: true,
    documentation: 'yes',
    strongLetter: 'yes',
    cost: 'high',
  },
  unpaidExternship: {
    name: 'Unpaid externship',
    patientCare: true,
    documentation: 'sometimes',
    strongLetter: 'yes',
    cost: 'medium',
  },
  studentElective: {
    name: 'Visiting student elective',
    patientCare: true,
    documentation: 'yes',
    strongLetter: 'yes',
    cost: 'medium',
  },
  observership: {
    name: 'Inpatient observership',
    patientCare: false,
    documentation: 'no',
    strongLetter: 'sometimes',
    cost: 'low to medium',
  },
  shadowing: {
    name: 'Office-only shadowing',
    patientCare: false,
    documentation: 'no',
    strongLetter: 'weak',
    cost: 'low',
  },
};

export const labels = ['externship', 'elective', 'observership', 'shadowing'] as const;
export type Label = (typeof labels)[number];

type YesNo = Claim<'yes' | 'no'>;

/** What an opportunity really offers, each with the sentence it rests on or "unclear". */
export type Content = {
  handsOn: YesNo;
  /** Notes or orders. */
  documentation: YesNo;
  /** A member of the care team, not a guest in the corner. */
  careTeam: YesNo;
  letter: YesNo;
  setting: Claim<'inpatient' | 'office'>;
  /** Only students may come. */
  studentsOnly: boolean;
  /** US dollars for the whole of it; 0 where it is free, null where that is not known. */
  feeUsd: number | null;
};

export type Classified = { type: ExperienceType | 'unclear'; why: string };

/** AIM-1: what it is, by what it really offers and never by what it calls itself. */
export function classify(content: Content): Classified {
  const { handsOn, documentation, setting, studentsOnly, feeUsd } = content;
  const works = handsOn.value === 'yes' || (handsOn.value === 'unclear' && documentation.value === 'yes');
  if (works && studentsOnly)
    return { type: 'studentElective', why: 'You work with patients, and only students may come.' };
  if (works && feeUsd === null)
    return { type: 'unclear', why: 'You work with patients, but whether it costs a fee is not said.' };
  if (works && feeUsd !== null) {
    return feeUsd > 0
      ? { type: 'paidExternship', why: 'You work with patients, and you pay a fee for it.' }
      : { type: 'unpaidExternship', why: 'You work with patients, and no fee is asked.' };
  }
  if (handsOn.value === 'unclear')
    return {
      type: 'unclear',
      why: 'It does not say what you would do with patients. Ask before you decide.',
    };
  if (setting.value === 'unclear')
    return { type: 'unclear', why: 'You only watch. Whether on a ward or in an office is not said.' };
  return setting.value === 'inpatient'
    ? { type: 'observership', why: 'You only watch, on a hospital’s wards.' }
    : { type: 'shadowing', why: 'You only watch, in an office.' };
}

const labelNames: Readonly<Record<Label, string>> = {
  externship: 'an externship',
  elective: 'an elective',
  observership: 'an observership',
  shadowing: 'shadowing',
};

export type Disagreement = { text: string; label: Evidence; content: Evidence };

/** AIM-1: where the label promises something else than the content holds, in a sentence with both quotes. */
export function disagreement(
  label: Claim<Label>,
  { handsOn }: Pick<Content, 'handsOn'>,
): Disagreement | null {
  if (!('evidence' in label) || !('evidence' in handsOn)) return null;
  const promises = label.value === 'externship' || label.value === 'elective';
  if (promises === (handsOn.value === 'yes')) return null;
  const called = `It calls itself ${labelNames[label.value]}`;
  return {
    text: promises
      ? `${called}, but you would only watch.`
      : `${called}, but it describes work with patients. Ask for that in writing.`,
    label: label.evidence,
    content: handsOn.evidence,
  };
}

export type Aim = { name: string; met: 'yes' | 'no' | 'unclear' };

/** AIM-2: the target: hands-on, in a real clinical setting, with a chance of a strong US letter. */
export function aimOf(content: Pick<Content, 'handsOn' | 'setting' | 'letter'>, siteNamed: boolean): Aim[] {
  return [
    { name: 'Hands-on work', met: content.handsOn.value },
    {
      name: 'A real clinical setting',
      met: siteNamed || content.setting.value !== 'unclear' ? 'yes' : 'unclear',
    },
    { name: 'Chance of a strong letter', met: content.letter.value },
  ];
}
