import { describe, expect, test } from 'vitest';
import { columnsOf, headerName, sourceOfHeader, sources } from './sources.ts';

describe('TGT-3: a file is recognised by its columns, with the names of all years', () => {
  test('spaces, underscores and case of a header do not matter', () => {
    expect(headerName(' Ind_PAC_ID')).toBe(headerName('ind_pac_id'));
    expect(headerName('Number of Interns and Residents (FTE)')).toBe('number of interns and residents fte');
  });

  test.each([
    [
      'clinicians of 2021',
      'NPI, Ind_PAC_ID, lst_nm, frst_nm, Med_sch, Grd_yr, pri_spec, org_pac_id, cty, st, zip',
      'clinicians',
    ],
    [
      'clinicians of 2017',
      'NPI,PAC ID,Last Name,First Name,Medical school name,Primary specialty,Group Practice PAC ID,State',
      'clinicians',
    ],
    [
      'clinicians of today',
      'NPI,Provider Last Name,Provider First Name,Med_sch,pri_spec,Facility Name,org_pac_id,City/Town,State,ZIP Code',
      'clinicians',
    ],
    [
      'hospitals of 2021',
      'Facility ID,Facility Name,Address,City,State,ZIP Code,County Name,Phone Number,Hospital Type,Hospital Ownership',
      'hospitals',
    ],
    [
      'affiliations of the API',
      'npi,ind_pac_id,facility_type,facility_affiliations_certification_number',
      'affiliations',
    ],
    ['the gazetteer with its columns in another order', 'GEOID\tINTPTLONG\tINTPTLAT', 'zip-places'],
  ])('%s', (_, header, source) => {
    expect(sourceOfHeader(header.split(/[,\t]/))).toBe(source);
  });

  test('where a name stands twice the first counts; what is not there is left out', () => {
    const places = columnsOf('affiliations', [
      'npi',
      'facility_type',
      'Facility Affiliations Certification Number',
      'npi',
    ]);
    expect(places).toEqual({ npi: 0, facilityType: 1, ccn: 2 });
  });

  test('a file without a needed column is of no source', () => {
    expect(sourceOfHeader(['npi', 'facility_type'])).toBeNull();
  });

  test('every source says what it gives, what its absence costs, and where a person can read about it', () => {
    for (const { gives, withoutIt, page } of Object.values(sources)) {
      expect(gives).not.toBe('');
      expect(withoutIt).not.toBe('');
      expect(new URL(page).protocol).toBe('https:');
    }
  });
});
