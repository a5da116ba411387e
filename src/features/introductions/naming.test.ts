import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Consent, type Occasion, scopeSchema } from './consent.ts';
import { namedIn } from './names.ts';
import { mayBeNamed, withoutConsent } from './naming.ts';

const chen = 'Maria Chen';
const found = (text: string, readers: string[] = []) =>
  namedIn(text, [chen], readers).map(({ quote }) => quote);

describe('NXT-1: a physician of an own stay is found in a text', () => {
  test.each([
    ['I worked with Dr. Maria Chen in June.', 'Dr. Maria Chen'],
    ['supervised by Maria L. Chen, MD', 'Maria L. Chen'],
    ['under Dr Chen’s supervision', 'Dr Chen'],
    ['Drs. Patel and Chen taught me', 'Drs. Patel and Chen'],
    ['My supervisor (M. Chen) agreed.', 'M. Chen'],
    ['Chen, Maria is the physician', 'Chen, Maria'],
    ['I was trained by Chen, M.D., in Newark', 'Chen, M.D'],
    ['four weeks with MARÍA\nCHEN there', 'MARÍA CHEN'],
    ['Professor Chen recommended you', 'Professor Chen'],
    ['I spent a month with Chen in Newark', 'Chen'],
  ])('%s', (text, quote) => {
    expect(found(text)).toEqual([quote]);
  });

  test.each([
    'I worked with Dr. Wei Chen in June.',
    'I trained at Chen Family Clinic.',
    'Maria Lopez and Li Chen wrote this.',
    'The Chenango Valley is far.',
    'I learned in Cheney.',
  ])('but not another person or a place: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('a reader of the same family name is greeted without being taken for her', () => {
    expect(found('Dear Dr. Chen,\n\nmay I come?', ['Wei Chen'])).toEqual([]);
    expect(found('Dear Dr. Chen,\n\nI worked with Maria Chen.', ['Wei Chen'])).toEqual(['Maria Chen']);
    expect(found('Dear Dr. Chen,\n\nI worked with you.', ['Dr. Maria Chen, MD'])).toEqual([]);
  });

  test('by the first name with a title, or with an initial, unless another name follows or the reader has it', () => {
    expect(found('Dr. Maria taught me.')).toEqual(['Dr. Maria']);
    expect(found('Maria C. taught me.')).toEqual(['Maria C.']);
    expect(found('Dr. Maria Lopez taught me, and Maria C. Lopez.')).toEqual([]);
    expect(found('Dear Dr. Maria,', ['Maria Lopez'])).toEqual([]);
    expect(found('Dear Dr. Maria,', ['Grace Okafor'])).toEqual(['Dr. Maria']);
  });

  test('by an initial with a title, with and without its point', () => {
    expect(found('I worked with Dr. M. Chen.')).toEqual(['M. Chen']);
    expect(found('I worked with Dr M Chen.')).toEqual(['Dr M Chen']);
    expect(found('I worked with Dr. W. Chen.')).toEqual([]);
  });

  test('by each half of a family name with a hyphen that is long enough, and without the hyphen', () => {
    const by = (name: string, text: string) => namedIn(text, [name], []).map(({ quote }) => quote);
    for (const written of ['Garcia-Lopez', 'Garcia Lopez', 'Garcia–Lopez', 'Garcia', 'Lopez'])
      expect(by('Ana García-López', `I worked with Dr. ${written}.`)).toEqual([`Dr. ${written}`]);
    expect(by('Ana Li-Chen', 'I worked with Dr. Li.')).toEqual([]);
  });

  test.each([
    'After Chen had read my notes, she signed.',
    'CHEN taught me.',
    'Chen, my supervisor, agreed.',
    'Chen, MD, agreed.',
    'I was supervised by Chen Monday to Friday.',
    'I liked Boston.\nChen agreed.',
    'thanks to chen, who signed',
    'I liked Chen very much.',
  ])('by the family name alone where it is a person: %s', (text) => {
    expect(found(text)).toHaveLength(1);
  });

  test.each([
    'Wei Chen agreed.',
    'Mr. Chen agreed.',
    'as Chen et al. have shown',
    'as shown in Chen 2019',
    'see Chen M, Li W.',
    'I rotated at the Chen clinic.',
    'the Chen criteria were met',
    'Chen’s syndrome is rare',
    'write to chen@clinic.example',
    'see www.chen.example',
  ])('and not where it is part of something longer: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('a family name that is also a word or a place is a person where the words around it say so', () => {
    const by = (family: string, text: string) => namedIn(text, [`Maria ${family}`], []).length > 0;
    expect(by('Li', 'Then Li said yes.')).toBe(false);
    expect(by('You', 'As You said.')).toBe(false);
    expect(by('Kang', 'then kang said yes')).toBe(true);
    expect(by('Kim', 'then kim said yes')).toBe(false);
    expect(by('Houston', 'I spent a month in Houston.')).toBe(false);
    expect(by('Houston', 'I was supervised by Houston.')).toBe(true);
    expect(by('Houston', 'Houston and I saw patients.')).toBe(true);
    expect(by('Brooks', 'I like Brooks a lot.')).toBe(true);
    expect(by('Brooks', 'Brooks are cold there.')).toBe(false);
    expect(by('Brooks', 'Brooks taught me.')).toBe(true);
  });

  test('by a nickname, and never by a family name alone that the reader has too', () => {
    expect(namedIn('I worked with Bob Chen.', ['Robert Chen'], [])).toHaveLength(1);
    expect(found('I worked with Bob Chen.')).toEqual([]);
    expect(found('Chen taught me.', ['Wei Chen'])).toEqual([]);
  });

  test('a physician without a name is found nowhere', () => {
    expect(namedIn('I worked with Dr. Maria Chen.', [''], [])).toEqual([]);
  });

  test('also where a sign and its accent were written apart', () => {
    const text = 'I worked with Dr. José Muñoz.'.normalize('NFD');
    expect(namedIn(text, ['José Muñoz'], []).map(({ quote }) => quote)).toEqual(['Dr. José Muñoz']);
  });

  test('whatever stands around it, in whatever case and spacing', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    const name = fc.constantFrom('José García-López', 'Anneliese O’Brien', 'Nguyễn Văn An', 'Maria Chen');
    fc.assert(
      fc.property(name, fc.array(word), fc.array(word), fc.boolean(), (person, before, after, loud) => {
        const written = loud ? person.toUpperCase() : person.replace(' ', '\n');
        const text = [...before, 'Dr.', written, ...after].join(' ');
        return namedIn(text, [person], []).length === 1;
      }),
    );
  });
});

describe('NXT-1: only a consent on record lets a mail name her', () => {
  const consent: Consent = {
    id: 'c',
    opportunityId: 'o',
    physician: 'Dr. Maria Chen',
    audiences: ['physician'],
    onlyTargetId: null,
    until: '2026-12-31',
    words: 'Sure, tell them you worked with me.',
    saidOn: '2026-06-25',
    withdrawnOn: null,
  };
  const mail: Occasion = { kind: 'mail', list: 'physician', targetId: 't' };
  const reasons = (consents: Consent[], occasion: Occasion = mail, today = '2026-07-01', targetId = 'site') =>
    withoutConsent({
      text: 'I was supervised by Dr. Maria Chen.',
      field: 'body',
      physicians: [{ name: 'Maria Chen, MD', targetId }],
      consents,
      occasion,
      readers: ['Grace Okafor'],
      today,
    }).map(({ reason }) => reason.replace('“Dr. Maria Chen” names Dr. Maria Chen, and ', ''));

  test('with consent it may, without it may not', () => {
    expect(reasons([consent])).toEqual([]);
    expect(reasons([])).toEqual(['there is no consent on record.']);
  });

  test('the consent of one physician covers no other', () => {
    const question = {
      field: 'body',
      physicians: [
        { name: 'Maria Chen', targetId: 'site' },
        { name: 'Ana Patel', targetId: 'site' },
      ],
      consents: [consent],
      occasion: mail,
      readers: [],
      today: '2026-07-01',
    };
    const named = (text: string) => withoutConsent({ ...question, text }).map(({ value }) => value);
    expect(named('I was taught by Dr. Maria Chen.')).toEqual([]);
    expect(named('I was taught by Dr. Ana Patel.')).toEqual(['Dr. Ana Patel']);
  });

  test('whoever is written to at the place of the stay knows who supervised it; a CV goes elsewhere too', () => {
    expect(reasons([], { ...mail, targetId: 'site' })).toEqual([]);
    expect(reasons([], { kind: 'cv' })).toEqual(['there is no consent on record.']);
  });

  test('within its scope only: audience, recipient, until when, and while it was not taken back', () => {
    expect(reasons([consent], { ...mail, list: 'hospital' })).toEqual([
      'the consent does not cover mails to hospitals.',
    ]);
    expect(reasons([consent], { kind: 'cv' })).toEqual(['the consent does not cover your CV and LinkedIn.']);
    expect(reasons([{ ...consent, onlyTargetId: 'other' }])).toEqual([
      'the consent is for another recipient.',
    ]);
    expect(reasons([{ ...consent, onlyTargetId: 't' }])).toEqual([]);
    expect(reasons([consent], mail, '2027-01-01')).toEqual(['the consent ended on December 31, 2026.']);
    expect(reasons([{ ...consent, withdrawnOn: '2026-06-30' }])).toEqual([
      'the consent was taken back on June 30, 2026.',
    ]);
  });

  test('from the day on which it was said to its last', () => {
    expect(reasons([consent], mail, '2026-06-25')).toEqual([]);
    expect(reasons([consent], mail, '2026-12-31')).toEqual([]);
    expect(reasons([{ ...consent, until: null }], mail, '2030-01-01')).toEqual([]);
    expect(reasons([consent], mail, '2026-06-24')).toEqual([
      'the consent is dated June 25, 2026, which is still to come.',
    ]);
  });

  test('one for a single recipient still covers the CV, where it says so', () => {
    const forOne: Consent = { ...consent, audiences: ['physician', 'cv'], onlyTargetId: 'other' };
    expect(reasons([forOne], { kind: 'cv' })).toEqual([]);
  });

  test('a consent on record holds the words that were said, the physician and an audience', () => {
    const { physician, audiences, onlyTargetId, until, words, saidOn } = consent;
    const scope = { physician, audiences, onlyTargetId, until, words, saidOn };
    const fields = (change: object) =>
      scopeSchema.safeParse({ ...scope, ...change }).error?.issues.map(({ path }) => path[0]);
    expect(fields({ audiences: ['hospital', 'clinic', 'physician', 'cv'] })).toBeUndefined();
    expect(fields({ words: 'Yes.' })).toEqual(['words']);
    expect(fields({ physician: ' ' })).toEqual(['physician']);
    expect(fields({ audiences: [] })).toEqual(['audiences']);
  });

  test('another consent that covers it is enough', () => {
    expect(
      reasons([
        { ...consent, withdrawnOn: '2026-06-30' },
        { ...consent, audiences: ['physician', 'cv'] },
      ]),
    ).toEqual([]);
  });

  test('the place of the stay itself may read her name', () => {
    expect(reasons([], { ...mail, targetId: 'site' })).toEqual([]);
  });

  test('letters name her to whom they may', () => {
    const physicians = [{ name: 'Maria Chen, MD', targetId: null }];
    expect(mayBeNamed(physicians, [consent], mail, '2026-07-01')).toBe('Maria Chen');
    expect(mayBeNamed(physicians, [consent], { kind: 'cv' }, '2026-07-01')).toBeNull();
  });
});
