import { describe, expect, test } from 'vitest';
import { salutation } from './salutation.ts';

const to = (name: string, contactPerson = '', contactRole = '') => ({ name, contactPerson, contactRole });

describe('TPL-1: how a letter addresses its recipient', () => {
  test.each([
    ['Grace Okafor, MD', 'Dear Dr. Okafor'],
    ['Dr. Ludwig van der Berg', 'Dear Dr. van der Berg'],
    ['Maria de la Cruz MD, FACP', 'Dear Dr. de la Cruz'],
    ['OKAFOR, GRACE N', 'Dear Dr. Okafor'],
    ["O'BRIEN, PATRICK J, MD", "Dear Dr. O'Brien"],
    ['John A. Smith Jr., D.O.', 'Dear Dr. Smith'],
    ['Nguyen', 'Dear Dr. Nguyen'],
    ['Van Tran, MD', 'Dear Dr. Tran'],
    ['Riverside Internal Medicine', 'Dear Doctor'],
    ['', 'Dear Doctor'],
  ])('a physician listed as “%s” reads “%s”', (name, expected) => {
    expect(salutation('physician', to(name))).toBe(expected);
  });

  test('a practice on the list of physicians is addressed by its contact person', () => {
    expect(salutation('physician', to('Riverside Internal Medicine', 'Dr. Jane Doe'))).toBe('Dear Dr. Doe');
  });

  test('a physician is addressed by name although the practice has a manager as contact', () => {
    expect(salutation('physician', to('Grace Okafor, MD', 'Tom Hale', 'Practice manager'))).toBe(
      'Dear Dr. Okafor',
    );
  });

  test('a person who is no physician is addressed by full name, without guessing Mr. or Ms.', () => {
    expect(salutation('office', to('Mercy Hospital', 'Alex Morgan', 'Coordinator'))).toBe('Dear Alex Morgan');
  });

  test('what a person does, written behind a comma, is no part of the name', () => {
    for (const contact of ['Alex Morgan, Clerkship Coordinator', 'Alex Morgan, MHA, Director'])
      expect(salutation('office', to('Mercy', contact))).toBe('Dear Alex Morgan');
    expect(salutation('office', to('Mercy', 'Alex Morgan, MD, Clerkship Director'))).toBe('Dear Dr. Morgan');
  });

  test('a physician in an office keeps the title', () => {
    expect(salutation('office', to('Mercy Hospital', 'Alex Morgan, MD'))).toBe('Dear Dr. Morgan');
  });

  test('without a person the role is addressed, and without a role the office', () => {
    expect(salutation('office', to('Mercy Hospital', '', 'program coordinator'))).toBe(
      'Dear Program Coordinator',
    );
    expect(salutation('office', to('Mercy Hospital'))).toBe('Dear Medical Education Office');
    expect(salutation('administrator', to('Eastside Clinic'))).toBe('Dear Practice Manager');
  });
});
