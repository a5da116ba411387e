import fc from 'fast-check';
import { expect, test } from 'vitest';
import { personCase, titleCase } from './title-case.ts';

test.each([
  ['MONTEFIORE MEDICAL CENTER', 'Montefiore Medical Center'],
  ['NYU LANGONE HOSPITALS', 'NYU Langone Hospitals'],
  ['UPMC PRESBYTERIAN SHADYSIDE', 'UPMC Presbyterian Shadyside'],
  ['VA NEW YORK HARBOR HEALTHCARE SYSTEM', 'VA New York Harbor Healthcare System'],
  ["ST. MARY'S HOSPITAL OF THE BRONX, LLC", "St. Mary's Hospital of the Bronx, LLC"],
  ['THE HOSPITAL AT WESTLAKE', 'The Hospital at Westlake'],
  ['SSM HEALTH DEPAUL', 'SSM Health DePaul'],
  ['ADVENTHEALTH DADE CITY', 'AdventHealth Dade City'],
  ['UF HEALTH LEESBURG HOSPITAL', 'UF Health Leesburg Hospital'],
  ['UNC HEALTH NASH', 'UNC Health Nash'],
  ['UP NORTH CLINIC', 'Up North Clinic'],
  ['HCA FLORIDA JFK HOSPITAL', 'HCA Florida JFK Hospital'],
  ['UNIVERSITY HOSPITAL S U N Y HEALTH SCIENCE CENTER', 'University Hospital S U N Y Health Science Center'],
  ['NORTHERN LIGHT C A DEAN HOSPITAL', 'Northern Light C A Dean Hospital'],
  ['APOLLO BEHAVIORAL HEALTH HOSPITAL, L L C', 'Apollo Behavioral Health Hospital, L L C'],
  ['HOLY CROSS HOSPITAL A DIV OF TAOS', 'Holy Cross Hospital a Div of Taos'],
  ['MOSES H. CONE MEMORIAL HOSPITAL, THE', 'Moses H. Cone Memorial Hospital, The'],
  ['MC DONOUGH DISTRICT HOSPITAL', 'Mc Donough District Hospital'],
  ["RONALD MCDONALD'S HOUSE II", "Ronald McDonald's House II"],
  ['REGENTS OF THE UNIV OF CA', 'Regents of the Univ of CA'],
  ['BAPTIST MEMORIAL HOSPITAL NORTH MS', 'Baptist Memorial Hospital North MS'],
  ['MARION IL VA MEDICAL CENTER', 'Marion IL VA Medical Center'],
  ['MEDICAL CENTER OF LA CROSSE', 'Medical Center of la Crosse'],
  ['LUNG CENTER LTD', 'Lung Center Ltd'],
  ['PS/IS 157 CLINIC', 'PS/IS 157 Clinic'],
  ['12 NORTH CT', '12 North Ct'],
  ['MCLAREN FLINT', 'McLaren Flint'],
  ["O'CONNOR HOSPITAL", "O'Connor Hospital"],
  ["CHILDREN'S HOSPITAL - BOSTON", "Children's Hospital - Boston"],
  ['CLINICA DE SALUD DEL VALLE', 'Clinica de Salud del Valle'],
  ['JOHN DOE M.D., P.C.', 'John Doe M.D., P.C.'],
  ['420 E 76TH ST STE B12', '420 E 76th St Ste B12'],
  ['1 HOSPITAL RD', '1 Hospital Rd'],
  ['WILKES-BARRE', 'Wilkes-Barre'],
  ['HASTINGS-ON-HUDSON', 'Hastings-on-Hudson'],
  ['FAMILY CARE (FQHC)', 'Family Care (FQHC)'],
])('TGT-3: %s reads as %s', (written, read) => {
  expect(titleCase(written)).toBe(read);
});

test.each([
  ['MARIA', 'Maria'],
  ['NG', 'Ng'],
  ["O'LEARY-MCALLISTER", "O'Leary-McAllister"],
  ['DE LA CRUZ', 'De La Cruz'],
  ['ST. CLAIRE', 'St. Claire'],
  ['JOSÉ', 'José'],
  ['SMITH III', 'Smith III'],
  ['JR.', 'Jr.'],
  ['MCGEE', 'McGee'],
])('TGT-3: the person %s reads as %s', (written, read) => {
  expect(personCase(written)).toBe(read);
});

test('what is written with small letters already stays', () => {
  expect(titleCase('Bay Area  iCare Clinic ')).toBe('Bay Area iCare Clinic');
  expect(personCase('van der Berg')).toBe('van der Berg');
});

test('no letter is lost, and doing it again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."ABMC'STO.- 1&é(") }), (text) => {
      for (const recase of [titleCase, personCase]) {
        const once = recase(text);
        expect(once.toUpperCase()).toBe(text.replaceAll(/\s+/g, ' ').trim().toUpperCase());
        expect(recase(once)).toBe(once);
      }
    }),
  );
});
