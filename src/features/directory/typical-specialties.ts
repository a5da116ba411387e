/**
 * The specialties by which a place is searched when the files name none of its physicians: what a place of this kind
 * has by law or by its nature. Health centers must offer primary care (42 USC 254b); the kinds of hospitals are CMS's.
 */
export const typicalSpecialties: Readonly<Record<string, readonly string[]>> = {
  'Health center': ['Family Medicine', 'Internal Medicine', 'Pediatrics', 'Obstetrics and Gynecology'],
  'Acute Care Hospitals': ['Internal Medicine', 'Family Medicine', 'Surgery', 'Emergency Medicine'],
  'Acute Care - Veterans Administration': ['Internal Medicine', 'Psychiatry', 'Surgery'],
  'Critical Access Hospitals': ['Internal Medicine', 'Family Medicine', 'Emergency Medicine'],
  'Rural Emergency Hospital': ['Emergency Medicine', 'Family Medicine'],
  Childrens: ['Pediatrics'],
  Psychiatric: ['Psychiatry'],
};
