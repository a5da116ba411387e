import type { SortedAs } from '../rules.ts';

export type LabelledAnswer = {
  label: SortedAs;
  text: string;
  /** Whom a referral names: an address, or a part of a name. */
  names?: string;
  /** The day an absence names; the mail is of Tuesday, 24 November 2026. */
  day?: string;
};

/** Labelled answers, written label by label. */
export function labelled(
  texts: Readonly<Partial<Record<SortedAs, readonly (string | Omit<LabelledAnswer, 'label'>)[]>>>,
): LabelledAnswer[] {
  return (Object.keys(texts) as SortedAs[]).flatMap((label) =>
    (texts[label] ?? []).map((one) => ({ label, ...(typeof one === 'string' ? { text: one } : one) })),
  );
}
