import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesUnder, unmarked } from './choices.ts';
import { fittingInWords, intoParts, megabytes, roomUnder, toLeaveOut } from './fitting.ts';

describe('PKT-2: a packet fits', () => {
  test('into one file where it can, else into as few as keep the order', () => {
    expect(
      intoParts(
        [1, 2, 3].map((mb) => mb * 1e6),
        7_000_000,
      ),
    ).toEqual([[0, 1, 2]]);
    expect(intoParts([3e6, 3e6, 3e6], 7_000_000)).toEqual([[0, 1], [2]]);
    expect(intoParts([1e6, 8e6], 7_000_000)).toBeNull();
  });

  test('each part is under the limit, and nothing is lost or turned round', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 4_000_000 }), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 5_000_000, max: 20_000_000 }),
        (sizes, limit) => {
          const parts = intoParts(sizes, limit) ?? [];
          expect(parts.flat()).toEqual(sizes.map((_, index) => index));
          for (const part of parts) {
            expect(part.reduce((sum, index) => sum + (sizes[index] ?? 0), 0)).toBeLessThan(limit);
          }
        },
      ),
    );
  });

  test('or says without what it is one file: as few papers as can be', () => {
    expect(toLeaveOut([1e6, 2e6, 3e6], 7_000_000)).toEqual([]);
    expect(toLeaveOut([3e6, 6e6, 3e6, 1e6], 8_000_000)).toEqual([1]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9_000_000 }), { maxLength: 20 }), (sizes) => {
        const out = toLeaveOut(sizes, 10_000_000);
        const sum = (of: number[]) => of.reduce((all, size) => all + size, 0);
        expect(sum(sizes.filter((_, index) => !out.includes(index)))).toBeLessThanOrEqual(
          roomUnder(10_000_000),
        );
        if (out.length > 0) {
          const smallest = Math.min(...out.map((index) => sizes[index] ?? 0));
          const kept = sum(sizes.filter((_, index) => !out.includes(index)));
          expect(kept + smallest).toBeGreaterThan(roomUnder(10_000_000));
        }
      }),
    );
  });

  test('a mail as it travels, a third larger than its file', () => {
    const bytes = bytesUnder({ limit: 10, sentBy: 'mail' });
    const travels = Math.ceil(bytes / 3) * 4 * (78 / 76) + 50_000;
    expect(travels).toBeLessThanOrEqual(10_000_100);
    expect(bytes).toBeGreaterThan(7_000_000);
    expect(bytesUnder({ limit: 10, sentBy: 'upload' })).toBe(10_000_000);
  });

  test('and is not made while a number to be hidden is not marked', () => {
    const passport = { kind: 'paper' as const, paperId: 'p', masked: true, masks: [] };
    const area = { page: 0, left: 0, top: 0, width: 0.1, height: 0.1 };
    expect(unmarked([passport], () => 'Passport')).toHaveLength(1);
    expect(unmarked([{ ...passport, masks: [area] }], () => 'Passport')).toEqual([]);
    expect(unmarked([{ ...passport, masked: false }], () => 'Passport')).toEqual([]);
  });
});

describe('PKT-2: what was done so that a packet fits is said', () => {
  const asItIs = { smaller: new Map(), pages: 12, files: 1, leaveOut: [] };

  test('and nothing where nothing was done', () => {
    expect(fittingInWords(asItIs, 5_000_000)).toEqual([]);
  });

  test('how many pages were made smaller', () => {
    const smaller = new Map([
      [150, 7],
      [120, 2],
    ] as const);
    expect(fittingInWords({ ...asItIs, smaller }, 5_000_000)).toEqual([
      'Of 12 pages the largest were made smaller: 7 to 150 dots an inch, 2 to 120 dots an inch. They can still be read.',
    ]);
  });

  test('into how many files it is cut, and without what it would be one', () => {
    const [cut, without] = fittingInWords({ ...asItIs, files: 2, leaveOut: ['Diploma', 'CV'] }, 5_000_000);
    expect(cut).toContain('larger than 5.0 MB. It is cut into 2 numbered files');
    expect(without).toBe('Without “Diploma” and “CV” it would be one file.');
  });

  test.each([
    [7_340_000, '7.3 MB'],
    [1_000, '0.1 MB'],
  ])('%i bytes are %s', (bytes, words) => {
    expect(megabytes(bytes)).toBe(words);
  });
});
