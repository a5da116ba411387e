import { describe, expect, it } from 'vitest';
import { referralIn, sentTo } from './referral.ts';

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

describe('CMP-10: somebody else whom an answer names', () => {
  it.each<[string, string | null, string | null]>([
    [
      'Please contact Maria Lopez. Her e-mail is mlopez@clinic.example.',
      'Maria Lopez',
      'mlopez@clinic.example',
    ],
    ['Maria Lopez handles these requests.', 'Maria Lopez', null],
    ['Please contact:\n\nMaria Lopez, mlopez@clinic.example', 'Maria Lopez', 'mlopez@clinic.example'],
    ['Joan will help you: joan@clinic.example', null, 'joan@clinic.example'],
    ['Please contact our volunteer office.', 'our volunteer office', null],
    ['Please contact Riverside Hospital, Maria Lopez there.', 'Maria Lopez', null],
  ])('is found with name and address: %s', (text, name, address) => {
    expect(referralIn(text, ofUs)).toMatchObject({ name, address });
  });

  it.each([
    'I will ask Dr. Omar Farouk and let you know.',
    'Do not hesitate to contact me. Jane Doe, Clinic Manager',
    'You can reach me at jane@home.example.',
    'My new address is jane@home.example.',
    'Please write to jane.doe@clinic.example.',
    'Yes, come in March.',
  ])('is nobody where the writer speaks of herself, of us, or of no one: %s', (text) => {
    expect(referralIn(text, ofUs)).toBeNull();
  });
});
