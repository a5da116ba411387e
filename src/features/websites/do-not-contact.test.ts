import { describe, expect, test } from 'vitest';
import { coordinator, noFaculty, routeOf } from '#test/websites/readings.ts';
import {
  type Addressee,
  type Recipient,
  forbiddingSentence,
  forbids,
  roleOfAddressee,
} from './do-not-contact.ts';
import type { Prohibition } from './rules.ts';

const doctor: Recipient = { kind: 'email', value: 'j.smith@riverside.example', role: 'physician' };
const office: Recipient = { ...doctor, value: 'office@riverside.example', role: 'education-office' };

describe('TGT-8: a sentence that forbids a way', () => {
  test('forbids it to those whom it names, and to nobody else', () => {
    expect(forbids(noFaculty, doctor)).toBe(true);
    expect(forbids(noFaculty, { ...doctor, role: 'program-director' })).toBe(true);
    expect(forbids(noFaculty, office)).toBe(false);
  });

  test('forbids it where it is not known who reads there', () => {
    expect(forbids(noFaculty, { ...doctor, role: null })).toBe(true);
  });

  test('forbids it to everybody where it names nobody', () => {
    const nobody = { ...noFaculty, blocks: { kinds: ['email' as const], roles: [] } };
    expect(forbids(nobody, office)).toBe(true);
  });

  test('forbids only the ways that it names', () => {
    expect(forbids(noFaculty, { ...doctor, kind: 'phone' })).toBe(true);
    expect(forbids(noFaculty, { ...doctor, kind: 'post' })).toBe(false);
    expect(forbids(noFaculty, { ...doctor, kind: 'post', role: null })).toBe(false);
  });

  test('never forbids the way that it offers itself, in whatever case, and offers only that one', () => {
    const all: Prohibition = { ...noFaculty, blocks: { kinds: ['email', 'phone'], roles: [] } };
    const offered: Recipient = { kind: 'email', value: 'Dana.Whitfield@Riverside.example', role: null };
    expect(forbids(all, offered)).toBe(false);
    expect(forbids({ ...all, permitted: { ...coordinator, value: offered.value } }, coordinator)).toBe(false);
    expect(forbids(all, { ...offered, kind: 'phone' })).toBe(true);
    expect(forbids(all, office)).toBe(true);
    expect(forbids({ ...all, permitted: null }, offered)).toBe(true);
  });

  test('is told by its words: that one of several which forbids the route', () => {
    const byFax: Prohibition = {
      ...noFaculty,
      blocks: { kinds: ['fax'], roles: [] },
      evidence: { ...noFaculty.evidence, quote: 'No faxes.' },
    };
    expect(forbiddingSentence(routeOf('fax', '+14195550100'), [noFaculty, byFax])?.quote).toBe('No faxes.');
    expect(forbiddingSentence(routeOf('form', 'https://riverside.example/form'), [noFaculty])).toBeNull();
  });
});

describe('TGT-8: who reads an address', () => {
  const unknown: Addressee = {
    address: 'J.Smith@riverside.example',
    list: 'hospital',
    contactRole: '',
    routes: [],
  };
  const onWebsite = { ...routeOf('email', 'j.smith@riverside.example'), role: 'program-director' as const };

  test('as the website says, before all else', () => {
    const routes = [routeOf('email', 'gme@riverside.example'), onWebsite];
    const contactRole = 'Program coordinator';
    expect(roleOfAddressee({ ...unknown, contactRole, routes })).toBe('program-director');
  });

  test('then as the mailbox is called, then as the list says', () => {
    const contactRole = 'Program coordinator';
    expect(roleOfAddressee({ ...unknown, address: 'gme@riverside.example', contactRole })).toBe(
      'education-office',
    );
    expect(roleOfAddressee({ ...unknown, list: 'physician', contactRole })).toBe('program-coordinator');
    expect(roleOfAddressee({ ...unknown, list: 'physician' })).toBe('physician');
  });

  test('is not known where nothing tells, and a website that names no role tells nothing', () => {
    expect(roleOfAddressee(unknown)).toBeNull();
    expect(roleOfAddressee({ ...unknown, routes: [{ ...onWebsite, role: 'general' }] })).toBeNull();
    expect(roleOfAddressee({ ...unknown, routes: [{ ...onWebsite, kind: 'form' }] })).toBeNull();
  });
});
