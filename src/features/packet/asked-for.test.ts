import { describe, expect, test } from 'vitest';
import { askedFor } from './asked-for.ts';

const kinds = (text: string) => askedFor(text).asked.map(({ kind }) => kind);

describe('PKT-2: an answer asks for', () => {
  test('the papers it names, in its order, each with the words that say so', () => {
    const { asked } = askedFor(
      'Thank you for writing.\nPlease send:\n- your CV\n- USMLE Step 1 and Step 2 CK score reports\n- immunization records (MMR, varicella titers, TB test)\n- BLS and ACLS cards\n',
    );
    expect(asked.map(({ kind }) => kind)).toEqual(['cv', 'scores', 'immunisations', 'bls', 'acls']);
    expect(asked.at(-1)?.quote).toBe('- BLS and ACLS cards');
  });

  test.each([
    [
      'Could you e-mail a copy of your medical school diploma and your transcript?',
      ['diploma', 'transcript'],
    ],
    ['We require proof of malpractice insurance and a background check.', ['malpractice', 'background']],
    ['A passport-size photo and your ECFMG certificate would do.', ['photo', 'ecfmg']],
    ['Quantiferon within the last year, please.', ['immunisations']],
    ['We would be happy to have you in March.', []],
    ['We will not be able to host you unless you provide your BLS card.', ['bls']],
    ['Your résumé is enough for now.', ['cv']],
  ])('%s', (text, wanted) => {
    expect(kinds(text)).toEqual(wanted);
  });

  test('nothing that it says is not needed', () => {
    expect(kinds('We do not need your transcript, but please send the diploma.')).toEqual(['diploma']);
    expect(kinds('A background check is not required. Send your BLS card.')).toEqual(['bls']);
    expect(kinds('There is no need to send your passport; a CV is fine.')).toEqual(['cv']);
    expect(kinds('We have your CV. Please add your immunization record.')).toEqual(['immunisations']);
  });

  test('identity alone, or the passport with its number', () => {
    const only = (text: string) => askedFor(text).asked.find(({ kind }) => kind === 'passport')?.identityOnly;
    expect(only('Please send a copy of your passport.')).toBe(true);
    expect(only('We need a government-issued photo ID.')).toBe(true);
    expect(only('Send the passport so that we can write the invitation letter for your visa.')).toBe(false);
    expect(only('What is your passport number?')).toBe(false);
  });

  test('papers without naming them', () => {
    expect(askedFor('Happy to help. Can you send me your details?')).toEqual({
      asked: [],
      vague: 'Can you send me your details?',
    });
    expect(askedFor('Sorry, we cannot help.').vague).toBeNull();
  });

  test('nothing in the quoted history', () => {
    expect(kinds('Sure.\n> I can send my passport and my diploma.')).toEqual([]);
  });
});
