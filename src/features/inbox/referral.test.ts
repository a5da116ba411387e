import { describe, expect, it } from 'vitest';
import { sentTo } from './referral.ts';

const ofUs = new Set(['jane.doe@clinic.example', 'amara.obi@abroad.test']);
const nameIn = (text: string) => sentTo(text, ofUs)?.name;

describe('CMP-10: the person to whom an answer sends the applicant', () => {
  it('is the one of whom a phrase says so, with the address', () => {
    const text = 'Dr. Hall reads the mail. Please write to Ms. Rosa Cruz, rcruz@clinic.example.';
    expect(sentTo(text, ofUs)).toMatchObject({ name: 'Ms. Rosa Cruz', address: 'rcruz@clinic.example' });
  });

  it('is the one who is said to take people', () => {
    expect(nameIn('I do not take externs. Dr. Omar Farouk in Suite 200 does.')).toBe('Dr. Omar Farouk');
  });

  it('is the first with a title where no phrase tells', () => {
    expect(nameIn('Your best bet is Dr. Carla Jimenez at the teaching hospital.')).toBe('Dr. Carla Jimenez');
    expect(nameIn('Ask Dr. Gomez.')).toBe('Dr. Gomez');
  });

  it('is never the applicant, the writer, or who is greeted', () => {
    const text = 'Dear Dr. Marsh, Dr. Obi is a graduate. Yours, Dr. Jane Doe. It is about Dr. Stone.';
    expect(nameIn(text)).toBe('Dr. Stone');
  });
});
