import { describe, expect, test } from 'vitest';
import { stateNames } from '#features/targets/states.ts';
import { timeZonesOf } from './recipient-zone.ts';

describe('CMP-5: the ZIP code tells the time zone', () => {
  test.each([
    ['FL', '32301', 'America/New_York', 'Tallahassee'],
    ['FL', '32501', 'America/Chicago', 'Pensacola, in the panhandle'],
    ['TN', '37402', 'America/New_York', 'Chattanooga'],
    ['TN', '37203', 'America/Chicago', 'Nashville'],
    ['KY', '40202', 'America/New_York', 'Louisville'],
    ['KY', '42001', 'America/Chicago', 'Paducah'],
    ['IN', '46204', 'America/New_York', 'Indianapolis'],
    ['IN', '46402', 'America/Chicago', 'Gary'],
    ['MI', '48201', 'America/New_York', 'Detroit'],
    ['MI', '49935', 'America/Chicago', 'Iron River'],
    ['TX', '77030', 'America/Chicago', 'Houston'],
    ['TX', '79901', 'America/Denver', 'El Paso'],
    ['KS', '66160', 'America/Chicago', 'Kansas City'],
    ['KS', '67735', 'America/Denver', 'Goodland'],
    ['NE', '68198', 'America/Chicago', 'Omaha'],
    ['NE', '69361', 'America/Denver', 'Scottsbluff'],
    ['ND', '58102', 'America/Chicago', 'Fargo'],
    ['ND', '58601', 'America/Denver', 'Dickinson'],
    ['SD', '57104', 'America/Chicago', 'Sioux Falls'],
    ['SD', '57701', 'America/Denver', 'Rapid City'],
    ['OR', '97239', 'America/Los_Angeles', 'Portland'],
    ['OR', '97914', 'America/Denver', 'Ontario, Malheur County'],
    ['ID', '83702', 'America/Denver', 'Boise'],
    ['ID', '83814', 'America/Los_Angeles', 'Coeur d’Alene'],
    ['AZ', '85006', 'America/Phoenix', 'Phoenix'],
    ['AZ', '86503', 'America/Denver', 'Chinle, Navajo Nation'],
    ['AZ', '86039', 'America/Phoenix', 'the Hopi villages inside it'],
    ['AK', '99508', 'America/Anchorage', 'Anchorage'],
    ['AK', '99546', 'America/Adak', 'the Aleutians'],
    ['HI', '96813-1234', 'Pacific/Honolulu', 'Honolulu, with the four further digits'],
    ['PR', '00921', 'America/Puerto_Rico', 'San Juan'],
    ['VI', '00802', 'America/Puerto_Rico', 'St. Thomas'],
    ['GU', '96910', 'Pacific/Guam', 'Hagåtña'],
  ])('%s %s: %s (%s)', (state, zip, zone) => {
    expect(timeZonesOf({ state, zip })).toEqual([zone]);
    // It also stands when the list does not say the state.
    expect(timeZonesOf({ state: '', zip })).toEqual([zone]);
  });

  test('without one, every zone of the state counts, and without a state those of the mainland', () => {
    expect(timeZonesOf({ zip: '', state: 'KY' })).toEqual(['America/New_York', 'America/Chicago']);
    for (const zip of ['00000', '00500', '99951', '4360', '436041', 'OH 43604'])
      expect(timeZonesOf({ zip, state: 'OH' }), zip).toEqual(['America/New_York']);
    expect(timeZonesOf({ zip: '', state: '' })).toHaveLength(4);
  });

  test('one that is not in the state is not believed alone', () => {
    expect(timeZonesOf({ zip: '96813', state: 'OH' })).toEqual(['Pacific/Honolulu', 'America/New_York']);
  });

  test('every state and territory has a zone that exists', () => {
    for (const state of Object.keys(stateNames)) {
      const zones = timeZonesOf({ zip: '', state });
      for (const timeZone of zones) {
        expect(() => new Intl.DateTimeFormat('en', { timeZone }), state).not.toThrow();
      }
      expect([1, 2], state).toContain(zones.length);
    }
  });
});
