import type { Audience, Round } from '../rules.ts';
import { administratorLetters } from './administrator.ts';
import { officeLetters } from './office.ts';
import { physicianLetters } from './physician.ts';
import type { LetterText } from './shared.ts';

export type { LetterText } from './shared.ts';

/** TPL-1: the nine letters that come with Foothold, written for it. The applicant's own versions stand in the store. */
export const defaultLetters: Record<Audience, Record<Round, LetterText>> = {
  office: officeLetters,
  administrator: administratorLetters,
  physician: physicianLetters,
};
