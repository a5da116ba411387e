import { dayInWords } from '#plain/in-words.ts';
import { type IsoDate, addDays } from '#plain/time.ts';
import { type Block, type BlockState, overlap, spanInWords } from './block.ts';

/** What else is in the calendar: exams and appointments with their day, confirmed places with their days. */
export type Dates = {
  exams: readonly { name: string; on: IsoDate }[];
  visas: readonly { name: string; on: IsoDate }[];
  places: readonly { name: string; from: IsoDate; to: IsoDate }[];
};

/** Why a block is not free, or what to know about it; `blocks`: letters may not name it while this is so. */
type Remark = { text: string; mend: string; blocks: boolean };

export type Standing = {
  block: Block;
  /** What it is today, whatever was entered: a confirmed place makes it confirmed. */
  state: BlockState | 'past';
  keptFor: string;
  remarks: Remark[];
  /** RDY-7: whether a letter may name it. */
  nameable: boolean;
};

/** After the appointment the passport stays with the consulate for a while (plan/arrange.ts counts the same two weeks). */
const daysAfterVisa = 14;
/** The week before an exam is for the exam, as in the plan. */
const daysBeforeExam = 6;

/** PKT-4: where a block stands, checked against exams, visa steps and confirmed places. Other blocks never overlap it. */
export function standingOf(block: Block, dates: Dates, today: IsoDate): Standing {
  const place = dates.places.find((one) => overlap(one, block));
  const past = block.state === 'free' && !place ? block.from <= today : block.to < today;
  const state = past ? 'past' : place ? 'confirmed' : block.state;
  const keptFor = place?.name ?? block.keptFor;
  const remarks = past
    ? []
    : [...placeRemarks(block, place), ...examRemarks(block, dates), ...visaRemarks(block, dates)];
  return {
    block,
    state,
    keptFor,
    remarks,
    nameable: state === 'free' && !remarks.some(({ blocks }) => blocks),
  };
}

function placeRemarks(block: Block, place: Dates['places'][number] | undefined): Remark[] {
  if (!place || block.state === 'confirmed') return [];
  return [
    {
      text: `Your plan holds a confirmed place on these days: ${place.name}, ${spanInWords(place)}.`,
      mend: 'No letter names this block any more. Add a block that is still free.',
      blocks: true,
    },
  ];
}

function examRemarks(block: Block, { exams }: Dates): Remark[] {
  return exams
    .filter(({ on }) => overlap({ from: addDays(on, -daysBeforeExam), to: on }, block))
    .map(({ name, on }) => ({
      text:
        on >= block.from && on <= block.to
          ? `${name} is on ${dayInWords(on)}, within these days.`
          : `${name} is on ${dayInWords(on)}: the week before it falls into these days.`,
      mend: 'Move the block or the exam. Two halves are worth less than one whole.',
      blocks: true,
    }));
}

function visaRemarks(block: Block, { visas }: Dates): Remark[] {
  return visas
    .filter(({ on }) => addDays(on, daysAfterVisa) > block.from && on <= block.to)
    .map(({ name, on }) => ({
      text: `${name} is on ${dayInWords(on)}. The passport often comes back two weeks later, on ${dayInWords(addDays(on, daysAfterVisa))}.`,
      mend: `Let the block begin on ${dayInWords(addDays(on, daysAfterVisa))} or later.`,
      blocks: true,
    }));
}

export const overlapsPlace = (span: { from: IsoDate; to: IsoDate }, { places }: Dates) =>
  places.some((place) => overlap(place, span));

/** PKT-4: the one block that letters name: the first that may be named. */
export function blockForLetters(standings: readonly Standing[]): Block | null {
  const free = standings.filter(({ nameable }) => nameable).map(({ block }) => block);
  return free.toSorted((one, other) => (one.from < other.from ? -1 : 1))[0] ?? null;
}

/** The stay that is nearest to certain: a confirmed block before a held one, and that before a free one. */
export function surestBlock<Line extends Pick<Standing, 'state'>>(blocks: readonly Line[]): Line | null {
  const order = ['confirmed', 'held', 'free'] as const;
  return order.flatMap((state) => blocks.filter((one) => one.state === state))[0] ?? null;
}
