import { z } from 'zod';
import { dayInWords } from '#plain/in-words.ts';
import { type Refusal, type Result, ok, refuse } from '#plain/refusal.ts';
import { type IsoDate, type IsoInstant, addDays, daysBetween } from '#plain/time.ts';

export const blockStates = ['free', 'held', 'confirmed'] as const;
export type BlockState = (typeof blockStates)[number];

const day = z.iso.date('must be a date');
export const blockInputSchema = z.object({
  from: day,
  to: day,
  state: z.enum(blockStates),
  /** For whom it is held, or who confirmed it. */
  keptFor: z.string().trim().max(120, 'must be at most 120 characters'),
});
export type BlockInput = z.infer<typeof blockInputSchema>;

/** PKT-4: a stay, with its first and its last day. */
export type Block = BlockInput & { id: string };

/** A block as it was once written down; withdrawn ones are kept because letters may name them. */
export type BlockEver = Omit<Block, 'state'> & { state: BlockState | 'withdrawn' };

/** With the moments of its first and its last change. */
export type DatedBlock = BlockEver & { createdAt: IsoInstant; updatedAt: IsoInstant };

export const isKept = <Ever extends BlockEver>(block: Ever): block is Ever & Block =>
  block.state !== 'withdrawn';

/** PKT-4: the plan's length of a stay. */
export const weeksOfBlock = { fewest: 4, most: 8 } as const;

/** Whole weeks from the first to the last day; a last day on the Friday of a week counts as that week. */
export const weeksOf = ({ from, to }: { from: IsoDate; to: IsoDate }) =>
  Math.ceil((daysBetween(from, to) + 1) / 7);

export const overlap = (
  one: { from: IsoDate; to: IsoDate },
  other: { from: IsoDate; to: IsoDate },
): boolean => one.from <= other.to && other.from <= one.to;

/** Four weeks to begin a new block with: in three months, or behind the blocks that are in the way. */
export function daysToBegin(
  blocks: readonly Pick<Block, 'from' | 'to'>[],
  today: IsoDate,
): { from: IsoDate; to: IsoDate } {
  const fourWeeks = (from: IsoDate) => ({ from, to: addDays(from, weeksOfBlock.fewest * 7 - 1) });
  return blocks
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .reduce(
      (days, block) => (overlap(days, block) ? fourWeeks(addDays(block.to, 1)) : days),
      fourWeeks(addDays(today, 90)),
    );
}

export const spanInWords = ({ from, to }: { from: IsoDate; to: IsoDate }) =>
  `${dayInWords(from)} to ${dayInWords(to)}`;

/** PKT-4: whether a block may be written down: ahead, 4 to 8 weeks long, and clear of the other blocks. */
export function acceptBlock(input: BlockInput, others: readonly Block[], today: IsoDate): Result<BlockInput> {
  const { from, to } = input;
  const refusals: Refusal[] = [];
  const wrong = (field: string, value: string, reason: string, mend: string) =>
    refusals.push({ field, value, reason, mend });
  const fourWeeks = addDays(from, weeksOfBlock.fewest * 7 - 1);
  const eightWeeks = addDays(from, weeksOfBlock.most * 7 - 1);
  if (to <= from) {
    wrong('to', to, 'The last day is not after the first day.', 'Enter a later last day.');
  } else if (weeksOf(input) < weeksOfBlock.fewest) {
    wrong(
      'to',
      to,
      'A block of less than 4 weeks is too short for a strong letter.',
      `Let it end on ${dayInWords(fourWeeks)} or later.`,
    );
  } else if (weeksOf(input) > weeksOfBlock.most) {
    wrong(
      'to',
      to,
      'A block has 8 weeks at most, so that a host can say yes to it.',
      `Let it end on ${dayInWords(eightWeeks)}, and add a second block after it.`,
    );
  }
  if (from <= today && input.state === 'free') {
    wrong('from', from, 'A free block begins after today.', 'Enter a first day that is still to come.');
  }
  if (input.state !== 'free' && input.keptFor === '') {
    wrong(
      'keptFor',
      '',
      'A block that is held or confirmed is so for somebody.',
      'Enter the name of the place.',
    );
  }
  const other = others.find((one) => overlap(one, input));
  if (other) {
    wrong(
      'from',
      from,
      `These days overlap your block of ${spanInWords(other)}.`,
      'Change the days of one of the two.',
    );
  }
  return refusals.length > 0 ? refuse(refusals) : ok(input);
}
