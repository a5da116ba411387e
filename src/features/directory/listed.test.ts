import { describe, expect, test } from 'vitest';
import { type Comparable, Listed, type ListedTarget } from './listed.ts';

const target = (more: Partial<ListedTarget>): ListedTarget => ({
  entryId: null,
  npi: '',
  name: 'Other',
  state: 'NY',
  ...more,
});
const hospital: Comparable = {
  id: 'hospital-330059',
  npi: '',
  kind: 'hospital',
  name: 'Montefern Medical Center',
  state: 'NY',
};
const physician: Comparable = {
  id: 'physician-1003000126',
  npi: '1003000126',
  kind: 'physician',
  name: 'Maria L. Okonkwo',
  state: 'NY',
};

describe('TGT-3: an entry is on the lists', () => {
  test('when a target was taken from it', () => {
    expect(new Listed([target({ entryId: hospital.id })]).has(hospital)).toBe(true);
    expect(new Listed([target({ entryId: 'hospital-330024' })]).has(hospital)).toBe(false);
  });

  test('when a target has its NPI', () => {
    expect(new Listed([target({ npi: physician.npi })]).has(physician)).toBe(true);
    expect(new Listed([target({ npi: '1003000134' })]).has(physician)).toBe(false);
  });

  test.each(['MONTEFERN MEDICAL CENTER', 'Montefern Medical-Center', 'montéfern medical center'])(
    'when a target of its state is called “%s”',
    (name) => {
      expect(new Listed([target({ name })]).has(hospital)).toBe(true);
      expect(new Listed([target({ name, state: 'NJ' })]).has(hospital)).toBe(false);
    },
  );

  test.each(['Dr. Maria Okonkwo', 'Maria Okonkwo, MD', 'OKONKWO, MARIA L', 'Maria L. Okonkwo, MD, FACP'])(
    'when a physician of its state is called “%s”',
    (name) => {
      expect(new Listed([target({ name })]).has(physician)).toBe(true);
    },
  );

  test('but two different NPIs are two physicians, whatever their names', () => {
    const namesake = target({ name: 'Maria Okonkwo, MD', npi: '1003000134' });
    expect(new Listed([namesake]).has(physician)).toBe(false);
    expect(new Listed([namesake]).has({ ...physician, npi: '' })).toBe(true);
  });

  test('and a name of nothing is nobody’s', () => {
    expect(new Listed([target({ name: '—' })]).has({ ...hospital, name: '…' })).toBe(false);
  });
});
