import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PageWish, checkArrangement, cropSchema, cropWithin, leftOut, turned } from './arrangement.ts';
import { guessKind, guessTitle } from './kinds.ts';
import { paperFactsSchema, standingOf, toWarnOf } from './rules.ts';
import { scanForm } from './scan-form.ts';

const page: PageWish = { scanId: 'a', page: 0, turn: 0, crop: null };

test('four quarter turns bring a cropped page back', () => {
  const part = fc.tuple(
    fc.double({ min: 0, max: 0.9, noNaN: true }),
    fc.double({ min: 0.02, max: 1, noNaN: true }),
  );
  fc.assert(
    fc.property(part, part, ([left, width], [top, height]) => {
      const crop = { left, top, width: Math.min(width, 1 - left), height: Math.min(height, 1 - top) };
      const once = turned({ ...page, crop });
      if (cropSchema.safeParse(crop).success) expect(cropSchema.safeParse(once.crop).success).toBe(true);
      const back = turned(turned(turned(once)));
      expect(back.turn).toBe(0);
      for (const side of ['left', 'top', 'width', 'height'] as const)
        expect(back.crop?.[side]).toBeCloseTo(crop[side], 9);
    }),
  );
});

test('a crop of what is left is a crop of the whole page', () => {
  const right = { left: 0.5, top: 0, width: 0.5, height: 1 };
  expect(cropWithin(right, right)).toEqual({ left: 0.75, top: 0, width: 0.25, height: 1 });
});

test('a paper has a page at least, and only pages of its own scans', () => {
  const scans = [{ id: 'a', pages: 2 }];
  expect(checkArrangement([page], scans).ok).toBe(true);
  expect(checkArrangement([], scans).ok).toBe(false);
  expect(checkArrangement([{ ...page, page: 2 }], scans).ok).toBe(false);
  expect(checkArrangement([{ ...page, scanId: 'b' }], scans).ok).toBe(false);
  expect(leftOut([page], scans)).toEqual([{ ...page, page: 1 }]);
});

test('a paper is valid on its last day; a passport warns earlier than a card', () => {
  expect(standingOf({ kind: 'bls', expiresOn: '2026-03-03' }, '2026-03-03')).toBe('soon');
  expect(standingOf({ kind: 'bls', expiresOn: '2026-03-02' }, '2026-03-03')).toBe('expired');
  expect(standingOf({ kind: 'bls', expiresOn: '2026-09-03' }, '2026-03-03')).toBe('valid');
  expect(standingOf({ kind: 'passport', expiresOn: '2026-09-03' }, '2026-03-03')).toBe('soon');
  expect(standingOf({ kind: 'diploma', expiresOn: null }, '2026-03-03')).toBe('none');
});

test('Today leaves cards to the profile only where the profile knows their day', () => {
  const card = { kind: 'acls' as const, expiresOn: '2026-03-20' };
  const profile = (expiresOn: string | null) => ({ bls: { expiresOn: null }, acls: { expiresOn } });
  expect(toWarnOf([card], profile(null), '2026-03-03')).toHaveLength(1);
  expect(toWarnOf([card], profile('2026-03-20'), '2026-03-03')).toHaveLength(0);
});

test('a file’s name tells what it probably is', () => {
  expect(guessKind('IMG_passport scan.JPG')).toBe('passport');
  expect(guessKind('ACLS-card.pdf')).toBe('acls');
  expect(guessTitle('letter_of  good standing.pdf')).toBe('letter of good standing');
  expect(guessTitle('.pdf')).toBe('Paper');
});

test('property: no bytes make the reading of a form fail, and what is taken begins like its form', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), fc.string(), (bytes, name) => {
      const form = scanForm({ name, bytes });
      if (form.ok && form.value === 'jpeg') expect([...bytes.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
      if (!form.ok) expect(form.refusals[0]?.mend).toMatch(/\S/);
    }),
  );
});

test('LOR-3: a waived letter of recommendation has no place among the papers', () => {
  const facts = { kind: 'other', issuedOn: null, expiresOn: null } as const;
  const waived = paperFactsSchema.safeParse({ ...facts, title: 'Letter of recommendation, Dr. Chen' });
  expect(waived.error?.issues[0]?.message).toContain('Foothold has no place for it');
  expect(paperFactsSchema.safeParse({ ...facts, title: 'Open letter of recommendation' }).success).toBe(true);
});
