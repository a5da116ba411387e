import { coach } from '#features/letters/coach/coach.ts';
import { type CoachRule, coachRules } from '#features/letters/coach/remark.ts';
import type { LabelledMail } from './labelled-mails.ts';

export type RuleScore = { rule: CoachRule; wanted: number; found: number; wrong: number; missed: number };
export type CoachScores = {
  rules: RuleScore[];
  /** Good mails with a serious remark, and terrible ones without: the two that matter most. */
  goodAccused: string[];
  terribleMissed: string[];
  good: number;
  terrible: number;
  wrong: string[];
  missed: string[];
};

/** Precision and recall of the coach per rule over labelled mails; remarks that are “small” are not counted. */
export function scoresOf(mails: readonly LabelledMail[]): CoachScores {
  const judged = mails.map((mail) => ({ mail, remarks: coach(mail.text, mail.context) }));
  const loud = judged.map(({ mail, remarks }) => ({
    mail,
    said: new Set(remarks.filter((one) => one.severity !== 'small').map((one) => one.rule)),
  }));
  const rules = coachRules.map((rule) => {
    const count = (test: (one: (typeof loud)[number]) => boolean) => loud.filter(test).length;
    return {
      rule,
      wanted: count(({ mail }) => mail.must.includes(rule)),
      found: count(({ mail, said }) => mail.must.includes(rule) && said.has(rule)),
      wrong: count(
        ({ mail, said }) => said.has(rule) && !mail.must.includes(rule) && !mail.may.includes(rule),
      ),
      missed: count(({ mail, said }) => mail.must.includes(rule) && !said.has(rule)),
    };
  });
  const serious = ({ remarks }: (typeof judged)[number]) => remarks.some((one) => one.severity === 'serious');
  const ids = (some: typeof judged) => some.map(({ mail }) => mail.id);
  return {
    rules,
    goodAccused: ids(judged.filter((one) => one.mail.quality === 'good' && serious(one))),
    terribleMissed: ids(judged.filter((one) => one.mail.quality === 'terrible' && !serious(one))),
    good: judged.filter(({ mail }) => mail.quality === 'good').length,
    terrible: judged.filter(({ mail }) => mail.quality === 'terrible').length,
    wrong: loud.flatMap(({ mail, said }) =>
      [...said]
        .filter((rule) => !mail.must.includes(rule) && !mail.may.includes(rule))
        .map((rule) => `${mail.id} ${rule}`),
    ),
    missed: loud.flatMap(({ mail, said }) =>
      mail.must.filter((rule) => !said.has(rule)).map((rule) => `${mail.id} ${rule}`),
    ),
  };
}

export const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
export const precision = ({ found, wrong }: Pick<RuleScore, 'found' | 'wrong'>) =>
  share(found, found + wrong);
export const recall = ({ found, wanted }: Pick<RuleScore, 'found' | 'wanted'>) => share(found, wanted);

/** All rules together. */
export function together(rules: readonly RuleScore[]) {
  const sum = (of: (one: RuleScore) => number) => rules.reduce((total, one) => total + of(one), 0);
  return {
    wanted: sum((one) => one.wanted),
    found: sum((one) => one.found),
    wrong: sum((one) => one.wrong),
    missed: sum((one) => one.missed),
  };
}
